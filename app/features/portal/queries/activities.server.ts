import type { Tx } from '#app/platform/db/db.server.ts';
import { formatDate, formatRange, formatTime } from '#app/ui/format-date.ts';
import { portalCopy } from '../copy.id.ts';
import { publicActivities } from '../gates.server.ts';
import { addDays, localMoment, type Today } from '../rules/when.ts';
import type { PublicActivity } from '../tables.ts';

/** An activity as lists show it. */
export type ActivityLine = {
  id: string;
  title: string;
  date: string;
  day: string;
  /** "08.00", or that it lasts all day or has no hour yet. */
  time: string;
  /** "Wakil Wali Kota · GOR Wanasari" */
  detail: string;
  /** "Ditunda", "Batal", "Belum pasti"; empty when it takes place as said. */
  state: string;
};

export type Week = {
  monday: string;
  title: string;
  before: string;
  after: string;
  isThis: boolean;
  days: { date: string; label: string; isToday: boolean; activities: ActivityLine[] }[];
};

export function activityLine(row: PublicActivity, today: Today): ActivityLine {
  const who = row.stand_in ? portalCopy.standIn(row.stand_in) : row.leader;
  return {
    id: row.id,
    title: row.title,
    date: row.date,
    day: formatDate(row.date, 'day', today.date),
    time: row.all_day
      ? portalCopy.allDay
      : row.starts_at
        ? formatTime(localMoment(row.starts_at, row.zone).time)
        : portalCopy.noTime,
    detail: [who, row.place].filter(Boolean).join(' · '),
    state: portalCopy.states[row.state],
  };
}

const inOrder = (db: Tx) =>
  publicActivities(db)
    .selectAll('a')
    .orderBy('a.date')
    .orderBy('a.starts_at', (order) => order.asc().nullsFirst())
    .orderBy('a.id');

/** Public activities of some days, in order. */
export async function activitiesBetween(
  db: Tx,
  from: string,
  until: string,
  most = 500,
): Promise<PublicActivity[]> {
  return inOrder(db).where('a.date', '>=', from).where('a.date', '<=', until).limit(most).execute();
}

export async function readToday(db: Tx, today: Today): Promise<ActivityLine[]> {
  const rows = await activitiesBetween(db, today.date, today.date, 12);
  return rows.map((row) => activityLine(row, today));
}

/** What a unit hosts from today on. */
export async function nextOfUnit(db: Tx, today: Today, unitId: string): Promise<ActivityLine[]> {
  const rows = await inOrder(db)
    .where('a.host_unit_id', '=', unitId)
    .where('a.date', '>=', today.date)
    .limit(8)
    .execute();
  return rows.map((row) => activityLine(row, today));
}

export async function readWeek(db: Tx, today: Today, monday: string): Promise<Week> {
  const sunday = addDays(monday, 6);
  const rows = await activitiesBetween(db, monday, sunday);
  const dates = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return {
    monday,
    title: formatRange(monday, sunday),
    before: addDays(monday, -7),
    after: addDays(monday, 7),
    isThis: dates.includes(today.date),
    days: dates
      .map((date) => ({
        date,
        label: formatDate(date, 'plain'),
        isToday: date === today.date,
        activities: rows.filter((row) => row.date === date).map((row) => activityLine(row, today)),
      }))
      .filter((day) => day.activities.length > 0 || day.isToday),
  };
}

export async function activitiesOf(db: Tx, today: Today, ids: readonly string[]): Promise<ActivityLine[]> {
  if (ids.length === 0) return [];
  const rows = await publicActivities(db)
    .selectAll('a')
    .where('a.id', 'in', [...ids])
    .execute();
  const lines = new Map(rows.map((row) => [row.id, activityLine(row, today)]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}

export type ActivityView = ActivityLine & {
  when: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  leader: string | null;
  standIn: string | null;
  reason: string | null;
  description: string[];
  host: { name: string; slug: string } | null;
  rawState: PublicActivity['state'];
};

/** One activity, or null when there is none that the public may see. */
export async function readActivity(db: Tx, today: Today, id: string): Promise<ActivityView | null> {
  const row = await publicActivities(db)
    .leftJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.host_unit_id'),
    )
    .selectAll('a')
    .select(['u.name as host', 'u.slug as host_slug'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const line = activityLine(row, today);
  const end = row.ends_at
    ? formatTime(localMoment(row.ends_at, row.zone).time, row.zone)
    : portalCopy.agenda.until;
  const hours = row.starts_at
    ? `${formatTime(localMoment(row.starts_at, row.zone).time, row.ends_at ? undefined : row.zone)} – ${end}`
    : line.time;
  return {
    ...line,
    when: `${formatDate(row.date, 'full')}, ${hours}`,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    leader: row.leader,
    standIn: row.stand_in,
    reason: row.state === 'planned' || row.state === 'done' ? null : row.state_reason,
    description: (row.description ?? '').split(/\n+/).filter(Boolean),
    host: row.host && row.host_slug ? { name: row.host, slug: row.host_slug } : null,
    rawState: row.state,
  };
}

/** Posts that were confirmed to cover an activity. */
export async function coverageOf(db: Tx, activityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('monitoring_read_match')
    .select('post_id')
    .where('subject_type', '=', 'activity')
    .where('subject_id', '=', activityId)
    .where('state', '=', 'confirmed')
    .where('kind', '=', 'original')
    .orderBy('published_at')
    .orderBy('post_id')
    .limit(10)
    .execute();
  return rows.map((row) => row.post_id);
}
