/**
 * The writing check of a release of 600 words with all its rules, as the editor runs it at each pause; and of texts of 10 and 100 times
 * that length, so that a rule that reads a text more than once is seen. `npm run bench -- writing`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '#app/features/content/writing/check.ts';
import { type LabelledCase, readCase } from '#app/features/content/writing/measure.ts';
import { report } from './report.ts';

const WORDS = 600;
const RUNS = 60;
const BUDGET_MS = 20;

const file = join(import.meta.dirname, '../app/features/content/writing/cases/language.jsonl');
const sentences = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => readCase(JSON.parse(line) as LabelledCase).text);

/** A release of so many words: clean sentences and slips as the labelled set has them, four to a paragraph. */
function releaseOf(words: number, from: number): string {
  const lines = ['SIARAN PERS', 'WANASARI, 17 Agustus 2026 – Pemerintah Kota Wanasari membuka pasar murah.'];
  let count = 0;
  let line = '';
  for (let at = from; count < words; at += 1) {
    const sentence = sentences[at % sentences.length]!;
    count += sentence.split(' ').length;
    line += `${sentence} `;
    if (at % 4 === 3) {
      lines.push(line);
      line = '';
    }
  }
  return [...lines, line].join('\n\n');
}

const options = { kind: 'release', zone: 'Asia/Jakarta', words: [] } as const;
const timed = (text: string) => {
  const began = performance.now();
  const found = checkText(text, options).length;
  return { ms: performance.now() - began, found };
};

const first = timed(releaseOf(WORDS, 0)).ms;
for (let run = 0; run < RUNS; run += 1) timed(releaseOf(WORDS, run * 7));
const cpu = process.cpuUsage();
const runs = Array.from({ length: RUNS }, (_, run) => timed(releaseOf(WORDS, run * 11)));
const used = process.cpuUsage(cpu);
const sorted = runs.map(({ ms }) => ms).sort((a, b) => a - b);
const best = (words: number) =>
  Math.min(...Array.from({ length: 5 }, (_, run) => timed(releaseOf(words, run)).ms));
const growth = best(WORDS * 100) / best(WORDS * 10);
const within = (value: number) => ({
  value,
  unit: 'ms',
  budget: `<= ${BUDGET_MS}`,
  holds: value <= BUDGET_MS,
});

await report(
  'writing',
  [
    { what: `a release of ${WORDS} words, warm (median)`, ...within(sorted[RUNS >> 1]!) },
    { what: 'the same, 95th of a hundred', ...within(sorted[Math.floor(RUNS * 0.95)]!) },
    { what: 'processor time of one', value: (used.user + used.system) / 1000 / RUNS, unit: 'ms' },
    { what: 'the very first of a process', value: first, unit: 'ms' },
    {
      what: '60,000 words against 6,000',
      value: growth,
      unit: 'times',
      budget: '<= 12',
      holds: growth <= 12,
    },
  ],
  { words: WORDS, runs: RUNS, findings: runs[0]!.found },
);
