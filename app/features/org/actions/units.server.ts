import type { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { freeSlug, standsBelow } from '../rules.ts';
import { closeUnitInput, editUnitInput, unitInput } from '../schema.ts';
import '../tables.ts';
import { coordinatorRemains } from './roles.server.ts';

type UnitRefusal = Extract<
  OrgRefusal,
  { type: 'code-taken' | 'own-ancestor' | 'unit-closed' | 'unit-has-children' | 'last-coordinator' }
>;
type UnitFields = z.output<typeof unitInput>;

async function lockTree(tx: Tx) {
  return tx.selectFrom('org_unit').select(['id', 'parent_id', 'slug', 'code', 'state']).forUpdate().execute();
}
type Tree = Awaited<ReturnType<typeof lockTree>>;

function checkPlace(tree: Tree, unitId: string | null, input: UnitFields): Result<undefined, UnitRefusal> {
  if (input.code && tree.some((unit) => unit.code === input.code && unit.id !== unitId))
    return refuse({ type: 'code-taken' });
  const parentOf = new Map(tree.map((unit) => [unit.id, unit.parent_id]));
  if (unitId && input.parentId && standsBelow(unitId, input.parentId, parentOf))
    return refuse({ type: 'own-ancestor' });
  const parent = tree.find((unit) => unit.id === input.parentId);
  if (input.parentId && parent?.state !== 'live') return refuse({ type: 'unit-closed' });
  return ok();
}

const columns = (input: UnitFields) => ({
  kind: input.kind,
  name: input.name,
  short_name: input.shortName,
  parent_id: input.parentId,
  code: input.code,
  region_code: input.regionCode,
  address: input.address,
  phone: input.phone,
});

/** Adds a unit to the tree. */
export const addUnit = defineAction<typeof unitInput, { unitId: string }, UnitRefusal>({
  name: 'org.add-unit',
  input: unitInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    const tree = await lockTree(tx);
    authorize(may(actor, 'edit-units'));
    const place = checkPlace(tree, null, input);
    if (!place.ok) return place;
    const unitId = newId();
    await tx
      .insertInto('org_unit')
      .values({
        tenant_id: actor.tenantId,
        id: unitId,
        ...columns(input),
        slug: freeSlug(input.shortName, new Set(tree.map((unit) => unit.slug))),
        closed_reason: null,
        closed_on: null,
        successor_id: null,
        position: tree.length,
        created_at: now,
      })
      .execute();
    await emit({ name: 'org.unit-added', subject: { type: 'unit', id: unitId }, data: { kind: input.kind } });
    return ok({ unitId });
  },
});

/** Changes what is known of a unit. Its address on the portal (`slug`) stays, so that links keep working. */
export const editUnit = defineAction<typeof editUnitInput, undefined, UnitRefusal>({
  name: 'org.edit-unit',
  input: editUnitInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const tree = await lockTree(tx);
    if (!tree.some((unit) => unit.id === input.unitId)) notFound();
    authorize(may(actor, 'edit-units', { unitId: input.unitId }));
    const place = checkPlace(tree, input.unitId, input);
    if (!place.ok) return place;
    const before = await tx
      .selectFrom('org_unit')
      .selectAll()
      .where('id', '=', input.unitId)
      .executeTakeFirstOrThrow();
    const after = columns(input);
    const fields = Object.entries(after).flatMap(([field, value]) =>
      before[field as keyof typeof after] === value ? [] : [field],
    );
    if (fields.length === 0) return ok();
    await tx.updateTable('org_unit').set(after).where('id', '=', input.unitId).execute();
    await emit({ name: 'org.unit-edited', subject: { type: 'unit', id: input.unitId }, data: { fields } });
    return ok();
  },
});

/** Closes a unit that was merged, renamed, split or dissolved. Its history stays; open roles in it end on that day. */
export const closeUnit = defineAction<typeof closeUnitInput, undefined, UnitRefusal>({
  name: 'org.close-unit',
  input: closeUnitInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const tree = await lockTree(tx);
    const unit = tree.find((candidate) => candidate.id === input.unitId);
    if (!unit) return notFound();
    authorize(may(actor, 'edit-units', { unitId: input.unitId }));
    if (unit.state === 'closed') return refuse({ type: 'unit-closed' });
    const roles = await tx
      .selectFrom('org_role')
      .select(['id', 'role'])
      .where('unit_id', '=', unit.id)
      .where('to_date', 'is', null)
      .execute();
    const desks = roles.filter(({ role }) => role === 'coordinator').map(({ id }) => id);
    if (desks.length > 0 && !(await coordinatorRemains(tx, desks)))
      return refuse({ type: 'last-coordinator' });
    const children = tree.filter(
      (candidate) => candidate.parent_id === unit.id && candidate.state === 'live',
    ).length;
    if (children > 0) return refuse({ type: 'unit-has-children', count: children });
    const successor = tree.find((candidate) => candidate.id === input.successorId);
    if (input.successorId && (successor?.state !== 'live' || successor.id === unit.id))
      return refuse({ type: 'unit-closed' });
    await tx
      .updateTable('org_unit')
      .set({
        state: 'closed',
        closed_reason: input.reason,
        closed_on: input.closedOn,
        successor_id: input.successorId,
      })
      .where('id', '=', input.unitId)
      .execute();
    await tx
      .updateTable('org_role')
      .set((eb) => ({
        to_date: eb.fn<string>('greatest', ['from_date', eb.cast<string>(eb.val(input.closedOn), 'date')]),
      }))
      .where('unit_id', '=', input.unitId)
      .where('to_date', 'is', null)
      .execute();
    await emit({
      name: 'org.unit-closed',
      subject: { type: 'unit', id: input.unitId },
      data: { reason: input.reason, successorId: input.successorId },
    });
    return ok();
  },
});
