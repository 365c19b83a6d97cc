import { type Connectors, connectorsFor, takeUpVisit } from '#app/features/channels/index.server.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { collectedPosts, visits } from './metrics.server.ts';
import { storeVisit } from './store-visit.server.ts';
import { type Visit, visitChannel } from './visit.server.ts';

export type CollectOrder = {
  readonly tenantId: string;
  readonly channelId: string;
  /** Instant of the lease; only its holder makes the visit. */
  readonly leasedAt: string;
};

/**
 * One visit of one channel: take up the lease, go out without holding any lock, store. What the other side does is a result; a fault
 * of a connector counts as an answer that could not be read, so that one channel never stops another.
 */
export async function collectChannel(
  platform: Platform,
  order: CollectOrder,
  connectors: Connectors = connectorsFor(platform.config),
): Promise<Visit | null> {
  const { tenantId, channelId, leasedAt } = order;
  const startedAt = platform.clock.now().toString();
  const channel = await writeTenant(platform.db, tenantId, (tx) =>
    takeUpVisit(tx, { channelId, leasedAt, now: startedAt }),
  );
  if (!channel) return null;
  const visit = await visitChannel(channel, {
    outside: platform.outside,
    clock: platform.clock,
    connectors,
  }).catch((error: unknown): Visit => {
    platform.log.error({ err: error, channelId }, 'connector failed');
    return {
      connector: channel.connector === 'website' ? 'feed' : channel.connector,
      result: { ok: false, failure: { class: 'broken', reason: 'unreadable-answer' } },
    };
  });
  const stored = await storeVisit(
    { platform, actor: { kind: 'system', tenantId, job: 'monitoring.collect-channel' } },
    { channel: { id: channel.id, unitId: channel.unitId, network: channel.network }, startedAt, visit },
  );
  const outcome = visit.result.ok ? 'ok' : visit.result.failure.class;
  visits.inc({ connector: visit.connector, outcome: stored.ok ? outcome : 'lost' });
  if (stored.ok)
    for (const what of ['added', 'edited', 'gone'] as const) collectedPosts.inc({ what }, stored.value[what]);
  return stored.ok ? visit : null;
}
