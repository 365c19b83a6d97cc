import { weekClippings } from '#app/features/clippings/index.server.ts';
import { coverageBoard, silentUnits } from '#app/features/monitoring/index.server.ts';
import { type Board, readBoardFilters } from '#app/features/monitoring/index.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { PeriodFacts } from '../facts.ts';
import { leagueNote } from '../league-note.ts';
import { endOf, lastPeriods, type Period, type PeriodKind } from '../rules/periods.ts';
import { postSums } from '../rules/post-sums.ts';
import { bucketsOf, coverageLine, stateSums, statesByKind, unitRow } from '../rules/sums.ts';
import { reader } from './daily-facts.server.ts';
import { notedSeasons } from './noted-seasons.server.ts';
import { officeOf } from './office.server.ts';
import { firstPosts, postCounts, topPosts } from './period-posts.server.ts';

/** How many periods the line of coverage shows, this one included. */
const LINE: Readonly<Record<PeriodKind, number>> = { weekly: 8, monthly: 6, quarterly: 4 };
const TOP = 5;
const MOST_STORIES = 12;
const MOST_SILENT = 400;

async function boardOf(
  db: Tx,
  tenantId: string,
  days: { from: string; to: string },
  now: string,
): Promise<Board> {
  const { from, to } = days;
  const filters = { ...readBoardFilters(new URLSearchParams(), from), from, to, week: null };
  return coverageBoard(db, reader(tenantId), filters, now);
}

/** Activities that most units were asked for, the first of which is worth telling. */
const mostAsked = (board: Board) =>
  board.columns
    .filter(({ subject, covered }) => subject.date !== null && covered > 0)
    .sort((a, b) => b.of - a.of || a.subject.title.localeCompare(b.subject.title))
    .slice(0, TOP)
    .map(({ subject, covered, of }) => ({ id: subject.id, title: subject.title, covered, of }));

async function clippingsOf(db: Tx, period: Period): Promise<PeriodFacts['clippings']> {
  const press = await weekClippings(db, period);
  if (press.stories.length === 0) return null;
  return {
    stories: press.stories.length,
    lines: press.stories.slice(0, MOST_STORIES).map((story) => ({
      title: story.title,
      outlet: story.outlets.join(', '),
      issue: story.issues.join(', ') || null,
      tone: story.tone,
      link: story.link,
      items: story.items,
    })),
  };
}

/** Everything that the report of a period says, as it is known now. */
export async function periodFacts(
  db: Tx,
  asked: { tenantId: string; period: Period; now: string },
): Promise<PeriodFacts> {
  const { tenantId, period, now } = asked;
  const office = await officeOf(db);
  const { zone } = office;
  const board = await boardOf(db, tenantId, period, now);
  const periods = lastPeriods(period, LINE[period.kind]);
  const long = await boardOf(db, tenantId, { from: periods[0]!.from, to: period.to }, now);
  const posts = postSums(await postCounts(db, { ...period, zone }), period, dateIn(now, zone));
  const end = endOf(period, zone);
  const silent = await silentUnits(db, { tenantId, at: end < now ? end : now, limit: MOST_SILENT });
  const { live } = await db
    .selectFrom('org_read_unit')
    .select((eb) => eb.fn.countAll<number>().as('live'))
    .where('state', '=', 'live')
    .executeTakeFirstOrThrow();
  const buckets = bucketsOf(period);
  return {
    ...period,
    zone,
    government: office.name,
    city: office.city,
    office: office.unit ?? office.name,
    officeLines: office.lines,
    buckets,
    units: board.rows.map((row) => unitRow(row, board.columns, buckets, posts.ofUnit(row.unit.id))),
    activities: board.columns.filter(({ subject }) => subject.date !== null).length,
    covered: board.covered,
    of: board.of,
    states: stateSums(board.rows),
    statesByKind: statesByKind(board.rows),
    line: coverageLine(long, periods),
    silent: silent.map(({ name, days, accounts }) => ({ unit: name, days, accounts })),
    silentCount: silent[0]?.n ?? 0,
    liveUnits: live,
    postsByNetwork: posts.byNetwork,
    posts: posts.posts,
    shares: posts.shares,
    top: await topPosts(db, { ...period, zone }, TOP),
    first: await firstPosts(db, mostAsked(board)),
    narratives: board.columns
      .filter(({ subject }) => subject.date === null)
      .map(({ subject, covered, of }) => ({ title: subject.title, covered, of })),
    clippings: await clippingsOf(db, period),
    league: leagueNote(await notedSeasons(db, period.to), period, zone),
  };
}
