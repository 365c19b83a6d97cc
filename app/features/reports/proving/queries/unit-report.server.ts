import { sql } from 'kysely';
import { KIND_WORDS } from '#app/features/org/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { Days, UnitWork } from '../facts.ts';
import type { Period } from '../rules/month.ts';
import { placeOf } from './proof-facts.server.ts';
import { unitWork } from './unit-work.server.ts';

export type AccountLine = {
  readonly network: string;
  readonly handle: string | null;
  readonly address: string | null;
  readonly state: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly readOn: string | null;
  readonly lastPostOn: string | null;
};

export type UnitReport = {
  readonly zone: string;
  readonly unit: {
    readonly name: string;
    readonly shortName: string;
    readonly slug: string;
    readonly kind: string;
  };
  readonly period: Period;
  /** Up to today where the period still runs. */
  readonly days: Days;
  readonly work: UnitWork;
  readonly accounts: readonly AccountLine[];
  readonly officers: number;
};

async function accountsOf(db: Tx, unitId: string, zone: string): Promise<AccountLine[]> {
  const { rows } = await sql<AccountLine>`
    select network, handle, address, state, opened_on::text as "openedOn", closed_on::text as "closedOn",
      (last_success_at at time zone ${zone})::date::text as "readOn", (last_post_at at time zone ${zone})::date::text as "lastPostOn"
    from channels_read_channel where unit_id = ${unitId} and state in ('approved', 'closed')
    order by state, network, handle nulls last, id`.execute(db);
  return rows;
}

async function officersOf(db: Tx, unitId: string, today: string): Promise<number> {
  const { count } = await db
    .selectFrom('org_read_role')
    .select((eb) => eb.fn.count<number>('person_id').distinct().as('count'))
    .where('unit_id', '=', unitId)
    .where('role', '=', 'officer')
    .where('ended_at', 'is', null)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * What the table of a unit says of a month or quarter.
 * @returns null for another government's unit and for who may not see it; `to-come` for days that have not begun
 */
export async function unitReport(
  db: Tx,
  actor: PersonActor,
  asked: { unitId: string; period: Period; now: string },
): Promise<UnitReport | 'to-come' | null> {
  if (!may(actor, 'see-unit-table', { unitIds: [asked.unitId] })) return null;
  const unit = await db
    .selectFrom('org_read_unit')
    .select(['name', 'short_name as shortName', 'slug', 'kind'])
    .where('id', '=', asked.unitId)
    .executeTakeFirst();
  if (!unit) return null;
  const { zone } = await placeOf(db);
  const today = dateIn(asked.now, zone);
  if (asked.period.from > today) return 'to-come';
  const days = { from: asked.period.from, to: today < asked.period.to ? today : asked.period.to };
  const { unitId, now } = asked;
  return {
    zone,
    unit: { ...unit, kind: KIND_WORDS[unit.kind] },
    period: asked.period,
    days,
    work: await unitWork(db, { unitId, periods: [days], zone, now, personId: null }),
    accounts: await accountsOf(db, unitId, zone),
    officers: await officersOf(db, unitId, today),
  };
}
