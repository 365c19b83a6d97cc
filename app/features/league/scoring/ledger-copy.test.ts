import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gradeSentence, ledgerWords } from './ledger-copy.id.ts';

test('every line that a criterion writes has words', () => {
  const folder = join(import.meta.dirname, 'rules/criteria');
  const keys = readdirSync(folder)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/key: '([a-z-]+)',\s*values/g)])
    .map((found) => found[1]!);
  const more = [
    'copied',
    'burst',
    'excess',
    'missing',
    'excused',
    'waiting',
    'removed',
    'approved',
    'proven',
  ];
  expect(keys.length).toBeGreaterThan(20);
  for (const key of [...keys, ...more, 'custodyChecked', 'reachable', 'too-few'])
    expect(ledgerWords({ key, values: {} }).label).not.toBe(key);
});

test('a clerk can follow the figures', () => {
  const evidence = { of: 'tasks', part: 'covered' } as const;
  expect(ledgerWords({ key: 'own', values: { n: 36 }, evidence })).toEqual({
    label: 'Kiriman asli sebelum tenggat',
    evidence: '36 tugas',
    value: '36,0',
  });
  expect(ledgerWords({ key: 'share', values: { part: 38, whole: 45, share: 38 / 45 } }).value).toBe(
    '38 dari 45 = 84,4%',
  );
  expect(ledgerWords({ key: 'bound', values: { bound: 0.7122 } }).value).toBe('71,2%');
  expect(
    ledgerWords({ key: 'points', values: { bound: 0.7122, full: 0.8, weight: 20, points: 17.8 } }).value,
  ).toBe('71,22 : 80 × 20');
  expect(
    ledgerWords({ key: 'points', values: { bound: 0.9, full: 0.8, weight: 20, points: 20 } }).value,
  ).toBe('penuh: 20');
});

test('the grade of a class is said with its n', () => {
  const grade = {
    criterion: 'coverage',
    of: 'tasks',
    automatic: 91,
    declared: 9,
    all: 100,
    dropped: false,
  } as const;
  expect(gradeSentence(grade, 0.8)).toBe(
    '91 dari 100 bukti kelas ini (91%) terukur pada bukti A atau B, 9 dari 100 pada bukti C. Syaratnya 80% pada mutu yang setara, jadi kriteria ini dihitung.',
  );
});
