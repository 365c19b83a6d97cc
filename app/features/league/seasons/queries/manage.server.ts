import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn, instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { appealWindow, mayClose, maySeal } from '../rules/lifecycle.ts';
import { quartersFrom } from '../rules/quarter.ts';
import { lastRun } from '../runs.server.ts';
import { waitingIn, zoneOf } from '../season-rows.server.ts';
import { headView } from './league-view.server.ts';
import { type SeasonHead, seasonHead } from './season-head.server.ts';

/** Versions of the rules for a choice, the newest first. */
export async function rulesChoices(db: Tx) {
  return db
    .selectFrom('league_rules')
    .select(['id', 'version', 'name', 'state'])
    .orderBy('version', 'desc')
    .execute();
}

/** What the form of a new season offers: quarters whose last day is not over, without those that are taken. */
export async function createView(db: Tx, now: string) {
  const today = dateIn(now, await zoneOf(db));
  const taken = await db
    .selectFrom('league_season')
    .select(['from_date', 'to_date'])
    .where('state', '<>', 'cancelled')
    .execute();
  const quarters = quartersFrom(today).filter(
    (quarter) =>
      quarter.to > today &&
      !taken.some(({ from_date, to_date }) => from_date <= quarter.to && to_date >= quarter.from),
  );
  return { quarters, rules: await rulesChoices(db) };
}

/** What still waits for a person and will not count once the season is closed. */
async function waitingFor(db: Tx, season: SeasonHead) {
  const from = instantAt(season.from, '00:00', season.zone)!;
  const to = instantAt(season.to, '23:59', season.zone)!;
  const posts = await db
    .selectFrom('monitoring_read_match')
    .select((eb) => eb.fn.count<number>('post_id').distinct().as('n'))
    .where('state', '=', 'proposed')
    .where('gone', '=', false)
    .where('published_at', '>=', from)
    .where('published_at', '<=', to)
    .executeTakeFirstOrThrow();
  const excuses = await db
    .selectFrom('agenda_read_excuse')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('asked_at', 'is not', null)
    .where('state', 'in', ['given', 'accepted'])
    .where('due_at', '>=', from)
    .where('due_at', '<=', to)
    .executeTakeFirstOrThrow();
  const jury = season.rules.body.criteria.some(({ key }) => key === 'jury');
  return { posts: posts.n, excuses: excuses.n, jury: jury && season.juryClosedAt === null };
}

/** The page on which a season is started, closed and sealed. */
export async function manageView(db: Tx, actor: PersonActor, seasonId: string, now: string) {
  const season = await seasonHead(db, seasonId);
  if (!may(actor, 'see-draft')) return 'forbidden' as const;
  if (!season) return null;
  const today = dateIn(now, season.zone);
  const waiting = await waitingIn(db, seasonId);
  return {
    season: headView(season),
    today,
    waiting,
    queue: season.state === 'running' ? await waitingFor(db, season) : null,
    canClose: mayClose(season, today).ok,
    canSeal: maySeal(season, waiting, now).ok,
    windowOpen: appealWindow(season, now).ok,
    closing: await lastRun(db, { kind: 'close', seasonId }, now),
    sealing: await lastRun(db, { kind: 'seal', seasonId }, now),
    rules: season.state === 'draft' ? await rulesChoices(db) : [],
    abilities: {
      run: may(actor, 'run-season'),
      seal: may(actor, 'seal-season', { closedBy: season.closedBy }),
    },
  };
}
export type ManageView = Exclude<Awaited<ReturnType<typeof manageView>>, null | 'forbidden'>;
