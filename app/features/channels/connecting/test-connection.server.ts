import { type ActionCall, faultsOf } from '#app/platform/actions/define-action.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { DeliveryFailure } from '../connectors/publishing.ts';
import { openSecret } from '../delivery/secrets.server.ts';
import '../delivery/tables.ts';
import type { ChannelRefusal } from '../errors.ts';
import { isSameAccount } from '../rules/same-account.ts';
import { type ConnectSource, connectable, sourceOf } from './account.server.ts';
import { recordTest } from './actions/record-test.server.ts';
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
  const row = await readTenant(call.platform.db, tenantId, (db) =>
    db
      .selectFrom('channels_connection')
      .select(['secret', 'remote_id', 'settings', 'expires_at', 'connected_at'])
      .where('channel_id', '=', channelId)
      .where('state', '<>', 'revoked')
      .executeTakeFirst(),
  );
  if (!row) return refuse({ type: 'not-connected' });
  const secret = openSecret(call.platform, { tenantId, channelId }, row.secret);
  const tested = { channelId, connectedAt: row.connected_at };
  const lost = async (reason: DeliveryFailure['reason'], refusal: Refusal) => {
    const recorded = await recordTest(call, { ...tested, state: 'reconnect', reason, accountName: null });
    return recorded.ok ? refuse(refusal) : recorded;
  };
  if (!secret) return lost('not-connected', { type: 'network-says-no', reason: 'not-connected' });
  const credential = {
    secret,
    remoteId: row.remote_id,
    settings: row.settings,
    app,
    expiresAt: row.expires_at,
  };
  const world = { outside: source.outside, now: call.platform.clock.now() };
  const who = await publisher.who({ channel, credential, ...world });
  if (!who.ok) {
    const { reason } = who.failure;
    const refusal = { type: 'network-says-no', reason } as const;
    // A key of an hour that has run out is renewed by the engine when it is needed: that is not lost.
    const renews = publisher.refresh !== undefined && reason === 'token-expired';
    return who.failure.class === 'reconnect' && !renews ? lost(reason, refusal) : refuse(refusal);
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
