import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Publishers } from '../../connectors/publishers.server.ts';
import type { DeliveryReason } from '../../connectors/publishing.ts';
import { REASON_COPY } from '../../delivery/copy.id.ts';
import '../../delivery/tables.ts';
import { accountName } from '../../networks.ts';
import { may } from '../../policy.ts';
import { ago, dayOf, type Moment } from '../../queries/moment.ts';
import '../../tables.ts';
import { publisherOf } from '../account.server.ts';
import { connectionView } from '../rules/connection-state.ts';

type World = Moment & { readonly publishers: Publishers };

/** One account's connection; null where there is none to see. No secret is read. */
export async function readConnectionPage(
  db: Tx,
  actor: Actor,
  channelId: string,
  { publishers, ...moment }: World,
) {
  const row = await channelRow(db, channelId);
  if (!row) return null;
  if (!may(actor, 'see-connections', { unitId: row.unit_id })) return 'forbidden' as const;
  const way = publisherOf(publishers, row.network)?.connect ?? null;
  const hasApp = way?.by === 'oauth' ? await appIsSet(db, row.network) : true;
  const facts = row.connection_state
    ? { state: row.connection_state, expiresAt: row.expires_at, refreshAfter: row.refresh_after }
    : null;
  const view = connectionView(way !== null, facts, moment.now);
  return {
    id: row.id,
    name: accountName(row),
    network: row.network,
    unitFull: row.unit_name,
    approved: row.state === 'approved',
    view,
    why: view === 'reconnect' && row.state_reason ? REASON_COPY[row.state_reason as DeliveryReason] : null,
    connection: facts && facts.state !== 'revoked' ? givenView(row, moment) : null,
    waiting: await waitingFor(db, row.id),
    way:
      way === null
        ? null
        : way.by === 'form'
          ? { by: 'form' as const, fields: way.fields }
          : { by: 'oauth' as const, hasApp },
    abilities: {
      connect: row.state === 'approved' && may(actor, 'connect', { unitId: row.unit_id }),
      setApp: may(actor, 'set-app'),
    },
  };
}
export type ConnectionPage = Exclude<
  NonNullable<Awaited<ReturnType<typeof readConnectionPage>>>,
  'forbidden'
>;

type Row = NonNullable<Awaited<ReturnType<typeof channelRow>>>;

const givenView = (row: Row, moment: Moment) => ({
  answering: row.account_name ?? '',
  by: row.by,
  since: row.connected_at ? dayOf(row.connected_at, moment) : '',
  until: row.expires_at ? dayOf(row.expires_at, moment) : null,
  renews: row.refresh_after !== null,
  renewed: ago(row.refreshed_at, moment),
});

function channelRow(db: Tx, channelId: string) {
  return db
    .selectFrom('channels_channel as c')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .leftJoin('channels_connection as k', (join) =>
      join.onRef('k.tenant_id', '=', 'c.tenant_id').onRef('k.channel_id', '=', 'c.id'),
    )
    .leftJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'k.tenant_id').onRef('p.id', '=', 'k.connected_by'),
    )
    .select([
      'c.id',
      'c.network',
      'c.handle',
      'c.address',
      'c.unit_id',
      'c.state',
      'u.name as unit_name',
      'k.state as connection_state',
      'k.state_reason',
      'k.account_name',
      'k.expires_at',
      'k.refresh_after',
      'k.refreshed_at',
      'k.connected_at',
      'p.name as by',
    ])
    .where('c.id', '=', channelId)
    .executeTakeFirst();
}

async function appIsSet(db: Tx, network: string): Promise<boolean> {
  const row = await db
    .selectFrom('channels_app')
    .select('network')
    .where('network', '=', network)
    .executeTakeFirst();
  return row !== undefined;
}

async function waitingFor(db: Tx, channelId: string): Promise<number> {
  const row = await db
    .selectFrom('channels_delivery')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('channel_id', '=', channelId)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['waiting', 'preparing', 'prepared']),
        eb.and([eb('state', '=', 'held'), eb('held_reason', '=', 'reconnect')]),
      ]),
    )
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** A word on the account's own page. */
export async function connectionOf(db: Tx, actor: Actor, channelId: string, world: World) {
  const page = await readConnectionPage(db, actor, channelId, world);
  return page && page !== 'forbidden' && page.approved ? { view: page.view } : null;
}
