import { calendarOf } from '#app/platform/clock/holidays.server.ts';
import type { HolidayCalendar } from '#app/platform/clock/working-days.ts';
import type { Tx } from '#app/platform/db/db.server.ts';

/** Zone and working days of the government whose transaction this is. */
export async function officeHours(db: Tx): Promise<{ zone: string; calendar: HolidayCalendar }> {
  const government = await db
    .selectFrom('org_read_government')
    .select(['zone', 'work_week'])
    .executeTakeFirstOrThrow();
  return { zone: government.zone, calendar: await calendarOf(db, government.work_week) };
}
