import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { allRules } from './all-rules.ts';
import { checkText, LONGEST_TEXT } from './check.ts';
import { CHECK_CLI as copy } from './cli-copy.id.ts';
import type { CheckOptions, Finding } from './finding.ts';

type Io = Pick<CommandIo, 'stdout' | 'stderr' | 'readStream'>;
type Wanted = { file: string | null; json: boolean; rules: boolean; options: CheckOptions };

/** UTF-8 has at most four bytes a letter; more bytes need not be read to know that it is too long. */
const MOST_BYTES = LONGEST_TEXT * 4;
const ZONES: Readonly<Record<string, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

/** `simpul check`: the rules of the editor on a file, without a database. */
export const checkCommand = {
  name: 'check',
  summary: copy.summary,
  usage: copy.usage,
  run: runCheck,
} satisfies Command;

async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const wanted = parseArgs(args);
  if (typeof wanted === 'string') return refuse(io, wanted);
  if (wanted.rules) return listRules(wanted.json, io);
  if (wanted.file === null) return refuse(io, copy.noFile);
  const text = await readText(wanted.file, io);
  if ('fault' in text) return refuse(io, text.fault);
  if (text.raw.trim() === '') io.stderr(copy.empty);
  const findings = checkText(text.raw, wanted.options);
  if (wanted.json) io.stdout(`${JSON.stringify(findings.map(asJson))}\n`);
  else if (text.raw.trim() !== '') io.stdout(asTable(text.raw, findings));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function refuse(io: Io, sentence: string): number {
  io.stderr(sentence);
  return 2;
}

/** The wish, or a sentence that says why it is none. */
function parseArgs(args: readonly string[]): Wanted | string {
  const wanted = { file: null as string | null, json: false, rules: false };
  let kind: CheckOptions['kind'] = 'auto';
  let zone: string | null = null;
  const rest = args.flatMap((arg) => (/^--[a-z]+=/.test(arg) ? splitOption(arg) : [arg]));
  for (let at = 0; at < rest.length; at++) {
    const arg = rest[at] ?? '';
    if (arg === '--json') wanted.json = true;
    else if (arg === '--rules') wanted.rules = true;
    else if (arg === '--kind') {
      const value = rest[++at];
      if (value !== 'release' && value !== 'text') return copy.badKind;
      kind = value;
    } else if (arg === '--zone') {
      const value = rest[++at] ?? '';
      zone = ZONES[value.toUpperCase()] ?? value;
      if (!isZone(zone)) return copy.badZone(value);
    } else if (arg.startsWith('-') && arg !== '-') return copy.unknownOption(arg);
    else if (wanted.file !== null) return copy.noFile;
    else wanted.file = arg;
  }
  return { ...wanted, options: { kind, zone, words: [] } };
}

const splitOption = (arg: string): string[] => [
  arg.slice(0, arg.indexOf('=')),
  arg.slice(arg.indexOf('=') + 1),
];

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('id', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

async function readText(file: string, io: Io): Promise<{ raw: string } | { fault: string }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of io.readStream(file)) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) return { fault: tooLong };
      chunks.push(chunk);
    }
  } catch {
    return { fault: copy.unreadable(file) };
  }
  const all = Buffer.concat(chunks);
  if (all.includes(0)) return { fault: copy.binary };
  try {
    // Drops a byte order mark, and refuses what is no UTF-8.
    const raw = new TextDecoder('utf-8', { fatal: true }).decode(all);
    return raw.length > LONGEST_TEXT ? { fault: tooLong } : { raw };
  } catch {
    return { fault: copy.notUtf8 };
  }
}

const tooLong = copy.tooLong(String(LONGEST_TEXT).replace(/\B(?=(\d{3})+$)/g, '.'));

const asJson = ({ rule, start, end, message, fix, severity }: Finding) => ({
  rule,
  start,
  end,
  message,
  fix,
  severity,
});

function asTable(raw: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${copy.clean}\n`;
  const place = placesIn(raw);
  const rows = findings.map(({ start, severity, rule, message, fix }) => [
    place(start),
    copy.severity[severity],
    rule,
    fix === null ? message : `${message} ${copy.fix(fix)}`,
  ]);
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${lines.join('\n')}\n\n${copy.counts(errors, findings.length - errors)}\n`;
}

/** Line and column, both from one, of an offset. */
function placesIn(raw: string): (offset: number) => string {
  const starts = [0, ...[...raw.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return `${line + 1}:${offset - (starts[line] ?? 0) + 1}`;
  };
}

function listRules(json: boolean, io: Io): number {
  const rules = allRules.map(({ id, title, source, severity, explanation }) => ({
    rule: id,
    severity,
    title,
    source,
    explanation,
  }));
  if (json) io.stdout(`${JSON.stringify(rules)}\n`);
  else {
    const width = Math.max(...rules.map(({ rule }) => rule.length));
    io.stdout(
      `${rules
        .map(({ rule, severity, title, source }) =>
          [rule.padEnd(width), copy.severity[severity].padEnd(10), `${title} (${source})`].join('  '),
        )
        .join('\n')}\n`,
    );
  }
  return 0;
}
