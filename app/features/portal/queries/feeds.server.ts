import type { CalendarActivity } from '#app/features/agenda/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { NewsItem } from '../feeds/news-feed.ts';
import {
  publicActivities,
  publicPosts,
  publicReleases,
  publicSeasons,
  publicUnits,
  shownOnce,
} from '../gates.server.ts';
import { headline } from '../rules/headline.ts';
import { addDays, type Today } from '../rules/when.ts';
import type { PublicActivity } from '../tables.ts';

const NEWEST = 50;
const DAYS_BACK = 30;
const DAYS_AHEAD = 180;

/** The newest posts with their text, of all units or of one. */
export async function readNews(db: Tx, today: Today, unitId: string | null): Promise<NewsItem[]> {
  let query = publicPosts(db, today.now)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.title', 'p.text', 'p.published_at', 'p.edited_at', 'u.name as unit'])
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(NEWEST);
  query = unitId ? query.where('p.unit_id', '=', unitId) : query.where(shownOnce);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    title: headline(row.title, row.text),
    text: row.text.slice(0, 5_000),
    unit: row.unit,
    at: row.published_at,
    updatedAt: row.edited_at ?? row.published_at,
  }));
}

/** Public activities of the last month and the coming half year. */
export async function readCalendar(db: Tx, today: Today): Promise<PublicActivity[]> {
  return publicActivities(db)
    .selectAll('a')
    .where('a.date', '>=', addDays(today.date, -DAYS_BACK))
    .where('a.date', '<=', addDays(today.date, DAYS_AHEAD))
    .orderBy('a.date')
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .limit(2_000)
    .execute();
}

export const calendarActivity = (row: PublicActivity, origin: string): CalendarActivity => ({
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
  url: `${origin}/agenda/${row.id}`,
});

/** Paths for the sitemap: all units, the public agenda around today, the newest posts. */
export async function readSitemap(db: Tx, today: Today): Promise<{ path: string; changed?: string }[]> {
  const units = await publicUnits(db).select('u.slug').orderBy('u.slug').execute();
  const activities = await readCalendar(db, today);
  const seasons = await publicSeasons(db)
    .select(['s.id', 's.computed_at as changed'])
    .orderBy('s.from_date', 'desc')
    .execute();
  const posts = await publicPosts(db, today.now)
    .select(['p.id', 'p.published_at', 'p.edited_at'])
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(2_000)
    .execute();
  const releases = await publicReleases(db, today.now)
    .select(['r.id', 'r.published_at'])
    .orderBy('r.published_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(2_000)
    .execute();
  return [
    ...(releases.length > 0 ? [{ path: '/rilis' }] : []),
    ...releases.map((row) => ({ path: `/rilis/${row.id}`, changed: row.published_at })),
    ...['/', '/kabar', '/agenda', '/unit', '/cek-akun', '/tentang'].map((path) => ({ path })),
    ...units.map(({ slug }) => ({ path: `/unit/${slug}` })),
    ...(seasons.length > 0 ? [{ path: '/liga' }] : []),
    ...seasons.flatMap(({ id, changed }) =>
      ['', '/cara', '/keputusan'].map((part) => ({
        path: `/liga/${id}${part}`,
        ...(changed ? { changed } : {}),
      })),
    ),
    ...activities.map((row) => ({ path: `/agenda/${row.id}`, changed: row.updated_at })),
    ...posts.map((row) => ({ path: `/kabar/${row.id}`, changed: row.edited_at ?? row.published_at })),
  ];
}
