import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';

export type NoteTask = {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly state: string;
  readonly activityId: string | null;
};

/** The task a note is for; locked against being cancelled while the note is kept. */
export async function taskOf(tx: Tx, assignmentId: string): Promise<NoteTask | null> {
  const row = await tx
    .selectFrom('agenda_read_assignment as t')
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .select([
      't.id',
      't.unit_id',
      't.state',
      't.activity_id',
      sql<string>`coalesce(a.title, n.title, '')`.as('title'),
    ])
    .where('t.id', '=', assignmentId)
    .executeTakeFirst();
  return row
    ? { id: row.id, unitId: row.unit_id, title: row.title, state: row.state, activityId: row.activity_id }
    : null;
}
