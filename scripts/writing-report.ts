/** Precision and recall of the writing check on its labelled sentences: `node scripts/writing-report.ts [--slips] [NAME...]`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  asMeasured,
  type Count,
  exactness,
  type LabelledCase,
  measure,
  precision,
  recall,
} from '#app/features/content/writing/measure.ts';

const folder = join(import.meta.dirname, '../app/features/content/writing/cases');
const names = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const files = readdirSync(folder).filter(
  (file) => file.endsWith('.jsonl') && (names.length === 0 || names.includes(file.replace('.jsonl', ''))),
);
const casesIn = (file: string): LabelledCase[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledCase);

const figures = (count: Count) => ({
  right: count.hits,
  missed: count.missed,
  false: count.wrong,
  precision: Number(precision(count).toFixed(3)),
  recall: Number(recall(count).toFixed(3)),
  'exact span': Number(exactness(count).toFixed(3)),
});

/** Sentences on the law are of all registers, chats too: what a rule of language says of them is not labelled there. */
const ofLaw = (text: string) => asMeasured(text).filter(({ rule }) => !/^[ES]/.test(rule));

for (const heldOut of [false, true])
  for (const [subject, isOf, check] of [
    ['language', (file: string) => file.startsWith('language'), asMeasured],
    ['law', (file: string) => !file.startsWith('language'), ofLaw],
  ] as const) {
    const chosen = files.filter((file) => file.includes('held-out') === heldOut && isOf(file));
    const cases = chosen.flatMap(casesIn);
    if (cases.length === 0) continue;
    const { total, byRule, slips } = measure(cases, check);
    const title = `${subject}, ${heldOut ? 'held out' : 'development'}`;
    console.log(`\n${title}: ${cases.length} sentences of ${chosen.join(', ')}`);
    const rows = [...byRule]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([rule, count]) => [rule, figures(count)]);
    console.table(Object.fromEntries([...rows, ['all', figures(total)]]));
    if (process.argv.includes('--slips'))
      for (const { kind, rule, what, text } of slips) console.log(`${kind} ${rule} [${what}] ${text}`);
  }
