import type { LedgerLine } from '../../../types.ts';
import { lowerBound } from '../fairness/lower-bound.ts';
import { type CriterionOf, lineIf, type Measured, notMeasured, type Prepared, tooFew } from '../measured.ts';
import {
  answerGrades,
  countedTasks,
  countOf,
  doubtLines,
  enoughTasks,
  nothingLines,
  outsideLines,
} from './coverage.ts';

/** What a late post is worth where the rule set has no coverage criterion that says so. */
const LATE = 0.5;

/** Use of narratives: tasks on narratives answered with an own post. Sharing another's post carries no narrative of one's own. */
export function narrative(unit: Prepared, criterion: CriterionOf<'narrative'>): Measured {
  const tasks = unit.tasks.filter(({ task }) => task.subject === 'narrative');
  if (tasks.length === 0) return notMeasured('no-tasks');
  const credit = unit.rules.criteria.find((one) => one.key === 'coverage')?.lateCredit ?? LATE;
  const own = countOf(tasks, 'covered');
  const late = countOf(tasks, 'late');
  const shared = countOf(tasks, 'amplified');
  const part = own + late * credit;
  const whole = countedTasks(tasks);
  const ledger: LedgerLine[] = [
    { key: 'own', values: { n: own }, evidence: { of: 'tasks', part: 'covered' } },
    ...lineIf(late, {
      key: 'late',
      values: { n: late, credit, sum: late * credit },
      evidence: { of: 'tasks', part: 'late' },
    }),
    ...lineIf(shared, {
      key: 'amplified-nothing',
      values: { n: shared },
      evidence: { of: 'tasks', part: 'amplified' },
    }),
    ...doubtLines(tasks),
    ...nothingLines(tasks),
    ...outsideLines(tasks),
  ];
  const evidence = answerGrades(tasks);
  if (!enoughTasks(tasks, criterion.least)) return { ...tooFew(whole, criterion.least, ledger), evidence };
  return { missing: null, part, whole, bound: lowerBound(part, whole), ledger, evidence };
}
