import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf } from '#app/platform/clock/holidays.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { makeDaily } from './actions/make-daily.server.ts';
import { officeOf } from './queries/office.server.ts';
import { tellingSettings } from './queries/settings.server.ts';
import { dailyDue } from './rules/due.ts';

const JOB = 'reports.send-due';

/** What is due for one government at this moment, by its own clock. */
async function sendDue(platform: Platform, tenantId: string): Promise<void> {
  const now = platform.clock.now().toString();
  const day = await readTenant(platform.db, tenantId, async (db) => {
    const settings = await tellingSettings(db);
    const { zone, workWeek } = await officeOf(db);
    const wish = { on: settings.daily, minute: settings.dailyMinute, days: settings.dailyDays };
    return dailyDue(wish, now, zone, await calendarOf(db, workWeek));
  });
  const call = { platform, actor: { kind: 'system' as const, tenantId, job: JOB } };
  if (day !== null) await makeDaily(call, { day });
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
        await sendDue(platform, tenant_id);
      } catch (err) {
        // One government's trouble holds up no other; the next run tries again.
        platform.log.error({ err, tenantId: tenant_id }, 'reports that are due not made');
      }
  },
});
