import type { AppealSubject, CorrectionKind } from '../../tables.ts';
import type { CriterionKey, EvidenceRef, RuleSet } from '../../types.ts';

/** What a decision about a subject can correct. */
const KINDS: Record<AppealSubject, readonly CorrectionKind[]> = {
  task: ['task-covered', 'task-late', 'task-removed'],
  post: ['post-original', 'post-time', 'post-removed'],
  account: ['account-complete'],
  checklist: ['checklist-met'],
  jury: ['jury-score'],
};

export const kindsFor = (subject: AppealSubject | null): readonly CorrectionKind[] =>
  subject === null ? Object.values(KINDS).flat() : KINDS[subject];

/** Kinds that change something under these rules: where every stated time is believed, there is none to confirm. */
export const kindsUnder = (rules: Pick<RuleSet, 'format'>, kinds: readonly CorrectionKind[]) =>
  rules.format === 1 ? kinds.filter((kind) => kind !== 'post-time') : kinds;

/** What a correction is about; null for a disqualification, which is about the whole unit. */
export function subjectOf(kind: CorrectionKind): AppealSubject | null {
  const found = (Object.keys(KINDS) as AppealSubject[]).find((subject) => KINDS[subject].includes(kind));
  return found ?? null;
}

/** What an appeal about a criterion may name. */
const OF_CRITERION: Record<CriterionKey, AppealSubject> = {
  consistency: 'post',
  coverage: 'task',
  'in-window': 'task',
  narrative: 'task',
  originality: 'post',
  register: 'account',
  engagement: 'post',
  jury: 'jury',
  checklist: 'checklist',
};
export const subjectOfCriterion = (key: CriterionKey): AppealSubject => OF_CRITERION[key];

/** What rows of evidence are, as the subject of an appeal; weeks are made of posts, and those are named. */
const OF_EVIDENCE: Partial<Record<EvidenceRef['of'], AppealSubject>> = {
  tasks: 'task',
  posts: 'post',
  accounts: 'account',
  pieces: 'jury',
  checklist: 'checklist',
};
export const subjectOfEvidence = (of: EvidenceRef['of']): AppealSubject | null => OF_EVIDENCE[of] ?? null;
