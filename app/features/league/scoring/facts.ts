import type { CriterionKey, UnitClassKind } from '../types.ts';

export type Grade = 'A' | 'B' | 'C';
export type TimeBy = 'network' | 'unit' | 'officer';

/**
 * Everything a season is scored from: plain rows without a person's name or an officer's words, so that anyone may have them. The
 * scoring is a pure function of facts and rule set, in the program and in `simpul season verify`.
 */
export type SeasonFacts = {
  readonly season: {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly zone: string;
    /** ISO instant up to which things count: now for a running season, its closing afterwards. */
    readonly asOf: string;
  };
  readonly units: readonly UnitFact[];
  readonly accounts: readonly AccountFact[];
  readonly tasks: readonly TaskFact[];
  readonly covers: readonly CoverFact[];
  readonly posts: readonly PostFact[];
  readonly judged: readonly JudgedFact[];
  readonly marks: readonly MarkFact[];
  readonly corrections: readonly CorrectionFact[];
};

export type UnitFact = {
  readonly id: string;
  readonly kind: UnitClassKind;
  readonly name: string;
  readonly shortName: string;
  /** Local date from which the unit is counted, where it was registered after the season began; null: the whole season. */
  readonly openedOn: string | null;
  /** Local date; a unit that was merged in the season keeps its own history up to that day. */
  readonly closedOn: string | null;
  readonly successorId: string | null;
  /** Sets the agenda and runs the league: never in competition. */
  readonly coordinates: boolean;
  readonly officers: number;
};

export type AccountFact = {
  readonly id: string;
  readonly unitId: string;
  readonly network: string;
  /** Each is one thing of the register that is there or not. */
  readonly approved: boolean;
  readonly proven: boolean;
  readonly custodyChecked: boolean;
  readonly reachable: boolean;
  readonly private: boolean;
};

export type TaskFact = {
  readonly id: string;
  readonly unitId: string;
  readonly subject: 'activity' | 'narrative';
  readonly subjectId: string;
  readonly dueAt: string;
  readonly excused: boolean;
  /** Given after the activity was over, or moved: left out with its reason instead of held against the unit. */
  readonly removed: boolean;
};

export type CoverFact = {
  readonly taskId: string;
  readonly postId: string;
  readonly kind: 'original' | 'amplification' | 'copied';
  readonly decision: 'confirmed' | 'pending';
  /** Null where the network shows no time. */
  readonly publishedAt: string | null;
  readonly grade: Grade;
};

export type PostFact = {
  readonly id: string;
  readonly unitId: string;
  /** Null: no registered account of the government. */
  readonly accountId: string | null;
  readonly network: string;
  /** Where the network shows no time, when it was reported: it was out by then. */
  readonly publishedAt: string;
  readonly timeKnown: boolean;
  /** Who states `publishedAt`: the network's server, the unit's own site or server, or the officer. Null: a file of the first version. */
  readonly timeBy: TimeBy | null;
  /** Where only the officer states its time: when the program first had it, by a report or by a visit of its account. */
  readonly firstSeenAt: string | null;
  /** A visit of its account after the stated time, before it was first seen, at which it was not there although it would have been. */
  readonly absentAt: string | null;
  /** Local date of `publishedAt`; posts that cover a task of the season may lie outside it. */
  readonly day: string;
  readonly kind: 'original' | 'amplification' | 'copied';
  readonly grade: Grade;
  readonly gone: boolean;
  /** Others' reactions to it and the followers of its account on that day; null where nobody can measure. */
  readonly reactions: number | null;
  readonly followers: number | null;
};

/** A piece drawn for the jury, with the share of the points (0..1) that each juror gave. */
export type JudgedFact = {
  readonly pieceId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly shares: readonly number[];
};

export type MarkFact = {
  readonly unitId: string;
  readonly list: CriterionKey | string;
  readonly item: string;
  readonly met: boolean;
};

export type CorrectionFact = {
  readonly unitId: string;
  readonly kind: string;
  readonly subjectId: string | null;
  readonly value: number | null;
};

/** The facts of one unit alone, as they are kept beside a closed season so that its evidence can be opened. */
export type UnitFacts = Pick<
  SeasonFacts,
  'season' | 'accounts' | 'tasks' | 'covers' | 'posts' | 'judged' | 'marks'
> & { readonly unit: UnitFact };

/** One unit as it is scored: its facts, and what decisions changed in them. */
export type UnitCase = { readonly facts: UnitFacts; readonly corrections: readonly CorrectionFact[] };

/** The facts unit by unit, in the order of `units`; of a unit that is not among them nothing is scored. */
export function unitCasesOf(facts: SeasonFacts): UnitCase[] {
  const of = <T extends { readonly unitId: string }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ unitId }) => unitId);
  const [accounts, tasks, posts] = [of(facts.accounts), of(facts.tasks), of(facts.posts)];
  const [judged, marks, corrections] = [of(facts.judged), of(facts.marks), of(facts.corrections)];
  const unitOfTask = new Map(facts.tasks.map(({ id, unitId }) => [id, unitId]));
  const covers = Map.groupBy(facts.covers, ({ taskId }) => unitOfTask.get(taskId));
  return facts.units.map((unit) => ({
    facts: {
      season: facts.season,
      unit,
      accounts: accounts.get(unit.id) ?? [],
      tasks: tasks.get(unit.id) ?? [],
      covers: covers.get(unit.id) ?? [],
      posts: posts.get(unit.id) ?? [],
      judged: judged.get(unit.id) ?? [],
      marks: marks.get(unit.id) ?? [],
    },
    corrections: corrections.get(unit.id) ?? [],
  }));
}
