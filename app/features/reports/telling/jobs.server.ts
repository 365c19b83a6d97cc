import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf } from '#app/platform/clock/holidays.server.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';
import { askPeriod, MAKE_PERIOD_JOB } from './actions/ask-period.server.ts';
import { makeDaily } from './actions/make-daily.server.ts';
import { officeOf } from './queries/office.server.ts';
import { tellingSettings } from './queries/settings.server.ts';
import { dailyDue, weeklyDue } from './rules/due.ts';
import { endOf, type Period } from './rules/periods.ts';
import { staleBefore } from './rules/stale.ts';

const JOB = 'reports.send-due';
/** A week that fails this often waits for a person. */
const MOST_FAILURES = 3;

/** Whether a week that is over still lacks its report: nobody made it since it ended, none is being made, and it did not fail over and over. */
async function lacksReport(db: Tx, week: Period, zone: string): Promise<boolean> {
  const runs = await db
    .selectFrom('reports_period')
    .select(['state'])
    .where('kind', '=', 'weekly')
    .where('from_date', '=', week.from)
    .where('asked_at', '>=', endOf(week, zone))
    .execute();
  return runs.every(({ state }) => state === 'failed') && runs.length < MOST_FAILURES;
}

/** What is due for one government at this moment, by its own clock. */
async function sendDue(platform: Platform, tenantId: string): Promise<void> {
  const now = platform.clock.now().toString();
  const due = await readTenant(platform.db, tenantId, async (db) => {
    const settings = await tellingSettings(db);
    const { zone, workWeek } = await officeOf(db);
    const daily = { on: settings.daily, minute: settings.dailyMinute, days: settings.dailyDays };
    const week = weeklyDue({ on: settings.weekly, minute: settings.weeklyMinute }, now, zone);
    return {
      day: dailyDue(daily, now, zone, await calendarOf(db, workWeek)),
      week: week && (await lacksReport(db, week, zone)) ? week : null,
    };
  });
  const call = { platform, actor: { kind: 'system' as const, tenantId, job: JOB } };
  if (due.day !== null) await makeDaily(call, { day: due.day });
  if (due.week) await askPeriod(call, { kind: due.week.kind, key: due.week.key });
}

/** Makings that died with their worker are ended, so that the page offers to try again. */
async function reap(platform: Platform, tenantId: string): Promise<void> {
  const now = platform.clock.now().toString();
  const dead = await readTenant(platform.db, tenantId, (db) =>
    db
      .selectFrom('reports_period')
      .select('id')
      .where('state', '=', 'running')
      .where('asked_at', '<=', staleBefore(now))
      .execute(),
  );
  if (dead.length === 0) return;
  const { failRun } = await import('./make-period.server.ts');
  for (const { id } of dead) await failRun(platform, { tenantId, runId: id });
}

/** Every five minutes, because governments lie in three zones and each sets its own hour. What is made is not made again. */
export const sendDueJob = defineJob({
  name: JOB,
  payload: z.object({}),
  cron: '*/5 * * * *',
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id } of rows)
      try {
        await reap(platform, tenant_id);
        await sendDue(platform, tenant_id);
      } catch (err) {
        // One government's trouble holds up no other; the next run tries again.
        platform.log.error({ err, tenantId: tenant_id }, 'reports that are due not made');
      }
  },
});

export const makePeriodJob = defineJob({
  name: MAKE_PERIOD_JOB,
  payload: z.object({ tenantId: z.uuid(), runId: z.uuid() }),
  handle: async (platform, run) => (await import('./make-period.server.ts')).makePeriod(platform, run),
});

export const tellingJobs = [sendDueJob, makePeriodJob];
