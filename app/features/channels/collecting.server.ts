import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Connector, ConnectorChannel, ConnectorName, Cursor } from './connectors/connector.ts';
import type { ConnectorFailure } from './connectors/failure.ts';
import { MEASURING } from './connectors/index.server.ts';
import type { Reach } from './connectors/reach.ts';
import { afterFailure, afterSuccess } from './rules/next-visit.ts';
import './tables.ts';

/** How long one visit may last before another worker may take the channel; `channels_due` says the same. */
export const LEASE_MINUTES = 10;

/** What a visit needs to know of a channel. */
export type VisitedChannel = {
  readonly id: string;
  readonly unitId: string;
  readonly network: string;
  /** `website` has not been read yet: which connector fits is found at the first visit. */
  readonly connector: ConnectorName | 'website';
  readonly cursor: Cursor | null;
  readonly target: ConnectorChannel;
};

/** An account whose posts are measured: its connector is known and has metrics. */
export type MeasuredChannel = {
  readonly channelId: string;
  readonly connector: ConnectorName;
  readonly target: ConnectorChannel;
};

export async function channelToMeasure(tx: Tx, channelId: string): Promise<MeasuredChannel | null> {
  const row = await tx
    .selectFrom('channels_channel')
    .select(['handle', 'remote_id', 'address', 'feed_address', 'connector'])
    .where('id', '=', channelId)
    .where('state', '=', 'approved')
    .where('connector', 'in', MEASURING)
    .executeTakeFirst();
  if (!row) return null;
  return {
    channelId,
    connector: row.connector as ConnectorName,
    target: { address: row.feed_address ?? row.address ?? '', handle: row.handle, remoteId: row.remote_id },
  };
}

/** Marks channels as being on a visit, so that nobody else sends one; those that are marked already are left out. */
export async function leaseChannels(tx: Tx, ids: readonly string[], now: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .updateTable('channels_channel')
    .set({ collecting_since: now })
    .where('id', 'in', [...ids])
    .where('state', '=', 'approved')
    .where('connector', 'is not', null)
    .where((eb) => eb.or([eb('collecting_since', 'is', null), eb('collecting_since', '<', leaseEnd(now))]))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

const leaseEnd = (now: string): string =>
  Temporal.Instant.from(now).subtract({ minutes: LEASE_MINUTES }).toString();

/**
 * Takes up a visit that was leased at `leasedAt`, and renews the lease; null when the channel has been closed, or another worker
 * has taken it meanwhile: the same visit is never made twice.
 */
export async function takeUpVisit(
  tx: Tx,
  visit: { channelId: string; leasedAt: string; now: string },
): Promise<VisitedChannel | null> {
  const row = await tx
    .updateTable('channels_channel')
    .set({ collecting_since: visit.now })
    .where('id', '=', visit.channelId)
    .where('collecting_since', '=', visit.leasedAt)
    .where('state', '=', 'approved')
    .where('connector', 'is not', null)
    .returning([
      'id',
      'unit_id',
      'network',
      'handle',
      'remote_id',
      'address',
      'feed_address',
      'connector',
      'cursor',
    ])
    .executeTakeFirst();
  if (!row?.connector) return null;
  return {
    id: row.id,
    unitId: row.unit_id,
    network: row.network,
    connector: row.connector as VisitedChannel['connector'],
    cursor: row.cursor as Cursor | null,
    target: { address: row.feed_address ?? row.address ?? '', handle: row.handle, remoteId: row.remote_id },
  };
}

export type VisitEnd =
  | {
      readonly ok: true;
      readonly connector: ConnectorName;
      readonly cursor: Cursor;
      readonly remoteId: string | null;
      readonly movedTo: string | null;
      /** Time of the newest post that is known of this channel. */
      readonly lastPostAt: string | null;
      /** What was looked at, and when the looking began; null where nobody can tell how far it went. */
      readonly look: { readonly at: string; readonly reach: Reach } | null;
    }
  | { readonly ok: false; readonly failure: ConnectorFailure; readonly movedTo: string | null };

/** Locks the channel for the end of its visit; null when it was closed or taken over while we were out. */
export async function lockVisit(
  tx: Tx,
  visit: { channelId: string; startedAt: string },
): Promise<{
  failureCount: number;
  everyMinutes: number;
  failure: string | null;
  lookedSource: string | null;
} | null> {
  const row = await tx
    .selectFrom('channels_channel')
    .select(['failure_count', 'collect_every_minutes', 'failure', 'looked_source'])
    .where('id', '=', visit.channelId)
    .where('state', '=', 'approved')
    .where('collecting_since', '=', visit.startedAt)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        failureCount: row.failure_count,
        everyMinutes: row.collect_every_minutes,
        failure: row.failure,
        lookedSource: row.looked_source,
      }
    : null;
}

const NO_LOOK = { looked_at: null, looked_from: null, looked_source: null };

/** What was not there at the last look proves nothing any more: this visit reads another list. Before its posts are stored. */
export async function forgetLook(tx: Tx, channelId: string): Promise<void> {
  await tx.updateTable('channels_channel').set(NO_LOOK).where('id', '=', channelId).execute();
}

/** `looked_from` of a visit that saw everything: before any date that is believed. */
const FROM_THE_FIRST = '1970-01-01T00:00:00Z';

const lookOf = (look: (VisitEnd & { ok: true })['look']) =>
  look === null
    ? NO_LOOK
    : {
        looked_at: look.at,
        looked_from: look.reach.from ?? FROM_THE_FIRST,
        looked_source: look.reach.source,
      };

/** Writes how a visit ended, when the next is due, and frees the channel. */
export async function endVisit(
  tx: Tx,
  visit: { channelId: string; now: string; end: VisitEnd; everyMinutes: number; failureCount: number },
  manners: Connector['manifest']['politeness'],
): Promise<void> {
  const { channelId, now, end } = visit;
  const count = end.ok ? 0 : visit.failureCount + 1;
  const seconds = end.ok
    ? afterSuccess(channelId, visit.everyMinutes, manners.everyMinutes)
    : afterFailure(channelId, end.failure, count);
  const common = {
    collecting_since: null,
    last_collect_at: now,
    next_collect_at: Temporal.Instant.from(now).add({ seconds }).toString(),
    failure_count: count,
    moved_to: end.movedTo,
  };
  await tx
    .updateTable('channels_channel')
    .set((eb) =>
      end.ok
        ? {
            ...common,
            last_success_at: now,
            ...lookOf(end.look),
            connector: end.connector,
            cursor: JSON.stringify(end.cursor),
            remote_id: eb.fn.coalesce(eb.val(end.remoteId), 'remote_id'),
            last_post_at: eb.fn<string | null>('greatest', [
              'last_post_at',
              eb.cast<string | null>(eb.val(end.lastPostAt), 'timestamptz'),
            ]),
            failure: null,
            failure_detail: null,
          }
        : { ...common, failure: end.failure.class, failure_detail: end.failure.reason },
    )
    .where('id', '=', channelId)
    .execute();
}
