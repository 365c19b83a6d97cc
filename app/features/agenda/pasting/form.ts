import type { RowAnswers } from './draft.ts';

const NAME = /^rows\.(\d{1,3})\.([a-zA-Z]{1,20})$/;

/** What the form says of each row: fields are named `rows.3.title`. */
export function answersOf(entries: Iterable<[string, unknown]>): Map<number, RowAnswers> {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of entries) {
    const match = NAME.exec(name);
    if (!match || typeof value !== 'string') continue;
    const row = rows.get(Number(match[1])) ?? {};
    rows.set(Number(match[1]), row);
    row[match[2]!] = value.slice(0, 500);
  }
  return rows;
}

/** Puts the answer of a pressed button (`3:start:21:00`) into its row. */
export function answered(
  answers: ReadonlyMap<number, RowAnswers>,
  press: string | null,
): ReadonlyMap<number, RowAnswers> {
  const match = press === null ? null : /^(\d{1,3}):([a-zA-Z]{1,20}):([\s\S]{0,500})$/.exec(press);
  if (!match) return answers;
  const index = Number(match[1]);
  const field = match[2]!;
  const row = answers.get(index) ?? {};
  const settled = new Set((row.settled ?? '').split(',').filter(Boolean)).add(field);
  return new Map([...answers, [index, { ...row, [field]: match[3]!, settled: [...settled].join(',') }]]);
}
