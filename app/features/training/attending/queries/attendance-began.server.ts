import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';

/**
 * From the first scan or mark that counts on, it is history who came and when. Refused scans do not count here either: else anybody
 * who holds a phone to the wall a day early would keep the batch from being moved.
 */
export async function attendanceBegan(tx: Tx, batchId: string): Promise<boolean> {
  const noted = await tx
    .selectFrom('training_scan')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('refused', 'is', null)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return noted !== undefined;
}
