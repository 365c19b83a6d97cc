import { type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { lastPeriods, type PeriodKind, periodOf } from '../rules/periods.ts';
import { lastDailies } from './daily.server.ts';
import { archive, runningPeriods } from './period-runs.server.ts';

/** How far back the list reaches: a year of weeks, two of months, three of quarters. */
const SHOWN: Readonly<Record<PeriodKind, number>> = { weekly: 26, monthly: 18, quarterly: 12 };
const LAST_DAYS = 7;

/** Periods up to now, each with its report where one stands; those that were never made only as far back as anything was. */
export async function archivePage(db: Tx, actor: PersonActor, kind: PeriodKind, now: string, zone: string) {
  const today = dateIn(now, zone);
  const made = await archive(db, kind, SHOWN[kind]);
  const running = await runningPeriods(db, kind, now);
  const current = periodOf(kind, today);
  const reach = Math.max(6, made.length + 2);
  const periods = lastPeriods(current, Math.min(reach, SHOWN[kind])).reverse();
  const older = made.filter(({ from }) => periods.every((period) => period.from !== from));
  return {
    kind,
    today,
    mayMake: may(actor, 'make-report'),
    seesUnits: may(actor, 'see-unit-table', { unitIds: unitsOf(actor, 'head') }),
    rows: [
      ...periods.map((period) => ({
        ...period,
        current: period.key === current.key,
        running: running.includes(period.from),
        report: made.find(({ from }) => from === period.from) ?? null,
      })),
      ...older.map((report) => ({ ...periodOf(kind, report.from), current: false, running: false, report })),
    ],
    dailies: await lastDailies(db, LAST_DAYS),
  };
}
