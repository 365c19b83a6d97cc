import type { Criterion, CriterionKey, LedgerLine, NotMeasured, RuleSet } from '../../types.ts';
import type { Grade, UnitFacts } from '../facts.ts';
import { correctedFacts } from './corrections.ts';
import { countedPosts, type PostVerdict } from './fairness/counted-posts.ts';
import { type Doubt, doubtsOf } from './fairness/counted-time.ts';
import { type GradeCount, noGrades } from './grades.ts';
import { type TaskOutcome, taskOutcomes } from './task-outcomes.ts';

/** A unit ready to be measured: decisions laid over its facts, each post and each task judged once for all criteria. */
export type Prepared = {
  readonly facts: UnitFacts;
  readonly rules: RuleSet;
  readonly verdicts: ReadonlyMap<string, PostVerdict>;
  /** Posts that count as out later than they state. */
  readonly doubts: ReadonlyMap<string, Doubt>;
  readonly tasks: readonly TaskOutcome[];
  readonly disqualified: boolean;
  /** Local date of `asOf`. */
  readonly today: string;
};

/** What one criterion finds at one unit. `part` of `whole` is the share; `bound` what the points are given for. */
export type Measured =
  | {
      readonly missing: null;
      readonly part: number;
      readonly whole: number;
      readonly bound: number;
      readonly ledger: readonly LedgerLine[];
      readonly evidence: GradeCount | null;
    }
  | {
      readonly missing: NotMeasured;
      readonly ledger: readonly LedgerLine[];
      readonly evidence: GradeCount | null;
    };

export type CriterionOf<K extends CriterionKey> = Extract<Criterion, { key: K }>;

export function notMeasured(
  missing: NotMeasured,
  ledger: readonly LedgerLine[] = [],
  evidence: GradeCount | null = null,
): Measured {
  return { missing, ledger, evidence };
}

/** Fewer things than the rule set asks for. */
export const tooFew = (
  have: number,
  least: number,
  ledger: readonly LedgerLine[] = [],
  missing: NotMeasured = 'too-few',
): Measured => notMeasured(missing, [...ledger, { key: 'too-few', values: { have, least } }]);

/** A line that is left out where there is nothing to say. */
export const lineIf = (n: number, line: LedgerLine): LedgerLine[] => (n > 0 ? [line] : []);

export function countGrades(grades: Iterable<Grade | null>): GradeCount {
  const count = noGrades();
  for (const grade of grades) if (grade !== null) count[grade] += 1;
  return count;
}

/** @param today local date of the season's `asOf` */
export function prepareUnit(
  facts: UnitFacts,
  corrections: Parameters<typeof correctedFacts>[1],
  rules: RuleSet,
  today: string,
): Prepared {
  const corrected = correctedFacts(facts, corrections);
  const verdicts = countedPosts(corrected.facts.posts, facts.accounts, corrected.removedPosts, rules.dayMost);
  const doubts = doubtsOf(corrected.facts.posts, rules);
  return {
    facts: corrected.facts,
    rules,
    verdicts,
    doubts,
    tasks: taskOutcomes({ corrected, verdicts, doubts, rules }),
    disqualified: corrected.disqualified,
    today,
  };
}
