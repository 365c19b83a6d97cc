import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';

export type CoachingNote = {
  readonly id: string;
  readonly note: string;
  readonly state: 'open' | 'done';
  readonly by: string | null;
  readonly at: string;
  readonly doneAt: string | null;
};

/** Notes on the participants of a batch, the newest first, by registration. */
export async function coachingOf(db: Tx, batchId: string): Promise<Map<string, CoachingNote[]>> {
  const rows = await db
    .selectFrom('training_coaching as c')
    .innerJoin('training_registration as r', 'r.id', 'c.registration_id')
    .leftJoin('org_read_person as p', 'p.id', 'c.by_person_id')
    .select([
      'c.id',
      'c.registration_id as registrationId',
      'c.note',
      'c.state',
      'p.name as by',
      'c.at',
      'c.done_at as doneAt',
    ])
    .where('r.batch_id', '=', batchId)
    .orderBy('c.at', 'desc')
    .execute();
  const notes = new Map<string, CoachingNote[]>();
  for (const { registrationId, ...note } of rows)
    notes.set(registrationId, [...(notes.get(registrationId) ?? []), note]);
  return notes;
}
