import { askPeriod, makeDaily } from '#app/features/reports/index.server.ts';
import { lastOver } from '#app/features/reports/index.ts';
import { askCertificates, askFile, makeLetters } from '#app/features/training/index.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { BATCHES, TRAINING } from '../trainings.ts';

/** Units of a batch that are shown with their letters; the others still wait for the desk. */
const WITH_LETTERS = 3;

async function deskOf(db: Tx) {
  const desk = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.account_id', 'p.name', 'r.unit_id'])
    .where('r.role', '=', 'coordinator')
    .where('r.ended_at', 'is', null)
    .executeTakeFirst();
  return desk?.account_id ? { ...desk, account_id: desk.account_id } : null;
}

/** The first batch, and those of its units whose officer and head have a sign-in or come first. */
async function batchOf(db: Tx) {
  const batch = await db
    .selectFrom('training_batch')
    .select(['id', 'from_date', 'zone'])
    .where('name', '=', BATCHES[0]!.name)
    .executeTakeFirst();
  if (!batch) return null;
  const units = await db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .select(['u.id'])
    .where('r.batch_id', '=', batch.id)
    .where('r.state', '=', 'confirmed')
    .orderBy((eb) => eb('p.account_id', 'is', null))
    .orderBy('u.position')
    .limit(WITH_LETTERS)
    .execute();
  return { ...batch, units };
}

/**
 * The desk asks for the first batch's certificates and its file, makes the letters of some units and the day's text, and asks for the reports of the past
 * week and month; the worker draws them once it runs. The second batch still waits for the desk.
 */
export async function askForPapers(platform: Platform, tenantId: string): Promise<void> {
  const { batch, desk } = await readTenant(platform.db, tenantId, async (db) => ({
    batch: await batchOf(db),
    desk: await deskOf(db),
  }));
  if (!batch || !desk) return;
  const web = platform.config.web;
  const origin = web.origin ?? `http://localhost:${web.port}`;
  const actor = {
    kind: 'person',
    tenantId,
    personId: desk.id,
    accountId: desk.account_id,
    name: desk.name,
    roles: [{ role: 'coordinator', unitId: desk.unit_id }],
  } as const;
  const call = { platform, actor };
  for (const kind of ['undangan', 'surat-tugas'] as const)
    for (const { id: unitId } of batch.units)
      await makeLetters(call, {
        batchId: batch.id,
        kind,
        unitId,
        origin,
        date: dateIn(platform.clock.now().toString(), batch.zone),
        basis: TRAINING.basis,
        cost: TRAINING.cost,
        signerName: TRAINING.signer,
      });
  await askCertificates(call, { batchId: batch.id, origin });
  await askFile(call, { batchId: batch.id });
  const today = dateIn(platform.clock.now().toString(), batch.zone);
  await makeDaily(call, { day: today });
  for (const kind of ['weekly', 'monthly'] as const) await askPeriod(call, lastOver(kind, today));
}
