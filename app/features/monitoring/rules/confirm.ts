import { type ConfirmingEvidence, decide } from '../matching/confirm-rule.ts';
import type { HardEvidence } from '../matching/types.ts';
import type { PostKind } from '../tables.ts';

/** Hard evidence as it is kept with a match. */
export type KeptEvidence = 'published-here' | 'reported-for-task' | 'own-hashtag' | 'own-link';

const RULE_WORD: Readonly<Record<KeptEvidence, ConfirmingEvidence>> = {
  'published-here': 'through-simpul',
  'reported-for-task': 'reported-for-task',
  'own-hashtag': 'hashtag',
  'own-link': 'link',
};

export const evidenceOfMatcher = (found: HardEvidence | null): KeptEvidence | null =>
  found === null ? null : found === 'hashtag' ? 'own-hashtag' : 'own-link';

export type MatchState = 'proposed' | 'confirmed' | 'rejected';

/** What a match is, from the machine's finding and from what a person said; a person always wins. */
export function stateOf(
  found: { score: number; band: 'sure' | 'unsure'; hardEvidence: KeptEvidence | null; kind: PostKind },
  decision: { verdict: 'yes' | 'no'; kind: PostKind | null } | null,
  proven: boolean,
): { state: MatchState; by: 'rule' | 'person' | null; kind: PostKind } {
  if (decision !== null)
    return {
      state: decision.verdict === 'yes' ? 'confirmed' : 'rejected',
      by: 'person',
      kind: decision.kind ?? found.kind,
    };
  const outcome = decide({
    score: found.score,
    band: found.band,
    hardEvidence: found.hardEvidence === null ? null : RULE_WORD[found.hardEvidence],
    proven,
  });
  return outcome === 'confirmed-by-rule'
    ? { state: 'confirmed', by: 'rule', kind: found.kind }
    : { state: 'proposed', by: null, kind: found.kind };
}

const DAY = 86_400_000;
/** A link reported for a task counts without a person only for a post of these days around the activity. */
export const REPORT_WINDOW = { daysBefore: 1, daysAfter: 14 } as const;

/** Whether a reported post lies inside the window of its task. */
export function insideTaskWindow(publishedAt: string, startsAt: string, dueAt: string): boolean {
  const at = Date.parse(publishedAt);
  const last = Math.max(Date.parse(startsAt), Date.parse(dueAt)) + REPORT_WINDOW.daysAfter * DAY;
  return at >= Date.parse(startsAt) - REPORT_WINDOW.daysBefore * DAY && at <= last;
}
