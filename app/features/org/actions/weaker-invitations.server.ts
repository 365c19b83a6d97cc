import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { Actor, RoleInUnit } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../events.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { localToday } from './local-today.server.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>;

async function inviterOf(tx: Tx, tenantId: string, personId: string | null, today: string): Promise<Actor> {
  if (personId === null) return { kind: 'system', tenantId, job: 'command' };
  const roles = await tx
    .selectFrom('org_role')
    .select(['role', 'unit_id'])
    .where('person_id', '=', personId)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .where('ended_at', 'is', null)
    .execute();
  return {
    kind: 'person',
    tenantId,
    personId,
    accountId: '',
    name: '',
    roles: roles.map((held) => ({ role: held.role, unitId: held.unit_id })),
  };
}

/**
 * Whoever made an invitation has seen its link, and whoever opens it gets every role of the person. So when a person gets
 * a role that the inviter could not have given, the open link stops working: a head would else step into a coordinator's account.
 * @returns how many links
 */
export async function revokeWeakerInvitations(
  { tx, actor, now, emit }: Context,
  given: readonly (RoleInUnit & { readonly personId: string })[],
): Promise<number> {
  const personIds = [...new Set(given.map(({ personId }) => personId))];
  if (personIds.length === 0) return 0;
  // An acceptance of the same moment holds this lock too: it comes first, or finds its link dead.
  await tx
    .selectFrom('org_person')
    .select('id')
    .where('id', 'in', personIds)
    .orderBy('id')
    .forUpdate()
    .execute();
  const open = await tx
    .selectFrom('org_invitation')
    .select(['id', 'person_id', 'created_by'])
    .where('person_id', 'in', personIds)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  let revoked = 0;
  for (const invitation of open) {
    const inviter = await inviterOf(tx, actor.tenantId, invitation.created_by, await localToday(tx, now));
    const roles = given.filter(({ personId }) => personId === invitation.person_id);
    if (roles.every(({ role, unitId }) => may(inviter, 'invite', { role, unitId }))) continue;
    await tx.updateTable('org_invitation').set({ revoked_at: now }).where('id', '=', invitation.id).execute();
    await emit({
      name: 'org.invitation-revoked',
      subject: { type: 'invitation', id: invitation.id },
      data: { personId: invitation.person_id },
    });
    revoked += 1;
  }
  return revoked;
}
