import { askCertificates } from '#app/features/training/index.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { BATCHES } from '../trainings.ts';

/** The desk asks for the first batch's certificates; the worker makes them once it runs. The second batch still waits for the desk. */
export async function askForCertificates(platform: Platform, tenantId: string): Promise<void> {
  const { batch, desk } = await readTenant(platform.db, tenantId, async (db) => ({
    batch: await db
      .selectFrom('training_batch')
      .select('id')
      .where('name', '=', BATCHES[0]!.name)
      .executeTakeFirst(),
    desk: await db
      .selectFrom('org_read_role as r')
      .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
      .select(['p.id', 'p.account_id', 'p.name', 'r.unit_id'])
      .where('r.role', '=', 'coordinator')
      .where('r.ended_at', 'is', null)
      .executeTakeFirst(),
  }));
  if (!batch || !desk?.account_id) return;
  const { origin, port } = platform.config.web;
  const actor = {
    kind: 'person',
    tenantId,
    personId: desk.id,
    accountId: desk.account_id,
    name: desk.name,
    roles: [{ role: 'coordinator', unitId: desk.unit_id }],
  } as const;
  await askCertificates(
    { platform, actor },
    { batchId: batch.id, origin: origin ?? `http://localhost:${port}` },
  );
}
