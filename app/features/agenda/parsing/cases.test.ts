import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAgenda } from './parse-agenda.ts';
import type { ParseOptions } from './row.ts';
import { aligned, type ExpectedRow, FIELDS, isRight } from './testing.ts';

type Expected = { sent: string; zone: string; rows: ExpectedRow[] };
type Score = { right: number; all: number };

const CASES = new URL('./cases/', import.meta.url);
const FOLDERS = [
  '',
  'held-out/',
  'held-out-2/',
  'held-out-3/',
  'held-out-4/',
  'held-out-5/',
  'held-out-6/',
  'held-out-7/',
  'held-out-8/',
  'worked/',
];
const COUNTED = [...FIELDS, 'rows', 'asked'] as const;

function load(folder: string, name: string) {
  const at = (suffix: string) => readFileSync(new URL(`${folder}${name}.${suffix}`, CASES), 'utf8');
  return { text: at('txt'), expected: JSON.parse(at('json')) as Expected };
}

const namesIn = (folder: string) =>
  readdirSync(new URL(folder, CASES))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4));

function scoreFolder(folder: string) {
  const scores = new Map<string, Score>(COUNTED.map((field) => [field, { right: 0, all: 0 }]));
  const wrong: string[] = [];
  const count = (field: string, ok: boolean, what: string) => {
    const score = scores.get(field)!;
    score.all++;
    if (ok) score.right++;
    else wrong.push(what);
  };
  for (const name of namesIn(folder)) {
    const { text, expected } = load(folder, name);
    const options: ParseOptions = { sent: expected.sent, zone: expected.zone };
    const { pairs, extra } = aligned(expected.rows, parseAgenda(text, options).rows);
    for (const row of extra) count('rows', false, `${name}: a row too many, ${row.start} ${row.title}`);
    for (const [index, want] of expected.rows.entries()) {
      const got = pairs[index] ?? null;
      const at = `${name} ${index + 1}`;
      count('rows', got !== null, `${at}: no row for ${want.title}`);
      for (const field of FIELDS)
        count(field, got !== null && isRight(want, got, field), `${at} ${field}: ${got?.[field]}`);
      for (const asked of want.unsure ?? [])
        count('asked', got?.unsure.some((one) => one.field === asked) ?? false, `${at}: ${asked} not asked`);
    }
  }
  return { scores, wrong };
}

describe.each(FOLDERS)('agendas in cases/%s', (folder) => {
  const { scores, wrong } = scoreFolder(folder);
  const shown = [...scores].map(([field, { right, all }]) => `${field} ${right}/${all}`).join('  ');
  console.log(`agenda cases/${folder} (${namesIn(folder).length} texts): ${shown}`);

  test.each(COUNTED)('%s is right in at least 95 of 100', (field) => {
    const { right, all } = scores.get(field)!;
    expect(all === 0 ? 1 : right / all, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

test('there are at least 220 texts', () => {
  expect(FOLDERS.flatMap(namesIn).length).toBeGreaterThanOrEqual(220);
});
