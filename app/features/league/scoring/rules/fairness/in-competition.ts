import type { CriterionKey, RuleSet } from '../../../types.ts';
import type { UnitFacts } from '../../facts.ts';

const OF_TASKS: readonly CriterionKey[] = ['coverage', 'in-window', 'narrative'];

export type Place =
  | { readonly outcome: 'competes' }
  | { readonly outcome: 'out' | 'unranked'; readonly reason: string };

/**
 * Whether a unit can be compared with others at all; a reason stands where a number would say something untrue. Who sets the agenda and runs
 * the league is out. A unit that was closed keeps its own figures without a rank. Only what the rule set asks for is missed.
 */
export function inCompetition(
  { unit, accounts, tasks, season }: UnitFacts,
  disqualified: boolean,
  rules: RuleSet,
): Place {
  const keys = rules.criteria.map(({ key }) => key);
  const asksDesk = keys.some((key) => key !== 'checklist');
  if (unit.coordinates) return { outcome: 'out', reason: 'coordinator' };
  if (disqualified) return { outcome: 'out', reason: 'disqualified' };
  if (unit.closedOn !== null && unit.closedOn <= season.to) return { outcome: 'unranked', reason: 'closed' };
  if (asksDesk && unit.officers === 0) return { outcome: 'unranked', reason: 'no-officer' };
  if (asksDesk && accounts.length === 0) return { outcome: 'unranked', reason: 'no-account' };
  if (keys.some((key) => OF_TASKS.includes(key)) && tasks.every(({ removed }) => removed))
    return { outcome: 'unranked', reason: 'no-tasks' };
  return { outcome: 'competes' };
}
