import type { LedgerLine } from '../../../types.ts';
import { lowerBound } from '../fairness/lower-bound.ts';
import { type CriterionOf, type Measured, notMeasured, type Prepared, tooFew } from '../measured.ts';
import { answerGrades, countedTasks, countOf, doubtLines, enoughTasks, outsideLines } from './coverage.ts';

/**
 * Of the tasks that count, those that the unit covered itself before they were due. In the window or not: how fast is shown, never scored.
 * The whole is every task that counts, not only covered ones, else silence would be worth more than a late post.
 */
export function inWindow(unit: Prepared, criterion: CriterionOf<'in-window'>): Measured {
  const { tasks } = unit;
  if (tasks.length === 0) return notMeasured('no-tasks');
  const part = countOf(tasks, 'covered');
  const whole = countedTasks(tasks);
  const ledger: LedgerLine[] = [
    { key: 'in-time', values: { n: part }, evidence: { of: 'tasks', part: 'covered' } },
    { key: 'not-in-time', values: { n: whole - part } },
    ...doubtLines(tasks),
    ...outsideLines(tasks),
  ];
  const evidence = answerGrades(tasks);
  if (!enoughTasks(tasks, criterion.least)) return { ...tooFew(whole, criterion.least, ledger), evidence };
  return { missing: null, part, whole, bound: lowerBound(part, whole), ledger, evidence };
}
