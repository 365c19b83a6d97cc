import { type Connectors, connectorsFor } from '#app/features/channels/index.server.ts';
import type { MeasureResult } from '#app/features/channels/index.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { limited } from '../collecting/visit.server.ts';
import { MEASURE_JOB } from '../jobs.ts';
import { takeUpPass } from './pass.server.ts';
import { storeMeasures } from './store-measures.server.ts';

export type MeasureOrder = {
  readonly tenantId: string;
  readonly channelId: string;
  /** Instant of the lease; only its holder makes the pass. */
  readonly leasedAt: string;
};

/** One pass over one account: take up the lease, go out without any lock, store. */
export async function measureChannel(
  platform: Platform,
  { tenantId, channelId, leasedAt }: MeasureOrder,
  connectors: Connectors = connectorsFor(platform.config),
): Promise<void> {
  const startedAt = platform.clock.now().toString();
  const pass = await writeTenant(platform.db, tenantId, (tx) =>
    takeUpPass(tx, { channelId, leasedAt, now: startedAt }),
  );
  const measure = pass ? connectors[pass.connector].measure : undefined;
  if (!pass || !measure) return;
  const result = await measure({
    channel: pass.target,
    posts: pass.posts.map(({ remoteId }) => remoteId),
    since: Temporal.Instant.from(pass.since),
    outside: limited(platform.outside, platform.clock),
  }).catch((error: unknown): MeasureResult => {
    platform.log.error({ err: error, channelId }, 'measuring failed');
    return { ok: false, failure: { class: 'broken', reason: 'unreadable-answer' } };
  });
  await storeMeasures(
    { platform, actor: { kind: 'system', tenantId, job: MEASURE_JOB } },
    { channelId, startedAt, posts: [...pass.posts], result },
  );
}
