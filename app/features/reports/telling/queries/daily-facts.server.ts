import { weekClippings } from '#app/features/clippings/index.server.ts';
import { coverageBoard, SILENT_DAYS, silentUnits } from '#app/features/monitoring/index.server.ts';
import { type Board, readBoardFilters } from '#app/features/monitoring/index.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import { calendarOf } from '#app/platform/clock/holidays.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { DailyActivity, DailyFacts } from '../rules/daily-text.ts';
import { type DailyDays, lookedBackAt } from '../rules/due.ts';
import { officeOf } from './office.server.ts';

/** Reports are forwarded: they are read with the rights of a job, which sees nothing internal. */
export const reader = (tenantId: string): Actor => ({ kind: 'system', tenantId, job: 'reports.read' });

/** Activities of a day that are not internal, with what is asked of units for them. */
async function activitiesOf(db: Tx, day: string): Promise<DailyActivity[]> {
  const rows = await db
    .selectFrom('agenda_read_activity as a')
    .select(['a.id', 'a.title', 'a.starts_at', 'a.all_day', 'a.state', 'a.place', 'a.leader', 'a.stand_in'])
    .where('a.date', '=', day)
    .where('a.state', 'in', ['planned', 'tentative', 'done'])
    .where('a.visibility', '<>', 'internal')
    .orderBy('a.starts_at', (order) => order.asc().nullsLast())
    .orderBy('a.title')
    .orderBy('a.id')
    .execute();
  if (rows.length === 0) return [];
  const tasks = await db
    .selectFrom('agenda_read_assignment')
    .select(['activity_id', 'unit_id', 'kinds', 'due_at'])
    .where(
      'activity_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('state', 'not in', ['cancelled', 'excused'])
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  const asked = Map.groupBy(tasks, (task) => task.activity_id);
  return rows.map((row) => {
    const own = asked.get(row.id) ?? [];
    const units = new Set(own.map(({ unit_id }) => unit_id)).size;
    const kinds = [...new Set(own.flatMap((task) => task.kinds))];
    return {
      title: row.title,
      startsAt: row.starts_at,
      allDay: row.all_day,
      tentative: row.state === 'tentative',
      place: row.place,
      leader: row.leader,
      standIn: row.stand_in,
      asked: own.length === 0 ? null : { units, kinds, dueAt: own[0]!.due_at },
    };
  });
}

/** The sums of a board's activities; narratives run over many days and are no matter of one. */
function sumsOf(board: Board) {
  const own = board.columns.map(({ subject }) => subject.date !== null);
  const rows = board.rows.map(({ unit, cells }) => ({ unit, cells: cells.filter((_, at) => own[at]) }));
  const count = (state: string) =>
    rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.state === state).length, 0);
  const columns = board.columns.filter((_, at) => own[at]);
  return {
    covered: columns.reduce((sum, column) => sum + column.covered, 0),
    of: columns.reduce((sum, column) => sum + column.of, 0),
    waiting: count('menunggu'),
    excused: count('izin'),
    missing: rows
      .map(({ unit, cells }) => ({
        unit: unit.shortName,
        tasks: cells.filter(({ state }) => state === 'belum').length,
      }))
      .filter(({ tasks }) => tasks > 0)
      .sort((a, b) => b.tasks - a.tasks),
  };
}

/** Everything that the text of a day says. */
export async function dailyFacts(
  db: Tx,
  asked: { tenantId: string; day: string; days: DailyDays; now: string; origin: string },
): Promise<DailyFacts> {
  const { tenantId, day, now } = asked;
  const office = await officeOf(db);
  const back = lookedBackAt(day, asked.days, await calendarOf(db, office.workWeek));
  const filters = { ...readBoardFilters(new URLSearchParams(), day), ...back, week: null };
  const board = await coverageBoard(db, reader(tenantId), filters, now);
  const silent = await silentUnits(db, { tenantId, at: now, limit: 5 });
  const press = await weekClippings(db, back);
  return {
    day,
    zone: office.zone,
    government: office.short,
    activities: await activitiesOf(db, day),
    back,
    ...sumsOf(board),
    silent: { days: SILENT_DAYS, units: silent.map(({ name }) => name), count: silent[0]?.n ?? 0 },
    clippings:
      press.stories.length > 0 ? { stories: press.stories.length, negative: press.tones.negative } : null,
    link: `${asked.origin}/kerja/laporan/harian/${day}`,
  };
}
