import { type Actor, hasRole, hasRoleIn } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with the register of official accounts. */
export const CHANNEL_ACTS = [
  'see-channels',
  'see-custody',
  'propose',
  'decide',
  'close',
  'edit-custody',
  'mark-amplifiable',
  'check-proof',
  'confirm-proof',
  'collect-now',
  'follow-move',
  'see-collector',
  'note-fake',
  'edit-fake',
  'import',
  'export',
  'see-deliveries',
  'settle-delivery',
  'pause-deliveries',
  'see-connections',
  'connect',
  'set-app',
  'run-deliveries',
] as const;
export type ChannelAct = (typeof CHANNEL_ACTS)[number];

export type ChannelSubject = {
  /** Unit that the account belongs to, or that a fake imitates. */
  readonly unitId?: string | null;
  /** Who put the account forward: another person confirms what no machine can see. */
  readonly proposedBy?: string | null;
};

/** May the actor do this? Total over the acts. */
export function may(actor: Actor, act: ChannelAct, subject: ChannelSubject = {}): boolean {
  if (actor.kind === 'system')
    return act === 'check-proof' || act === 'see-channels' || act === 'run-deliveries';
  if (actor.kind !== 'person') return false;
  const desk = hasRole(actor, 'coordinator');
  const unit = subject.unitId ?? null;
  const headHere = unit !== null && hasRoleIn(actor, unit, 'head');
  const ownUnit = headHere || (unit !== null && hasRoleIn(actor, unit, 'officer'));
  switch (act) {
    case 'see-channels':
      return true;
    case 'see-custody':
      return desk || ownUnit || hasRole(actor, 'operator');
    case 'propose':
    case 'edit-custody':
    case 'check-proof':
      return desk || ownUnit;
    case 'decide':
    case 'close':
    case 'follow-move':
      return desk || headHere;
    case 'confirm-proof':
      return (desk || headHere) && subject.proposedBy !== actor.personId;
    case 'mark-amplifiable':
    case 'import':
      return desk;
    case 'collect-now':
      return desk || ownUnit || hasRole(actor, 'operator');
    case 'see-collector':
    case 'export':
      return desk || hasRole(actor, 'operator');
    case 'note-fake':
      return desk || ownUnit || hasRole(actor, 'reviewer');
    case 'see-deliveries':
    case 'see-connections':
      return desk || ownUnit || hasRole(actor, 'operator');
    case 'settle-delivery':
    case 'connect':
      return desk || ownUnit;
    case 'pause-deliveries':
      return desk || hasRole(actor, 'leader');
    case 'set-app':
      return desk || hasRole(actor, 'operator');
    case 'run-deliveries':
      return false;
    case 'edit-fake':
      return desk || hasRole(actor, 'reviewer');
    default:
      return impossible(act);
  }
}
