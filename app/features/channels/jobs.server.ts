import { sql } from 'kysely';
import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import { warnOfStaleProofs } from './actions/warn-stale.server.ts';
import { RECHECK_JOB } from './jobs.ts';
import { checkProof } from './proving/check-proof.server.ts';
import { proofsOf } from './queries/proofs.server.ts';
import { latestByMethod, RECHECK_DAYS } from './rules/official.ts';
import { wayOf } from './rules/proof-method.ts';
import './tables.ts';

/** Each night: looks again at proofs that go stale soon, and says so where no machine can look. */
export const sweepProofs = defineJob({
  name: 'channels.sweep-proofs',
  cron: '20 19 * * *',
  payload: z.object({}),
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id } of rows)
      await warnOfStaleProofs(
        { platform, actor: { kind: 'system', tenantId: tenant_id, job: 'channels.sweep-proofs' } },
        {},
      );
  },
});

/** Looks at the proofs of one channel again: those that a machine can read, that held, and that go stale soon. */
export const recheckProofs = defineJob({
  name: RECHECK_JOB,
  retries: 2,
  concurrency: 2,
  payload: z.object({ tenantId: z.uuid(), channelId: z.uuid() }),
  async handle(platform, { tenantId, channelId }) {
    const found = await readTenant(platform.db, tenantId, async (db) => {
      const channel = await db
        .selectFrom('channels_channel')
        .select('network')
        .where('id', '=', channelId)
        .where('state', '=', 'approved')
        .executeTakeFirst();
      const pages = await db
        .selectFrom('channels_proof')
        .select(['method', 'evidence_address'])
        .where('channel_id', '=', channelId)
        .where('holds', '=', true)
        .orderBy('checked_at', 'desc')
        .execute();
      return channel
        ? { channel, pages, proofs: (await proofsOf(db, [channelId])).get(channelId) ?? [] }
        : null;
    });
    if (!found) return;
    const soon = platform.clock.now().add({ hours: RECHECK_DAYS * 24 });
    for (const proof of latestByMethod(found.proofs)) {
      const due = Temporal.Instant.compare(Temporal.Instant.from(proof.staleAfter), soon) < 0;
      if (!due || !proof.holds || wayOf(found.channel.network, proof.method) === 'person') continue;
      if (proof.method === 'connected-api') continue;
      await checkProof(
        { platform, actor: { kind: 'system', tenantId, job: RECHECK_JOB } },
        {
          channelId,
          method: proof.method,
          page: found.pages.find((one) => one.method === proof.method)?.evidence_address ?? null,
        },
      );
    }
  },
});
