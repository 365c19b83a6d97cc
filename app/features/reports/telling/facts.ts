import type { CoverageState } from '#app/features/monitoring/index.ts';
import type { PeriodKind } from './rules/periods.ts';

/** A stretch of a period that has one column: a day of a week, a week of a month or quarter. */
export type Bucket = { readonly from: string; readonly to: string };

/** What a unit was asked in one bucket: the state that most needs a look, and how many of its tasks are covered. */
export type BucketCell = {
  readonly state: Exclude<CoverageState, 'tidak-ditugaskan'>;
  readonly covered: number;
  readonly of: number;
} | null;

export type UnitRow = {
  readonly id: string;
  readonly kind: string;
  readonly short: string;
  readonly name: string;
  /** One a bucket, then one for narratives. */
  readonly cells: readonly BucketCell[];
  readonly covered: number;
  readonly of: number;
  readonly missing: number;
  readonly late: number;
  readonly excused: number;
  /** Own posts, and shares of others' posts. */
  readonly posts: number;
  readonly shares: number;
  /** Whole weeks of the period in which it published nothing at all. */
  readonly silentWeeks: number;
};

export type StateSums = Readonly<Record<Exclude<CoverageState, 'tidak-ditugaskan'>, number>>;

export type TopPost = {
  readonly unit: string;
  readonly network: string;
  readonly text: string;
  readonly address: string | null;
  readonly postId: string;
  readonly publishedAt: string;
  readonly reactions: number;
  readonly followers: number;
  readonly measuredOn: string;
};

export type FirstPost = {
  readonly activity: string;
  readonly unit: string;
  readonly network: string;
  readonly postId: string;
  /** Minutes after the activity began; null where no hour is known. */
  readonly minutes: number | null;
  /** Units that have posted about it so far, and that were asked. */
  readonly covered: number;
  readonly of: number;
};

export type ClippingLine = {
  readonly title: string;
  readonly outlet: string;
  readonly issue: string | null;
  readonly tone: string | null;
  readonly link: string | null;
  /** Items of one story. */
  readonly items: number;
};

/**
 * Everything that a report of a period says. It is kept as it was made; what is drawn from it later, as PDF, DOCX or table, says the
 * same. No person is named.
 */
export type PeriodFacts = {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly government: string;
  readonly city: string;
  readonly office: string;
  readonly officeLines: readonly string[];
  readonly buckets: readonly Bucket[];
  readonly units: readonly UnitRow[];
  readonly activities: number;
  readonly covered: number;
  readonly of: number;
  readonly states: StateSums;
  readonly statesByKind: readonly {
    readonly kind: string;
    readonly units: number;
    readonly states: StateSums;
  }[];
  /** Coverage of this period and those before it, of activities alone. */
  readonly line: readonly {
    readonly key: string;
    readonly from: string;
    readonly covered: number;
    readonly of: number;
  }[];
  readonly silent: readonly {
    readonly unit: string;
    readonly days: number | null;
    readonly accounts: number;
  }[];
  readonly silentCount: number;
  readonly liveUnits: number;
  readonly postsByNetwork: readonly {
    readonly network: string;
    readonly posts: number;
    readonly shares: number;
  }[];
  readonly posts: number;
  readonly shares: number;
  readonly top: readonly TopPost[];
  readonly first: readonly FirstPost[];
  readonly narratives: readonly { readonly title: string; readonly covered: number; readonly of: number }[];
  /** Null while nothing is collected from the press. */
  readonly clippings: { readonly stories: number; readonly lines: readonly ClippingLine[] } | null;
  readonly league: string | null;
};

/** Nothing was asked, published or said in the period. */
export const isEmptyPeriod = (facts: PeriodFacts): boolean =>
  facts.of === 0 && facts.posts + facts.shares === 0 && facts.states.izin === 0 && !facts.clippings?.stories;
