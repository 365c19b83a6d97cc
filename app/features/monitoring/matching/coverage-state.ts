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

function bestGrade(posts: readonly CoveringPost[]): EvidenceGrade | null {
  return posts.map((post) => post.grade).sort()[0] ?? null;
}

/**
 * The state of one cell of the board. A confirmed post always counts for its unit, also when the unit was excused. Without a task
 * the cell stays out of every denominator, so it is never covered. A post without a time counts as in time: the doubt is shown by its grade.
 */
export function coverageState(
  task: CoverageTask | null,
  posts: readonly CoveringPost[],
  now: number,
): CoverageCell {
  const toDecide = posts.filter((post) => post.decision === 'pending').length;
  if (task === null || task.cancelled) return { state: 'tidak-ditugaskan', grade: null, toDecide: 0 };
  const confirmed = posts.filter((post) => post.decision === 'confirmed');
  const originals = confirmed.filter((post) => post.kind === 'original');
  const inTime = originals.filter((post) => post.publishedAt === null || post.publishedAt <= task.dueAt);
  const made = (state: CoverageState, by: readonly CoveringPost[]): CoverageCell => ({
    state,
    grade: bestGrade(by),
    toDecide,
  });
  if (inTime.length > 0) return made('tercakup', inTime);
  if (originals.length > 0) return made('terlambat', originals);
  const amplified = confirmed.filter((post) => post.kind === 'amplification');
  if (amplified.length > 0) return made('amplifikasi', amplified);
  const copied = confirmed.filter((post) => post.kind === 'copied');
  if (copied.length > 0) return made('salinan', copied);
  if (task.excused) return made('izin', []);
  if (toDecide > 0 || now <= task.dueAt) return made('menunggu', []);
  return made('belum', []);
}
