import type { ClassNote, CriterionScore, RuleSet, UnitStanding } from '../types.ts';
import { rankGroups } from './rules/fairness/equal-groups.ts';
import { gradeNote } from './rules/fairness/same-grade.ts';
import { bandOf, isMeasuredEnough, sharesOf, totalOf } from './rules/fairness/total.ts';
import type { UnitScored } from './score-unit.ts';

export type SeasonResult = {
  readonly standings: readonly UnitStanding[];
  readonly classes: readonly ClassNote[];
};

type Totalled = {
  readonly scored: UnitScored;
  readonly scores: readonly CriterionScore[];
  readonly total: number;
};

const competes = ({ place }: UnitScored): boolean => place.outcome === 'competes';

/** How evenly each criterion is measured in the class, over the units that compete. */
function gradesOf(units: readonly UnitScored[], rules: RuleSet): ClassNote['grades'] {
  const competing = units.filter(competes);
  return rules.criteria.flatMap(({ key }) => {
    const evidence = competing.map(
      (one) => one.evidence.find(({ criterion }) => criterion === key)?.grades ?? null,
    );
    return gradeNote(key, evidence, rules.sameGrade) ?? [];
  });
}

/** Higher totals first; only exactly equal ones are parted by the tie-breaks, then by name, so that every run gives the same order. */
function byTotal(rules: RuleSet) {
  const shareIn = ({ scores, total }: Totalled, key: string): number => {
    const score = scores.find((one) => one.key === key && !one.dropped);
    return score?.points == null ? total / 100 : score.points / score.weight;
  };
  return (a: Totalled, b: Totalled): number => {
    if (a.total !== b.total) return b.total - a.total;
    for (const key of rules.tieBreaks) {
      const difference = shareIn(b, key) - shareIn(a, key);
      if (difference !== 0) return difference;
    }
    return byName(a.scored, b.scored);
  };
}

/** By code points: no machine's locale may change a sealed table. */
function byName({ unit: a }: UnitScored, { unit: b }: UnitScored): number {
  if (a.shortName !== b.shortName) return a.shortName < b.shortName ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function settleClass(key: string, units: readonly UnitScored[], rules: RuleSet) {
  const grades = gradesOf(units, rules);
  const dropped = new Set(grades.filter((one) => one.dropped).map(({ criterion }) => criterion));
  const competing = units.filter(competes).length;
  const ranked = competing >= rules.rankFrom;
  const totalled: Totalled[] = [];
  const rest: UnitStanding[] = [];
  for (const scored of [...units].sort(byName)) {
    const scores = scored.scores.map((score) =>
      dropped.has(score.key) ? { ...score, points: null, dropped: true } : score,
    );
    const { total, measured } = totalOf(scores);
    const enough = total !== null && isMeasuredEnough(measured, rules);
    if (enough && competes(scored)) totalled.push({ scored, scores, total });
    else rest.push(unranked(scored, scores, enough ? total : null, rules));
  }
  totalled.sort(byTotal(rules));
  return {
    note: { key, units: competing, ranked, grades },
    standings: [...(ranked ? withRanks(totalled, rules, dropped) : withBadges(totalled, rules)), ...rest],
  };
}

const common = (
  { scored, scores, total }: Omit<Totalled, 'total'> & { total: number | null },
  rules: RuleSet,
) => ({
  unitId: scored.unit.id,
  classKey: scored.classKey,
  rank: null,
  shared: false,
  total,
  band: total === null ? null : bandOf(total, rules.bands),
  reason: null,
  scores,
});

function unranked(
  scored: UnitScored,
  scores: readonly CriterionScore[],
  total: number | null,
  rules: RuleSet,
): UnitStanding {
  const { place } = scored;
  const reason = place.outcome === 'competes' ? 'too-little-measured' : place.reason;
  const outcome = place.outcome === 'out' ? 'out' : 'unranked';
  return { ...common({ scored, scores, total }, rules), outcome, reason };
}

function withRanks(units: readonly Totalled[], rules: RuleSet, dropped: ReadonlySet<string>): UnitStanding[] {
  const weights = rules.criteria.filter(({ key }) => !dropped.has(key)).map(({ weight }) => weight);
  const shares = units.map(({ scores, total }) => sharesOf(scores, total));
  const ranks = rankGroups(shares, weights, rules.weightShift);
  return units.map((unit, at) => ({ ...common(unit, rules), outcome: 'ranked', ...ranks[at]! }));
}

/** A rank among a few says nothing; what each reached by itself does. */
function withBadges(units: readonly Totalled[], rules: RuleSet): UnitStanding[] {
  return units.map((unit) =>
    unit.total >= rules.badgeFrom
      ? { ...common(unit, rules), outcome: 'badge' }
      : { ...common(unit, rules), outcome: 'unranked', reason: 'small-class' },
  );
}

/** Class by class in the order of the rule set: criteria measured unevenly are taken out, then come ranks or badges. */
export function settleSeason(units: readonly UnitScored[], rules: RuleSet): SeasonResult {
  const of = Map.groupBy(units, ({ classKey }) => classKey);
  const settled = rules.classes.flatMap(({ key }) => {
    const own = of.get(key);
    return own ? [settleClass(key, own, rules)] : [];
  });
  return {
    standings: settled.flatMap(({ standings }) => standings),
    classes: settled.map(({ note }) => note),
  };
}
