import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with reports. */
export const REPORT_ACTS = [
  'see-own-proof',
  'see-unit-proof',
  'make-proofs',
  'see-unit-table',
  'see-today',
  'see-daily',
  'set-daily-hour',
  'see-weekly',
  'make-report',
  'run-jobs',
] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

export type ReportSubject = {
  /** Whose work the paper tells of. */
  readonly personId?: string | null;
  /** The units that person served in the month, or the unit that a table or a bundle is about. */
  readonly unitIds?: readonly string[];
};

/** May the actor do this? Total over the acts. */
export function may(actor: Actor, act: ReportAct, subject: ReportSubject = {}): boolean {
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'system') return act === 'run-jobs';
  const desk = hasRole(actor, 'coordinator');
  const heads = (subject.unitIds ?? []).some((unitId) => hasRoleIn(actor, unitId, 'head'));
  switch (act) {
    case 'see-own-proof':
      return subject.personId === actor.personId;
    // Whoever leads one of the units that the officer served in the month; the desk answers for all.
    case 'see-unit-proof':
    case 'make-proofs':
      return desk || heads;
    case 'see-unit-table':
      return desk || heads || hasRole(actor, 'leader');
    case 'see-today':
      return hasRole(actor, 'coordinator', 'prokopim', 'reviewer', 'head', 'leader');
    case 'see-daily':
    case 'see-weekly':
      return hasRole(actor, 'coordinator', 'prokopim', 'reviewer', 'head', 'leader');
    case 'set-daily-hour':
    case 'make-report':
      return desk;
    case 'run-jobs':
      return false;
    default:
      return impossible(act);
  }
}
