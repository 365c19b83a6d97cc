import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { standingFacts } from '../open-period.server.ts';
import type { Period } from '../rules/periods.ts';
import { lastRun } from './period-runs.server.ts';

/** What stands of a period, and how far its next making is; null before it begins. */
export async function periodPage(db: Tx, actor: PersonActor, period: Period, now: string, zone: string) {
  if (period.from > dateIn(now, zone)) return null;
  return {
    period,
    zone,
    report: await standingFacts(db, actor, period),
    last: await lastRun(db, period, now),
    mayMake: may(actor, 'make-report'),
  };
}
