import type { Selectable } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type {
  Credential,
  DeliveryFailure,
  Publisher,
  RefreshedCredential,
} from '../../connectors/publishing.ts';
import { may } from '../../policy.ts';
import { openSecret, sealSecret } from '../secrets.server.ts';
import type { AppTable, ConnectionTable } from '../tables.ts';
import { secretMoment } from './connection-state.server.ts';
import { type Engine, systemCall } from './engine.ts';
import { leaseMoment } from './lease.server.ts';
import { inSeconds } from './store.server.ts';

type Connection = Selectable<ConnectionTable>;
type App = Selectable<AppTable>;

export type Opened =
  | { readonly ok: true; readonly credential: Credential; readonly secretFrom: string | null }
  | { readonly ok: false; readonly failure: DeliveryFailure; readonly secretFrom: string | null };

/** A network that wants no leave, such as our own portal. */
const NOTHING: Credential = { secret: {}, remoteId: null, settings: {}, app: null, expiresAt: null };
/** Two workers never renew the same leave: many networks take back the old one with the first use of its successor. */
const REFRESH_LEASE_SECONDS = 120;
const REFRESH_AGAIN_SECONDS = 300;

const reconnect = (reason: DeliveryFailure['reason'], secretFrom: string | null): Opened => ({
  ok: false,
  failure: { class: 'reconnect', reason },
  secretFrom,
});

export async function readConnection(
  tx: Tx,
  at: { channelId: string; network: string },
): Promise<{ connection: Connection | null; app: App | null }> {
  const connection = await tx
    .selectFrom('channels_connection')
    .selectAll()
    .where('channel_id', '=', at.channelId)
    .executeTakeFirst();
  const app = await tx
    .selectFrom('channels_app')
    .selectAll()
    .where('network', '=', at.network)
    .executeTakeFirst();
  return { connection: connection ?? null, app: app ?? null };
}

function credentialOf(engine: Engine, connection: Connection, app: App | null): Credential | null {
  const { platform } = engine;
  const tenantId = connection.tenant_id;
  const secret = openSecret(platform, { tenantId, channelId: connection.channel_id }, connection.secret);
  if (!secret) return null;
  const own = app && openSecret(platform, { tenantId, app: app.network }, app.secret);
  return {
    secret,
    remoteId: connection.remote_id,
    settings: { ...app?.settings, ...connection.settings },
    app: app && own ? { clientId: app.client_id, clientSecret: own.clientSecret ?? '' } : null,
    expiresAt: connection.expires_at,
  };
}

/** Opens the leave for one account, renewed first where its time has come. */
export async function openCredential(
  engine: Engine,
  publisher: Publisher,
  stored: { connection: Connection | null; app: App | null },
  deliveryId: string,
): Promise<Opened> {
  if (publisher.connect === null) return { ok: true, credential: NOTHING, secretFrom: null };
  const { connection, app } = stored;
  if (connection?.state !== 'live') return reconnect('not-connected', null);
  const secretFrom = secretMoment(connection);
  const credential = credentialOf(engine, connection, app);
  if (!credential) return reconnect('not-connected', secretFrom);
  const now = engine.platform.clock.now().toString();
  const isOver = connection.expires_at !== null && Date.parse(connection.expires_at) <= Date.parse(now);
  const isDue = connection.refresh_after !== null && Date.parse(connection.refresh_after) <= Date.parse(now);
  if (!publisher.refresh || !(isDue || isOver))
    return isOver ? reconnect('token-expired', secretFrom) : { ok: true, credential, secretFrom };
  return refreshed(engine, publisher, { connection, app, isOver }, deliveryId);
}

