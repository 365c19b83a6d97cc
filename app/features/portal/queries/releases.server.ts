import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { portalCopy } from '../copy.id.ts';
import type { NewsItem } from '../feeds/news-feed.ts';
import { publicPictures, publicReleases } from '../gates.server.ts';
import { type Cursor, writeCursor } from '../rules/cursor.ts';
import { paragraphsOf, shortened } from '../rules/headline.ts';
import { dayOf, localMoment, momentOf, type Today } from '../rules/when.ts';

export const RELEASES_A_PAGE = 20;
const IN_FEED = 50;

/** A release as lists show it. */
export type ReleaseLine = {
  id: string;
  title: string;
  unit: string;
  when: string;
  date: string;
  /** "Ralat", "Informasi serta-merta"; empty for an ordinary one. */
  mark: string;
};

const withUnit = (db: Tx, now: string) =>
  publicReleases(db, now)
    .innerJoin('portal_public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select([
      'r.id',
      'r.title',
      'r.published_at',
      'r.urgent',
      'r.corrects_id',
      'u.name as unit',
      'u.slug',
      'u.id as unit_id',
    ]);

type Row = {
  id: string;
  title: string | null;
  published_at: string;
  urgent: boolean;
  corrects_id: string | null;
  unit: string;
};

const markOf = ({ corrects_id, urgent }: Pick<Row, 'corrects_id' | 'urgent'>): string =>
  corrects_id ? portalCopy.releases.correction : urgent ? portalCopy.releases.urgent : '';

const lineOf = (row: Row, today: Today): ReleaseLine => ({
  id: row.id,
  title: row.title ?? '',
  unit: row.unit,
  when: dayOf(row.published_at, today),
  date: localMoment(row.published_at, today.zone).date,
  mark: markOf(row),
});

const newestFirst = (db: Tx, now: string) =>
  withUnit(db, now).orderBy('r.published_at', 'desc').orderBy('r.id', 'desc');

/** One page, newest first; the page after it begins at `next`. */
export async function listReleases(
  db: Tx,
  today: Today,
  filter: { unitId?: string; after?: Cursor | null; limit?: number; except?: string } = {},
): Promise<{ releases: ReleaseLine[]; next: string | null }> {
  const { unitId, after, except, limit = RELEASES_A_PAGE } = filter;
  let query = newestFirst(db, today.now).limit(limit + 1);
  if (unitId) query = query.where('r.unit_id', '=', unitId);
  if (except) query = query.where('r.id', '!=', except);
  if (after)
    query = query.where(
      sql<boolean>`(r.published_at, r.id) < (${after.sort}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await query.execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    releases: rows.slice(0, limit).map((row) => lineOf(row, today)),
    next: last ? writeCursor({ sort: last.published_at, id: last.id }) : null,
  };
}

/** Known ids as list lines, newest first: what a search found, seen through the gate. */
export async function releasesOf(db: Tx, today: Today, ids: readonly string[]): Promise<ReleaseLine[]> {
  if (ids.length === 0) return [];
  const rows = await newestFirst(db, today.now)
    .where('r.id', 'in', [...ids])
    .execute();
  return rows.map((row) => lineOf(row, today));
}

export type PictureView = {
  number: number;
  alt: string;
  credit: string | null;
  width: number | null;
  height: number | null;
};

export type ReleaseView = {
  id: string;
  title: string;
  paragraphs: string[];
  summary: string;
  link: string | null;
  kind: string;
  unit: { id: string; name: string; slug: string };
  when: string;
  at: string;
  mark: string;
  reviewed: boolean;
  correctsId: string | null;
  correctedBy: string | null;
  pictures: PictureView[];
};

/** One release, or null: never existed, withdrawn, or not out yet. */
export async function readRelease(db: Tx, today: Today, id: string): Promise<ReleaseView | null> {
  const row = await withUnit(db, today.now)
    .select(['r.text', 'r.link', 'r.kind', 'r.reviewed', 'r.corrected_by'])
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const text = row.text ?? '';
  const title = row.title ?? '';
  const pictures = await publicPictures(db)
    .select(['g.alt', 'g.credit', 'g.width', 'g.height', 'g.position'])
    .where('g.release_id', '=', id)
    .orderBy('g.position')
    .execute();
  return {
    id,
    title,
    paragraphs: paragraphsOf(text, title),
    summary: shortened(text || title, 160),
    link: row.link && /^https?:\/\//i.test(row.link) ? row.link : null,
    kind: row.kind,
    unit: { id: row.unit_id, name: row.unit, slug: row.slug },
    when: momentOf(row.published_at, today),
    at: row.published_at,
    mark: markOf(row),
    reviewed: row.reviewed,
    correctsId: row.corrects_id,
    correctedBy: row.corrected_by,
    pictures: pictures.map(({ position, ...picture }) => ({ ...picture, number: position })),
  };
}

export type PublicFile = { fileId: string; mime: string; bytes: number };

/** The file of a picture that a release shows now. */
export async function readPicture(
  db: Tx,
  today: Today,
  id: string,
  number: number,
): Promise<PublicFile | null> {
  const row = await publicPictures(db)
    .innerJoin('content_read_release as r', (join) =>
      join.onRef('r.tenant_id', '=', 'g.tenant_id').onRef('r.id', '=', 'g.release_id'),
    )
    .select(['g.file_id', 'g.mime', 'g.bytes'])
    .where('g.release_id', '=', id)
    .where('g.position', '=', number)
    .where('r.published_at', '<=', today.now)
    .executeTakeFirst();
  return row ? { fileId: row.file_id, mime: row.mime, bytes: Number(row.bytes) } : null;
}

/** The newest releases with their text. */
export async function readReleaseNews(db: Tx, today: Today): Promise<NewsItem[]> {
  const rows = await newestFirst(db, today.now).select('r.text').limit(IN_FEED).execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? '',
    text: (row.text ?? '').slice(0, 20_000),
    unit: row.unit,
    at: row.published_at,
    updatedAt: row.published_at,
  }));
}
