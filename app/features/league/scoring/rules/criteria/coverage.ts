import type { LedgerLine } from '../../../types.ts';
import { lowerBound } from '../fairness/lower-bound.ts';
import {
  type CriterionOf,
  countGrades,
  lineIf,
  type Measured,
  notMeasured,
  type Prepared,
  tooFew,
} from '../measured.ts';
import type { TaskOutcome, TaskState } from '../task-outcomes.ts';

const ANSWERED: readonly TaskState[] = ['covered', 'late', 'burst', 'amplified', 'copied'];
const COUNTED: readonly TaskState[] = [...ANSWERED, 'missing', 'excess'];

export const countOf = (tasks: readonly TaskOutcome[], state: TaskState): number =>
  tasks.filter((task) => task.state === state).length;

/** Grades of the evidence that answers tasks. */
export const answerGrades = (tasks: readonly TaskOutcome[]) =>
  countGrades(tasks.filter(({ state }) => ANSWERED.includes(state)).map(({ grade }) => grade));

/** Tasks that are held against the unit: answered, missing, or excused beyond the cap. */
export const countedTasks = (tasks: readonly TaskOutcome[]): number =>
  tasks.filter(({ state }) => COUNTED.includes(state)).length;

/** Whether there is enough to measure. An excused task counts here, else excuses would lead under the least and out of the criterion. */
export const enoughTasks = (tasks: readonly TaskOutcome[], least: number): boolean =>
  countedTasks(tasks) > 0 && countedTasks(tasks) + countOf(tasks, 'excused') >= least;

/** A line on tasks whose post states a time in the window that is not believed: what they count as stands in the other lines. */
export function doubtLines(tasks: readonly TaskOutcome[]): LedgerLine[] {
  const n = tasks.filter(({ doubt }) => doubt !== null).length;
  return lineIf(n, { key: 'time-not-shown', values: { n }, evidence: { of: 'tasks', part: 'doubted' } });
}

/** Lines on what stands outside the count, and why. */
export function outsideLines(tasks: readonly TaskOutcome[]): LedgerLine[] {
  return (['excused', 'waiting', 'removed'] as const).flatMap((part) => {
    const n = countOf(tasks, part);
    return lineIf(n, { key: part, values: { n }, evidence: { of: 'tasks', part } });
  });
}

/** Lines on what is in the count and brings nothing. */
export function nothingLines(tasks: readonly TaskOutcome[]): LedgerLine[] {
  return (['copied', 'burst', 'excess', 'missing'] as const).flatMap((part) => {
    const n = countOf(tasks, part);
    return lineIf(n, { key: part, values: { n }, evidence: { of: 'tasks', part } });
  });
}

/**
 * Coverage of assigned tasks: own posts in time in full, late ones in part, sharing the leader's or Diskominfo's post a little and only so
 * often (never punished: it is worth at least what silence is), copies nothing. Where a rule set asks narratives apart, they are not counted twice.
 */
export function coverage(unit: Prepared, criterion: CriterionOf<'coverage'>): Measured {
  const apart = unit.rules.criteria.some(({ key }) => key === 'narrative');
  const tasks = apart ? unit.tasks.filter(({ task }) => task.subject === 'activity') : unit.tasks;
  if (tasks.length === 0) return notMeasured('no-tasks');
  const { lateCredit, amplifyCredit, amplifyMost } = criterion;
  const own = countOf(tasks, 'covered');
  const late = countOf(tasks, 'late');
  const shared = countOf(tasks, 'amplified');
  const counted = Math.min(shared, amplifyMost);
  const whole = countedTasks(tasks);
  const part = own + late * lateCredit + counted * amplifyCredit;
  const ledger: LedgerLine[] = [
    { key: 'own', values: { n: own }, evidence: { of: 'tasks', part: 'covered' } },
    ...lineIf(late, {
      key: 'late',
      values: { n: late, credit: lateCredit, sum: late * lateCredit },
      evidence: { of: 'tasks', part: 'late' },
    }),
    ...lineIf(shared, {
      key: 'amplified',
      values: { n: shared, counted, credit: amplifyCredit, most: amplifyMost, sum: counted * amplifyCredit },
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
