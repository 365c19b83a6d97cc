import { channelToMeasure, type MeasuredChannel } from '#app/features/channels/index.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import { LEASE_MINUTES, MEASURED_DAYS, MOST_POSTS } from './rules/next-measure.ts';

/** An account on its way to be measured. */
export type Pass = MeasuredChannel & {
  /** Start of the days whose posts are measured. */
  readonly since: string;
  readonly posts: readonly { readonly id: string; readonly remoteId: string }[];
};

export const ago = (now: string, minutes: number): string =>
  Temporal.Instant.from(now).subtract({ minutes }).toString();

/** Marks accounts as being measured; those that another pass holds are left out. */
export async function leasePasses(
  tx: Tx,
  tenantId: string,
  channelIds: readonly string[],
  now: string,
): Promise<string[]> {
  const rows = await tx
    .insertInto('monitoring_measuring')
    .values(
      channelIds.map((id) => ({
        tenant_id: tenantId,
        channel_id: id,
        next_at: now,
        since: now,
        measured_at: null,
        failure: null,
      })),
    )
    .onConflict((oc) =>
      oc
        .columns(['tenant_id', 'channel_id'])
        .doUpdateSet({ since: now })
        .where((eb) =>
          eb.or([
            eb('monitoring_measuring.since', 'is', null),
            eb('monitoring_measuring.since', '<', ago(now, LEASE_MINUTES)),
          ]),
        ),
    )
    .returning('channel_id')
    .execute();
  return rows.map((row) => row.channel_id);
}

/** Renews the lease and says what is to be measured; null when another pass has it, or the account is no longer read. */
export async function takeUpPass(
  tx: Tx,
  pass: { channelId: string; leasedAt: string; now: string },
): Promise<Pass | null> {
  const held = await tx
    .updateTable('monitoring_measuring')
    .set({ since: pass.now })
    .where('channel_id', '=', pass.channelId)
    .where('since', '=', pass.leasedAt)
    .returning('channel_id')
    .executeTakeFirst();
  const channel = held ? await channelToMeasure(tx, pass.channelId) : null;
  if (!channel) return null;
  const since = ago(pass.now, MEASURED_DAYS * 24 * 60);
  const posts = await tx
    .selectFrom('monitoring_post')
    .select(['id', 'remote_id as remoteId'])
    .where('channel_id', '=', pass.channelId)
    .where('published_at', '>=', since)
    .where('published_known', '=', true)
    .where('gone_at', 'is', null)
    .where('kind', '<>', 'amplification')
    .where('source', '<>', 'reported')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_POSTS)
    .execute();
  return { ...channel, since, posts };
}
