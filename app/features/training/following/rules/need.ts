/** How long after a batch its participants' units are looked at. */
export const HORIZONS = [30, 60, 90] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Tasks of one unit in one stretch of days. */
export type Tally = {
  /** Asked of the unit, not excused. */
  readonly of: number;
  readonly covered: number;
  readonly late: number;
  /** Only shared or copied. */
  readonly copied: number;
  /** Deadline passed, nothing found. */
  readonly missing: number;
};
export const NO_TASKS: Tally = { of: 0, covered: 0, late: 0, copied: 0, missing: 0 };

type Task = { readonly state: string; readonly counts: boolean; readonly covered: boolean };

export function tallyOf(tasks: readonly Task[]): Tally {
  const count = (...states: string[]) => tasks.filter((task) => states.includes(task.state)).length;
  return {
    of: tasks.filter((task) => task.counts).length,
    covered: tasks.filter((task) => task.covered).length,
    late: count('terlambat'),
    copied: count('amplifikasi', 'salinan'),
    missing: count('belum'),
  };
}

/** What a unit lacks, the gravest first. */
export type Lack = 'no-account' | 'silent' | 'uncovered' | 'copied' | 'late';

/**
 * What a coach would talk about: no account, nothing published at all, less than half covered of what has been judged, more copied
 * than made, or more than a third of it late.
 */
export function lacksOf(unit: { hasAccount: boolean; posted: boolean; tally: Tally }): Lack[] {
  if (!unit.hasAccount) return ['no-account'];
  if (!unit.posted) return ['silent'];
  const { covered, late, copied, missing } = unit.tally;
  const judged = covered + copied + missing;
  const lacks: Lack[] = [];
  if (missing > 0 && covered < judged / 2) lacks.push('uncovered');
  if (copied > covered) lacks.push('copied');
  if (late > covered / 3) lacks.push('late');
  return lacks;
}

const GRAVITY: Record<Lack, number> = { 'no-account': 5, silent: 4, uncovered: 3, copied: 2, late: 1 };
export type Standing = 'needs' | 'moved' | 'well';

type Placed = {
  readonly moved: boolean;
  readonly lacks: readonly Lack[];
  readonly tally: Tally;
  readonly unit: string;
};
/** A participant who moved on is no longer the one to coach for this unit. */
export const standingOf = (one: Pick<Placed, 'moved' | 'lacks'>): Standing =>
  one.moved ? 'moved' : one.lacks.length > 0 ? 'needs' : 'well';

const ORDER: Record<Standing, number> = { needs: 0, moved: 1, well: 2 };

/** Who needs most stands first. */
export function byNeed(a: Placed, b: Placed): number {
  const gravest = (one: Placed) => Math.max(0, ...one.lacks.map((lack) => GRAVITY[lack]));
  return (
    ORDER[standingOf(a)] - ORDER[standingOf(b)] ||
    gravest(b) - gravest(a) ||
    b.tally.missing - a.tally.missing ||
    a.unit.localeCompare(b.unit, 'id')
  );
}

/** The stretch that is looked at unless another is asked for: the longest that has begun. */
export const horizonOn = (daysSince: number): Horizon => (daysSince > 60 ? 90 : daysSince > 30 ? 60 : 30);
