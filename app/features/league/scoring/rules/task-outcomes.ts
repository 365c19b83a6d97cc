import { dateIn } from '#app/platform/clock/local-time.ts';
import type { RuleSet } from '../../types.ts';
import type { CoverFact, Grade, PostFact, TaskFact, UnitFacts } from '../facts.ts';
import type { Corrected } from './corrections.ts';
import type { PostVerdict } from './fairness/counted-posts.ts';
import { type Doubt, dayOf } from './fairness/counted-time.ts';
import { excusesThatCount } from './fairness/excuses.ts';

/**
 * What became of a task. `covered`: own post in time. `late`: own post after the due time. `burst`: the same, beyond what counts of one
 * day. `excess`: excused beyond what excuses may take out. `waiting`: not yet due, or a person has to decide. `removed`: not held against anyone.
 */
export type TaskState =
  | 'covered'
  | 'late'
  | 'burst'
  | 'amplified'
  | 'copied'
  | 'excused'
  | 'excess'
  | 'waiting'
  | 'missing'
  | 'removed';

export type TaskOutcome = {
  readonly task: TaskFact;
  readonly state: TaskState;
  /** Best grade of the evidence that makes the state. */
  readonly grade: Grade | null;
  /** The post that makes it. */
  readonly postId: string | null;
  /** Why that post is late although the time it states is not. */
  readonly doubt: Doubt | null;
};

const ORDER = ['covered', 'late', 'amplified', 'copied'] as const;
type CoverState = (typeof ORDER)[number];
type Found = { state: CoverState; grade: Grade; post: PostFact; doubt: Doubt | null };

const instant = (text: string): number => Date.parse(text);

/**
 * A post whose time is hidden was out when it was reported: in time if that was, else nobody can tell and it is late. So it is with a
 * time that is not believed, from the earliest moment at which it can have been out.
 */
function foundBy(cover: CoverFact, post: PostFact, doubt: Doubt | undefined, dueAt: number): Found {
  const found = { grade: cover.grade, post, doubt: null };
  if (cover.kind === 'amplification') return { ...found, state: 'amplified' };
  if (cover.kind === 'copied') return { ...found, state: 'copied' };
  if (instant(cover.publishedAt ?? post.publishedAt) > dueAt) return { ...found, state: 'late' };
  return doubt && doubt.at > dueAt ? { ...found, state: 'late', doubt } : { ...found, state: 'covered' };
}

function better(held: Found | null, found: Found): Found {
  if (held === null) return found;
  const [before, now] = [ORDER.indexOf(held.state), ORDER.indexOf(found.state)];
  if (now !== before) return now < before ? found : held;
  return found.grade < held.grade ? found : held;
}

/** A round-up of the day tells of a few activities at once; a post with the hashtags of all of them tells of none. */
const MOST_OF_ONE_POST = 3;

const proofKey = (task: TaskFact, postId: string): string => `${task.subject}|${postId}`;

/** A declared link proves one activity and one narrative; read by no machine, it could be handed in for all. */
function mayUse(used: ReadonlyMap<string, number>, cover: CoverFact, task: TaskFact): boolean {
  return (used.get(proofKey(task, cover.postId)) ?? 0) < (cover.grade === 'C' ? 1 : MOST_OF_ONE_POST);
}

type Given = {
  readonly corrected: Corrected;
  readonly verdicts: ReadonlyMap<string, PostVerdict>;
  readonly doubts: ReadonlyMap<string, Doubt>;
  readonly rules: Pick<RuleSet, 'dayMost' | 'excuseMost'>;
};

type Due = { readonly task: TaskFact; readonly at: number };

const byDue = (tasks: readonly TaskFact[]): Due[] =>
  tasks
    .map((task) => ({ task, at: instant(task.dueAt) }))
    .sort((a, b) => a.at - b.at || (a.task.id < b.task.id ? -1 : 1));

