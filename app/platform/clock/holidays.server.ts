import type { Tx } from '../db/db.server.ts';
import '../db/platform-tables.ts';
import { type HolidayCalendar, holidayCalendar } from './working-days.ts';

/** The working-day calendar of the government whose transaction this is. */
export async function calendarOf(db: Tx, workWeek: 5 | 6): Promise<HolidayCalendar> {
  const rows = await db
    .selectFrom('clock_holiday')
    .select(['date', 'name', 'type'])
    .orderBy('date')
    .execute();
  return holidayCalendar(rows, { workWeek });
}
