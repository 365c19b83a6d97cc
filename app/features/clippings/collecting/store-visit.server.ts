import { z } from 'zod';
import type { CollectedItem } from '#app/features/channels/index.ts';
import type { Visit } from '#app/features/monitoring/index.server.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ClippingRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { takeItems } from '../store/take-items.server.ts';
import '../tables.ts';
import { endSourceVisit } from './take-up.server.ts';

/** A first visit of a WordPress site brings hundreds of articles: clippings begin with the last weeks. */
const OLDEST_DAYS = 30;

const input = z.object({
  sourceId: z.uuid(),
  startedAt: z.string(),
  visit: z.custom<Visit>((value) => typeof value === 'object' && value !== null),
});

/** Stores what a visit brought in one transaction with the cursor: no article is lost between the two or taken twice. */
export const storeSourceVisit = defineAction<
  typeof input,
  { found: number; added: number; edited: number },
  ClippingRefusal
>({
  name: 'clippings.store-visit',
  input,
  async run({ tx, actor, now, authorize, emit, input: { sourceId, startedAt, visit } }) {
    const source = await tx
      .selectFrom('clippings_source')
      .select(['id', 'name', 'local', 'collect_every_minutes', 'failure_count'])
      .where('id', '=', sourceId)
      .where('state', '=', 'active')
      .where('collecting_since', '=', startedAt)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'take-items'));
    if (!source) return refuse({ type: 'visit-lost' });
    const items = visit.result.ok ? recent(visit.result.items, now) : [];
    const taken = await takeItems(
      tx,
      { tenantId: actor.tenantId, now },
      items.map((item) => ({
        sourceId,
        outlet: source.name,
        local: source.local,
        address: item.address,
        remoteId: item.remoteId,
        title: item.title ?? null,
        text: item.text,
        publishedAt: item.publishedAt,
        addedBy: null,
      })),
    );
    await endSourceVisit(tx, {
      sourceId,
      now,
      visit,
      everyMinutes: source.collect_every_minutes,
      failureCount: source.failure_count,
      lastItemAt: newestOf(items),
    });
    const counts = { added: taken.added.length, edited: taken.edited.length };
    if (counts.added + counts.edited > 0)
      await emit({
        name: 'clippings.items-collected',
        subject: { type: 'clippings-source', id: sourceId },
        data: { sourceId, ...counts },
      });
    return ok({ found: items.length, ...counts });
  },
});

function recent(items: readonly CollectedItem[], now: string): CollectedItem[] {
  const oldest = Temporal.Instant.from(now)
    .subtract({ hours: OLDEST_DAYS * 24 })
    .toString();
  return items.filter(({ publishedAt }) => publishedAt === null || publishedAt >= oldest);
}

const newestOf = (items: readonly CollectedItem[]): string | null =>
  items
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .sort()
    .at(-1) ?? null;
