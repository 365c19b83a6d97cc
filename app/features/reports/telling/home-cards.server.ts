import { hasRole, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Contributors } from '#app/platform/module.ts';
import { formatDate, localOf } from '#app/ui/format-date.ts';
import { may } from '../policy.ts';
import { homeCopy as copy } from './home-copy.id.ts';
import { leagueNote } from './league-note.ts';
import { periodHref } from './period-href.ts';
import { dailyOf } from './queries/daily.server.ts';
import { notedSeasons } from './queries/noted-seasons.server.ts';
import { standingReport } from './queries/period-runs.server.ts';
import { periodBefore, periodOf } from './rules/periods.ts';

type Part = Contributors['homeCards'];
type Where = Parameters<Part['load']>[1];
type Db = Parameters<Part['load']>[0];
type Card = Awaited<ReturnType<Part['load']>>[number];
type Line = Card['lines'][number];

/** Today's text for those who pass it on. */
async function dailyCard(db: Db, { actor }: Where, today: string): Promise<Card[]> {
  if (!hasRole(actor, 'coordinator', 'prokopim') || !(await dailyOf(db, today))) return [];
  return [
    {
      key: 'daily-text',
      order: 35,
      title: copy.daily,
      icon: 'brand-whatsapp',
      lines: [{ key: 'daily', text: copy.dailyReady, href: `/kerja/laporan/harian/${today}` }],
    },
  ];
}

/** The paper of the past week, as soon as it is made. */
async function weeklyCard(db: Db, today: string): Promise<Card[]> {
  const week = periodBefore(periodOf('weekly', today));
  if (!(await standingReport(db, week))) return [];
  return [
    {
      key: 'weekly-report',
      order: 90,
      title: copy.lastWeek,
      icon: 'file-description',
      look: 'button',
      lines: [],
      act: { href: periodHref(week, '/laporan.pdf'), label: copy.lastWeek },
    },
  ];
}

async function officersOf(db: Db, unitId: string, today: string): Promise<Line> {
  const rows = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select('p.name')
    .distinct()
    .where('r.unit_id', '=', unitId)
    .where('r.role', '=', 'officer')
    .where('r.from_date', '<=', today)
    .where('r.ended_at', 'is', null)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('p.state', '=', 'live')
    .orderBy('p.name')
    .execute();
  const href = `/kerja/unit/${unitId}`;
  if (rows.length === 0) return { key: `officers ${unitId}`, text: copy.officersNone, tone: 'warn', href };
  return {
    key: `officers ${unitId}`,
    text: copy.officers,
    sub: copy.officersNames(rows.map(({ name }) => name)),
    href,
  };
}

/** Where the unit stands in the newest season that has a table. */
async function scoreOf(db: Db, unitId: string): Promise<Line[]> {
  const row = await db
    .selectFrom('league_read_standing as s')
    .innerJoin('league_read_season as l', (join) =>
      join.onRef('l.tenant_id', '=', 's.tenant_id').onRef('l.id', '=', 's.season_id'),
    )
    .select(['s.season_id as season', 'l.name', 's.rank', 's.shared', 's.total', 's.reason'])
    .where('s.unit_id', '=', unitId)
    .where('l.state', 'in', ['running', 'provisional', 'sealed'])
    .orderBy('l.from_date', 'desc')
    .executeTakeFirst();
  if (!row) return [];
  const total =
    row.total === null
      ? (row.reason ?? copy.unranked)
      : copy.points(Number(row.total).toLocaleString('id-ID', { maximumFractionDigits: 1 }));
  return [
    {
      key: `score ${unitId}`,
      text: copy.score(row.name),
      sub: [row.rank === null ? null : copy.rank(row.rank, row.shared), total].filter(Boolean).join(', '),
      href: '/kerja/nilai',
    },
  ];
}

async function lastPostOf(db: Db, unitId: string, zone: string, today: string): Promise<Line> {
  const row = await db
    .selectFrom('monitoring_read_post')
    .select((eb) => eb.fn.max('published_at').as('at'))
    .where('unit_id', '=', unitId)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
  const figure = row?.at ? formatDate(localOf(String(row.at), zone).date, 'short', today) : copy.never;
  return { key: `post ${unitId}`, text: copy.lastPost, figure };
}

/** For a head: who works for the unit, how it is heard, and where it stands. What it was asked stands in the card of coverage. */
async function unitCards(db: Db, { actor, zone }: Where, today: string): Promise<Card[]> {
  const units = unitsOf(actor, 'head');
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('id', 'in', units)
    .orderBy('position')
    .execute();
  const cards: Card[] = [];
  for (const { id, name } of rows)
    cards.push({
      key: `unit ${id}`,
      order: 26,
      title: copy.unit(name),
      icon: 'building',
      lines: [
        await officersOf(db, id, today),
        await lastPostOf(db, id, zone, today),
        ...(await scoreOf(db, id)),
      ],
    });
  return cards;
}

/** How the league stands, for the leaders; what it asks of the desk the league says itself. */
async function leagueCard(db: Db, { actor, zone }: Where, today: string): Promise<Card[]> {
  if (!hasRole(actor, 'leader') || hasRole(actor, 'coordinator')) return [];
  const note = leagueNote(await notedSeasons(db, today), { from: today, to: today }, zone);
  if (note === null) return [];
  return [
    {
      key: 'league',
      order: 27,
      title: copy.league,
      icon: 'trophy',
      lines: [{ key: 'league', text: note, href: '/kerja/liga' }],
    },
  ];
}

/** What reports bring to the first page. */
export const reportsHomeCards: Part = {
  key: 'reports',
  async load(db, where) {
    if (!may(where.actor, 'see-today')) return [];
    const today = dateIn(where.now, where.zone);
    return [
      ...(await unitCards(db, where, today)),
      ...(await dailyCard(db, where, today)),
      ...(await leagueCard(db, where, today)),
      ...(await weeklyCard(db, today)),
    ];
  },
};
