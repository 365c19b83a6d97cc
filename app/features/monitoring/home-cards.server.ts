import { hasRole, unitsOf } from '#app/platform/authz/actor.ts';
import type { Contributors } from '#app/platform/module.ts';
import { formatDate } from '#app/ui/format-date.ts';
import { homeCopy as copy } from './copy.id.ts';
import { may } from './policy.ts';
import { coverageBoard } from './queries/board.server.ts';
import { waitingPosts } from './queries/queue.server.ts';
import { SILENT_DAYS, silentUnits } from './queries/silent-units.server.ts';
import type { Board, BoardRow, BoardSubject } from './rules/board.ts';
import { readBoardFilters, shiftDays } from './rules/board-filters.ts';
import './tables.ts';
import { boardCopy } from './ui/copy.id.ts';

type Part = Contributors['homeCards'];
type Where = Parameters<Part['load']>[1];
type Db = Parameters<Part['load']>[0];
type Card = Awaited<ReturnType<Part['load']>>[number];

const LINES = 5;
/** All that a page can name; the card itself shows a few and opens the rest. */
const MOST_SILENT = 60;

const hrefOf = (subject: { type: string; id: string }) =>
  `/kerja/liputan?kegiatan=${subject.type}:${subject.id}`;

function dayWord(date: string, today: string): string {
  if (date === today) return copy.today;
  return date === shiftDays(today, -1) ? copy.yesterday : formatDate(date, 'short', today);
}

/** The leaders' activities of the last seven days, the newest first: on a Monday too there is something to see. */
async function leadersCard(db: Db, where: Where, today: string): Promise<Card> {
  const days = { from: shiftDays(today, 1 - SILENT_DAYS), to: today };
  const filters = { ...readBoardFilters(new URLSearchParams(), today), ...days, week: null };
  const board = await coverageBoard(db, where.actor, filters, where.now);
  const led = await db
    .selectFrom('agenda_read_activity')
    .select('id')
    .where('leader', 'is not', null)
    .where('date', '>=', days.from)
    .where('date', '<=', today)
    .execute();
  const ids = new Set(led.map(({ id }) => id));
  const columns = board.columns.filter(({ subject, of }) => ids.has(subject.id) && of > 0).reverse();
  const shown = columns.slice(0, LINES);
  const search = new URLSearchParams({ dari: days.from, sampai: days.to });
  return {
    key: 'coverage',
    order: 22,
    title: copy.leaders,
    icon: 'layout-grid',
    lines: shown.map(({ subject, covered, of }) => ({
      key: subject.id,
      text: copy.when(subject.title, dayWord(subject.date ?? today, today)),
      href: `${hrefOf(subject)}&${search}`,
      progress: { value: covered, max: of, words: copy.ofUnits(covered, of) },
    })),
    empty: copy.leadersEmpty,
    act: { href: `/kerja/liputan?${search}`, label: copy.details },
  };
}

const statesOf = (row: BoardRow, columns: readonly { subject: BoardSubject }[]) =>
  row.cells.flatMap((cell, at) => {
    const subject = columns[at]?.subject;
    if (!subject || cell.state === 'tidak-ditugaskan') return [];
    const tone =
      cell.state === 'belum' ? ('bad' as const) : cell.state === 'tercakup' ? ('good' as const) : null;
    return [
      {
        key: `${row.unit.id} ${subject.id}`,
        text: subject.title,
        figure: boardCopy.states[cell.state],
        href: `/kerja/liputan/${row.unit.id}/${subject.type === 'activity' ? 'k' : 'n'}-${subject.id}`,
        ...(tone ? { tone } : {}),
        order: cell.state === 'belum' ? 0 : cell.state === 'menunggu' ? 1 : 2,
      },
    ];
  });