/** In the order of due times, since the first of equal things counts. */
export function taskOutcomes({ corrected, verdicts, doubts, rules }: Given): TaskOutcome[] {
  const { facts } = corrected;
  const posts = new Map(facts.posts.map((post) => [post.id, post]));
  const covers = Map.groupBy(facts.covers, ({ taskId }) => taskId);
  const used = new Map<string, number>();
  const asOf = instant(facts.season.asOf);
  // Else a doubtful link for every missed task would take it out of the count when nobody gets to it before the closing; what is
  // decided too late is for the appeal.
  const isOver = dateIn(facts.season.asOf, facts.season.zone) > facts.season.to;
  const first = byDue(facts.tasks).map((due) => ofTask(due, covers.get(due.task.id) ?? []));
  return withExcess(
    withBursts(first, { posts, doubts, zone: facts.season.zone }, rules.dayMost),
    rules.excuseMost,
  );

  function ofTask({ task, at }: Due, own: readonly CoverFact[]): TaskOutcome {
    const decided = corrected.tasks.get(task.id);
    if (decided !== undefined) return plain(task, decided);
    if (task.removed || isAfterClosing(task, facts)) return plain(task, 'removed');
    let found: Found | null = null;
    let pending = false;
    for (const cover of own) {
      const post = posts.get(cover.postId);
      const verdict = verdicts.get(cover.postId);
      if (!post || (verdict !== 'counts' && verdict !== 'too-many')) continue;
      if (cover.decision === 'pending') pending = true;
      else if (mayUse(used, cover, task))
        found = better(found, foundBy(cover, post, doubts.get(post.id), at));
    }
    if (found) {
      const use = proofKey(task, found.post.id);
      used.set(use, (used.get(use) ?? 0) + 1);
      const { state, grade, doubt } = found;
      return { task, state, grade, postId: found.post.id, doubt };
    }
    if (task.excused) return plain(task, 'excused');
    const waits = (pending && !isOver) || asOf <= at;
    return plain(task, waits ? 'waiting' : 'missing');
  }
}

const plain = (task: TaskFact, state: TaskState): TaskOutcome => ({
  task,
  state,
  grade: null,
  postId: null,
  doubt: null,
});

/** A unit that was merged answers for nothing due after its last day; what its successor takes over is the successor's. */
function isAfterClosing(task: TaskFact, { unit, season }: UnitFacts): boolean {
  return unit.closedOn !== null && dateIn(task.dueAt, season.zone) > unit.closedOn;
}

/** Of late posts of one network and day only the first few count: catching up in one evening is no communication. */
function withBursts(
  outcomes: readonly TaskOutcome[],
  {
    posts,
    doubts,
    zone,
  }: { posts: ReadonlyMap<string, PostFact>; doubts: ReadonlyMap<string, Doubt>; zone: string },
  dayMost: number,
): TaskOutcome[] {
  const perDay = new Map<string, Set<string>>();
  return outcomes.map((outcome) => {
    const post = outcome.state === 'late' && outcome.postId !== null ? posts.get(outcome.postId) : undefined;
    if (!post) return outcome;
    const doubt = doubts.get(post.id);
    const key = `${doubt ? dayOf(doubt, zone) : post.day}|${post.network}`;
    const seen = perDay.get(key) ?? new Set();
    perDay.set(key, seen);
    if (!seen.has(post.id) && seen.size >= dayMost) return { ...outcome, state: 'burst' };
    seen.add(post.id);
    return outcome;
  });
}

/** Excuses beyond the cap leave their tasks in the count; the earliest excuses hold. */
function withExcess(outcomes: readonly TaskOutcome[], most: number): TaskOutcome[] {
  const counting = outcomes.filter(({ state }) => state !== 'removed').length;
  const excused = outcomes.filter(({ state }) => state === 'excused').length;
  let left = excusesThatCount(excused, counting, most);
  return outcomes.map((outcome) => {
    if (outcome.state !== 'excused') return outcome;
    left -= 1;
    return left >= 0 ? outcome : { ...outcome, state: 'excess' };
  });
}
