import { sql } from 'kysely';
import { type DatedProof, standingOf } from '#app/features/channels/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { AccountFact, SeasonFacts, UnitFact } from '../facts.ts';
import { todayOf } from '../score-unit.ts';

type Season = SeasonFacts['season'];

/** How long a look at who holds an account is believed. */
const CUSTODY_DAYS = 180;
/** Units are registered one by one while a government sets itself up; only what comes later was not there before. */
const SET_UP = '31 days';

/** Live units and those that were closed in the season, in the office's order. */
export async function readUnits(db: Tx, season: Season): Promise<UnitFact[]> {
  const today = todayOf(season);
  const { rows } = await sql<{
    id: string;
    kind: UnitFact['kind'];
    name: string;
    short_name: string;
    opened_on: string | null;
    closed_on: string | null;
    successor_id: string | null;
    coordinates: boolean;
    officers: number;
  }>`
    select u.id, u.kind, u.name, u.short_name, u.closed_on, u.successor_id, u.id is not distinct from g.coordinator_unit_id as coordinates,
      case when u.created_at > g.created_at + ${SET_UP}::interval and (u.created_at at time zone ${season.zone})::date > ${season.from}::date
        then (u.created_at at time zone ${season.zone})::date end as opened_on,
      (select count(distinct r.person_id) from org_read_role r
        where r.tenant_id = u.tenant_id and r.unit_id = u.id and r.role = 'officer' and r.from_date <= ${today}
          and (r.to_date is null or r.to_date >= ${today}) and (r.ended_at is null or r.ended_at > ${season.asOf}))::int as officers
    from org_read_unit u join org_read_government g on g.tenant_id = u.tenant_id
    where u.state = 'live' or u.closed_on >= ${season.from}
    order by u.position, u.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    successorId: row.successor_id,
    coordinates: row.coordinates,
    officers: row.officers,
  }));
}

/**
 * Accounts of the register by unit, and those whose posts are no unit's: which a head refused, and which were private when they were
 * taken off the register, since leaving it makes nothing seen.
 */
export type Accounts = {
  readonly byUnit: ReadonlyMap<string, AccountFact[]>;
  readonly rejected: ReadonlySet<string>;
};

type AccountRow = {
  id: string;
  unit_id: string;
  network: string;
  state: 'proposed' | 'approved' | 'rejected' | 'closed';
  failure: string | null;
  private: boolean;
  custody_checked: boolean;
  proofs: { method: DatedProof['method']; holds: boolean; checked: number; stale: number }[] | null;
};

const instant = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString();

/** @param unitId only this unit's, and those whose posts are no unit's: a post may have come from another unit's account */
export async function readAccounts(db: Tx, season: Season, unitId: string | null = null): Promise<Accounts> {
  const ofUnit =
    unitId === null ? sql`` : sql`where c.unit_id = ${unitId} or c.state in ('rejected', 'closed')`;
  const { rows } = await sql<AccountRow>`
    select c.id, c.unit_id, c.network, c.state, k.failure, k.private,
      coalesce(k.held and k.custody_checked_on > ${todayOf(season)}::date - ${CUSTODY_DAYS}::int, false) as custody_checked,
      (select json_agg(json_build_object('method', p.method, 'holds', p.holds, 'checked', extract(epoch from p.checked_at),
          'stale', extract(epoch from p.stale_after)) order by p.checked_at desc)
        from channels_read_proof p where p.tenant_id = c.tenant_id and p.channel_id = c.id and p.checked_at <= ${season.asOf}) as proofs
    from channels_read_channel c join channels_read_custody k on k.tenant_id = c.tenant_id and k.channel_id = c.id
    ${ofUnit} order by c.unit_id, c.id`.execute(db);
  const registered = rows.filter(({ state }) => state === 'approved' || state === 'proposed');
  return {
    byUnit: Map.groupBy(
      registered.map((row) => accountOf(row, season)),
      ({ unitId }) => unitId,
    ),
    rejected: new Set(
      rows
        .filter((row) => row.state === 'rejected' || (row.state === 'closed' && row.private))
        .map(({ id }) => id),
    ),
  };
}

function accountOf(row: AccountRow, { asOf }: Season): AccountFact {
  const proofs = (row.proofs ?? []).map(({ method, holds, checked, stale }) => ({
    method,
    holds,
    checkedAt: instant(checked),
    staleAfter: instant(stale),
  }));
  return {
    id: row.id,
    unitId: row.unit_id,
    network: row.network,
    approved: row.state === 'approved',
    proven: standingOf({ state: row.state, network: row.network }, proofs, asOf) === 'official',
    custodyChecked: row.custody_checked,
    reachable: row.failure === null || row.failure === 'later',
    private: row.private,
  };
}
