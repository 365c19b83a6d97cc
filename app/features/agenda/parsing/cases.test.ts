import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAgenda } from './parse-agenda.ts';
import type { AgendaRow, ParseOptions } from './row.ts';

/** Real styles with what a careful clerk would enter; `unsure` names fields that must be asked about. */
type Expected = { sent: string; zone: string; rows: (Pick<AgendaRow, Field> & { unsure?: string[] })[] };
const FIELDS = [
  'title',
  'date',
  'start',
  'end',
  'place',
  'leader',
  'standIn',
  'status',
  'visibility',
] as const;
type Field = (typeof FIELDS)[number];
type Score = { right: number; all: number };

const CASES = new URL('./cases/', import.meta.url);
const FOLDERS = ['', 'held-out/', 'held-out-2/', 'held-out-3/', 'held-out-4/'];

const plain = (value: string | null | undefined) =>
  value == null
    ? null
    : value
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+:]+/gu, ' ')
        .trim();

function load(folder: string, name: string) {
  const at = (suffix: string) => readFileSync(new URL(`${folder}${name}.${suffix}`, CASES), 'utf8');
  return { text: at('txt'), expected: JSON.parse(at('json')) as Expected };
}

/** The row read for an expected one: by position when the counts agree, else by time and a shared word. */
function rowFor(want: Expected['rows'][number], index: number, rows: readonly AgendaRow[], count: number) {
  if (rows.length === count) return rows[index];
  const words = plain(want.title)!.split(' ');
  return rows.find(
    (row) =>
      row.start === want.start &&
      plain(row.title)!
        .split(' ')
        .some((word) => words.includes(word)),
  );
}

function scoreFolder(folder: string) {
  const scores = new Map<string, Score>(
    [...FIELDS, 'rows', 'asked'].map((field) => [field, { right: 0, all: 0 }]),
  );
  const wrong: string[] = [];
  const count = (field: string, ok: boolean, what: string) => {
    const score = scores.get(field)!;
    score.all++;
    if (ok) score.right++;
    else wrong.push(what);
  };
  const names = readdirSync(new URL(folder, CASES)).filter((name) => name.endsWith('.txt'));
  for (const name of names.map((one) => one.slice(0, -4))) {
    const { text, expected } = load(folder, name);
    const options: ParseOptions = { sent: expected.sent, zone: expected.zone };
    const { rows } = parseAgenda(text, options);
    count(
      'rows',
      rows.length === expected.rows.length,
      `${name}: ${rows.length} rows, not ${expected.rows.length}`,
    );
    for (const [index, want] of expected.rows.entries()) {
      const got = rowFor(want, index, rows, expected.rows.length);
      for (const field of FIELDS)
        count(
          field,
          plain(got?.[field]) === plain(want[field]),
          `${name} ${index + 1} ${field}: ${got?.[field]}`,
        );
      for (const asked of want.unsure ?? [])
        count(
          'asked',
          got?.unsure.some((one) => one.field === asked) ?? false,
          `${name} ${index + 1}: ${asked} not asked`,
        );
    }
  }
  return { scores, wrong, count: names.length };
}

describe.each(FOLDERS)('agendas in cases/%s', (folder) => {
  const { scores, wrong, count } = scoreFolder(folder);
  const shown = [...scores].map(([field, { right, all }]) => `${field} ${right}/${all}`).join('  ');
  console.log(`agenda cases/${folder} (${count} texts): ${shown}`);

  test.each([...FIELDS, 'rows', 'asked'])('%s is right in at least 95 of 100', (field) => {
    const { right, all } = scores.get(field)!;
    expect(all === 0 ? 1 : right / all, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

test('there are at least 40 texts', () => {
  const all = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, CASES)).filter((name) => name.endsWith('.txt')),
  );
  expect(all.length).toBeGreaterThanOrEqual(40);
});
