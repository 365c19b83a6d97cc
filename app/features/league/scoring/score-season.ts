import type { RuleSet } from '../types.ts';
import { type SeasonFacts, unitCasesOf } from './facts.ts';
import { scoreUnit, todayOf } from './score-unit.ts';
import { type SeasonResult, settleSeason } from './settle.ts';

/** The scoring of a season: a pure function of facts and rule set, the same in the program and in `simpul season verify`. */
export function scoreSeason(facts: SeasonFacts, rules: RuleSet): SeasonResult {
  const today = todayOf(facts.season);
  return settleSeason(
    unitCasesOf(facts).flatMap((given) => scoreUnit(given, rules, today) ?? []),
    rules,
  );
}
