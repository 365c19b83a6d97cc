import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/**
 * Whoever gives a place back and takes another one in the same batch brings along what was done there: tests, hand-ins and the fact
 * of having evaluated. Else leaving and coming again would be a second try.
 */
export async function carryWork(
  tx: Tx,
  to: { batchId: string; personId: string; registrationId: string },
): Promise<void> {
  const earlier = sql`(select r.id from training_registration r where r.batch_id = ${to.batchId}
    and r.person_id = ${to.personId} and r.id <> ${to.registrationId})`;
  for (const table of ['training_attempt', 'training_submission', 'training_evaluation_done'])
    await sql`update ${sql.table(table)} set registration_id = ${to.registrationId}
      where registration_id in ${earlier}`.execute(tx);
}
