import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import '#app/platform/db/platform-tables.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { type HolidayType, holidayCalendar, missingYears } from '#app/platform/clock/working-days.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { GovernmentTable } from '../tables.ts';
import '../tables.ts';

export type GovernmentSettings = Pick<
  GovernmentTable,
  | 'code'
  | 'name'
  | 'short_name'
  | 'level'
  | 'province_name'
  | 'zone'
  | 'work_week'
  | 'accent'
  | 'root_domain'
  | 'portal_host'
  | 'sample'
>;

export async function governmentSettings(db: Tx): Promise<GovernmentSettings | null> {
  const row = await db
    .selectFrom('org_government')
    .select([
      'code',
      'name',
      'short_name',
      'level',
      'province_name',
      'zone',
      'work_week',
      'accent',
      'root_domain',
      'portal_host',
      'sample',
    ])
    .executeTakeFirst();
  return row ?? null;
}

export type HolidayView = { date: string; name: string; type: HolidayType; basis: string };

/** One year's days off, the years there are, and the years whose list is missing. */
export async function holidaysOf(
  db: Tx,
  year: number,
  today: string,
): Promise<{ rows: HolidayView[]; years: number[]; missing: number[] }> {
  const all = await db
    .selectFrom('clock_holiday')
    .select(['date', 'name', 'type', 'basis'])
    .orderBy('date')
    .execute();
  const day = Temporal.PlainDate.from(today);
  const years = new Set(all.map((row) => Number(row.date.slice(0, 4))));
  for (const near of [day.year, day.year + 1]) years.add(near);
  return {
    rows: all.filter((row) => row.date.startsWith(`${year}-`)),
    years: [...years].sort((a, b) => a - b),
    missing: [...missingYears(day, holidayCalendar(all))],
  };
}

/** How much the sample government holds, before it is erased. */
export async function sampleSize(db: Tx): Promise<{ units: number; people: number }> {
  const all = (table: 'org_unit' | 'org_person') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  return { units: (await all('org_unit')).count, people: (await all('org_person')).count };
}

export type Beginning = { real: boolean; sample: boolean };

/** Which governments this installation holds; asked before anybody is signed in. */
export async function beginningOf(platform: Platform): Promise<Beginning> {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
    platform.db,
  );
  if (rows.length === 0) return { real: false, sample: false };
  const { rows: hosts } = await sql<{
    sample: boolean;
  }>`select sample from org_government_for_host('')`.execute(platform.db);
  const onlySample = rows.length === 1 && hosts[0]?.sample === true;
  return { real: !onlySample, sample: onlySample };
}
