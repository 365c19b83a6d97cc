import { sql } from 'kysely';
import type { Temporal } from '../../app/platform/clock/temporal.ts';
import type { Db } from '../../app/platform/db/db.server.ts';
import { newId } from '../../app/platform/db/id.server.ts';

export type UnitGiven = {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  /** Of its approved Instagram account, without the sign. */
  readonly handle: string;
};

/** A unit of the sample as the register knows it. */
export async function givenUnit(db: Db, shortName: string): Promise<UnitGiven> {
  const { rows } = await sql<UnitGiven>`
    select u.tenant_id as "tenantId", u.id, u.name, c.handle from org_unit u
    join channels_channel c on c.tenant_id = u.tenant_id and c.unit_id = u.id
    where u.short_name = ${shortName} and c.network = 'instagram' and c.state = 'approved'
    order by u.created_at, c.handle limit 1`.execute(db);
  if (!rows[0]) throw new Error(`The sample has no ${shortName} with an Instagram account`);
  return rows[0];
}

/** An activity at the beginning of a day and the unit's task for it, due at noon of the next day. */
export async function givenTask(
  db: Db,
  unit: UnitGiven,
  title: string,
  day: Temporal.PlainDate,
): Promise<{ activityId: string; assignmentId: string }> {
  const [activityId, assignmentId] = [newId(), newId()];
  const at = (date: Temporal.PlainDate, time: string) =>
    date.toZonedDateTime({ timeZone: 'Asia/Jakarta', plainTime: time }).toInstant().toString();
  await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, place, hashtags, created_at, updated_at)
    values (${unit.tenantId}, ${activityId}, ${title}, ${day.toString()}, ${at(day, '00:05')}, 'Asia/Jakarta', 'Balai kelurahan',
      '{WanasariBersih}', now(), now())`.execute(db);
  await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, kinds, due_at, state, given_at, updated_at)
    values (${unit.tenantId}, ${assignmentId}, ${activityId}, ${unit.id}, '{photo,caption}', ${at(day.add({ days: 1 }), '12:00')}, 'given',
      now(), now())`.execute(db);
  return { activityId, assignmentId };
}

/** Address of a post on the unit's Instagram account. */
export const linkOf = (unit: UnitGiven, code: string) =>
  `https://www.instagram.com/${unit.handle}/p/${code}/`;

/** Differs between any two posts. */
const OWN = [
  'id',
  'published_at',
  'reported_at',
  'collected_at',
  'created_at',
  'first_seen_at',
  'last_seen_at',
];

/** Posts kept of this code, without what differs between any two posts. */
export async function postsWith(db: Db, code: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ post: Record<string, unknown>; matches: number }>`
    select to_jsonb(p) as post, (select count(*)::int from monitoring_match m where m.post_id = p.id) as matches
    from monitoring_post p where p.address like ${`%${code}%`}`.execute(db);
  return rows.map(({ post, matches }) => {
    const plain: Record<string, unknown> = JSON.parse(JSON.stringify(post).replaceAll(code, 'KODE'));
    for (const name of OWN) delete plain[name];
    return { ...plain, matches };
  });
}

/** How often a post of this code was reported. */
export async function reportsOf(db: Db, code: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from event e join monitoring_post p on p.id = e.subject_id
    where e.name = 'monitoring.link-reported' and p.address like ${`%${code}%`}`.execute(db);
  return rows[0]?.n ?? 0;
}
