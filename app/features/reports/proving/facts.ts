import type { CoverageState, Grade, PostKind } from '#app/features/monitoring/index.ts';

/** Local dates, both included. */
export type Days = { readonly from: string; readonly to: string };

/** A published post of a unit, as a paper tells of it. */
export type PostLine = {
  readonly id: string;
  readonly day: string;
  /** Local `HH:MM`; null where the network shows no time: the day is then the day of the report. */
  readonly time: string | null;
  readonly network: string;
  readonly title: string;
  readonly address: string | null;
  readonly grade: Grade;
  readonly kind: PostKind;
  /** Who brought the link: the officer of the paper, somebody else, or nobody (it was read from the account). */
  readonly reported: 'self' | 'other' | null;
  /** Titles of what it covers, confirmed. */
  readonly covers: readonly string[];
};

/** A task of a unit that fell due in the days. */
export type TaskLine = {
  readonly id: string;
  readonly subject: 'activity' | 'narrative';
  /** Null for an internal activity: papers leave the office. */
  readonly title: string | null;
  /** Day of the activity; null for a narrative. */
  readonly day: string | null;
  readonly dueDay: string;
  readonly dueTime: string;
  readonly state: Exclude<CoverageState, 'tidak-ditugaskan'>;
  readonly grade: Grade | null;
  /** The officer of the paper accepted it or marked it done. */
  readonly takenBySelf: boolean;
  readonly excuse: string | null;
};

/** What a unit did with a narrative's version in the days. */
export type NarrativeLine = {
  readonly title: string;
  readonly version: number;
  readonly seenOn: string | null;
  readonly usedOn: string | null;
  readonly publishedOn: string | null;
  readonly bySelf: boolean;
};

export type UnitWork = {
  readonly posts: readonly PostLine[];
  /** Posts that were taken down since: they stand in no list and no figure. */
  readonly gone: number;
  readonly tasks: readonly TaskLine[];
  readonly narratives: readonly NarrativeLine[];
};

export type ProofUnit = UnitWork & {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Days of the month in which the officer served this unit. */
  readonly periods: readonly Days[];
};

export type TrainingLine = {
  readonly title: string;
  readonly batch: string;
  readonly days: Days;
  readonly jp: number | null;
  readonly certificate: string | null;
};

/** Everything a paper of work says of an officer and a month, before it has a number. Nothing in it tells when it was made. */
export type ProofFacts = {
  readonly government: string;
  /** "Kota Wanasari". */
  readonly place: string;
  readonly zone: string;
  /** `2026-11`. */
  readonly month: string;
  /** Last day that counts: the month's last, or today while it runs. */
  readonly until: string;
  readonly running: boolean;
  readonly person: { readonly id: string; readonly name: string; readonly level: string | null };
  /** Each apart, never added up. */
  readonly units: readonly ProofUnit[];
  readonly trainings: readonly TrainingLine[];
};
