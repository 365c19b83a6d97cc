import type { Tx } from '#app/platform/db/db.server.ts';
import type { CertificateRule } from '../tables.ts';
import { reachedIn } from './queries/reached.server.ts';
import { missingFor } from './rules/eligible.ts';
import '../tables.ts';

/** Confirmed participants who meet the rule and have no certificate yet, not even a revoked one. */
export async function dueFor(
  tx: Tx,
  batch: { id: string; lateMinutes: number; rule: CertificateRule },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('training_registration as r')
    .leftJoin('training_certificate as c', 'c.registration_id', 'r.id')
    .select('r.id')
    .where('r.batch_id', '=', batch.id)
    .where('r.state', '=', 'confirmed')
    .where('c.registration_id', 'is', null)
    .orderBy('r.id')
    .execute();
  const reached = await reachedIn(tx, batch);
  return rows.map(({ id }) => id).filter((id) => missingFor(reached(id), batch.rule).length === 0);
}

/** Certificates with a number but no paper yet: a worker died, or drawing failed. */
export async function undrawnIn(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('training_certificate as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select('c.registration_id')
    .where('c.batch_id', '=', batchId)
    .where('d.file_id', 'is', null)
    .where('d.state', '<>', 'revoked')
    .execute();
  return rows.map((row) => row.registration_id);
}
