import type { Tx } from '#app/platform/db/db.server.ts';
import { toDay } from '../calendar.ts';
import { buildFollowers, buildMetrics, followersOn } from '../metrics.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';
import '#app/features/monitoring/tables.ts';

const AT_ONCE = 1_000;

/** What was measured: followers by day, and the last figures of each post with the followers of that day. */
export async function loadMetrics(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  idOf: ReadonlyMap<string, string | null>,
): Promise<void> {
  const followers = buildFollowers(sample).map((row) => ({
    tenant_id: ids.tenantId,
    channel_id: ids.of('channel', row.channel),
    day: row.day,
    followers: row.followers,
  }));
  for (let at = 0; at < followers.length; at += AT_ONCE)
    await tx
      .insertInto('monitoring_followers')
      .values(followers.slice(at, at + AT_ONCE))
      .execute();
  const channels = new Map(sample.channels.map((channel) => [channel.key, channel]));
  const passedOn = await tx
    .selectFrom('monitoring_post')
    .select('id')
    .where('tenant_id', '=', ids.tenantId)
    .where('kind', '=', 'amplification')
    .execute();
  const others = new Set(passedOn.map(({ id }) => id));
  const metrics = buildMetrics(sample).flatMap((row) => {
    const postId = idOf.get(row.post);
    const channel = channels.get(row.channel);
    if (!postId || !channel || others.has(postId)) return [];
    const { likes, shares, replies } = row;
    return {
      tenant_id: ids.tenantId,
      post_id: postId,
      measured_at: row.on,
      likes,
      shares,
      replies,
      reactions: likes + shares + replies,
      followers: followersOn(channel, toDay(sample.today) - toDay(row.on)),
      followers_on: row.on,
    };
  });
  for (let at = 0; at < metrics.length; at += AT_ONCE)
    await tx
      .insertInto('monitoring_metric')
      .values(metrics.slice(at, at + AT_ONCE))
      .onConflict((oc) => oc.doNothing())
      .execute();
}
