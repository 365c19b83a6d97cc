import type { CorrectionFact, UnitFacts } from '../facts.ts';

/** What decisions changed, by what they are about. */
export type Corrected = {
  readonly facts: UnitFacts;
  readonly tasks: ReadonlyMap<string, 'covered' | 'late' | 'removed'>;
  readonly removedPosts: ReadonlySet<string>;
  readonly disqualified: boolean;
};

const TASK_KINDS = { 'task-covered': 'covered', 'task-late': 'late', 'task-removed': 'removed' } as const;

/** Facts with the corrections of appeals laid over them; the last one about the same thing holds. */
export function correctedFacts(facts: UnitFacts, corrections: readonly CorrectionFact[]): Corrected {
  const tasks = new Map<string, 'covered' | 'late' | 'removed'>();
  const original = new Set<string>();
  const timed = new Set<string>();
  const removedPosts = new Set<string>();
  const complete = new Set<string>();
  const marks = new Map<string, boolean>();
  const judged = new Map<string, number>();
  let disqualified = false;
  for (const { kind, subjectId, value } of corrections) {
    if (kind === 'disqualified') disqualified = value !== 0;
    if (subjectId === null) continue;
    if (kind in TASK_KINDS) tasks.set(subjectId, TASK_KINDS[kind as keyof typeof TASK_KINDS]);
    else if (kind === 'post-original') original.add(subjectId);
    else if (kind === 'post-time') timed.add(subjectId);
    else if (kind === 'post-removed') removedPosts.add(subjectId);
    else if (kind === 'account-complete') complete.add(subjectId);
    else if (kind === 'checklist-met') marks.set(subjectId, value !== 0);
    else if (kind === 'jury-score' && value !== null) judged.set(subjectId, value);
  }
  if (original.size + timed.size + complete.size + marks.size + judged.size === 0)
    return { facts, tasks, removedPosts, disqualified };
  return {
    facts: {
      ...facts,
      posts: facts.posts.map((post) => ({
        ...post,
        ...(original.has(post.id) ? ({ kind: 'original' } as const) : {}),
        // Two people have seen that its time is right: it is believed as a network's is.
        ...(timed.has(post.id) ? ({ timeBy: 'network' } as const) : {}),
      })),
      accounts: facts.accounts.map((account) =>
        complete.has(account.id)
          ? { ...account, approved: true, proven: true, custodyChecked: true, reachable: true }
          : account,
      ),
      covers: facts.covers.map((cover) =>
        original.has(cover.postId) ? { ...cover, kind: 'original', decision: 'confirmed' } : cover,
      ),
      judged: facts.judged.map((piece) => {
        const share = judged.get(piece.pieceId);
        return share === undefined ? piece : { ...piece, shares: [share, share] };
      }),
      marks: [
        ...facts.marks.filter(({ list, item }) => !marks.has(`${list}:${item}`)),
        ...[...marks].map(([subject, met]) => {
          const at = subject.indexOf(':');
          return { unitId: facts.unit.id, list: subject.slice(0, at), item: subject.slice(at + 1), met };
        }),
      ],
    },
    tasks,
    removedPosts,
    disqualified,
  };
}
