import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with trainings. */
export const TRAINING_ACTS = [
  'see-training',
  'manage-training',
  'register',
  'moderate',
  'answer-offer',
  'see-participants',
  'mark-attendance',
  'scan-self',
  'see-material',
  'edit-material',
  'write-questions',
  'take-test',
  'see-scores',
  'hand-in',
  'mark-task',
  'evaluate',
  'see-evaluation',
  'make-letters',
  'see-letter',
  'issue-certificates',
  'see-certificate',
  'draw-lot',
  'see-follow-up',
  'coach',
  'export-file',
  'run-jobs',
] as const;
export type TrainingAct = (typeof TRAINING_ACTS)[number];

export type TrainingSubject = {
  /** Unit a participant comes for. */
  readonly unitId?: string | null;
  /** Whose registration, attempt, submission or certificate it is. */
  readonly personId?: string | null;
  /** Unit that holds the training: its own people are marked by each other, there is nobody else. */
  readonly organiserUnitId?: string | null;
  /** The person of a speaker of the batch, where the speaker has a sign-in. */
  readonly speakerIds?: readonly string[];
  /** A participant with a confirmed place. */
  readonly confirmed?: boolean;
};

/** May the actor do this? Total over the acts. */
export function may(actor: Actor, act: TrainingAct, subject: TrainingSubject = {}): boolean {
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'system') return act === 'run-jobs' || act === 'see-training';
  const desk = hasRole(actor, 'coordinator');
  const speaker = subject.speakerIds?.includes(actor.personId) ?? false;
  const teaches = desk || (speaker && hasRole(actor, 'trainer'));
  const own = subject.personId === actor.personId;
  const unit = subject.unitId ?? null;
  const leadsUnit = unit !== null && hasRoleIn(actor, unit, 'head');
  const colleague =
    unit !== null && unit !== subject.organiserUnitId && actor.roles.some((role) => role.unitId === unit);
  switch (act) {
    case 'see-training':
      return true;
    case 'manage-training':
    case 'moderate':
    case 'issue-certificates':
    case 'draw-lot':
    case 'coach':
    case 'export-file':
      return desk;
    case 'register':
      return desk || leadsUnit || (unit !== null && own && hasRoleIn(actor, unit, 'officer'));
    case 'answer-offer':
      return desk || leadsUnit || own;
    case 'see-participants':
      return teaches || leadsUnit || hasRole(actor, 'trainer');
    case 'mark-attendance':
      return teaches;
    case 'edit-material':
      return teaches;
    case 'see-material':
      return teaches || (own && subject.confirmed === true);
    case 'scan-self':
    case 'take-test':
    case 'hand-in':
    case 'evaluate':
      return own && subject.confirmed === true;
    case 'write-questions':
      return desk || hasRole(actor, 'trainer');
    case 'see-scores':
      return teaches || own;
    case 'mark-task':
      return !own && !colleague && (teaches || hasRole(actor, 'reviewer', 'trainer'));
    case 'see-evaluation':
      return teaches || hasRole(actor, 'leader');
    case 'see-certificate':
      return desk || own || leadsUnit;
    case 'make-letters':
      return desk || leadsUnit;
    case 'see-letter':
      return desk || leadsUnit || (own && subject.confirmed === true);
    case 'see-follow-up':
      return desk || hasRole(actor, 'leader') || leadsUnit || own;
    case 'run-jobs':
      return false;
    default:
      return impossible(act);
  }
}
