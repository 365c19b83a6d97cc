import type { CoverageState, Grade, PostKind } from '#app/features/monitoring/index.ts';
import type { UnitWork } from '../facts.ts';

export type TaskState = Exclude<CoverageState, 'tidak-ditugaskan'>;
export const TASK_STATES = [
  'tercakup',
  'terlambat',
  'amplifikasi',
  'salinan',
  'menunggu',
  'belum',
  'izin',
] as const satisfies readonly TaskState[];
export const GRADES = ['A', 'B', 'C'] as const satisfies readonly Grade[];
export const KINDS = ['original', 'amplification', 'copied'] as const satisfies readonly PostKind[];

export type WorkCounts = {
  readonly posts: number;
  readonly kinds: Readonly<Record<PostKind, number>>;
  readonly grades: Readonly<Record<Grade, number>>;
  readonly reportedBySelf: number;
  readonly tasks: number;
  /** Tasks that count: all but the excused ones, as on the board of coverage. */
  readonly of: number;
  /** Of these, covered by own posts, in time or late. */
  readonly covered: number;
  readonly states: Readonly<Record<TaskState, number>>;
  readonly takenBySelf: number;
  readonly narrativesUsed: number;
};

function tallied<K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const key of found) counts[key] += 1;
  return counts;
}

/** The figures of a unit's work; each is a count of lines that stand in the same paper. */
export function countWork({ posts, tasks, narratives }: UnitWork): WorkCounts {
  const states = tallied<TaskState>(
    TASK_STATES,
    tasks.map(({ state }) => state),
  );
  return {
    posts: posts.length,
    kinds: tallied<PostKind>(
      KINDS,
      posts.map(({ kind }) => kind),
    ),
    grades: tallied<Grade>(
      GRADES,
      posts.map(({ grade }) => grade),
    ),
    reportedBySelf: posts.filter(({ reported }) => reported === 'self').length,
    tasks: tasks.length,
    of: tasks.length - states.izin,
    covered: states.tercakup + states.terlambat,
    states,
    takenBySelf: tasks.filter(({ takenBySelf }) => takenBySelf).length,
    narrativesUsed: narratives.filter(({ usedOn, publishedOn }) => usedOn !== null || publishedOn !== null)
      .length,
  };
}

/** Nothing at all in the month: the paper says so instead of showing empty tables. */
export const isEmptyWork = ({ posts, tasks, narratives, gone }: UnitWork): boolean =>
  posts.length + tasks.length + narratives.length + gone === 0;
