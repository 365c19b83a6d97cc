import { checkText } from './check.ts';
import type { CheckOptions, Finding } from './finding.ts';

/** An error let through: of one rule at one wording, so that it falls when the words change, and holds when text before them does. */
export type Override = { readonly rule: string; readonly excerpt: string; readonly reason: string };

export type DraftCheck = {
  readonly findings: readonly Finding[];
  /** What stops a submission: errors that nobody has let through. */
  readonly blocking: readonly Finding[];
  readonly overridden: readonly (Finding & { readonly reason: string })[];
};

const LONGEST_EXCERPT = 120;

/** Recognises the same wording again without keeping it (two halves of FNV-1a's kind). */
function keyOf(wording: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (const char of wording) {
    const code = char.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    two = Math.imul(two ^ (code + 0x9e37), 0x85ebca6b) >>> 0;
  }
  return one.toString(36).padStart(7, '0') + two.toString(36).padStart(7, '0');
}

/** How an override names the words it is about. Personal data are named by a key only: they leave the draft nowhere. */
export function excerptOf(text: string, { rule, start, end }: Finding): string {
  const wording = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (rule.startsWith('P')) return `#${keyOf(`${rule} ${wording.toLowerCase()}`)}`;
  return wording.length <= LONGEST_EXCERPT
    ? wording
    : `${wording.slice(0, LONGEST_EXCERPT)}… #${keyOf(wording)}`;
}

/** The check at submission: errors block, unless each is let through with a reason. Pure; what is let through is stored by who calls. */
export function checkDraft(
  text: string,
  options: CheckOptions,
  overrides: readonly Override[] = [],
): DraftCheck {
  const findings = checkText(text, options);
  const reasons = new Map(
    overrides.map(({ rule, excerpt, reason }) => [`${rule} ${excerpt}`, reason.trim()]),
  );
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      ...finding,
      reason: reasons.get(`${finding.rule} ${excerptOf(text, finding)}`) ?? '',
    }));
  return {
    findings,
    blocking: errors.flatMap(({ reason, ...finding }) => (reason === '' ? [finding] : [])),
    overridden: errors.filter(({ reason }) => reason !== ''),
  };
}
