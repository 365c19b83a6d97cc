import type { VisitedChannel } from '#app/features/channels/index.server.ts';
import { afterFailure, afterSuccess, type Cursor } from '#app/features/channels/index.ts';
import type { Visit } from '#app/features/monitoring/index.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/** How long one visit may last before another worker may take the source; `clippings_due` says the same. */
const LEASE_MINUTES = 10;

const leaseEnd = (now: string): string =>
  Temporal.Instant.from(now).subtract({ minutes: LEASE_MINUTES }).toString();

/** Marks sources as being on a visit, so that nobody else sends one; those that are marked already are left out. */
export async function leaseSources(tx: Tx, ids: readonly string[], now: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .updateTable('clippings_source')
    .set({ collecting_since: now })
    .where('id', 'in', [...ids])
    .where('state', '=', 'active')
    .where((eb) => eb.or([eb('collecting_since', 'is', null), eb('collecting_since', '<', leaseEnd(now))]))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export type SourceOrder = { readonly sourceId: string; readonly leasedAt: string };

/** Takes up a visit that was leased, and renews the lease; null when the source was closed or another worker has it. */
export async function takeUpSource(
  tx: Tx,
  order: SourceOrder & { now: string },
): Promise<VisitedChannel | null> {
  const row = await tx
    .updateTable('clippings_source')
    .set({ collecting_since: order.now })
    .where('id', '=', order.sourceId)
    .where('collecting_since', '=', order.leasedAt)
    .where('state', '=', 'active')
    .returning(['id', 'address', 'connector', 'cursor'])
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    unitId: '',
    network: 'website',
    connector: row.connector,
    cursor: row.cursor as Cursor | null,
    target: { address: row.address, handle: null, remoteId: null },
  };
}

/** Media sites are left in peace this long at least, whatever the register says. */
const LEAST_MINUTES = 15;

/** Writes how a visit ended, when the next is due, and frees the source. */
export async function endSourceVisit(
  tx: Tx,
  ended: {
    sourceId: string;
    now: string;
    visit: Visit;
    everyMinutes: number;
    failureCount: number;
    lastItemAt: string | null;
  },
): Promise<void> {
  const { sourceId, now, visit } = ended;
  const { result } = visit;
  const count = result.ok ? 0 : ended.failureCount + 1;
  const seconds = result.ok
    ? afterSuccess(sourceId, ended.everyMinutes, LEAST_MINUTES)
    : afterFailure(sourceId, result.failure, count);
  const common = {
    collecting_since: null,
    last_collect_at: now,
    next_collect_at: Temporal.Instant.from(now).add({ seconds }).toString(),
    failure_count: count,
  };
  await tx
    .updateTable('clippings_source')
    .set((eb) =>
      result.ok
        ? {
            ...common,
            last_success_at: now,
            connector: visit.connector as 'feed' | 'wordpress',
            cursor: JSON.stringify(result.cursor),
            moved_to: result.movedTo ?? null,
            last_item_at: eb.fn<string | null>('greatest', [
              'last_item_at',
              eb.cast<string | null>(eb.val(ended.lastItemAt), 'timestamptz'),
            ]),
            failure: null,
            failure_detail: null,
          }
        : {
            ...common,
            moved_to: result.failure.movedTo ?? null,
            failure: result.failure.class,
            failure_detail: result.failure.reason,
          },
    )
    .where('id', '=', sourceId)
    .execute();
}
