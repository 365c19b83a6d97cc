import { KIND_WORDS } from '#app/features/org/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { monthOf, monthsBefore, type Period, readPeriod } from '../rules/month.ts';
import { placeOf } from './proof-facts.server.ts';

const MONTHS_SHOWN = 12;
const QUARTERS_SHOWN = 6;

/** `2026-4` of a month. */
const quarterOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${year}-${Math.ceil(number / 3)}`;
};

/** Months and quarters up to the running ones. */
function periodsUntil(today: string): Period[] {
  const current = monthOf(today);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => monthsBefore(current, at));
  const quarters = Array.from({ length: QUARTERS_SHOWN }, (_, at) =>
    quarterOf(monthsBefore(current, at * 3)),
  );
  return [
    ...months.map((month) => readPeriod({ month })!),
    ...quarters.map((quarter) => readPeriod({ quarter })!),
  ];
}

/** Units whose table the actor may have, with the periods to choose from. Null for who may have none. */
export async function unitChoices(
  db: Tx,
  actor: PersonActor,
  asked: { period: string | null; search: string; now: string },
) {
  const { zone } = await placeOf(db);
  const periods = periodsUntil(dateIn(asked.now, zone));
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'name', 'short_name as shortName', 'kind', 'state'])
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  const seen = rows.filter(({ id }) => may(actor, 'see-unit-table', { unitIds: [id] }));
  if (seen.length === 0) return null;
  const words = asked.search.trim().toLowerCase();
  return {
    periods,
    period: periods.find(({ key }) => key === asked.period) ?? periods[0]!,
    search: asked.search,
    units: seen
      .filter(({ name, shortName }) => `${name} ${shortName}`.toLowerCase().includes(words))
      .map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind: KIND_WORDS[kind] })),
  };
}
