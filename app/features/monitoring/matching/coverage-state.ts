import type { MatchKind } from './types.ts';

export type CoverageState =
  | 'tercakup'
  | 'terlambat'
  | 'amplifikasi'
  | 'salinan'
  | 'menunggu'
  | 'belum'
  | 'izin'
  | 'tidak-ditugaskan';
export type EvidenceGrade = 'A' | 'B' | 'C';

/** A post of the unit matched with the activity. Times are epoch milliseconds. */
export type CoveringPost = {
  readonly kind: MatchKind;
  /** `confirmed`: by rule or by a person; `pending`: in the queue; `rejected`: a person said no. */
  readonly decision: 'confirmed' | 'pending' | 'rejected';
  /** Null when the network does not tell; then the time of reporting counts as known to the caller. */
  readonly publishedAt: number | null;
  readonly grade: EvidenceGrade;
};

/** The unit's task for the activity; null when the unit was not asked. */
export type CoverageTask = { readonly dueAt: number; readonly excused: boolean; readonly cancelled: boolean };

export type CoverageCell = {
  readonly state: CoverageState;
  /** Best grade among the posts that make the state; null when no post does. */
  readonly grade: EvidenceGrade | null;
  /** Posts a person has to decide, whatever the state. */
  readonly toDecide: number;
};

/** How good a state is for the unit; only for comparing, never shown as a rank. */
export const stateOrder: Readonly<Record<CoverageState, number>> = {
  'tidak-ditugaskan': 0,
  belum: 1,
  menunggu: 2,
  izin: 3,
  salinan: 4,
  amplifikasi: 5,
  terlambat: 6,
  tercakup: 7,
};

/** The posts of one cell, counted: of each sort the best grade, null for none. */
export type CoverageTally = {
  inTime: EvidenceGrade | null;
  late: EvidenceGrade | null;
  amplified: EvidenceGrade | null;
  copied: EvidenceGrade | null;
  toDecide: number;
};

export const emptyTally = (): CoverageTally => ({
  inTime: null,
  late: null,
  amplified: null,
  copied: null,
  toDecide: 0,
});

const better = (held: EvidenceGrade | null, grade: EvidenceGrade): EvidenceGrade =>
  held === null || grade < held ? grade : held;

/** Counts one post. A post without a time counts as in time: the doubt is shown by its grade. */
export function countPost(
  tally: CoverageTally,
  { kind, decision, publishedAt, grade }: CoveringPost,
  dueAt: number,
): void {
  if (decision === 'pending') tally.toDecide += 1;
  if (decision !== 'confirmed') return;
  if (kind === 'amplification') tally.amplified = better(tally.amplified, grade);
  else if (kind === 'copied') tally.copied = better(tally.copied, grade);
  else if (publishedAt === null || publishedAt <= dueAt) tally.inTime = better(tally.inTime, grade);
  else tally.late = better(tally.late, grade);
}

const NOT_ASKED: CoverageCell = { state: 'tidak-ditugaskan', grade: null, toDecide: 0 };

/** The state that counted posts make; see `coverageState`. */
export function stateOfTally(task: CoverageTask | null, tally: CoverageTally, now: number): CoverageCell {
  if (task === null || task.cancelled) return NOT_ASKED;
  const { inTime, late, amplified, copied, toDecide } = tally;
  if (inTime !== null) return { state: 'tercakup', grade: inTime, toDecide };
  if (late !== null) return { state: 'terlambat', grade: late, toDecide };
  if (amplified !== null) return { state: 'amplifikasi', grade: amplified, toDecide };
  if (copied !== null) return { state: 'salinan', grade: copied, toDecide };
  if (task.excused) return { state: 'izin', grade: null, toDecide };
  const waiting = toDecide > 0 || now <= task.dueAt;
  return { state: waiting ? 'menunggu' : 'belum', grade: null, toDecide };
}

/**
 * The state of one cell of the board. A confirmed post always counts for its unit, also when the unit was excused. Without a task
 * the cell stays out of every denominator, so it is never covered.
 */
export function coverageState(
  task: CoverageTask | null,
  posts: readonly CoveringPost[],
  now: number,
): CoverageCell {
  const tally = emptyTally();
  for (const post of posts) countPost(tally, post, task?.dueAt ?? 0);
  return stateOfTally(task, tally, now);
}
