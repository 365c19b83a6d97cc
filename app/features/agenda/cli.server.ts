import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { cliCopy } from './cli-copy.id.ts';
import { parseAgenda } from './parsing/parse-agenda.ts';
import type { AgendaRow } from './parsing/row.ts';

const OPTIONS = { '--sent': 'sent', '--zone': 'zone' } as const;

type Io = Pick<CommandIo, 'stdout' | 'stderr' | 'readFile' | 'now'>;
type Wanted = { file: string; sent: string | null; zone: string; json: boolean };

/** Reads the arguments; a string is the sentence that refuses them. */
function wanted(args: readonly string[]): Wanted | string {
  const found: { file: string | null; sent: string | null; zone: string; json: boolean } = {
    file: null,
    sent: null,
    zone: 'Asia/Jakarta',
    json: false,
  };
  for (let i = 0; i < args.length; i++) {
    const [name = '', inline] = (args[i] ?? '').split(/=(.*)/s);
    if (name === '--json') found.json = true;
    else if (name === '--sent' || name === '--zone') {
      const value = inline ?? args[++i];
      if (value === undefined || value === '' || value.startsWith('--')) return cliCopy.noValue(name);
      found[OPTIONS[name]] = value;
    } else if (name.startsWith('--')) return cliCopy.unknownOption(name);
    else if (found.file !== null) return cliCopy.oneFile;
    else found.file = args[i] ?? null;
  }
  if (!found.file) return cliCopy.noFile;
  if (found.sent !== null && !isDate(found.sent)) return cliCopy.badDate(found.sent);
  if (!isZone(found.zone)) return cliCopy.badZone(found.zone);
  return { ...found, file: found.file };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function isZone(zone: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== '';
  } catch {
    return false;
  }
}

function table(rows: readonly AgendaRow[]): string {
  const clock = (row: AgendaRow) =>
    row.start === null
      ? '-'
      : [row.start, row.end]
          .filter((one) => one !== null)
          .join('-')
          .replaceAll(':', '.');
  const lines = [
    [...cliCopy.columns],
    ...rows.map((row) => [
      row.date,
      clock(row),
      row.title,
      row.place ?? '-',
      row.leader ?? '-',
      row.standIn ?? '-',
      cliCopy.status[row.status],
      cliCopy.visibility[row.visibility],
      String(row.unsure.length),
    ]),
  ];
  const widths = lines[0]!.map((_, column) =>
    Math.max(...lines.map((line) => [...(line[column] ?? '')].length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = wanted(args);
  if (typeof asked === 'string') {
    io.stderr(`${asked}\n${cliCopy.usageLine(cliCopy.usage)}\n`);
    return 2;
  }
  let text: string;
  try {
    text = await io.readFile(asked.file);
  } catch {
    io.stderr(`${cliCopy.unreadable(asked.file)}\n`);
    return 2;
  }
  const sent = asked.sent ?? io.now.toZonedDateTimeISO(asked.zone).toPlainDate().toString();
  const { rows, reason } = parseAgenda(text, { sent, zone: asked.zone });
  if (asked.json) io.stdout(`${JSON.stringify(rows, null, 2)}\n`);
  else if (rows.length > 0) {
    io.stdout(`${table(rows)}\n`);
    for (const [index, row] of rows.entries())
      for (const doubt of row.unsure)
        io.stdout(`${cliCopy.doubt(index + 1, doubt.question, doubt.options)}\n`);
  }
  if (reason !== null) io.stderr(`${reason}\n`);
  return 0;
}

/** Reads a pasted agenda and prints its rows, for people as a table and for programs as JSON. */
export const agendaParseCommand = {
  name: 'agenda parse',
  summary: cliCopy.summary,
  usage: cliCopy.usage,
  run,
} satisfies Command;
