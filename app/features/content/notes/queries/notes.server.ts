import type { PersonActor } from '#app/platform/authz/actor.ts';
import { hasRole } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { fileHref } from '../../media/file-href.ts';
import { may } from '../../policy.ts';
import type { NoteAnswers, Quote } from '../../types.ts';
import { gapsOf } from '../rules/draft.ts';

export type NoteRow = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly author: string;
  readonly capturedAt: string;
  readonly gaps: number;
  readonly pictures: number;
  readonly thumb: string | null;
  readonly state: 'kept' | 'used' | 'archived';
};
export type NotesPage = { readonly rows: readonly NoteRow[]; readonly next: string | null };

const PAGE = 30;

/** Units whose notes may be read; null: all. The twin of `may(actor, 'see-note')`. */
export const unitsSeen = (actor: PersonActor): string[] | null =>
  hasRole(actor, 'coordinator', 'reviewer')
    ? null
    : [
        ...new Set(
          actor.roles.map((role) => role.unitId).filter((unitId) => may(actor, 'see-note', { unitId })),
        ),
      ];

/** Notes of the units that may be seen, newest first. `after`: id of the last note of the page before. */
export async function notesPage(
  db: Tx,
  actor: PersonActor,
  filter: { after: string | null; archived: boolean; unitId: string | null },
): Promise<NotesPage> {
  const units = unitsSeen(actor);
  if (units?.length === 0) return { rows: [], next: null };
  const last = filter.after
    ? await db
        .selectFrom('content_note')
        .select(['captured_at', 'id'])
        .where('id', '=', filter.after)
        .executeTakeFirst()
    : undefined;
  const rows = await db
    .selectFrom('content_note as n')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.unit_id'),
    )
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'n.tenant_id').onRef('p.id', '=', 'n.author_id'),
    )
    .select(['n.id', 'n.title', 'n.answers', 'n.captured_at', 'n.state', 'u.short_name', 'p.name'])
    .select((eb) => [
      eb
        .selectFrom('content_note_media as m')
        .whereRef('m.tenant_id', '=', 'n.tenant_id')
        .whereRef('m.note_id', '=', 'n.id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('pictures'),
      eb
        .selectFrom('content_note_media as m')
        .whereRef('m.tenant_id', '=', 'n.tenant_id')
        .whereRef('m.note_id', '=', 'n.id')
        .select('m.media_id')
        .orderBy('m.position')
        .limit(1)
        .as('first'),
    ])
    .where('n.state', filter.archived ? '=' : '<>', 'archived')
    .$if(units !== null, (query) => query.where('n.unit_id', 'in', units!))
    .$if(filter.unitId !== null, (query) => query.where('n.unit_id', '=', filter.unitId!))
    .$if(last !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('n.captured_at', '<', last!.captured_at),
          eb.and([eb('n.captured_at', '=', last!.captured_at), eb('n.id', '<', last!.id)]),
        ]),
      ),
    )
    .orderBy('n.captured_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  return {
    rows: rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      title: row.title,
      unitName: row.short_name,
      author: row.name,
      capturedAt: row.captured_at,
      gaps: gapsOf(row.answers as NoteAnswers).length,
      pictures: Number(row.pictures ?? 0),
      thumb: row.first ? fileHref(row.first, 'thumb') : null,
      state: row.state,
    })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}

export type NoteView = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitFullName: string;
  readonly title: string;
  readonly answers: NoteAnswers;
  readonly dictation: string;
  readonly quotes: readonly Quote[];
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  readonly capturedAt: string;
  readonly receivedAt: string;
  readonly author: string;
  readonly state: 'kept' | 'used' | 'archived';
  readonly assignmentId: string | null;
  readonly activityId: string | null;
  readonly activity: {
    readonly title: string;
    readonly date: string | null;
    readonly programmeId: string | null;
    readonly narrativeId: string | null;
    readonly hashtags: readonly string[];
    readonly state: string;
  } | null;
  readonly pieces: readonly { readonly id: string; readonly title: string }[];
};

/** One note with what the agenda says of its activity; null where it may not be seen. */
export async function noteView(db: Tx, actor: PersonActor, id: string): Promise<NoteView | null> {
  const row = await db
    .selectFrom('content_note as n')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.unit_id'),
    )
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'n.tenant_id').onRef('p.id', '=', 'n.author_id'),
    )
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 'n.tenant_id').onRef('a.id', '=', 'n.activity_id'),
    )
    .leftJoin('agenda_read_assignment as t', (join) =>
      join.onRef('t.tenant_id', '=', 'n.tenant_id').onRef('t.id', '=', 'n.assignment_id'),
    )
    .selectAll('n')
    .select(['u.short_name', 'u.name as unit_name', 'p.name as author'])
    .select(['a.title as activity', 'a.date', 'a.programme_id', 'a.hashtags', 'a.state as activity_state'])
    .select('t.narrative_id')
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!row || !may(actor, 'see-note', { unitId: row.unit_id })) return null;
  const pieces = await db
    .selectFrom('content_piece')
    .select(['id', 'title'])
    .where('note_id', '=', id)
    .orderBy('created_at')
    .execute();
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.short_name,
    unitFullName: row.unit_name,
    title: row.title,
    answers: row.answers as NoteAnswers,
    dictation: row.dictation,
    quotes: row.quotes as Quote[],
    place: row.place as NoteView['place'],
    capturedAt: row.captured_at,
    receivedAt: row.received_at,
    author: row.author,
    state: row.state,
    assignmentId: row.assignment_id,
    activityId: row.activity_id,
    activity:
      row.activity === null
        ? null
        : {
            title: row.activity,
            date: row.date,
            programmeId: row.programme_id,
            narrativeId: row.narrative_id,
            hashtags: row.hashtags ?? [],
            state: row.activity_state ?? 'planned',
          },
    pieces,
  };
}

/** The note's pictures in its order, as the composer offers them. */
export async function notePictures(db: Tx, noteId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('content_note_media')
    .select('media_id')
    .where('note_id', '=', noteId)
    .orderBy('position')
    .execute();
  return rows.map(({ media_id }) => media_id);
}
