import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { CalendarActivity } from '../calendar/write-calendar.ts';
import { feedHash, feedKey } from '../feed-key.server.ts';

/** Path of a unit's feed as it is now; null when none was made, or the installation's secret is another one since. */
export async function unitFeedPath(
  platform: Platform,
  db: Tx,
  where: { tenantId: string; unitId: string },
): Promise<string | null> {
  const feed = await db
    .selectFrom('agenda_feed')
    .select(['generation', 'key_hash'])
    .where('unit_id', '=', where.unitId)
    .executeTakeFirst();
  if (!feed) return null;
  const key = feedKey(platform, { ...where, generation: feed.generation });
  return feedHash(key) === feed.key_hash ? `/kalender/${key}.ics` : null;
}

/** What a unit's calendar shows: what it hosts or was asked to cover, from two months ago on. Nothing that is internal to others. */
export async function unitCalendar(
  db: Tx,
  unitId: string,
  where: { now: string; origin: string },
): Promise<{ name: string; activities: CalendarActivity[] } | null> {
  const unit = await db
    .selectFrom('org_read_unit')
    .select('short_name')
    .where('id', '=', unitId)
    .where('state', '=', 'live')
    .executeTakeFirst();
  if (!unit) return null;
  const since = Temporal.PlainDate.from(dateIn(where.now, 'UTC')).subtract({ months: 2 }).toString();
  const rows = await db
    .selectFrom('agenda_activity as a')
    .select(['a.id', 'a.title', 'a.date', 'a.starts_at', 'a.ends_at', 'a.place', 'a.leader', 'a.stand_in'])
    .select(['a.state', 'a.description', 'a.updated_at', 'a.sequence'])
    .where('a.date', '>=', since)
    .where((eb) =>
      eb.or([
        eb('a.host_unit_id', '=', unitId),
        eb.exists(
          eb
            .selectFrom('agenda_assignment as t')
            .select('t.id')
            .whereRef('t.activity_id', '=', 'a.id')
            .where('t.unit_id', '=', unitId)
            .where((either) =>
              either.or([either('t.state', '<>', 'cancelled'), either('a.state', '=', 'cancelled')]),
            ),
        ),
      ]),
    )
    .orderBy('a.date')
    .orderBy('a.id')
    .limit(2_000)
    .execute();
  return {
    name: unit.short_name,
    activities: rows.map((row) => ({
      id: row.id,
      title: row.title,
      date: row.date,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      place: row.place,
      leader: row.leader,
      standIn: row.stand_in,
      state: row.state,
      description: row.description,
      updatedAt: row.updated_at,
      sequence: row.sequence,
      url: `${where.origin}/kerja/kegiatan/${row.id}`,
    })),
  };
}
