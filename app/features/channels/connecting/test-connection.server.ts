import type { Selectable } from 'kysely';
import { type ActionCall, faultsOf } from '#app/platform/actions/define-action.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { failed } from '../connectors/publish-failure.ts';
import type { Credential, DeliveryFailure, Failed } from '../connectors/publishing.ts';
import { openCredential, readConnection } from '../delivery/engine/credentials.server.ts';
import { openSecret } from '../delivery/secrets.server.ts';
import type { ConnectionTable } from '../delivery/tables.ts';
import type { ChannelRefusal } from '../errors.ts';
import { isSameAccount } from '../rules/same-account.ts';
import { type ConnectSource, connectable, sourceOf } from './account.server.ts';
import { recordTest } from './actions/record-test.server.ts';
import { refusalOf } from './connect.server.ts';
import { channelOnly } from './schema.ts';

type Refusal = Extract<
  ChannelRefusal,
  { type: 'not-open' | 'not-connectable' | 'not-connected' | 'other-account' | 'network-says-no' }
>;

/** Asks the network who answers under what is stored, and sends nothing. */
export async function testConnection(
  call: ActionCall,
  raw: unknown,
  replaced: Partial<ConnectSource> = {},
): Promise<Result<{ accountName: string }, Refusal | CommonRefusal>> {
  const parsed = channelOnly.safeParse(raw);
  if (!parsed.success) return refuse({ type: 'invalid', faults: faultsOf(parsed.error) });
  const source = sourceOf(call, replaced);
  const { channelId } = parsed.data;
  const found = await connectable(call, channelId, source);
  if (!found.ok) return found;
  const { channel, publisher, app } = found.value;
  const { tenantId } = call.actor;
  const stored = await readTenant(call.platform.db, tenantId, (db) =>
    readConnection(db, { channelId, network: channel.network }),
  );
  const { connection } = stored;
  if (!connection || connection.state === 'revoked') return refuse({ type: 'not-connected' });
  const tested = { channelId, connectedAt: connection.connected_at };
  const lost = async (reason: DeliveryFailure['reason'], refusal: Refusal) => {
    const recorded = await recordTest(call, { ...tested, state: 'reconnect', reason, accountName: null });
    return recorded.ok ? refuse(refusal) : recorded;
  };
  // What is lost already is tried once more as it stands; what lives is renewed first where its time has come.
  const engine = { platform: call.platform, publishers: source.publishers, outside: source.outside };
  const opened =
    connection.state === 'live'
      ? await openCredential(engine, publisher, stored, channelId)
      : asItStands(call, connection, app);
  if (!opened.ok) {
    const { reason } = opened.failure;
    const refusal = { type: 'network-says-no', reason } as const;
    return opened.failure.class === 'reconnect' ? lost(reason, refusal) : refuse(refusal);
  }
  const { credential } = opened;
  const world = { outside: source.outside, now: call.platform.clock.now() };
  const who = await publisher.who({ channel, credential, ...world });
  if (!who.ok) {
    const refusal = refusalOf(who.failure, channel.name);
    const isLost = who.failure.class === 'reconnect' || who.failure.reason === 'other-account';
    return isLost ? lost(who.failure.reason, refusal) : refuse(refusal);
  }
  const addresses = [...(who.address ? [who.address] : []), ...(who.otherAddresses ?? [])];
  if (!isSameAccount(channel, { remoteId: who.remoteId, addresses }))
    return lost('other-account', {
      type: 'other-account',
      registered: channel.name,
      found: [who.accountName],
    });
  const recorded = await recordTest(call, {
    ...tested,
    state: 'live',
    reason: null,
    accountName: who.accountName.slice(0, 200),
  });
  return recorded.ok ? ok({ accountName: who.accountName }) : recorded;
}

function asItStands(
  call: ActionCall,
  row: Pick<Selectable<ConnectionTable>, 'channel_id' | 'secret' | 'remote_id' | 'settings' | 'expires_at'>,
  app: Credential['app'],
): { ok: true; credential: Credential } | Failed {
  const of = { tenantId: call.actor.tenantId, channelId: row.channel_id };
  const secret = openSecret(call.platform, of, row.secret);
  if (!secret) return failed('reconnect', 'not-connected');
  const { remote_id: remoteId, settings, expires_at: expiresAt } = row;
  return { ok: true, credential: { secret, remoteId, settings, app, expiresAt } };
}
