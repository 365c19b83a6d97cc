import type { Command, CommandIo } from '../cli/command.ts';
import { longDate } from './indonesian-dates.ts';
import { NATIONAL_HOLIDAYS } from './national-holidays.ts';
import { Temporal } from './temporal.ts';
import {
  addWorkingDays,
  type CountedDays,
  holidayCalendar,
  type WorkingDayRefusal,
  type WorkWeek,
  workingDaysBetween,
} from './working-days.ts';

const USAGE = `Pemakaian:
  npx simpul workday add TANGGAL JUMLAH [--six-days] [--json]
  npx simpul workday between DARI SAMPAI [--six-days] [--json]

Menghitung hari kerja menurut libur nasional dan cuti bersama. TANGGAL ditulis YYYY-MM-DD dan menjadi hari ke-0.
  --six-days  unit bekerja Senin sampai Sabtu
  --json      keluaran untuk program lain
`;

type Io = Pick<CommandIo, 'stdout' | 'stderr'>;

/** `npx simpul workday`: how a deadline in working days was counted. */
export const workdayCommand: Command = {
  name: 'workday',
  summary: 'Menghitung tenggat dalam hari kerja',
  usage: USAGE,
  run: async (args, io) => runWorkday(args, io),
};

function runWorkday(args: readonly string[], io: Io): number {
  const known = ['--json', '--six-days'];
  const [act, first, second, ...more] = args.filter((arg) => !known.includes(arg));
  const json = args.includes('--json');
  const workWeek: WorkWeek = args.includes('--six-days') ? 6 : 5;
  const from = parseDate(first);
  if (from === null || second === undefined || more.length > 0) return wrongUse(io, first);
  if (act === 'add' && /^\d{1,4}$/.test(second)) return add(from, Number(second), workWeek, json, io);
  const to = parseDate(second);
  if (act === 'between' && to !== null) return between(from, to, workWeek, json, io);
  return wrongUse(io, second);
}

function wrongUse(io: Io, given: string | undefined): number {
  if (given !== undefined) io.stderr(`Tidak dapat membaca "${given.slice(0, 60)}".\n`);
  io.stderr(USAGE);
  return 2;
}

function parseDate(text: string | undefined): Temporal.PlainDate | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function add(from: Temporal.PlainDate, count: number, workWeek: WorkWeek, json: boolean, io: Io): number {
  const result = addWorkingDays(from, count, holidayCalendar(NATIONAL_HOLIDAYS, { workWeek }));
  if (!result.ok) return refused(result.error, json, io);
  const { date, skipped } = result.value;
  io.stdout(
    json
      ? `${JSON.stringify({ date: date.toString(), skipped: skipped.map((day) => ({ date: day.date.toString(), reason: day.reason })) })}\n`
      : explain(from, count, result.value),
  );
  return 0;
}

function explain(from: Temporal.PlainDate, count: number, { date, counted, skipped }: CountedDays): string {
  const lines = [
    date.toString(),
    `${count} hari kerja sejak ${longDate(from)} berakhir ${longDate(date)}.`,
    'Hari diterima adalah hari ke-0.',
    ...counted.map((day, index) => `${String(index + 1).padStart(4)}  ${day}  ${longDate(day)}`),
  ];
  if (skipped.length > 0)
    lines.push('Dilewati:', ...skipped.map((day) => `      ${day.date}  ${day.reason}`));
  return `${lines.join('\n')}\n`;
}

function between(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  workWeek: WorkWeek,
  json: boolean,
  io: Io,
): number {
  const result = workingDaysBetween(from, to, holidayCalendar(NATIONAL_HOLIDAYS, { workWeek }));
  if (!result.ok) return refused(result.error, json, io);
  io.stdout(
    json
      ? `${JSON.stringify({ days: result.value })}\n`
      : `${result.value}\n${result.value} hari kerja sesudah ${longDate(from)} sampai dengan ${longDate(to)}.\n`,
  );
  return 0;
}

function refused(error: WorkingDayRefusal, json: boolean, io: Io): number {
  if (json) io.stdout(`${JSON.stringify({ error })}\n`);
  switch (error.type) {
    case 'holiday-year-missing':
      io.stderr(
        `Daftar hari libur tahun ${error.year} belum ada, jadi hari kerjanya tidak dapat dihitung.\n`,
      );
      return 1;
    case 'not-a-count':
      io.stderr(`Jumlah hari kerja harus bilangan bulat 0 sampai 1000, bukan ${error.count}.\n`);
      return 2;
    default:
      return error satisfies never;
  }
}
