import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import './tables.ts';

/**
 * The portal's one way to each subject. Page, feed, search and sitemap start here, so that none can show what another
 * hides. The caller's transaction holds the government (row-level security); what is dated in the future is not out yet.
 */
export const publicPosts = (db: Tx, now: string) =>
  db.selectFrom('portal_public_post as p').where('p.published_at', '<=', now);

/** Of a post that several accounts share, lists of all units show the first one alone. */
export const shownOnce = sql<boolean>`(p.collab_key is null or not exists (
  select 1 from portal_public_post first where first.tenant_id = p.tenant_id and first.address_key = p.collab_key))`;

export const publicActivities = (db: Tx) => db.selectFrom('portal_public_activity as a');

export const publicUnits = (db: Tx) => db.selectFrom('portal_public_unit as u');

export const publicAccounts = (db: Tx) => db.selectFrom('portal_public_account as c');

export const publicFakes = (db: Tx) => db.selectFrom('portal_public_fake as f');

/** Releases of the newsroom that are out; a withdrawn one is asked for by `releaseWithdrawn` alone. */
export const publicReleases = (db: Tx, now: string) =>
  db
    .selectFrom('content_read_release as r')
    .where('r.state', '=', 'published')
    .where('r.published_at', '<=', now);

export const releaseWithdrawn = async (db: Tx, id: string): Promise<boolean> => {
  const found = await db
    .selectFrom('content_read_release as r')
    .select('r.id')
    .where('r.id', '=', id)
    .where('r.state', '=', 'withdrawn')
    .executeTakeFirst();
  return found !== undefined;
};

export const publicPictures = (db: Tx) => db.selectFrom('content_read_release_picture as g');

/** Seasons of the league that are provisional or sealed; running and cancelled ones are nobody's business here. */
export const publicSeasons = (db: Tx) => db.selectFrom('league_read_public_season as s');

export const publicStandings = (db: Tx) => db.selectFrom('league_read_public_standing as t');

export const publicCorrections = (db: Tx) => db.selectFrom('league_read_public_correction as k');

export const publicAppeals = (db: Tx) => db.selectFrom('league_read_public_appeal as b');
