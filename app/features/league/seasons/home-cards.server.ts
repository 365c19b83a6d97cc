import { type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { seasonsCopy } from './copy.id.ts';
import { appealWindow, mayClose, maySeal } from './rules/lifecycle.ts';
import { waitingIn } from './season-rows.server.ts';

const copy = seasonsCopy.home;

async function openSeasons(db: Tx) {
  const rows = await db
    .selectFrom('league_season')
    .select([
      'id',
      'name',
      'from_date as from',
      'to_date as to',
      'zone',
      'state',
      'closed_by as closedBy',
      'appeals_until as appealsUntil',
    ])
    .where('state', 'in', ['draft', 'running', 'provisional'])
    .orderBy('from_date')
    .execute();
  return rows;
}
type Open = Awaited<ReturnType<typeof openSeasons>>[number];

/** What a season asks of the desk and of those who decide. */
async function deskLines(db: Tx, actor: PersonActor, season: Open, now: string) {
  const manage = `/kerja/liga/${season.id}/kelola`;
  const today = dateIn(now, season.zone);
  const lines = [];
  const run = may(actor, 'run-season');
  if (run && season.state === 'draft' && season.from >= today)
    lines.push({
      key: `start-${season.id}`,
      text: copy.start(season.name),
      sub: copy.startBy(season.from),
      href: manage,
    });
  if (run && mayClose(season, today).ok)
    lines.push({ key: `close-${season.id}`, text: copy.close(season.name), href: manage });
  if (season.state !== 'provisional') return lines;
  const waiting = await waitingIn(db, season.id);
  if (waiting > 0 && may(actor, 'decide-appeal'))
    lines.push({
      key: `appeals-${season.id}`,
      text: copy.appeals(waiting),
      sub: season.name,
      href: `/kerja/liga/${season.id}/keputusan`,
    });
  if (may(actor, 'seal-season', { closedBy: season.closedBy }) && maySeal(season, waiting, now).ok)
    lines.push({ key: `seal-${season.id}`, text: copy.seal(season.name), href: manage });
  return lines;
}

/** For officers and heads: the table is out, and until when it can be disputed. */
function unitLines(actor: PersonActor, season: Open, now: string) {
  if (!appealWindow(season, now).ok || unitsOf(actor, 'officer', 'head').length === 0) return [];
  return [
    {
      key: `window-${season.id}`,
      text: copy.window(season.name),
      sub: copy.windowUntil(seasonsCopy.dayOf(season.appealsUntil!, season.zone)),
      href: '/kerja/nilai',
    },
  ];
}

async function linesFor(db: Tx, actor: PersonActor, now: string) {
  const lines = [];
  for (const season of await openSeasons(db))
    lines.push(...(await deskLines(db, actor, season, now)), ...unitLines(actor, season, now));
  return lines;
}

/** What the league asks of a person today, on the first page. */
export const seasonHomeCards: Contributors['homeCards'] = {
  key: 'league-season',
  async load(db, { actor, now }) {
    if (actor.kind !== 'person') return [];
    const lines = await linesFor(db, actor, now);
    return lines.length === 0
      ? []
      : [{ key: 'league-season', order: 22, title: copy.title, icon: 'trophy' as const, lines }];
  },
};

/** The same above an officer's tasks: that is the first page an officer sees. */
export const seasonNotes: Contributors['taskNotes'] = {
  key: 'league-season',
  load: async (db, { actor, now }) =>
    (await openSeasons(db)).flatMap((season) =>
      unitLines(actor, season, now).map(({ text, ...line }) => ({
        ...line,
        title: text,
        icon: 'trophy' as const,
      })),
    ),
};
