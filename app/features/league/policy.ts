import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with the league. */
export const LEAGUE_ACTS = [
  'see-league',
  'see-draft',
  'edit-rules',
  'run-season',
  'seal-season',
  'file-appeal',
  'withdraw-appeal',
  'decide-appeal',
  'see-appeals',
  'read-appeal',
  'correct',
  'name-jurors',
  'see-jury',
  'judge',
  'mark-checklist',
  'see-own',
  'issue-prizes',
  'download',
  'run-jobs',
] as const;
export type LeagueAct = (typeof LEAGUE_ACTS)[number];

export type LeagueSubject = {
  /** Unit that is scored, appeals or is marked. */
  readonly unitId?: string | null;
  /** Who filed the appeal, and who made the decision that it is about: neither of them decides on it. */
  readonly filedBy?: string | null;
  readonly decidedBefore?: string | null;
  /** The juror's person, for a sheet. */
  readonly jurorId?: string | null;
  /** Who closed the season: the seal is a second person's. */
  readonly closedBy?: string | null;
};

/** May the actor do this? Total over the acts. */
export function may(actor: Actor, act: LeagueAct, subject: LeagueSubject = {}): boolean {
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'system') return act === 'run-jobs' || act === 'see-league';
  const desk = hasRole(actor, 'coordinator');
  const unit = subject.unitId ?? null;
  const ofUnit = unit !== null && actor.roles.some((held) => held.unitId === unit);
  switch (act) {
    case 'see-league':
    case 'download':
    case 'see-appeals':
      return true;
    case 'see-draft':
      return hasRole(actor, 'coordinator', 'reviewer', 'leader');
    case 'edit-rules':
    case 'run-season':
    case 'name-jurors':
    case 'issue-prizes':
      return desk;
    // Outcome and reason are open to every unit; an officer's own words only to who is concerned.
    case 'read-appeal':
      return (
        ofUnit || subject.filedBy === actor.personId || hasRole(actor, 'coordinator', 'reviewer', 'leader')
      );
    case 'correct':
      return desk && !ofUnit;
    case 'seal-season':
      return hasRole(actor, 'coordinator', 'leader') && subject.closedBy !== actor.personId;
    case 'file-appeal':
      return unit !== null && hasRoleIn(actor, unit, 'officer', 'head');
    case 'withdraw-appeal':
      return subject.filedBy === actor.personId || (unit !== null && hasRoleIn(actor, unit, 'head'));
    case 'decide-appeal':
      return (
        hasRole(actor, 'coordinator', 'reviewer', 'leader') &&
        !ofUnit &&
        subject.filedBy !== actor.personId &&
        subject.decidedBefore !== actor.personId
      );
    case 'see-jury':
      return hasRole(actor, 'coordinator', 'leader');
    case 'judge':
      return subject.jurorId === actor.personId && !ofUnit;
    case 'mark-checklist':
      return hasRole(actor, 'coordinator', 'reviewer') && !ofUnit;
    case 'see-own':
      return desk || hasRole(actor, 'leader') || ofUnit;
    case 'run-jobs':
      return false;
    default:
      return impossible(act);
  }
}
