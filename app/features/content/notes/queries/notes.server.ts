import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { NoteAnswers, Quote } from '../../types.ts';

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
    .orderBy('id')
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
