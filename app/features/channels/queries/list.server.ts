import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';
import { healthOf } from '../rules/health.ts';
import { provedUntil, type Standing, standingOf } from '../rules/official.ts';
import type { HealthKey } from '../screens-copy.id.ts';
import type { ChannelState } from '../tables.ts';
import '../tables.ts';
import { lastPostTimes } from './last-posts.server.ts';
import { agoDay, briefDayOf, type Moment } from './moment.ts';
import { proofsOf } from './proofs.server.ts';

export type ListFilters = {
  readonly unitId?: string;
  readonly network?: string;
  readonly state?: ChannelState;
  readonly standing?: Standing;
  readonly health?: HealthKey;
  readonly search?: string;
};

export type ChannelListRow = {
  readonly id: string;
  readonly name: string;
  readonly label: string | null;
  readonly network: string;
  readonly unitId: string;
  readonly unit: string;
  readonly unitFull: string;
  readonly address: string | null;
  readonly state: ChannelState;
  readonly standing: Standing;
  readonly provenUntil: string | null;
  readonly provenUntilAt: string | null;
  readonly health: HealthKey;
  readonly failureReason: string | null;
  readonly lastPost: string | null;
  readonly lastPostAt: string | null;
  readonly custodian: string | null;
  readonly mayDecide: boolean;
};

export type ChannelList = {
  readonly rows: readonly ChannelListRow[];
  /** Living accounts of the government, whatever the filters. */
  readonly all: number;
  readonly official: number;
  /** Accounts that wait for this person. */
  readonly waiting: number;
};

/** The register as the filters show it. Rejected and closed accounts only when asked for. */
export async function listChannels(
  db: Tx,
  actor: Actor,
  filters: ListFilters,
  moment: Moment,
): Promise<ChannelList> {
  const rows = await readRows(db, filters);
  const proofs = await proofsOf(
    db,
    rows.map((row) => row.id),
  );
  const posts = await lastPostTimes(
    db,
    actor.tenantId,
    rows.map((row) => row.id),
  );
  const views = rows.map((row) =>
    rowView(row, { proofs: proofs.get(row.id) ?? [], lastPostAt: posts.get(row.id) ?? null }, actor, moment),
  );
  const shown = views.filter(
    (row) =>
      (!filters.standing || row.standing === filters.standing) &&
      (!filters.health || row.health === filters.health),
  );
  const counts = await db
    .selectFrom('channels_channel')
    .select(['unit_id', 'state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('state', 'in', ['proposed', 'approved'])
    .groupBy(['unit_id', 'state'])
    .execute();
  return {
    rows: shown,
    all: counts.reduce((sum, { n }) => sum + n, 0),
    official: shown.filter((row) => row.standing === 'official').length,
    waiting: counts
      .filter(({ state, unit_id }) => state === 'proposed' && may(actor, 'decide', { unitId: unit_id }))
      .reduce((sum, { n }) => sum + n, 0),
  };
}

function readRows(db: Tx, filters: ListFilters) {
  let query = db
    .selectFrom('channels_channel as c')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .leftJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.custodian_person_id'),
    )
    .select([
      'c.id',
      'c.network',
      'c.handle',
      'c.address',
      'c.label',
      'c.state',
      'c.unit_id',
      'c.connector',
      'c.failure',
      'c.failure_detail',
      'c.moved_to',
      'c.collecting_since',
      'c.last_success_at',
      'u.short_name',
      'u.name as unit_name',
      'p.name as custodian',
    ]);
  query = filters.state
    ? query.where('c.state', '=', filters.state)
    : query.where('c.state', 'in', ['proposed', 'approved']);
  if (filters.unitId) query = query.where('c.unit_id', '=', filters.unitId);
  if (filters.network) query = query.where('c.network', '=', filters.network);
  const search = filters.search;
  if (search) {
    const like = `%${search.replace(/^@/, '').replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('c.handle', 'ilike', like),
        eb('c.label', 'ilike', like),
        eb('c.address', 'ilike', like),
        eb('u.short_name', 'ilike', like),
        eb('u.name', 'ilike', like),
      ]),
    );
  }
  return query.orderBy('u.position').orderBy('u.short_name').orderBy('c.network').orderBy('c.id').execute();
}

function rowView(
  row: Awaited<ReturnType<typeof readRows>>[number],
  { proofs, lastPostAt }: { proofs: Parameters<typeof standingOf>[1]; lastPostAt: string | null },
  actor: Actor,
  moment: Moment,
): ChannelListRow {
  const standing = standingOf(row, proofs, moment.now);
  const until = standing === 'official' ? provedUntil(row.network, proofs, moment.now) : null;
  return {
    id: row.id,
    name: accountName(row),
    label: row.label,
    network: row.network,
    unitId: row.unit_id,
    unit: row.short_name,
    unitFull: row.unit_name,
    address: row.address,
    state: row.state,
    standing,
    provenUntil: until ? briefDayOf(until, moment) : null,
    provenUntilAt: until,
    health: healthOf({
      state: row.state,
      connector: row.connector,
      failure: row.failure,
      movedTo: row.moved_to,
      collectingSince: row.collecting_since,
      lastSuccessAt: row.last_success_at,
    }),
    failureReason: row.failure_detail,
    lastPost: agoDay(lastPostAt, moment),
    lastPostAt,
    custodian: may(actor, 'see-custody', { unitId: row.unit_id }) ? row.custodian : null,
    mayDecide: row.state === 'proposed' && may(actor, 'decide', { unitId: row.unit_id }),
  };
}

/** Living units for a choice. */
export async function unitChoices(db: Tx): Promise<{ id: string; shortName: string; name: string }[]> {
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name', 'name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  return rows.map((row) => ({ id: row.id, shortName: row.short_name, name: row.name }));
}
