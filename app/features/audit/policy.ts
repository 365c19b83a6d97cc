import { type Actor, hasRole } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

export const AUDIT_ACTS = ['see-trail'] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** The trail is read by the coordinator and by the operator; nobody writes it by hand. */
export function may(actor: Actor, act: AuditAct): boolean {
  switch (act) {
    case 'see-trail':
      return hasRole(actor, 'coordinator', 'operator');
    default:
      return impossible(act);
  }
}
