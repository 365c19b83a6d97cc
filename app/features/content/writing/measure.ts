import { checkText } from './check.ts';
import type { Finding, Span } from './finding.ts';

/** A sentence of the labelled set: `[[...]]` marks what is wrong, one rule a mark, in order. */
export type LabelledCase = { readonly text: string; readonly rules: readonly string[] };
type Expected = Span & { readonly rule: string };

/** A rule is named by its id or its number: `E01` stands for `E01-kata-depan`. */
export const sameRule = (id: string, named: string) => id === named || id.startsWith(`${named}-`);
const groupOf = (rule: string) => rule.split('-')[0]!;

/** The text without its marks, and where they stood. */
export function readCase({ text, rules }: LabelledCase): { text: string; expected: Expected[] } {
  const pieces = text.split(/(\[\[|\]\])/);
  const expected: Expected[] = [];
  let plain = '';
  let start = 0;
  for (const piece of pieces) {
    if (piece === '[[') start = plain.length;
    else if (piece === ']]') expected.push({ start, end: plain.length, rule: rules[expected.length] ?? '?' });
    else plain += piece;
  }
  if (expected.length !== rules.length)
    throw new Error(`${expected.length} marks, ${rules.length} rules: ${text}`);
  return { text: plain, expected };
}

export type Count = { hits: number; exact: number; missed: number; wrong: number };
export type Slip = {
  readonly kind: 'missed' | 'wrong' | 'span';
  readonly rule: string;
  readonly what: string;
  readonly text: string;
};
export type Measured = {
  readonly total: Count;
  readonly byRule: ReadonlyMap<string, Count>;
  readonly slips: readonly Slip[];
};

const nothing = (): Count => ({ hits: 0, exact: 0, missed: 0, wrong: 0 });
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Precision and recall: a hit is a finding of the expected rule that overlaps its mark; `exact` has the very span. */
export function measure(cases: readonly LabelledCase[], check: (text: string) => Finding[]): Measured {
  const total = nothing();
  const byRule = new Map<string, Count>();
  const slips: Slip[] = [];
  const count = (rule: string, kind: keyof Count) => {
    const mine = byRule.get(groupOf(rule)) ?? nothing();
    byRule.set(groupOf(rule), mine);
    mine[kind] += 1;
    total[kind] += 1;
  };
  for (const each of cases) {
    const { text, expected } = readCase(each);
    const open = [...check(text)];
    for (const mark of expected) {
      const at = open.findIndex((finding) => sameRule(finding.rule, mark.rule) && overlaps(finding, mark));
      const what = text.slice(mark.start, mark.end);
      if (at < 0) {
        count(mark.rule, 'missed');
        slips.push({ kind: 'missed', rule: mark.rule, what, text });
        continue;
      }
      const [found] = open.splice(at, 1) as [Finding];
      count(mark.rule, 'hits');
      if (found.start === mark.start && found.end === mark.end) count(mark.rule, 'exact');
      else
        slips.push({
          kind: 'span',
          rule: mark.rule,
          what: `${what} / ${text.slice(found.start, found.end)}`,
          text,
        });
    }
    for (const { rule, start, end } of open) {
      count(rule, 'wrong');
      slips.push({ kind: 'wrong', rule, what: text.slice(start, end), text });
    }
  }
  return { total, byRule, slips };
}

export const precision = ({ hits, wrong }: Count) => (hits + wrong === 0 ? 1 : hits / (hits + wrong));
export const recall = ({ hits, missed }: Count) => (hits + missed === 0 ? 1 : hits / (hits + missed));
export const exactness = ({ hits, exact }: Count) => (hits === 0 ? 1 : exact / hits);

/** The sentences are read as a government in the western zone would have them. */
export const asMeasured = (text: string) =>
  checkText(text, { kind: 'auto', zone: 'Asia/Jakarta', words: [] });
