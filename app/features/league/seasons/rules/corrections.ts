import type { AppealSubject, CorrectionKind } from '../../tables.ts';
import type { CriterionKey, EvidenceRef } from '../../types.ts';

/** What a decision about a subject can correct. */
const KINDS: Record<AppealSubject, readonly CorrectionKind[]> = {
  task: ['task-covered', 'task-late', 'task-removed'],
  post: ['post-original', 'post-removed'],
  checklist: ['checklist-met'],
  jury: ['jury-score'],
};

export const kindsFor = (subject: AppealSubject | null): readonly CorrectionKind[] =>
  subject === null ? Object.values(KINDS).flat() : KINDS[subject];

/** What a correction is about; null for a disqualification, which is about the whole unit. */
export function subjectOf(kind: CorrectionKind): AppealSubject | null {
  const found = (Object.keys(KINDS) as AppealSubject[]).find((subject) => KINDS[subject].includes(kind));
  return found ?? null;
}

/** What an appeal about a criterion may name. */
const OF_CRITERION: Record<CriterionKey, AppealSubject | null> = {
  consistency: 'post',
  coverage: 'task',
  'in-window': 'task',
  narrative: 'task',
  originality: 'post',
  register: null,
  engagement: 'post',
  jury: 'jury',
  checklist: 'checklist',
};
export const subjectOfCriterion = (key: CriterionKey): AppealSubject | null => OF_CRITERION[key];

/** What rows of evidence are, as the subject of an appeal. */
export const subjectOfEvidence = (of: EvidenceRef['of']): AppealSubject | null =>
  (({ tasks: 'task', posts: 'post', pieces: 'jury', checklist: 'checklist' }) as const)[
    of as 'tasks' | 'posts' | 'pieces' | 'checklist'
  ] ?? null;
