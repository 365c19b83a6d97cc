import { type ActiveWeek, unprovenDays, weeksOf } from '../../scoring/rules/criteria/consistency.ts';
import { seasonPosts } from '../../scoring/rules/criteria/originality.ts';
import type { PostVerdict } from '../../scoring/rules/fairness/counted-posts.ts';
import { type Doubt, provesDay } from '../../scoring/rules/fairness/counted-time.ts';
import type { Prepared } from '../../scoring/rules/measured.ts';
import type { TaskState } from '../../scoring/rules/task-outcomes.ts';
import type { Criterion, CriterionKey, EvidenceRef } from '../../types.ts';

/** From when on a post counts as out where its stated time is not believed, and what speaks against it. */
export type CountedFrom = { readonly why: Doubt['why']; readonly at: string; readonly proof: string };

const countedFrom = (doubt: Doubt | null | undefined): CountedFrom | null =>
  doubt ? { why: doubt.why, at: new Date(doubt.at).toISOString(), proof: doubt.proof } : null;

export type TaskEvidence = {
  readonly id: string;
  readonly state: TaskState;
  readonly dueAt: string;
  readonly grade: 'A' | 'B' | 'C' | null;
  readonly postId: string | null;
  readonly counted: CountedFrom | null;
};
export type PostEvidence = {
  readonly id: string;
  readonly publishedAt: string;
  readonly timeKnown: boolean;
  readonly counted: CountedFrom | null;
  readonly provesDay: boolean;
  readonly kind: 'original' | 'amplification' | 'copied';
  readonly verdict: PostVerdict;
  readonly grade: 'A' | 'B' | 'C';
  readonly reactions: number | null;
  readonly followers: number | null;
};
export type AccountEvidence = {
  readonly id: string;
  readonly approved: boolean;
  readonly proven: boolean;
  readonly custodyChecked: boolean;
  readonly reachable: boolean;
  readonly private: boolean;
};

/** What a figure of the table is made of, row by row. */
export type Evidence =
  | { readonly of: 'tasks'; readonly rows: readonly TaskEvidence[] }
  | { readonly of: 'posts' | 'metrics'; readonly rows: readonly PostEvidence[] }
  | { readonly of: 'weeks'; readonly rows: readonly ActiveWeek[] }
  | { readonly of: 'accounts'; readonly rows: readonly AccountEvidence[] }
  | {
      readonly of: 'pieces';
      readonly rows: readonly {
        readonly id: string;
        readonly postId: string;
        readonly shares: readonly number[];
      }[];
    }
  | {
      readonly of: 'checklist';
      readonly rows: readonly { readonly id: string; readonly name: string; readonly met: boolean }[];
    };

/** Tasks that a criterion looks at: where narratives are a criterion of their own, coverage leaves them to it. */
function tasksOf(unit: Prepared, key: CriterionKey) {
  const apart = unit.rules.criteria.some((one) => one.key === 'narrative');
  if (key === 'narrative') return unit.tasks.filter(({ task }) => task.subject === 'narrative');
  return key === 'coverage' && apart
    ? unit.tasks.filter(({ task }) => task.subject === 'activity')
    : unit.tasks;
}

function taskRows(unit: Prepared, key: CriterionKey, part: string): TaskEvidence[] {
  return tasksOf(unit, key)
    .filter(({ state, doubt }) => part === 'all' || (part === 'doubted' ? doubt !== null : state === part))
    .map(({ task, state, grade, postId, doubt }) => ({
      id: task.id,
      state,
      dueAt: task.dueAt,
      grade,
      postId,
      counted: countedFrom(doubt),
    }));
}

function postRows(unit: Prepared, key: CriterionKey, part: string): PostEvidence[] {
  const posts = part === 'doubted' ? unprovenDays(unit) : seasonPosts(unit);
  const rows = posts.map((post) => ({
    id: post.id,
    publishedAt: post.publishedAt,
    timeKnown: post.timeKnown,
    counted: countedFrom(unit.doubts.get(post.id)),
    provesDay: provesDay(post, unit.doubts.get(post.id), unit.facts.season.zone),
    kind: post.kind,
    verdict: unit.verdicts.get(post.id) ?? ('counts' as const),
    grade: post.grade,
    reactions: post.reactions,
    followers: post.followers,
  }));
  const isCopy = (row: PostEvidence) => row.kind === 'copied' && row.verdict !== 'removed';
  const counts = (row: PostEvidence) =>
    row.kind === 'original' &&
    (key === 'consistency'
      ? row.provesDay && (row.verdict === 'counts' || row.verdict === 'too-many')
      : row.verdict === 'counts');
  if (part === 'copied') return rows.filter(isCopy);
  if (part === 'counted') return rows.filter(counts);
  if (part === 'not-counted')
    return rows.filter((row) =>
      key === 'engagement'
        ? row.kind === 'original' && row.verdict === 'gone'
        : row.kind !== 'amplification' && !counts(row) && !isCopy(row),
    );
  return rows;
}

/** Measured own posts of accounts that are large enough, the weakest first: the place of the lower bound can be counted off. */
function metricRows(unit: Prepared, criterion: Criterion): PostEvidence[] {
  const least = criterion.key === 'engagement' ? criterion.leastFollowers : 0;
  return postRows(unit, 'engagement', 'all')
    .filter(
      ({ kind, verdict, reactions, followers }) =>
        kind === 'original' &&
        reactions !== null &&
        followers !== null &&
        followers >= least &&
        verdict !== 'removed' &&
        verdict !== 'no-account',
    )
    .sort((a, b) => rateOf(a) - rateOf(b));
}

/** Reactions for each follower; a post that nobody can see any more has none. */
export const rateOf = ({ verdict, reactions, followers }: PostEvidence): number =>
  verdict === 'gone' || verdict === 'private' || !followers ? 0 : (reactions ?? 0) / followers;

function checklistRows(unit: Prepared, criterion: Criterion, part: string) {
  if (criterion.key !== 'checklist') return [];
  const met = new Set(unit.facts.marks.filter((mark) => mark.met).map(({ item }) => item));
  return criterion.items
    .map(({ key, name }) => ({ id: `checklist:${key}`, name, met: met.has(key) }))
    .filter((item) => part === 'all' || item.met === (part === 'met'));
}

/** The rows behind one figure of a unit, from the same judgement of posts and tasks that its points come from. */
export function evidenceOf(
  unit: Prepared,
  criterion: Criterion,
  { of, part }: { readonly of: string; readonly part: string },
): Evidence | null {
  switch (of as EvidenceRef['of']) {
    case 'tasks':
      return { of: 'tasks', rows: taskRows(unit, criterion.key, part) };
    case 'posts':
      return { of: 'posts', rows: postRows(unit, criterion.key, part) };
    case 'metrics':
      return { of: 'metrics', rows: metricRows(unit, criterion) };
    case 'weeks':
      return criterion.key === 'consistency' ? { of: 'weeks', rows: weeksOf(unit, criterion.perWeek) } : null;
    case 'accounts':
      return { of: 'accounts', rows: unit.facts.accounts };
    case 'pieces':
      return {
        of: 'pieces',
        rows: unit.facts.judged.map(({ pieceId, postId, shares }) => ({ id: pieceId, postId, shares })),
      };
    case 'checklist':
      return { of: 'checklist', rows: checklistRows(unit, criterion, part) };
    default:
      return null;
  }
}
