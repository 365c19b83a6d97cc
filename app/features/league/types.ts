/** What a season is scored by, and what the scoring answers: plain JSON, the same in the database, in the sealed file and on the page. */

export type UnitClassKind =
  | 'opd'
  | 'bagian'
  | 'kecamatan'
  | 'kelurahan'
  | 'desa'
  | 'bumd'
  | 'uptd'
  | 'lainnya';

/** A class competes apart: units of these kinds. */
export type UnitClass = {
  readonly key: string;
  readonly name: string;
  readonly kinds: readonly UnitClassKind[];
};

export const CRITERION_KEYS = [
  'consistency',
  'coverage',
  'in-window',
  'narrative',
  'originality',
  'register',
  'engagement',
  'jury',
  'checklist',
] as const;
export type CriterionKey = (typeof CRITERION_KEYS)[number];

/** An item a juror gives 0..`most` points for. */
export type RubricItem = {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly most: number;
};
/** An item of a checklist: there or not there, with a link that shows it. */
export type ChecklistItem = { readonly key: string; readonly name: string; readonly hint: string };

/**
 * One criterion of a rule set. `full`: the share (0..1) from which all points are given; `least`: how many things must be there to
 * measure (tasks, weeks, posts), else the unit is not measured in it. Absolute: never relative to other units.
 */
type Common = { readonly weight: number; readonly full: number; readonly least: number };
export type Criterion =
  | (Common & { readonly key: 'consistency'; readonly perWeek: number })
  | (Common & {
      readonly key: 'coverage';
      readonly lateCredit: number;
      readonly amplifyCredit: number;
      /** At most so many shares count in a season. */
      readonly amplifyMost: number;
    })
  | (Common & { readonly key: 'in-window' })
  | (Common & { readonly key: 'narrative' })
  | (Common & { readonly key: 'originality' })
  | (Common & { readonly key: 'register' })
  | (Common & { readonly key: 'engagement'; readonly leastFollowers: number })
  | (Common & {
      readonly key: 'jury';
      readonly perUnit: number;
      readonly rubric: readonly RubricItem[];
      /** Two jurors further apart than this share of the points (0..1) bring in a third. */
      readonly thirdAbove: number;
    })
  | (Common & { readonly key: 'checklist'; readonly name: string; readonly items: readonly ChecklistItem[] });

type CommonRules = {
  readonly classes: readonly UnitClass[];
  readonly criteria: readonly Criterion[];
  /** Least share of a class's evidence at the same grade (A or B against C), else the criterion is dropped for the class: 0.8. */
  readonly sameGrade: number;
  /** Units in a class from which there are ranks; below it badges: 5. */
  readonly rankFrom: number;
  /** Relative change of each weight under which an order must hold to be called one: 0.1. */
  readonly weightShift: number;
  /** Least share of the weights in which a unit must be measured to have a total: 0.6. */
  readonly measuredLeast: number;
  /** Posts of one unit, network and day beyond this many count for nothing, however many accounts they are spread over: 5. */
  readonly dayMost: number;
  /** Share of a unit's tasks that excuses may take out of the count; an excuse beyond it leaves the task in: 0.2. */
  readonly excuseMost: number;
  /** Shown bands by total, highest first. */
  readonly bands: readonly { readonly key: string; readonly name: string; readonly from: number }[];
  /** Total from which a unit of a small class gets the badge. */
  readonly badgeFrom: number;
  /** Order of criteria that decides between exactly equal totals, for prizes only. */
  readonly tieBreaks: readonly CriterionKey[];
};

/** How far a time that the unit states is believed. */
export type TimeRules = {
  /** Hours: a time that only the officer states counts as true where the link was reported at most so much later: 12. */
  readonly reportHours: number;
  /** Hours: a post that was not there when its account was visited was not out so much before that visit: 6. */
  readonly visitHours: number;
};

/** The first format believed every stated time. Seasons that were started with it keep it; no new one starts with it. */
export type RuleSet = CommonRules & ({ readonly format: 1 } | ({ readonly format: 2 } & TimeRules));
/** Rules that a season can be started with. */
export type CurrentRules = RuleSet & { readonly format: 2 };

/** How a figure opens to what it is made of; the evidence page reads it. */
export type EvidenceRef = {
  readonly of: 'tasks' | 'posts' | 'weeks' | 'accounts' | 'pieces' | 'checklist' | 'metrics';
  /** Which of them: `covered`, `late`, `amplified`, `copied`, `missing`, `excused`, `waiting`, `counted`, `not-counted`, `met`, `unmet`, `all`. */
  readonly part: string;
};

/** One line of arithmetic that a clerk can check: words are made from the key by `copy`, so that a sealed file holds no prose. */
export type LedgerLine = {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
  readonly evidence?: EvidenceRef;
};

export type NotMeasured =
  | 'no-tasks'
  | 'too-few'
  | 'no-account'
  | 'no-officer'
  | 'no-posts'
  | 'no-followers'
  | 'no-metrics'
  | 'not-judged'
  | 'not-checked';

export type CriterionScore = {
  readonly key: CriterionKey;
  readonly weight: number;
  /** What was reached of what was possible: "38 of 45"; of `engagement` the median rate (0..1) of 1; null when not measured. */
  readonly part: number | null;
  readonly whole: number | null;
  /** Lower 95 % bound of the share, or the share itself where it is no sample. */
  readonly bound: number | null;
  /** 0..weight, or null when not measured for the unit or dropped for the class. */
  readonly points: number | null;
  readonly missing: NotMeasured | null;
  /** True when the class's evidence is of unequal grades: it counts for nobody of the class. */
  readonly dropped: boolean;
  /** Best common grade of the evidence: A, B or C; null for what needs none. */
  readonly grade: 'A' | 'B' | 'C' | null;
  readonly ledger: readonly LedgerLine[];
};

export type UnitStanding = {
  readonly unitId: string;
  readonly classKey: string;
  /**
   * `ranked`: has a rank in its class. `badge`: its class is too small for ranks and its total earns the badge. `unranked`: has a reason,
   * and a total where it could be computed (a small class, a unit that was closed). `out`: not in competition.
   */
  readonly outcome: 'ranked' | 'badge' | 'unranked' | 'out';
  readonly rank: number | null;
  readonly shared: boolean;
  /** 0..100, of the weights that count for the unit. */
  readonly total: number | null;
  readonly band: string | null;
  /** `coordinator` (out of competition), `no-officer`, `no-account`, `no-tasks`, `too-little-measured`, `small-class`, `disqualified`, `closed`. */
  readonly reason: string | null;
  readonly scores: readonly CriterionScore[];
};

/** What is said of a class as a whole. */
export type ClassNote = {
  readonly key: string;
  readonly units: number;
  readonly ranked: boolean;
  /** Evidence of each criterion at grade A or B, at grade C, of how much: "91 % of this class's tasks". */
  readonly grades: readonly {
    readonly criterion: CriterionKey;
    readonly of: 'tasks' | 'units';
    readonly automatic: number;
    readonly declared: number;
    readonly all: number;
    readonly dropped: boolean;
  }[];
};

/** A rule set tried on a quarter that is over: what its table would have been. Kept with the run, never as standings. */
export type PreviewResult = {
  readonly from: string;
  readonly to: string;
  readonly classes: readonly ClassNote[];
  readonly standings: readonly UnitStanding[];
};
