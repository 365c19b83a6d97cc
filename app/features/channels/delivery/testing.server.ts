import { sql } from 'kysely';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { Publishers } from '../connectors/publishers.server.ts';
import type { Message, PublishingNetwork } from '../connectors/publishing.ts';
import { rowOf } from '../store.server.ts';
import { drain } from './engine/drain.server.ts';
import type { Engine } from './engine/engine.ts';
import { requestDelivery } from './requesting.server.ts';
import { sealSecret } from './secrets.server.ts';

/** A worker that is killed here: nothing after it runs, nothing is tidied up. */
export class WorkerDied extends Error {}

export const textMessage = (text: string): Message => ({ title: null, text, link: null, media: [] });

type Place = { readonly platform: Platform; readonly tenantId: string };

/** Approved accounts of a unit, each connected. */
export async function connectAccounts(
  { platform, tenantId }: Place,
  wanted: readonly { unitId: string; network: PublishingNetwork; handle: string }[],
  secret: Readonly<Record<string, string>> = { token: 'rahasia-token' },
): Promise<string[]> {
  const now = platform.clock.now().toString();
  return writeTenant(platform.db, tenantId, async (tx) => {
    const channels = wanted.map(({ unitId, network, handle }) => ({
      ...rowOf({
        tenantId,
        unitId,
        network: network as never,
        handle,
        remoteId: null,
        address: `https://jejaring.example/${handle}`,
        key: `${network}:${handle}`,
        label: null,
        openedOn: null,
        proposedBy: null,
        now,
      }),
      state: 'approved' as const,
    }));
    for (let from = 0; from < channels.length; from += 500) {
      const part = channels.slice(from, from + 500);
      await tx.insertInto('channels_channel').values(part).execute();
      await tx
        .insertInto('channels_connection')
        .values(
          part.map((channel) => ({
            tenant_id: tenantId,
            id: newId(),
            channel_id: channel.id,
            network: channel.network,
            secret: sealSecret(platform, { tenantId, channelId: channel.id }, secret),
            account_name: channel.handle ?? '',
            remote_id: channel.handle,
            settings: JSON.stringify({}),
            state_reason: null,
            expires_at: null,
            refresh_after: null,
            refreshing_since: null,
            refreshed_at: null,
            connected_by: null,
            connected_at: now,
            warned_at: null,
          })),
        )
        .execute();
    }
    return channels.map((channel) => channel.id);
  });
}

export type Wanted = {
  readonly unitId: string;
  readonly channelId: string | null;
  readonly network: PublishingNetwork;
  readonly key: string;
  readonly dueAt?: string;
};

export async function askFor({ platform, tenantId }: Place, wanted: readonly Wanted[]): Promise<string[]> {
  const now = platform.clock.now().toString();
  return writeTenant(platform.db, tenantId, async (tx) => {
    const ids: string[] = [];
    for (const one of wanted) {
      const where = { tenantId, now, send: async () => {} };
      const { deliveryId } = await requestDelivery(tx, where, {
        ...one,
        origin: 'content',
        originId: newId(),
        message: textMessage(`Teks ${one.key}`),
        dueAt: one.dueAt ?? now,
      });
      ids.push(deliveryId);
    }
    return ids;
  });
}

export function engineWith(platform: Platform, publishers: Publishers, at?: Engine['at']): Engine {
  return { platform, publishers, outside: platform.outside, ...(at ? { at } : {}) };
}

/** Leases go by the database's clock, which no test can set: what dead workers held has run out. */
export async function endLeases({ platform, tenantId }: Place): Promise<void> {
  await writeTenant(platform.db, tenantId, async (tx) => {
    const over = sql<string>`now() - interval '1 second'`;
    const held = tx.updateTable('channels_delivery').set({ lease_until: over });
    await held.where('lease_until', 'is not', null).execute();
    const busy = tx.updateTable('channels_lane').set({ busy_until: over });
    await busy.where('busy_until', 'is not', null).execute();
  });
}

/** Sends what is due at this moment. A worker that died took its error with it. */
export async function runOnce(engine: Engine): Promise<void> {
  await drain(engine, { until: performance.now() + 60_000, linger: false }).catch((error: unknown) => {
    if (!(error instanceof WorkerDied)) throw error;
  });
}
