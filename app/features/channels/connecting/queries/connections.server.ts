import { type Actor, hasRole } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Publishers } from '../../connectors/publishers.server.ts';
import '../../delivery/tables.ts';
import { accountName } from '../../networks.ts';
import { may } from '../../policy.ts';
import { briefDayOf, dayOf, type Moment } from '../../queries/moment.ts';
import '../../tables.ts';
import { publisherOf } from '../account.server.ts';
import { type ConnectionView, connectionView } from '../rules/connection-state.ts';

export type ConnectionFilters = {
  readonly unitId?: string;
  readonly network?: string;
  readonly view?: ConnectionView;
  readonly search?: string;
};

/** Can accounts of this network be connected at all? */
const canPublish = (publishers: Publishers, network: string): boolean =>
  (publisherOf(publishers, network)?.connect ?? null) !== null;

/** The policy's twin: the desk and the operator see all accounts, officers and heads those of their units. */
function unitsOf(actor: Actor): readonly string[] | 'all' {
  if (actor.kind !== 'person') return [];
  if (hasRole(actor, 'coordinator') || hasRole(actor, 'operator')) return 'all';
  return actor.roles
    .filter((held) => may(actor, 'see-connections', { unitId: held.unitId }))
    .map((held) => held.unitId);
}

const NO_UNIT = '00000000-0000-0000-0000-000000000000';
const ORDER: Record<ConnectionView, number> = { reconnect: 0, expiring: 1, live: 2, none: 3, assisted: 4 };

/** Accounts with what they are connected by, worst first, and how many of them are well. */
export async function listConnections(
  db: Tx,
  actor: Actor,
  filters: ConnectionFilters,
  { publishers, ...moment }: Moment & { readonly publishers: Publishers },
) {
  const rows = await readRows(db, unitsOf(actor));
  const views = rows.map((row) => viewOf(row, canPublish(publishers, row.network), moment));
  const search = filters.search?.replace(/^@/, '').toLowerCase();
  const shown = views.filter(
    (row) =>
      (!filters.unitId || row.unitId === filters.unitId) &&
      (!filters.network || row.network === filters.network) &&
      (!filters.view || row.view === filters.view) &&
      (!search ||
        `${row.name} ${row.label ?? ''} ${row.unit} ${row.unitFull}`.toLowerCase().includes(search)),
  );
  const count = (view: ConnectionView) => views.filter((row) => row.view === view).length;
  return {
    rows: shown.toSorted((a, b) => ORDER[a.view] - ORDER[b.view]),
    all: views.length,
    live: count('live') + count('expiring'),
    reconnect: count('reconnect'),
  };
}

function readRows(db: Tx, units: readonly string[] | 'all') {
  let query = db
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
      'c.label',
      'c.unit_id',
      'u.short_name',
      'u.name as unit_name',
      'k.state',
      'k.expires_at',
      'k.refresh_after',
      'k.connected_at',
      'p.name as by',
    ])
    .where('c.state', '=', 'approved')
    .where('c.network', 'not in', ['phone', 'whatsapp']);
  if (units !== 'all') query = query.where('c.unit_id', 'in', units.length > 0 ? [...units] : [NO_UNIT]);
  return query.orderBy('u.position').orderBy('u.short_name').orderBy('c.network').orderBy('c.id').execute();
}

function viewOf(row: Awaited<ReturnType<typeof readRows>>[number], can: boolean, moment: Moment) {
  const facts = row.state
    ? { state: row.state, expiresAt: row.expires_at, refreshAfter: row.refresh_after }
    : null;
  const view = connectionView(can, facts, moment.now);
  const stands = view === 'live' || view === 'expiring';
  const given = view !== 'none' && view !== 'assisted';
  return {
    id: row.id,
    name: accountName(row),
    label: row.label,
    network: row.network,
    unitId: row.unit_id,
    unit: row.short_name,
    unitFull: row.unit_name,
    view,
    until: stands && row.expires_at ? briefDayOf(row.expires_at, moment) : null,
    renews: stands && row.refresh_after !== null,
    by: given ? row.by : null,
    since: given && row.connected_at ? dayOf(row.connected_at, moment) : null,
  };
}
export type ConnectionRow = ReturnType<typeof viewOf>;
