import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with reported links and the files that belong to them. */
export const REPORTING_ACTS = ['report-link', 'store-screenshot', 'see-screenshot', 'ask-check'] as const;
export type ReportingAct = (typeof REPORTING_ACTS)[number];

export type ReportingSubject = {
  readonly unitId?: string | null;
  /** Who brought the file. */
  readonly createdBy?: string | null;
};

/** Roles that speak for a unit. */
export const REPORTERS = ['officer', 'head'] as const;

/** May the actor do this? Total over the acts. */
export function mayReport(actor: Actor, act: ReportingAct, subject: ReportingSubject = {}): boolean {
  if (actor.kind !== 'person') return false;
  const desk = hasRole(actor, 'coordinator');
  const ownUnit =
    subject.unitId !== undefined && subject.unitId !== null && hasRoleIn(actor, subject.unitId, ...REPORTERS);
  switch (act) {
    case 'report-link':
      return ownUnit || desk;
    case 'store-screenshot':
    case 'ask-check':
      return desk || hasRole(actor, ...REPORTERS);
    case 'see-screenshot':
      return desk || hasRole(actor, 'reviewer') || ownUnit || (subject.createdBy ?? null) === actor.personId;
    default:
      return impossible(act);
  }
}
