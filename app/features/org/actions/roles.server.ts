import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { revokeAllSignIns } from '#app/platform/auth/sessions.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { inForce } from '../rules.ts';
import { endRoleInput, giveRoleInput } from '../schema.ts';
import '../tables.ts';
import { localToday } from './local-today.server.ts';
import { revokeWeakerInvitations } from './weaker-invitations.server.ts';

/** Gives a person a role in a unit from a day on. */
export const giveRole = defineAction<
  typeof giveRoleInput,
  { roleId: string; invitationsRevoked: number },
  Extract<OrgRefusal, { type: 'unit-closed' | 'role-held-already' }>
>({
  name: 'org.give-role',
  input: giveRoleInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const unit = await tx
      .selectFrom('org_unit')
      .select(['id', 'state'])
      .where('id', '=', input.unitId)
      .forShare()
      .executeTakeFirst();
    const person = await tx
      .selectFrom('org_person')
      .select('id')
      .where('id', '=', input.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!unit || !person) return notFound();
    authorize(may(actor, 'give-role', { unitId: unit.id, role: input.role }));
    if (unit.state === 'closed') return refuse({ type: 'unit-closed' });
    const held = await tx
      .selectFrom('org_role')
      .select('id')
      .where('person_id', '=', person.id)
      .where('unit_id', '=', unit.id)
      .where('role', '=', input.role)
      .where('to_date', 'is', null)
      .executeTakeFirst();
    if (held) return refuse({ type: 'role-held-already' });
    const roleId = newId();
    await tx
      .insertInto('org_role')
      .values({
        tenant_id: actor.tenantId,
        id: roleId,
        person_id: person.id,
        unit_id: unit.id,
        role: input.role,
        from_date: input.fromDate,
        to_date: null,
        ended_at: null,
        created_at: now,
      })
      .execute();
    await emit({
      name: 'org.role-given',
      subject: { type: 'role', id: roleId },
      data: { personId: person.id, unitId: unit.id, role: input.role },
    });
    const gives = { personId: person.id, unitId: unit.id, role: input.role };
    const invitationsRevoked = await revokeWeakerInvitations({ tx, actor, now, emit }, [gives]);
    return ok({ roleId, invitationsRevoked });
  },
});

/** Whether a coordinator who can sign in is left when these roles end: without one nobody could let anybody in again. */
export async function coordinatorRemains(tx: Tx, ending: readonly string[]): Promise<boolean> {
  const all = await tx
    .selectFrom('org_role as r')
    .innerJoin('org_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select('r.id')
    .where('r.role', '=', 'coordinator')
    .where('r.to_date', 'is', null)
    .where('p.account_id', 'is not', null)
    .where('u.state', '=', 'live')
    .orderBy('r.id')
    // Two who end each other: the second waits here, and then finds nobody left.
    .forUpdate('r')
    .execute();
  return all.some(({ id }) => !ending.includes(id));
}

/** Ends the sign-ins of a person who has no role in force any more. @returns how many */
export async function endSignInsWithoutRole(tx: Tx, personId: string, today: string): Promise<number> {
  const roles = await tx
    .selectFrom('org_role')
    .select(['from_date', 'to_date', 'ended_at'])
    .where('person_id', '=', personId)
    .execute();
  if (roles.some((role) => inForce(role, today))) return 0;
  const person = await tx
    .selectFrom('org_person')
    .select('account_id')
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.account_id ? revokeAllSignIns(tx, person.account_id) : 0;
}

/** Ends a role on a day (its last). When it was the last in force, all sign-ins of the person end in the same act. */
export const endRole = defineAction<
  typeof endRoleInput,
  { signInsEnded: number },
  Extract<OrgRefusal, { type: 'role-ended-already' | 'last-coordinator' }>
>({
  name: 'org.end-role',
  input: endRoleInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const role = await tx
      .selectFrom('org_role')
      .selectAll()
      .where('id', '=', input.roleId)
      .forUpdate()
      .executeTakeFirst();
    if (!role) return notFound();
    authorize(may(actor, 'end-role', { unitId: role.unit_id, personId: role.person_id, role: role.role }));
    const today = await localToday(tx, now);
    if (role.ended_at !== null || (role.to_date !== null && role.to_date < today))
      return refuse({ type: 'role-ended-already' });
    if (role.role === 'coordinator' && !(await coordinatorRemains(tx, [role.id])))
      return refuse({ type: 'last-coordinator' });
    const toDate = input.toDate < role.from_date ? role.from_date : input.toDate;
    const endsNow = toDate <= today;
    await tx
      .updateTable('org_role')
      .set({ to_date: toDate, ended_at: endsNow ? now : null })
      .where('id', '=', role.id)
      .execute();
    const signInsEnded = endsNow ? await endSignInsWithoutRole(tx, role.person_id, today) : 0;
    await emit({
      name: 'org.role-ended',
      subject: { type: 'role', id: role.id },
      data: { personId: role.person_id, unitId: role.unit_id, role: role.role, signInsEnded },
    });
    return ok({ signInsEnded });
  },
});