async function refreshed(
  engine: Engine,
  publisher: Publisher,
  { connection, app, isOver }: { connection: Connection; app: App | null; isOver: boolean },
  deliveryId: string,
): Promise<Opened> {
  const call = systemCall(engine, connection.tenant_id);
  const taken = await takeRefresh(call, { connectionId: connection.id });
  if (!taken.ok || !taken.value.mine)
    return {
      ok: false,
      failure: { class: 'later', reason: 'asked-to-wait', retryAfterSeconds: 5 },
      secretFrom: null,
    };
  // Somebody may have renewed it between our reading and our taking: what is stored now counts.
  const current = { ...connection, ...taken.value.stored };
  const secretFrom = secretMoment(current);
  const credential = credentialOf(engine, current, app);
  if (!credential) return reconnect('not-connected', secretFrom);
  if (!taken.value.needed) return { ok: true, credential, secretFrom };
  const result = await publisher.refresh!({
    credential,
    outside: engine.outside,
    now: engine.platform.clock.now(),
  }).catch((error: unknown) => {
    engine.platform.log.error({ err: error, network: connection.network }, 'refresh failed');
    return {
      ok: false as const,
      failure: { class: 'later', reason: 'unreadable-answer' } as DeliveryFailure,
    };
  });
  await engine.at?.('called-refresh', deliveryId);
  const fresh = result.ok ? result.credential : null;
  const stored = await storeRefresh(call, {
    connectionId: connection.id,
    since: taken.value.since,
    fresh: fresh && {
      sealed: sealSecret(
        engine.platform,
        { tenantId: connection.tenant_id, channelId: connection.channel_id },
        fresh.secret,
      ).toString('base64'),
      expiresAt: fresh.expiresAt,
      refreshAfter: fresh.refreshAfter,
    },
  });
  await engine.at?.('stored-refresh', deliveryId);
  if (!result.ok) return afterRefused(result.failure, { credential, secretFrom, isOver });
  if (!stored.ok || stored.value.at === null) return reconnect('not-connected', secretFrom);
  return { ok: true, credential: withFresh(credential, result.credential), secretFrom: stored.value.at };
}

const withFresh = (old: Credential, fresh: RefreshedCredential): Credential => ({
  ...old,
  secret: fresh.secret,
  expiresAt: fresh.expiresAt,
});

function afterRefused(
  failure: DeliveryFailure,
  old: { credential: Credential; secretFrom: string; isOver: boolean },
): Opened {
  if (failure.class === 'reconnect' || failure.class === 'refused')
    return { ok: false, failure: { ...failure, class: 'reconnect' }, secretFrom: old.secretFrom };
  return old.isOver
    ? { ok: false, failure: { ...failure, class: 'later' }, secretFrom: old.secretFrom }
    : { ok: true, credential: old.credential, secretFrom: old.secretFrom };
}

type Kept = Pick<Connection, 'secret' | 'expires_at' | 'refresh_after' | 'refreshed_at' | 'connected_at'>;

const takeInput = z.object({ connectionId: z.uuid() });
const takeRefresh = defineAction<
  typeof takeInput,
  { mine: false } | { mine: true; needed: boolean; since: string; stored: Kept }
>({
  name: 'channels.take-refresh',
  input: takeInput,
  async run({ tx, actor, now, input, authorize }) {
    authorize(may(actor, 'run-deliveries'));
    const row = await tx
      .selectFrom('channels_connection')
      .selectAll()
      .where('id', '=', input.connectionId)
      .forUpdate()
      .executeTakeFirst();
    if (row?.state !== 'live') return ok({ mine: false as const });
    const since = await leaseMoment(tx);
    const heldSince = row.refreshing_since;
    if (heldSince && Date.parse(heldSince) > Date.parse(since) - REFRESH_LEASE_SECONDS * 1000)
      return ok({ mine: false as const });
    const needed = [row.refresh_after, row.expires_at].some(
      (at) => at !== null && Date.parse(at) <= Date.parse(now),
    );
    if (needed)
      await tx
        .updateTable('channels_connection')
        .set({ refreshing_since: since })
        .where('id', '=', row.id)
        .execute();
    const { secret, expires_at, refresh_after, refreshed_at, connected_at } = row;
    return ok({
      mine: true as const,
      needed,
      since,
      stored: { secret, expires_at, refresh_after, refreshed_at, connected_at },
    });
  },
});

const storeInput = z.object({
  connectionId: z.uuid(),
  since: z.string(),
  fresh: z
    .object({ sealed: z.base64(), expiresAt: z.string().nullable(), refreshAfter: z.string().nullable() })
    .nullable(),
});
/** Stored before its first use: a worker that dies now has lost nothing. */
const storeRefresh = defineAction<typeof storeInput, { at: string | null }>({
  name: 'channels.store-refresh',
  input: storeInput,
  async run({ tx, actor, now, input, authorize }) {
    authorize(may(actor, 'run-deliveries'));
    const { fresh } = input;
    const row = await tx
      .updateTable('channels_connection')
      .set(
        fresh
          ? {
              secret: Buffer.from(fresh.sealed, 'base64'),
              expires_at: fresh.expiresAt,
              refresh_after: fresh.refreshAfter,
              refreshed_at: now,
              refreshing_since: null,
              warned_at: null,
            }
          : { refreshing_since: null, refresh_after: inSeconds(now, REFRESH_AGAIN_SECONDS) },
      )
      .where('id', '=', input.connectionId)
      .where('refreshing_since', '=', input.since)
      .returning('id')
      .executeTakeFirst();
    return ok({ at: row ? now : null });
  },
});
