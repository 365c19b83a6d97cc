import { allRules } from '../all-rules.ts';
import { checkText } from '../check.ts';
import type { CheckOptions, Finding } from '../finding.ts';

/** What a rule says of itself, sent along so that the page need not load the rules. */
export type AboutRule = { readonly title: string; readonly source: string; readonly explanation: string };
export type CheckAnswer = {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly about: Readonly<Record<string, AboutRule>>;
};
export type CheckQuestion = { readonly id: number; readonly text: string; readonly options: CheckOptions };

const rules = new Map(allRules.map((rule) => [rule.id, rule]));

export function answerOf(text: string, options: CheckOptions): CheckAnswer {
  const findings = checkText(text, options);
  const about: Record<string, AboutRule> = {};
  for (const { rule } of findings) {
    const known = rules.get(rule);
    if (known) about[rule] = { title: known.title, source: known.source, explanation: known.explanation };
  }
  return { text, findings, about };
}
