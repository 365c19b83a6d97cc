import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with the organisation, its people and their access. */
export const ORG_ACTS = [
  'see-units',
  'see-contacts',
  'edit-government',
  'edit-units',
  'edit-people',
  'give-role',
  'end-role',
  'invite',
  'hand-over',
  'import',
  'export',
  'edit-holidays',
  'approve-recovery-as-head',
  'approve-recovery-as-coordinator',
  'erase-sample',
  'edit-own-profile',
  'end-sign-ins',
  'issue-recovery',
] as const;
export type OrgAct = (typeof ORG_ACTS)[number];

/** What an act is about: the unit it touches, and who it concerns. */
export type OrgSubject = { readonly unitId?: string; readonly personId?: string; readonly role?: string };

/** Roles that a unit's own head may give and end: those that only concern the unit. */
const GIVEN_BY_HEAD: readonly string[] = ['officer'];

/** What the machine's keeper may do from the command line, and jobs by themselves. */
const SYSTEM_MAY: readonly OrgAct[] = ['end-role', 'see-units', 'invite', 'end-sign-ins', 'issue-recovery'];

/** May the actor do this? Total over the acts: a new act does not compile until it is answered here. */
export function may(actor: Actor, act: OrgAct, subject: OrgSubject = {}): boolean {
  if (actor.kind === 'system') return SYSTEM_MAY.includes(act);
  if (actor.kind !== 'person') return false;
  const desk = hasRole(actor, 'coordinator');
  const headHere = subject.unitId !== undefined && hasRoleIn(actor, subject.unitId, 'head');
  switch (act) {
    case 'see-units':
      return true;
    case 'see-contacts':
      return desk || hasRole(actor, 'operator') || headHere || subject.personId === actor.personId;
    case 'edit-government':
      return desk || hasRole(actor, 'operator');
    case 'edit-units':
    case 'edit-people':
    case 'import':
    case 'edit-holidays':
      return desk;
    case 'export':
      return desk || hasRole(actor, 'operator');
    case 'give-role':
    case 'end-role':
    case 'invite':
    case 'hand-over':
      return desk || (headHere && subject.role !== undefined && GIVEN_BY_HEAD.includes(subject.role));
    case 'approve-recovery-as-head':
      return headHere && subject.personId !== actor.personId;
    case 'approve-recovery-as-coordinator':
      return desk && subject.personId !== actor.personId;
    case 'erase-sample':
    case 'end-sign-ins':
      return desk || hasRole(actor, 'operator');
    case 'edit-own-profile':
      return subject.personId === actor.personId;
    case 'issue-recovery':
      return false;
    default:
      return impossible(act);
  }
}

/** The register of people is for who looks after people: the desk, the operator, heads. */
export function mayOpenPeople(actor: Actor): boolean {
  return hasRole(actor, 'coordinator', 'operator', 'head');
}
