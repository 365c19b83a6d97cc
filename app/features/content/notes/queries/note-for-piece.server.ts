import { tidyHashtags } from '#app/features/agenda/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatDate, localOf } from '#app/ui/format-date.ts';
import { type MediaChoice, usableMedia } from '../../media/queries/usable-media.server.ts';
import { captionSkeleton, type ReleaseFacts, releaseSkeleton } from '../rules/skeleton.ts';
import { type NoteView, notePictures, noteView } from './notes.server.ts';

export type NoteForPiece = {
  readonly note: NoteView;
  readonly title: string;
  /** The skeleton of a release and a caption, gaps included. */
  readonly release: string;
  readonly caption: string;
  /** The note's pictures, in order; unusable ones say why. */
  readonly pictures: readonly MediaChoice[];
};

/** "Kota Wanasari" -> "Wanasari": the town of a dateline. */
const townOf = (government: string): string =>
  government.replace(/^(?:Pemerintah\s+)?(?:Kota|Kabupaten|Kab\.|Provinsi)\s+/i, '');

/** A note as the start of a piece; null where it may not be seen. Made by templates: a missing W stays a visible gap. */
export async function noteForPiece(db: Tx, actor: PersonActor, noteId: string): Promise<NoteForPiece | null> {
  const note = await noteView(db, actor, noteId);
  if (!note) return null;
  const government = await db
    .selectFrom('org_read_government')
    .select(['short_name', 'zone'])
    .executeTakeFirstOrThrow();
  const ids = await notePictures(db, noteId);
  const known = new Map(
    (await usableMedia(db, actor, note.unitId, ids)).map((choice) => [choice.id, choice] as const),
  );
  const pictures = ids.flatMap((id) => known.get(id) ?? []);
  const credits = new Map(
    (ids.length === 0
      ? []
      : await db.selectFrom('content_media').select(['id', 'credit']).where('id', 'in', ids).execute()
    ).map((row) => [row.id, row.credit] as const),
  );
  const facts: ReleaseFacts = {
    office: note.unitFullName,
    town: townOf(government.short_name),
    day: formatDate(localOf(note.capturedAt, government.zone).date, 'date'),
    title: note.title,
    answers: note.answers,
    quotes: note.quotes,
    dictation: note.dictation,
    sources: [],
    hashtags: tidyHashtags(note.activity?.hashtags ?? []),
    captions: pictures.map(({ id, alt }) => ({ alt, credit: credits.get(id) ?? null })),
  };
  return {
    note,
    title: note.title || note.activity?.title || '',
    release: releaseSkeleton(facts),
    caption: captionSkeleton(facts),
    pictures,
  };
}
