import { allRules } from './all-rules.ts';
import type { CheckOptions, Finding, Span, WritingRule } from './finding.ts';
import { prepare } from './prepare.ts';

/** Longer texts are refused by the forms; here they are read up to this, so that a page stays quick. */
export const LONGEST_TEXT = 200_000;

/** Where a person's data or an insult stand, the law is told before the spelling. */
const weight = ({ severity, rule }: Finding) =>
  (severity === 'error' ? 2 : 0) + (rule.startsWith('E') ? 0 : 1);
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Of findings that overlap one stays: the graver, then the longer, then the one whose rule is listed first. */
function settle(findings: readonly Finding[], order: ReadonlyMap<string, number>): Finding[] {
  const ranked = findings.toSorted(
    (a, b) =>
      weight(b) - weight(a) ||
      b.end - b.start - (a.end - a.start) ||
      order.get(a.rule)! - order.get(b.rule)! ||
      a.start - b.start,
  );
  const kept: Finding[] = [];
  // Sorted by start: only neighbours can overlap, which keeps this from growing with the square of the findings.
  for (const finding of ranked) {
    const at = lowerBound(kept, finding.start);
    const before = kept[at - 1];
    const after = kept[at];
    if ((before && overlaps(before, finding)) || (after && overlaps(after, finding))) continue;
    kept.splice(at, 0, finding);
  }
  return kept;
}

function lowerBound(sorted: readonly Finding[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where words stand that the office writes its own way, whatever a rule says. */
function acceptedSpans(raw: string, options: CheckOptions): Span[] {
  const lower = raw.toLowerCase();
  // A letter that grows when lowered would shift every offset.
  if (lower.length !== raw.length) return [];
  return options.words.flatMap(({ word, prefer }) => {
    const wanted = word.trim().toLowerCase();
    if (prefer !== null || wanted === '') return [];
    const spans: Span[] = [];
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      spans.push({ start: at, end: at + wanted.length });
    }
    return spans;
  });
}

/** What the writing check says of a text: sorted, one finding a span. `rules` is for tests and reports. */
export function checkText(
  raw: string,
  options: CheckOptions,
  rules: readonly WritingRule[] = allRules,
): Finding[] {
  const text = prepare(raw.slice(0, LONGEST_TEXT), options);
  const accepted = acceptedSpans(text.raw, options);
  const order = new Map(rules.map(({ id }, at) => [id, at]));
  const wide = new Set(rules.filter((rule) => rule.wide).map(({ id }) => id));
  const found = rules.flatMap((rule) => rule.find(text).map((each) => ({ rule: rule.id, ...each })));
  const spoken = found.filter(
    (each) =>
      // What is missing has an empty span where it would stand; words of the office silence the language only, never the law.
      wide.has(each.rule) ||
      (each.end > each.start &&
        (!each.rule.startsWith('E') || !accepted.some((span) => overlaps(span, each)))),
  );
  const local = settle(
    spoken.filter(({ rule }) => !wide.has(rule)),
    order,
  );
  return [...local, ...spoken.filter(({ rule }) => wide.has(rule))].toSorted(
    (a, b) => a.start - b.start || a.end - b.end || order.get(a.rule)! - order.get(b.rule)!,
  );
}
