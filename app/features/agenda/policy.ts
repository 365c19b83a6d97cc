import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with agenda, narratives and assignments. */
export const AGENDA_ACTS = [
  'see-activity',
  'paste-agenda',
  'edit-activity',
  'move-activity',
  'import-calendar',
  'assign',
  'answer-assignment',
  'excuse-late',
  'edit-programmes',
  'write-narrative',
  'decide-narrative',
  'read-narrative',
  'remind-tasks',
  'see-tasks',
  'record-reading',
  'see-feed-key',
] as const;
export type AgendaAct = (typeof AGENDA_ACTS)[number];

export type AgendaSubject = {
  /** Unit an assignment is for, or that hosts an activity. */
  readonly unitId?: string | null;
  readonly visibility?: 'public' | 'press' | 'internal';
  /** Who wrote the narrative's version: he never decides on it himself. */
  readonly writtenBy?: string | null;
  /** How open a narrative is: units read `open` ones only. */
  readonly narrative?: 'open' | 'embargoed' | 'unapproved';
};

/** May the actor do this? Total over the acts. */
export function may(actor: Actor, act: AgendaAct, subject: AgendaSubject = {}): boolean {
  if (actor.kind === 'anonymous') return act === 'see-activity' && subject.visibility === 'public';
  if (actor.kind === 'system')
    return act === 'see-activity' || act === 'move-activity' || act === 'remind-tasks';
  const desk = hasRole(actor, 'coordinator', 'prokopim');
  const unit = subject.unitId ?? null;
  const ownUnit = unit !== null && hasRoleIn(actor, unit, 'officer', 'head');
  switch (act) {
    case 'see-activity':
      return subject.visibility !== 'internal' || desk || hasRole(actor, 'leader', 'reviewer') || ownUnit;
    case 'paste-agenda':
    case 'import-calendar':
    case 'move-activity':
    case 'edit-activity':
      return desk;
    case 'assign':
    case 'excuse-late':
    case 'edit-programmes':
      return hasRole(actor, 'coordinator');
    case 'answer-assignment':
      return ownUnit || hasRole(actor, 'coordinator');
    case 'write-narrative':
      return hasRole(actor, 'coordinator', 'reviewer');
    case 'decide-narrative':
      return hasRole(actor, 'coordinator', 'reviewer', 'leader') && subject.writtenBy !== actor.personId;
    case 'read-narrative':
      if ((subject.narrative ?? 'open') === 'open') return true;
      return hasRole(actor, 'coordinator', 'reviewer', 'leader');
    case 'remind-tasks':
      return false;
    case 'see-tasks':
      return ownUnit || hasRole(actor, 'coordinator');
    case 'record-reading':
      return ownUnit;
    case 'see-feed-key':
      return ownUnit || hasRole(actor, 'coordinator');
    default:
      return impossible(act);
  }
}
