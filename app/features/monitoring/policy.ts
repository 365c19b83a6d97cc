import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with posts, their matches and the coverage board. */
export const MONITORING_ACTS = [
  'see-coverage',
  'see-internal',
  'export-coverage',
  'see-queue',
  'see-post',
  'decide',
  'undo-decision',
  'remind-units',
  'rematch',
  'draw-samples',
  'take-posts',
  'report-post',
] as const;
export type MonitoringAct = (typeof MONITORING_ACTS)[number];

export type MonitoringSubject = {
  /** Unit whose post or cell it is. */
  readonly unitId?: string | null;
  /** Whose decision it is. */
  readonly decidedBy?: string | null;
};

/**
 * May the actor do this? Total over the acts. Coverage of all units is open to every unit (product 3.6: fairness);
 * activities that are internal stay with the desk and the leader.
 */
export function may(actor: Actor, act: MonitoringAct, subject: MonitoringSubject = {}): boolean {
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'system') return act === 'rematch' || act === 'draw-samples' || act === 'take-posts';
  const judge = hasRole(actor, 'coordinator', 'reviewer');
  switch (act) {
    case 'see-coverage':
    case 'see-post':
    case 'export-coverage':
      return true;
    case 'see-internal':
      return hasRole(actor, 'coordinator', 'prokopim', 'reviewer', 'leader');
    case 'see-queue':
    case 'decide':
      return judge;
    case 'undo-decision':
      return hasRole(actor, 'coordinator') || (judge && subject.decidedBy === actor.personId);
    case 'remind-units':
      return hasRole(actor, 'coordinator', 'prokopim');
    case 'report-post':
      return (
        hasRole(actor, 'coordinator') ||
        (subject.unitId !== undefined &&
          subject.unitId !== null &&
          hasRoleIn(actor, subject.unitId, 'officer', 'head'))
      );
    case 'rematch':
    case 'draw-samples':
    case 'take-posts':
      return false;
    default:
      return impossible(act);
  }
}
