import { type SelectQueryBuilder, sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Tables } from '#app/platform/db/tables.ts';
import { publicPosts, shownOnce } from '../gates.server.ts';
import { type Cursor, writeCursor } from '../rules/cursor.ts';
import { headline, paragraphsOf, shortened } from '../rules/headline.ts';
import { dayOf, localMoment, momentOf, type Today } from '../rules/when.ts';

export const POSTS_A_PAGE = 20;

/** A post as lists show it. */
export type PostLine = {
  id: string;
  headline: string;
  unit: string;
  unitSlug: string;
  network: string;
  when: string;
  /** ISO instant, and the local date that a list's `<time>` carries: twenty instants are 200 bytes. */
  at: string;
  date: string;
};

export type PostPage = { posts: PostLine[]; next: string | null };

const withUnit = (db: Tx, now: string) =>
  publicPosts(db, now)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select([
      'p.id',
      'p.title',
      sql<string>`left(p.text, 400)`.as('text'),
      'p.network',
      'p.published_at',
      'u.name as unit',
      'u.slug',
    ]);

type Row = {
  id: string;
  title: string | null;
  text: string;
  network: string;
  published_at: string;
  unit: string;
  slug: string;
};

const lineOf = (row: Row, today: Today): PostLine => ({
  id: row.id,
  headline: headline(row.title, row.text),
  unit: row.unit,
  unitSlug: row.slug,
  network: row.network,
  when: dayOf(row.published_at, today),
  at: row.published_at,
  date: localMoment(row.published_at, today.zone).date,
});

/** One page, newest first; the page after it begins at `next`. */
export async function listPosts(
  db: Tx,
  today: Today,
  filter: {
    unitId?: string;
    after?: Cursor | null;
    originalsOnly?: boolean;
    limit?: number;
    except?: string;
  } = {},
): Promise<PostPage> {
  const limit = filter.limit ?? POSTS_A_PAGE;
  let query = withUnit(db, today.now)
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit + 1);
  const { unitId, after, except } = filter;
  query = unitId ? query.where('p.unit_id', '=', unitId) : query.where(shownOnce);
  if (filter.originalsOnly) query = query.where('p.kind', '=', 'original');
  if (except) query = query.where('p.id', '!=', except);
  if (after)
    query = query.where(
      sql<boolean>`(p.published_at, p.id) < (${after.sort}::timestamptz, ${after.id}::uuid)`,
    );
  return pageOf(await query.execute(), limit, today);
}

function pageOf(rows: Row[], limit: number, today: Today): PostPage {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    posts: rows.slice(0, limit).map((row) => lineOf(row, today)),
    next: last ? writeCursor({ sort: last.published_at, id: last.id }) : null,
  };
}

/** Known ids as list lines, newest first: what a search found, seen through the gate. */
export async function postsOf(
  db: Tx,
  today: Today,
  ids: readonly string[],
  options: { once?: boolean } = {},
): Promise<PostLine[]> {
  if (ids.length === 0) return [];
  const found = withUnit(db, today.now).where('p.id', 'in', [...ids]);
  const rows = await (options.once ? found.where(shownOnce) : found)
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map((row) => lineOf(row, today));
}

export type PostView = {
  id: string;
  headline: string;
  /** Without a first one that only says the headline again. */
  paragraphs: string[];
  /** A picture or video without a written word. */
  wordless: boolean;
  summary: string;
  unit: { name: string; slug: string; id: string };
  network: string;
  handle: string | null;
  account: string | null;
  address: string;
  when: string;
  at: string;
  edited: string | null;
  timeKnown: boolean;
  amplified: boolean;
  grade: 'A' | 'B' | 'C';
};

/** One post, or null: never existed, withdrawn, or not public. */
export async function readPost(db: Tx, today: Today, id: string): Promise<PostView | null> {
  const row = await (
    withUnit(db, today.now) as SelectQueryBuilder<
      Tables & { p: Tables['portal_public_post']; u: Tables['portal_public_unit'] },
      'p' | 'u',
      Row
    >
  )
    .select([
      'p.text as whole',
      'p.handle',
      'p.channel_address',
      'p.address',
      'p.edited_at',
      'p.published_known',
      'p.kind',
      'p.grade',
      'u.id as unit_id',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const line = lineOf(row, today);
  const paragraphs = paragraphsOf(row.whole.slice(0, 20_000), line.headline);
  return {
    id,
    headline: line.headline,
    paragraphs,
    wordless: row.whole.trim() === '',
    summary: shortened(row.whole || line.headline, 160),
    unit: { name: row.unit, slug: row.slug, id: row.unit_id },
    network: row.network,
    handle: row.handle,
    account: row.channel_address,
    address: row.address,
    when: momentOf(row.published_at, today),
    at: row.published_at,
    edited: row.edited_at ? momentOf(row.edited_at, today) : null,
    timeKnown: row.published_known,
    amplified: row.kind === 'amplification',
    grade: row.grade,
  };
}
