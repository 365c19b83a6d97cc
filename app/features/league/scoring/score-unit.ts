import { dateIn } from '#app/platform/clock/local-time.ts';
import type { CriterionScore, RuleSet } from '../types.ts';
import type { SeasonFacts, UnitCase, UnitFact } from './facts.ts';
import { measure, scoreOf } from './rules/criteria/measure.ts';
import { inCompetition, type Place } from './rules/fairness/in-competition.ts';
import type { UnitEvidence } from './rules/fairness/same-grade.ts';
import { type Prepared, prepareUnit } from './rules/measured.ts';

/** A unit's own result, from its own facts alone. The class can only take a criterion out and set ranks. */
export type UnitScored = {
  readonly unit: UnitFact;
  readonly classKey: string;
  readonly place: Place;
  readonly scores: readonly CriterionScore[];
  readonly evidence: readonly UnitEvidence[];
};

/** Local date up to which a season is seen. */
export const todayOf = (season: SeasonFacts['season']): string => dateIn(season.asOf, season.zone);

/** Every post and task of a unit with what became of it: what the evidence pages show and the criteria count. */
export function openUnit({ facts, corrections }: UnitCase, rules: RuleSet): Prepared {
  return prepareUnit(facts, corrections, rules, todayOf(facts.season));
}

/** Scores one unit; null where no class of the rule set is for its kind. */
export function scoreUnit(
  given: UnitCase,
  rules: RuleSet,
  today = todayOf(given.facts.season),
): UnitScored | null {
  const { facts, corrections } = given;
  const classKey = rules.classes.find(({ kinds }) => kinds.includes(facts.unit.kind))?.key;
  if (classKey === undefined) return null;
  const prepared = prepareUnit(facts, corrections, rules, today);
  const place = inCompetition(facts, prepared.disqualified, rules);
  const common = { unit: facts.unit, classKey, place };
  const hasNumbers =
    place.outcome === 'competes' || (place.outcome === 'unranked' && place.reason === 'closed');
  if (!hasNumbers) return { ...common, scores: [], evidence: [] };
  const measured = rules.criteria.map((criterion) => ({ criterion, found: measure(prepared, criterion) }));
  return {
    ...common,
    scores: measured.map(({ criterion, found }) => scoreOf(criterion, found, rules.sameGrade)),
    evidence: measured.map(({ criterion, found }) => ({ criterion: criterion.key, grades: found.evidence })),
  };
}
