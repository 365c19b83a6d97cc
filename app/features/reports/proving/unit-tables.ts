import { networkName } from '#app/features/channels/index.ts';
import type { ExportCell, ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { KIND_WORDS, STATE_WORDS } from './copy.id.ts';
import { dayCell, narrativesSheet, postsSheet, tasksSheet } from './proof-tables.ts';
import type { UnitReport } from './queries/unit-report.server.ts';
import { countWork, GRADES, KINDS, TASK_STATES } from './rules/count-work.ts';
import { periodName } from './rules/month.ts';
import { byWeek } from './rules/weeks.ts';
import { unitCopy as copy } from './unit-copy.id.ts';

const { columns, summary: said } = copy;
const wide = (title: string, width: number) => ({ title, width });

/** Each figure stands with the number that it is a part of. */
function summary(report: UnitReport, madeAt: string): ExportTable {
  const { unit, period, days, work, accounts, officers, zone } = report;
  const counts = countWork(work);
  const rows: ExportCell[][] = [
    [said.unit, unit.name],
    [said.kind, unit.kind],
    [said.period, periodName(period)],
    [said.from, { day: days.from }],
    [said.until, { day: days.to }],
    [said.made, formatInstant(madeAt, zone)],
    [said.officers, officers],
    [said.accounts, accounts.filter(({ state }) => state === 'approved').length],
    [said.tasks, counts.tasks],
    [said.covered, counts.covered, counts.of],
    ...TASK_STATES.map((state): ExportCell[] => [
      said.state(STATE_WORDS[state]),
      counts.states[state],
      counts.tasks,
    ]),
    [said.posts, counts.posts],
    ...KINDS.map((kind): ExportCell[] => [said.kindOf(KIND_WORDS[kind]), counts.kinds[kind], counts.posts]),
    ...GRADES.map((grade): ExportCell[] => [said.grade(grade), counts.grades[grade], counts.posts]),
    [said.gone, work.gone],
    [said.narratives, counts.narrativesUsed],
    [said.noteLabel, said.note],
  ];
  return {
    name: 'Ringkasan',
    columns: [wide(columns.what, 46), wide(columns.value, 40), wide(columns.of, 8)],
    rows,
  };
}

function weeks({ work, days }: UnitReport): ExportTable {
  return {
    name: copy.sheets.weeks,
    columns: [
      wide(columns.week, 14),
      wide(columns.until, 14),
      wide(columns.posts, 10),
      wide(columns.originals, 14),
      wide(columns.covered, 16),
      wide(columns.ofTasks, 20),
      wide(columns.inTime, 14),
      wide(columns.late, 12),
      wide(columns.missing, 10),
    ],
    rows: byWeek(work, days).map((week) => [
      { day: week.from },
      { day: week.to },
      week.posts,
      week.originals,
      week.covered,
      week.of,
      week.inTime,
      week.late,
      week.missing,
    ]),
  };
}

function accounts({ accounts: lines }: UnitReport): ExportTable {
  return {
    name: copy.sheets.accounts,
    columns: [
      wide(columns.network, 16),
      wide(columns.handle, 28),
      wide(columns.address, 50),
      wide(columns.state, 14),
      wide(columns.opened, 14),
      wide(columns.closed, 14),
      wide(columns.read, 16),
      wide(columns.lastPost, 16),
    ],
    rows: lines.map((line) => [
      networkName(line.network),
      line.handle,
      line.address,
      copy.accountStates[line.state] ?? line.state,
      dayCell(line.openedOn),
      dayCell(line.closedOn),
      dayCell(line.readOn),
      dayCell(line.lastPostOn),
    ]),
  };
}

/** The workbook of a unit: figures, weeks, and every line that they were counted from. */
export function unitTables(report: UnitReport, madeAt: string): ExportTable[] {
  const { work } = report;
  const unit = report.unit.shortName;
  return [
    summary(report, madeAt),
    weeks(report),
    tasksSheet([{ unit, lines: work.tasks }], false),
    postsSheet([{ unit, lines: work.posts }], copy.reported),
    narrativesSheet([{ unit, lines: work.narratives }], false),
    accounts(report),
  ];
}
