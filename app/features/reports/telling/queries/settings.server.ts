import type { Role } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { DailyDays } from '../rules/due.ts';
import { READERS } from '../rules/report-readers.ts';

export type TellingSettings = {
  readonly daily: boolean;
  readonly dailyMinute: number;
  readonly dailyDays: DailyDays;
  readonly dailyRoles: readonly Role[];
  readonly weekly: boolean;
  readonly weeklyMinute: number;
  readonly weeklyRoles: readonly Role[];
  readonly memoTo: string | null;
  readonly memoFrom: string | null;
};

/** Until the office says otherwise: at seven on working days, and on Monday before the office opens. */
export const DEFAULT_SETTINGS: TellingSettings = {
  daily: true,
  dailyMinute: 7 * 60,
  dailyDays: 'working',
  dailyRoles: ['coordinator', 'prokopim', 'leader'],
  weekly: true,
  weeklyMinute: 6 * 60 + 30,
  weeklyRoles: ['coordinator', 'prokopim', 'leader', 'head'],
  memoTo: null,
  memoFrom: null,
};

export async function tellingSettings(db: Tx): Promise<TellingSettings> {
  const row = await db.selectFrom('reports_setting').selectAll().executeTakeFirst();
  if (!row) return DEFAULT_SETTINGS;
  return {
    daily: row.daily,
    dailyMinute: row.daily_minute,
    dailyDays: row.daily_days,
    dailyRoles: row.daily_roles as Role[],
    weekly: row.weekly,
    weeklyMinute: row.weekly_minute,
    weeklyRoles: row.weekly_roles as Role[],
    memoTo: row.memo_to,
    memoFrom: row.memo_from,
  };
}

/** People who are told of a report today: by role, less who does not want it, and who reads reports and asked for it. */
export async function toldPeople(
  db: Tx,
  what: 'daily' | 'weekly',
  roles: readonly Role[],
  today: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .leftJoin('reports_wish as w', (join) =>
      join.onRef('w.tenant_id', '=', 'r.tenant_id').onRef('w.person_id', '=', 'r.person_id'),
    )
    .select(['r.person_id as id', 'r.role', `w.${what} as wish`])
    .where('p.state', '=', 'live')
    .where('r.role', 'in', [...READERS])
    .where('r.from_date', '<=', today)
    .where('r.ended_at', 'is', null)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .orderBy('r.person_id')
    .execute();
  return [...new Set(rows.filter((row) => row.wish ?? roles.includes(row.role)).map(({ id }) => id))];
}

/** Whether this person is told; null where the person has not said so and the role decides. */
export async function wishOf(db: Tx, personId: string): Promise<{ daily: boolean; weekly: boolean } | null> {
  const row = await db
    .selectFrom('reports_wish')
    .select(['daily', 'weekly'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}
