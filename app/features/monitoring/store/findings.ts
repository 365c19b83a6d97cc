import type { Match } from '../matching/types.ts';
import { evidenceOfMatcher, insideTaskWindow, type KeptEvidence } from '../rules/confirm.ts';
import type { NarrativeHit } from '../rules/narrative-index.ts';
import type { Grade, PostKind, SubjectType } from '../tables.ts';

export type StoredReason = { readonly kind: string; readonly for: boolean; readonly text: string };

/** What the machine found in a post's words. */
export type MachineFindings = {
  readonly activities: readonly Match[];
  readonly narratives: readonly NarrativeHit[];
};

/** A stored post as matching needs it. */
export type PostToMatch = {
  readonly id: string;
  readonly unitId: string;
  readonly address: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: string;
  readonly publishedKnown: boolean;
  readonly grade: Grade;
  readonly kind: PostKind;
  readonly source: 'collected' | 'reported' | 'published';
  readonly assignmentId: string | null;
  /** A post that another unit's account shows too. */
  readonly shared: boolean;
  /** Found already when the post was read for storing. */
  readonly machine?: MachineFindings;
  readonly copyNote?: string;
};

/** A subject that was found in a post, before it is judged whether that confirms anything. */
export type Found = {
  readonly postId: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly unitId: string;
  readonly score: number;
  readonly band: 'sure' | 'unsure';
  readonly kind: PostKind;
  readonly hardEvidence: KeptEvidence | null;
  readonly reasons: readonly StoredReason[];
  readonly publishedAt: string;
  readonly publishedKnown: boolean;
  readonly grade: Grade;
};

export type Task = {
  id: string;
  activity_id: string | null;
  narrative_id: string | null;
  unit_id: string;
  due_at: string;
  starts: string | null;
};
/** What an officer or the program says that the post is about: a reported link's task, or what a piece was made for. */
function reportFinding(post: PostToMatch, task: Task): Found | null {
  const subjectId = task.activity_id ?? task.narrative_id;
  if (subjectId === null || task.unit_id !== post.unitId) return null;
  const inside = insideTaskWindow(post.publishedAt, task.starts ?? task.due_at, task.due_at);
  // That a post of another unit is theirs too is so far the officer's word: a person decides.
  const claimed = post.shared && post.grade === 'C';
  const hardEvidence: KeptEvidence | null =
    !inside || claimed ? null : post.source === 'published' ? 'published-here' : 'reported-for-task';
  const text = claimed
    ? 'Dilaporkan petugas sebagai kiriman kolaborasi dengan akun unit lain'
    : REPORT_WORDS[post.source === 'published' ? 'made' : 'reported'][inside ? 'inside' : 'outside'];
  return {
    ...common(post),
    subjectType: task.activity_id === null ? 'narrative' : 'activity',
    subjectId,
    score: 0,
    band: 'unsure',
    hardEvidence,
    reasons: [{ kind: 'report', for: inside && !claimed, text }],
  };
}

const REPORT_WORDS = {
  made: {
    inside: 'Dibuat dan ditayangkan lewat Simpul untuk ini',
    outside: 'Dibuat lewat Simpul untuk ini, tetapi tayang di luar jendelanya',
  },
  reported: {
    inside: 'Dilaporkan petugas untuk tugas ini, dalam jendela tugas',
    outside: 'Dilaporkan petugas untuk tugas ini, tetapi tayang di luar jendela tugas',
  },
} as const;

const common = (post: PostToMatch) => ({
  postId: post.id,
  unitId: post.unitId,
  kind: post.kind,
  publishedAt: post.publishedAt,
  publishedKnown: post.publishedKnown,
  grade: post.grade,
});

/** Everything the machine finds for one post, each subject once; a report joins what the words say of the same subject. */
export function findingsOf(
  post: PostToMatch,
  machine: MachineFindings,
  tasks: ReadonlyMap<string, Task>,
  made: readonly Task[] = [],
): Found[] {
  const copy: StoredReason[] = post.copyNote ? [{ kind: 'copy', for: false, text: post.copyNote }] : [];
  const found = new Map<string, Found>();
  for (const match of machine.activities)
    found.set(`activity ${match.activity}`, {
      ...common(post),
      subjectType: 'activity',
      subjectId: match.activity,
      score: match.score,
      band: match.band,
      hardEvidence: evidenceOfMatcher(match.hardEvidence),
      reasons: [...match.reasons, ...copy],
    });
  for (const hit of machine.narratives)
    found.set(`narrative ${hit.id}`, {
      ...common(post),
      subjectType: 'narrative',
      subjectId: hit.id,
      score: hit.score,
      band: hit.band,
      hardEvidence: hit.ownHashtag ? 'own-hashtag' : null,
      reasons: [...hit.reasons, ...copy],
    });
  const task = post.assignmentId === null ? undefined : tasks.get(post.assignmentId);
  for (const subject of made.length > 0 ? made : task ? [task] : []) {
    const report = reportFinding(post, subject);
    if (!report) continue;
    const key = `${report.subjectType} ${report.subjectId}`;
    const machine = found.get(key);
    found.set(
      key,
      machine
        ? {
            ...machine,
            hardEvidence: report.hardEvidence ?? machine.hardEvidence,
            reasons: [...report.reasons, ...machine.reasons],
          }
        : report,
    );
  }
  return [...found.values()];
}