/** What a head's own units were asked this week and how it stands, what is missing first. */
function ownCard(board: Board, units: readonly string[]): Card {
  const rows = board.rows.filter(({ unit }) => units.includes(unit.id));
  const sum = (of: (row: BoardRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [covered, of] = [sum((row) => row.covered), sum((row) => row.of)];
  return {
    key: 'coverage',
    order: 24,
    title: copy.own(rows.length === 1 && units.length === 1 ? rows[0]!.unit.shortName : null),
    icon: 'layout-grid',
    ...(of > 0 ? { count: copy.covered(covered, of) } : {}),
    lines: rows
      .flatMap((row) => statesOf(row, board.columns))
      .sort((a, b) => a.order - b.order)
      .map(({ order: _, ...line }) => line),
    empty: copy.ownEmpty,
    act: { href: '/kerja/liputan', label: copy.open },
  };
}

/** For the desk: which activities of the week units are still to post about. */
function deskCard(board: Board): Card {
  const missing = board.columns
    .map(({ subject, covered, of }, at) => ({
      subject,
      covered,
      of,
      missing: board.rows.filter((row) => row.cells[at]?.state === 'belum').length,
    }))
    .filter((column) => column.missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, LINES);
  return {
    key: 'coverage',
    order: 40,
    title: copy.coverage,
    icon: 'layout-grid',
    ...(board.of > 0 ? { count: copy.covered(board.covered, board.of) } : {}),
    lines: missing.map((column) => ({
      key: column.subject.id,
      text: column.subject.title,
      sub: copy.missing(column.missing, column.covered, column.of),
      href: hrefOf(column.subject),
    })),
    empty: board.of === 0 ? copy.noTasks : copy.allCovered,
    act: { href: '/kerja/liputan', label: copy.open },
  };
}

async function coverageCard(db: Db, where: Where, today: string): Promise<Card> {
  const { actor } = where;
  if (hasRole(actor, 'leader') && !hasRole(actor, 'coordinator', 'prokopim'))
    return leadersCard(db, where, today);
  const week = readBoardFilters(new URLSearchParams(), today);
  const board = await coverageBoard(db, actor, week, where.now);
  const heads = hasRole(actor, 'head') && !hasRole(actor, 'coordinator', 'prokopim', 'reviewer');
  return heads ? ownCard(board, unitsOf(actor, 'head')) : deskCard(board);
}

async function silentCard(db: Db, where: Where): Promise<Card[]> {
  const { actor, now } = where;
  if (!hasRole(actor, 'coordinator', 'prokopim', 'reviewer', 'leader')) return [];
  const silent = await silentUnits(db, { tenantId: actor.tenantId, at: now, limit: MOST_SILENT });
  if (silent.length === 0) return [];
  return [
    {
      key: 'silent',
      // The leader's page asks first what was told, then who is silent.
      order: hasRole(actor, 'leader') ? 24 : 45,
      title: copy.silent(SILENT_DAYS),
      icon: 'volume-off',
      count: copy.units(silent[0]?.n ?? silent.length),
      lines: silent.map((unit) => ({
        key: unit.id,
        text: unit.name,
        ...(unit.days === null
          ? { sub: unit.accounts === 0 ? copy.noAccount : copy.never }
          : { figure: copy.days(unit.days) }),
        href: `/kerja/unit/${unit.id}`,
      })),
    },
  ];
}

/** Coverage, what waits in the queue, and units that fell silent. */
export const monitoringHomeCards: Part = {
  key: 'monitoring',
  async load(db, where) {
    const today = new Date(Date.parse(where.now)).toLocaleDateString('sv-SE', { timeZone: where.zone });
    const waiting = may(where.actor, 'see-queue') ? await waitingPosts(db, where.actor) : 0;
    return [
      await coverageCard(db, where, today),
      ...(waiting > 0
        ? [
            {
              key: 'queue',
              order: 20,
              title: copy.queue,
              icon: 'list-details' as const,
              count: String(waiting),
              lines: [{ key: 'queue', text: copy.waiting(waiting), href: '/kerja/antrean' }],
              act: { href: '/kerja/antrean', label: copy.decide },
            },
          ]
        : []),
      ...(await silentCard(db, where)),
    ];
  },
};
