import { checkText } from '../check.ts';
import type { CheckOptions, Finding, Span, WritingRule } from '../finding.ts';

/** A labelled sentence: `[[marked]]` spans with the rule of each, in order; no marks: nothing is wrong with it. */
export type Case = { readonly text: string; readonly marks: readonly (Span & { readonly rule: string })[] };

export type Score = {
  readonly found: number;
  readonly exact: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly precision: number;
  readonly recall: number;
};

const OPTIONS: CheckOptions = { kind: 'auto', zone: 'Asia/Jakarta', words: [] };

/** One JSON object a line: `{"text": "... [[3672...]] ...", "rules": ["P01-nik"]}`. */
export function readCases(jsonl: string): Case[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text, rules } = JSON.parse(line) as { text: string; rules: string[] };
      const marks: (Span & { rule: string })[] = [];
      const parts = text.split(/\[\[|\]\]/);
      let at = 0;
      parts.forEach((part, index) => {
        if (index % 2 === 1)
          marks.push({ start: at, end: at + part.length, rule: rules[marks.length] ?? '' });
        at += part.length;
      });
      return { text: parts.join(''), marks };
    });
}

/** A mark is found by its rule at a span that touches it; every other finding of these rules is a false alarm. */
export function scoreCases(cases: readonly Case[], rules: readonly WritingRule[]): Score {
  const missed: string[] = [];
  const wrong: string[] = [];
  let [found, exact] = [0, 0];
  for (const { text, marks } of cases) {
    const left: Finding[] = [...checkText(text, OPTIONS, rules)];
    for (const mark of marks) {
      const at = left.findIndex(
        ({ rule, start, end }) => rule === mark.rule && start < mark.end && mark.start < end,
      );
      const [hit] = at >= 0 ? left.splice(at, 1) : [];
      if (hit) found++;
      else missed.push(`${mark.rule} "${text.slice(mark.start, mark.end)}": ${text}`);
      if (hit?.start === mark.start && hit.end === mark.end) exact++;
    }
    wrong.push(...left.map(({ rule, start, end }) => `${rule} "${text.slice(start, end)}": ${text}`));
  }
  const rate = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    found,
    exact,
    missed,
    wrong,
    precision: rate(found, found + wrong.length),
    recall: rate(found, found + missed.length),
  };
}
