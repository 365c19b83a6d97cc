import type { Kysely } from 'kysely';
import { publishReadView } from '../app/platform/db/tenant-table.ts';

/** Excuses of tasks with who gave them: the league tells them to all units, and nobody who gave one decides on an appeal about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await publishReadView(
    db,
    'agenda_read_excuse',
    `select tenant_id, id, unit_id, activity_id, narrative_id, due_at, state, excuse_reason as reason, excused_at, excused_by,
       excuse_decided_by as decided_by, excuse_asked_at as asked_at
     from agenda_assignment where excused_at is not null or excuse_asked_at is not null`,
  );
}
