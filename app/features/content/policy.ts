import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';
import type { ReviewMode, Subject } from './tables.ts';

/** What can be done with content. */
export const CONTENT_ACTS = [
  'see-calendar',
  'see-piece',
  'write-piece',
  'submit',
  'release',
  'release-urgent',
  'review',
  'review-urgent',
  'make-approval-link',
  'remark',
  'settle-remark',
  'see-queue',
  'set-review-policy',
  'set-target',
  'schedule',
  'publish-assisted',
  'excuse',
  'unhold',
  'withdraw',
  'write-note',
  'see-note',
  'add-media',
  'see-media',
  'edit-media',
  'withdraw-consent',
  'edit-words',
  'run-jobs',
] as const;
export type ContentAct = (typeof CONTENT_ACTS)[number];

export type ContentSubject = {
  readonly unitId?: string | null;
  /** Who wrote what is looked at, and who changed it last: neither of them reviews it. */
  readonly writtenBy?: readonly string[];
  readonly mode?: ReviewMode;
  readonly subject?: Subject;
  /** At least one variant is published; what is only approved may still be under embargo. */
  readonly out?: boolean;
};

/** These always need a second person, whatever the unit's policy (narrative, leader and hoax content). */
export const needsSecondPerson = (subject: Subject): boolean => subject !== 'ordinary';

/** A text that must not go out yet, though somebody called it ready: its subject needs a reader and none has read it. */
export const readerMissing = (
  piece: { readonly subject: Subject },
  variant: { readonly reviewed: boolean },
  isReleasedUrgent: boolean,
): boolean => needsSecondPerson(piece.subject) && !variant.reviewed && !isReleasedUrgent;

/** May the actor do this? Total over the acts. */
export function may(actor: Actor, act: ContentAct, subject: ContentSubject = {}): boolean {
  if (actor.kind === 'system') return act === 'run-jobs';
  if (actor.kind !== 'person') return false;
  const desk = hasRole(actor, 'coordinator', 'reviewer');
  const coordinator = hasRole(actor, 'coordinator');
  const unit = subject.unitId ?? null;
  const headHere = unit !== null && hasRoleIn(actor, unit, 'head');
  const ofUnit = headHere || (unit !== null && hasRoleIn(actor, unit, 'officer'));
  const own = subject.writtenBy?.includes(actor.personId) ?? false;
  switch (act) {
    case 'see-calendar':
      return true;
    case 'see-piece':
      return desk || ofUnit || hasRole(actor, 'leader', 'prokopim') || subject.out === true;
    case 'see-queue':
      return desk || hasRole(actor, 'head');
    case 'write-piece':
    case 'submit':
    case 'schedule':
    case 'publish-assisted':
    case 'excuse':
    case 'unhold':
    case 'withdraw':
    case 'make-approval-link':
    case 'release-urgent':
      return coordinator || ofUnit;
    case 'release':
      return (
        (coordinator || ofUnit) &&
        subject.mode === 'nobody' &&
        !needsSecondPerson(subject.subject ?? 'ordinary')
      );
    case 'review':
    case 'review-urgent':
      return !own && (desk || (headHere && subject.mode !== 'desk'));
    case 'remark':
      return desk || ofUnit;
    case 'settle-remark':
      return desk || ofUnit;
    case 'set-review-policy':
    case 'set-target':
      return coordinator;
    case 'edit-words':
      return desk;
    case 'write-note':
    case 'add-media':
    case 'edit-media':
    case 'withdraw-consent':
      return coordinator || ofUnit;
    case 'see-note':
      return desk || ofUnit;
    case 'see-media':
      return desk || ofUnit || hasRole(actor, 'leader', 'prokopim');
    case 'run-jobs':
      return false;
    default:
      return impossible(act);
  }
}
