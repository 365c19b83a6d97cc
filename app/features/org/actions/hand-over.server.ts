import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import '../contributors.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { type HandOver, handOverInput } from '../schema.ts';
import '../tables.ts';
import { localToday } from './local-today.server.ts';
import { coordinatorRemains, endSignInsWithoutRole } from './roles.server.ts';
import { revokeWeakerInvitations } from './weaker-invitations.server.ts';

/** Every feature moves what it keeps for officers; then the successor is told what he has to do himself. */
async function moveParts(context: ActionContext<HandOver>): Promise<Record<string, number>> {
  const { tx, actor, input, now, platform } = context;
  const { unitId, fromPersonId, toPersonId } = input;
  const call = { tenantId: actor.tenantId, unitId, fromPersonId, toPersonId, now };
  const parts = platform.contributions('handover');
  const moved: Record<string, number> = {};
  for (const part of parts) moved[part.key] = await part.move(tx, call);
  for (const part of parts) await part.tell?.(context, { ...call, moved: moved[part.key] ?? 0 });
  return moved;
}

/**
 * Mutasi: the successor takes over the role, the tasks, the custody of accounts and the open cases of one unit, and the old
 * officer's sign-ins end, all in one transaction. Nothing is left orphaned.
 */
export const handOver = defineAction<
  typeof handOverInput,
  { moved: Record<string, number>; signInsEnded: number },
  Extract<OrgRefusal, { type: 'same-person' | 'not-in-unit' | 'last-coordinator' }>
>({
  name: 'org.hand-over',
  input: handOverInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const persons = await tx
      .selectFrom('org_person')
      .select(['id', 'account_id'])
      .where('id', 'in', [input.fromPersonId, input.toPersonId])
      .orderBy('id')
      .forUpdate()
      .execute();
    const mayHandOver = (role: string) => may(actor, 'hand-over', { unitId: input.unitId, role });
    authorize(mayHandOver('officer'));
    if (input.fromPersonId === input.toPersonId) return refuse({ type: 'same-person' });
    if (persons.length < 2) return notFound();
    const open = await tx
      .selectFrom('org_role')
      .selectAll()
      .where('person_id', '=', input.fromPersonId)
      .where('unit_id', '=', input.unitId)
      .where('to_date', 'is', null)
      .execute();
    // A head hands over the officer's work only: the roles that he can't give stay where they are.
    const held = open.filter(({ role }) => mayHandOver(role));
    if (held.length === 0) return refuse({ type: 'not-in-unit' });
    const heir = persons.find(({ id }) => id === input.toPersonId);
    const desks = held.filter(({ role }) => role === 'coordinator').map(({ id }) => id);
    if (desks.length > 0 && !heir?.account_id && !(await coordinatorRemains(tx, desks)))
      return refuse({ type: 'last-coordinator' });
    for (const role of held) {
      const toDate = input.on < role.from_date ? role.from_date : input.on;
      await tx
        .updateTable('org_role')
        .set({ to_date: toDate, ended_at: now })
        .where('id', '=', role.id)
        .execute();
      await tx
        .insertInto('org_role')
        .values({
          tenant_id: actor.tenantId,
          id: newId(),
          person_id: input.toPersonId,
          unit_id: role.unit_id,
          role: role.role,
          from_date: input.on,
          to_date: null,
          ended_at: null,
          created_at: now,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'person_id', 'unit_id', 'role'])
            .where('to_date', 'is', null)
            .doNothing(),
        )
        .execute();
    }
    await revokeWeakerInvitations(
      { tx, actor, now, emit },
      held.map((role) => ({ personId: input.toPersonId, unitId: role.unit_id, role: role.role })),
    );
    const moved = await moveParts(context);
    const today = await localToday(tx, now);
    const signInsEnded = await endSignInsWithoutRole(tx, input.fromPersonId, today);
    await emit({
      name: 'org.handed-over',
      subject: { type: 'unit', id: input.unitId },
      data: { fromPersonId: input.fromPersonId, toPersonId: input.toPersonId, unitId: input.unitId, moved },
    });
    return ok({ moved, signInsEnded });
  },
});
