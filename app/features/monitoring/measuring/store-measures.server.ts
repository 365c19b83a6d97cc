import { sql } from 'kysely';
import { z } from 'zod';
import type { MeasureResult } from '#app/features/channels/index.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { nextMeasure } from './rules/next-measure.ts';

const input = z.object({
  channelId: z.uuid(),
  startedAt: z.string(),
  posts: z.array(z.object({ id: z.uuid(), remoteId: z.string() })),
  result: z.custom<MeasureResult>((value) => typeof value === 'object' && value !== null),
});

/**
 * Keeps what a pass brought and says when the next is due, in one transaction. A pass whose lease was taken over stores nothing. It tells
 * nobody: figures that change each day are no news.
 */
export const storeMeasures = defineAction<typeof input, { measured: number }, { type: 'visit-lost' }>({
  name: 'monitoring.store-measures',
  input,
  async run({ tx, actor, now, authorize, input: { channelId, startedAt, posts, result } }) {
    const held = await tx
      .selectFrom('monitoring_measuring')
      .select('failure_count')
      .where('channel_id', '=', channelId)
      .where('since', '=', startedAt)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'take-posts'));
    if (!held) return refuse({ type: 'visit-lost' });
    const measured = result.ok
      ? await keep(tx, { tenantId: actor.tenantId, channelId, now, posts, result })
      : 0;
    const failures = result.ok ? 0 : held.failure_count + 1;
    const seconds = nextMeasure(channelId, failures, result.ok ? 0 : result.failure.retryAfterSeconds);
    await tx
      .updateTable('monitoring_measuring')
      .set({
        since: null,
        next_at: Temporal.Instant.from(now).add({ seconds }).toString(),
        failure: result.ok ? null : result.failure.reason,
        failure_count: failures,
        ...(result.ok ? { measured_at: now } : {}),
      })
      .where('channel_id', '=', channelId)
      .execute();
    return ok({ measured });
  },
});

async function keep(
  tx: Tx,
  given: {
    readonly tenantId: string;
    readonly channelId: string;
    readonly now: string;
    readonly posts: readonly { readonly id: string; readonly remoteId: string }[];
    readonly result: Extract<MeasureResult, { ok: true }>;
  },
): Promise<number> {
  const { tenantId, channelId, result } = given;
  const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const day = Temporal.Instant.from(given.now).toZonedDateTimeISO(zone).toPlainDate().toString();
  if (result.followers !== null)
    await tx
      .insertInto('monitoring_followers')
      .values({ tenant_id: tenantId, channel_id: channelId, day, followers: result.followers })
      .onConflict((oc) =>
        oc.columns(['tenant_id', 'channel_id', 'day']).doUpdateSet({ followers: result.followers ?? 0 }),
      )
      .execute();
  const idOf = new Map(given.posts.map(({ id, remoteId }) => [remoteId, id]));
  const told = result.posts.flatMap((post) => {
    const id = idOf.get(post.remoteId);
    const known = [post.likes, post.shares, post.replies].some((count) => count !== null);
    return id !== undefined && known ? [{ ...post, id }] : [];
  });
  if (told.length === 0) return 0;
  const of = <T>(read: (post: (typeof told)[number]) => T): T[] => told.map(read);
  await sql`
    insert into monitoring_metric (tenant_id, post_id, measured_at, likes, shares, replies, reactions, followers, followers_on)
    select ${tenantId}::uuid, p.id, ${day}::date, f.likes, f.shares, f.replies,
      coalesce(f.likes, 0) + coalesce(f.shares, 0) + coalesce(f.replies, 0),
      ${result.followers}::int, case when ${result.followers}::int is null then null else ${day}::date end
    from unnest(${of(({ id }) => id)}::uuid[], ${of(({ likes }) => likes)}::int[], ${of(({ shares }) => shares)}::int[],
        ${of(({ replies }) => replies)}::int[]) as f (id, likes, shares, replies)
      join monitoring_post p on p.tenant_id = ${tenantId} and p.id = f.id
    on conflict (tenant_id, post_id) do update set measured_at = excluded.measured_at, likes = excluded.likes, shares = excluded.shares,
      replies = excluded.replies, reactions = excluded.reactions, followers = excluded.followers, followers_on = excluded.followers_on`.execute(
    tx,
  );
  return told.length;
}
