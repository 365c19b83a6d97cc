import type { PieceKind, Subject } from '../../tables.ts';

/** What a subject is known by. */
export type SubjectFacts = {
  readonly kind: PieceKind;
  readonly narrativeId: string | null;
  /** A leader attends the activity. */
  readonly ledByLeader: boolean;
};

/** The later one asks for more care and wins. */
const RANK: readonly Subject[] = ['ordinary', 'narrative', 'leader', 'hoax'];

/** What the facts say by themselves: a clarification is about a hoax, an activity with a leader about him. */
export function derivedSubject({ kind, narrativeId, ledByLeader }: SubjectFacts): Subject {
  if (kind === 'clarification') return 'hoax';
  if (ledByLeader) return 'leader';
  return narrativeId === null ? 'ordinary' : 'narrative';
}

/** A person may raise the subject, never lower it below what the facts say. */
export function settledSubject(chosen: Subject, facts: SubjectFacts): Subject {
  const derived = derivedSubject(facts);
  return RANK.indexOf(chosen) > RANK.indexOf(derived) ? chosen : derived;
}
