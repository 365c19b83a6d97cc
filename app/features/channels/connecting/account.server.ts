import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { type Publishers, publishersFor } from '../connectors/publishers.server.ts';
import type { Credential, Publisher, PublishingNetwork } from '../connectors/publishing.ts';
import { openSecret } from '../delivery/secrets.server.ts';
import type { ChannelRefusal } from '../errors.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';

/** The world, which tests replace. */
export type ConnectSource = { readonly publishers: Publishers; readonly outside: Outside };

export const sourceOf = (call: ActionCall, source: Partial<ConnectSource>): ConnectSource => ({
  publishers: source.publishers ?? publishersFor(call.platform.config),
  outside: source.outside ?? call.platform.outside,
});

export type ConnectableRefusal = Extract<ChannelRefusal, { type: 'not-open' | 'not-connectable' }>;

export type Connectable = {
  readonly channel: {
    readonly id: string;
    readonly unitId: string;
    readonly network: PublishingNetwork;
    readonly handle: string | null;
    readonly address: string;
    readonly addressKey: string;
    readonly remoteId: string | null;
    readonly name: string;
  };
  readonly publisher: Publisher;
  readonly app: Credential['app'];
};

async function rowsOf(db: Tx, channelId: string) {
  const channel = await db
    .selectFrom('channels_channel')
    .select(['id', 'unit_id', 'state', 'network', 'handle', 'address', 'address_key', 'remote_id'])
    .where('id', '=', channelId)
    .executeTakeFirst();
  if (!channel) return null;
  const app = await db
    .selectFrom('channels_app')
    .select(['client_id', 'secret'])
    .where('network', '=', channel.network)
    .executeTakeFirst();
  return { channel, app };
}

/** The account that somebody wants to connect, if he may and if it can be. Asked before anything is asked of a network. */
export async function connectable(
  call: ActionCall,
  channelId: string,
  { publishers }: ConnectSource,
): Promise<Result<Connectable, ConnectableRefusal | CommonRefusal>> {
  const found = await readTenant(call.platform.db, call.actor.tenantId, (db) => rowsOf(db, channelId));
  if (!found) return refuse({ type: 'not-found' });
  const { channel, app } = found;
  if (!may(call.actor, 'connect', { unitId: channel.unit_id })) return refuse({ type: 'forbidden' });
  if (channel.state !== 'approved') return refuse({ type: 'not-open' });
  const publisher = publisherOf(publishers, channel.network);
  if (!publisher?.connect) return refuse({ type: 'not-connectable' });
  const opened =
    app && openSecret(call.platform, { tenantId: call.actor.tenantId, app: channel.network }, app.secret);
  return ok({
    channel: {
      id: channel.id,
      unitId: channel.unit_id,
      network: publisher.network,
      handle: channel.handle,
      address: channel.address ?? '',
      addressKey: channel.address_key,
      remoteId: channel.remote_id,
      name: accountName(channel),
    },
    publisher,
    app: app && opened ? { clientId: app.client_id, clientSecret: opened.clientSecret ?? '' } : null,
  });
}

export const publisherOf = (publishers: Publishers, network: string): Publisher | undefined =>
  publishers[network as PublishingNetwork];

/** Leave that is only tried out: nothing of it is stored yet. */
export const triedCredential = (
  secret: Readonly<Record<string, string>>,
  app: Credential['app'],
): Credential => ({ secret, remoteId: null, settings: {}, app, expiresAt: null });
