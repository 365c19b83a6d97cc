import { z } from 'zod';
import { endVisit, forgetLook, lockVisit, MANIFESTS } from '#app/features/channels/index.server.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { may } from '../policy.ts';
import { takePosts } from '../store/take-posts.server.ts';
import '../tables.ts';
import { incomingPost, newestOf } from './incoming.ts';
import type { Visit } from './visit.server.ts';

const input = z.object({
  channel: z.object({ id: z.uuid(), unitId: z.uuid(), network: z.string() }),
  startedAt: z.string(),
  visit: z.custom<Visit>((value) => typeof value === 'object' && value !== null),
});

export type VisitCounts = { found: number; added: number; edited: number; gone: number };

/**
 * Stores what a visit brought, in one transaction with the cursor: a post is never lost between the two and never taken twice. When the
 * channel was closed, or taken over after the lease ran out, nothing is stored.
 */
export const storeVisit = defineAction<typeof input, VisitCounts, { type: 'visit-lost' }>({
  name: 'monitoring.store-visit',
  input,
  async run(context) {
    const { tx, actor, now, authorize } = context;
    const { channel, startedAt, visit } = context.input;
    const locked = await lockVisit(tx, { channelId: channel.id, startedAt });
    authorize(may(actor, 'take-posts'));
    if (!locked) return refuse({ type: 'visit-lost' });
    const { connector, result } = visit;
    const manifest = MANIFESTS[connector];
    const runId = newId();
    const reach = result.ok ? result.reach : null;
    if (result.ok && locked.lookedSource !== null && reach?.source !== locked.lookedSource)
      await forgetLook(tx, channel.id);
    const items = result.ok ? result.items : [];
    const taken = result.ok
      ? await takePosts(
          context,
          items.map((item) => incomingPost(channel, manifest.grade, item)),
          { runId, channelId: channel.id, gone: result.gone ?? [] },
        )
      : null;
    const counts = {
      found: items.length,
      added: taken?.added.length ?? 0,
      edited: taken?.edited.length ?? 0,
      gone: taken?.gone.length ?? 0,
    };
    const changed = counts.added + counts.edited + counts.gone > 0;
    await tx
      .insertInto('monitoring_run')
      .values({
        tenant_id: actor.tenantId,
        id: runId,
        channel_id: channel.id,
        started_at: startedAt,
        finished_at: now,
        outcome: result.ok ? (changed ? 'ok' : 'unchanged') : 'failed',
        failure: result.ok ? null : result.failure.reason,
        ...counts,
      })
      .execute();
    await endVisit(
      tx,
      {
        channelId: channel.id,
        now,
        everyMinutes: locked.everyMinutes,
        failureCount: locked.failureCount,
        end: result.ok
          ? {
              ok: true,
              connector,
              cursor: result.cursor,
              remoteId: result.remoteId ?? null,
              movedTo: result.movedTo ?? null,
              lastPostAt: newestOf(items),
              look: reach && { at: startedAt, reach },
            }
          : { ok: false, failure: result.failure, movedTo: result.failure.movedTo ?? null },
      },
      manifest.politeness,
    );
    return ok(counts);
  },
});
