import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { uniqueName, zipPieces } from '#app/platform/files/zip-pieces.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';
import { MAKE_PROOFS_JOB } from './actions/ask-proofs.server.ts';
import { bundleCopy as copy } from './bundle-copy.id.ts';
import { fileStem, issuedProof } from './open-proof.server.ts';
import { preparePictures } from './prepare-pictures.server.ts';
import { folderName } from './rules/folder-name.ts';
import { monthOf } from './rules/month.ts';
import { sweepProofs } from './sweep.server.ts';

export type BundleRun = { tenantId: string; runId: string; origin: string };
type Change = { done?: number; failed?: number; state?: 'done' | 'failed'; file_id?: string };

async function note(platform: Platform, { tenantId, runId }: BundleRun, change: Change): Promise<void> {
  const ended = change.state ? { ended_at: platform.clock.now().toString() } : {};
  await writeTenant(platform.db, tenantId, (tx) =>
    tx
      .updateTable('reports_proof_bundle')
      .set({ ...change, ...ended })
      .where('id', '=', runId)
      .execute(),
  );
}

const bundleOf = (platform: Platform, { tenantId, runId }: BundleRun) =>
  readTenant(platform.db, tenantId, (db) =>
    db
      .selectFrom('reports_proof_bundle')
      .select(['month', 'people', 'state'])
      .where('id', '=', runId)
      .executeTakeFirst(),
  );

/** The papers of these people one by one, each in its unit's folder; at the end a note on those that could not be made. */
async function* papers(
  platform: Platform,
  run: BundleRun,
  asked: { month: string; people: readonly string[] },
): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const call = {
    platform,
    actor: { kind: 'system' as const, tenantId: run.tenantId, job: MAKE_PROOFS_JOB },
  };
  const taken = new Set<string>();
  let [done, failed] = [0, 0];
  for (const personId of asked.people) {
    try {
      const issued = await issuedProof(call, { personId, month: asked.month, origin: run.origin });
      if (!issued.ok) throw new Error(issued.error.type);
      const { facts, pdf, xlsx } = issued.value;
      const folder = folderName(facts.units[0]!.shortName);
      const stem = `${folder}/${fileStem(asked.month, facts.person.name)}`;
      yield { name: uniqueName(taken, stem, 'pdf'), bytes: pdf };
      yield { name: uniqueName(taken, stem, 'xlsx'), bytes: xlsx };
      done += 1;
    } catch (err) {
      // One paper that fails holds up no other; the archive says that it is missing.
      failed += 1;
      platform.log.error({ err, personId, runId: run.runId }, 'proof of work not made');
    }
    await note(platform, run, { done, failed });
  }
  if (failed > 0) yield { name: copy.noteName, bytes: new TextEncoder().encode(copy.note(failed)) };
}

/** Makes the archive of a run. A second run of the job finds the papers that were made, and goes on. */
export async function makeProofs(platform: Platform, run: BundleRun): Promise<void> {
  const bundle = await bundleOf(platform, run);
  if (!bundle || bundle.state === 'done') return;
  const month = monthOf(bundle.month);
  try {
    const pieces = zipPieces(papers(platform, run, { month, people: bundle.people }));
    const written = await platform.files.write(run.tenantId, pieces);
    const now = platform.clock.now().toString();
    await writeTenant(platform.db, run.tenantId, async (tx) => {
      const file = await platform.files.record(tx, run.tenantId, now, {
        written,
        mime: 'application/zip',
        name: `${copy.fileName(month)}.zip`,
        purpose: 'reports.proofs',
        createdBy: null,
      });
      await tx
        .updateTable('reports_proof_bundle')
        .set({ state: 'done', file_id: file.id, ended_at: now })
        .where('id', '=', run.runId)
        .execute();
    });
  } catch (err) {
    await note(platform, run, { state: 'failed' });
    platform.log.error({ err, runId: run.runId }, 'archive of proofs of work not made');
  }
}

const makeProofsJob = defineJob({
  name: MAKE_PROOFS_JOB,
  payload: z.object({ tenantId: z.uuid(), runId: z.uuid(), origin: z.string() }),
  expireSeconds: 3_600,
  handle: makeProofs,
});

async function forEachGovernment(
  platform: Platform,
  work: (tenantId: string) => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
    platform.db,
  );
  for (const { tenant_id: tenantId } of rows) await work(tenantId);
}

/** Small pictures are fetched beforehand, a few at a time, so that no paper waits for another house's server. */
const preparePicturesJob = defineJob({
  name: 'reports.prepare-pictures',
  payload: z.object({}),
  cron: '11,31,51 * * * *',
  retries: 0,
  expireSeconds: 900,
  handle: (platform) => forEachGovernment(platform, (tenantId) => preparePictures(platform, tenantId)),
});

/** Once a day: archives and pictures whose time is over. */
const sweepProofsJob = defineJob({
  name: 'reports.sweep-proofs',
  payload: z.object({}),
  cron: '41 19 * * *',
  handle: (platform) => forEachGovernment(platform, (tenantId) => sweepProofs(platform, tenantId)),
});

export const provingJobs = [makeProofsJob, preparePicturesJob, sweepProofsJob];
