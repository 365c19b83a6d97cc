import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import '../events.ts';
import { IMPORT_ROWS_MAX } from '../importing/import-fault.ts';
import { type ImportPlan, type PlannedUnit, planImport, type UnitRef } from '../importing/plan-import.ts';
import { may } from '../policy.ts';
import { knownOffice } from '../queries/known-office.server.ts';
import { freeSlug } from '../rules.ts';
import '../tables.ts';
import { localToday } from './local-today.server.ts';
import { revokeWeakerInvitations } from './weaker-invitations.server.ts';

export const importInput = z.object({
  kind: z.enum(['units', 'people']),
  rows: z.array(z.array(z.string().max(5_000)).max(60)).max(IMPORT_ROWS_MAX + 10),
});

type Ids = ReadonlyMap<number, string>;

const idOf = (ref: UnitRef, made: Ids): string => ('id' in ref ? ref.id : made.get(ref.row)!);

async function inBatches<T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await write(rows.slice(at, at + 500));
}

async function storeUnits(
  tx: Tx,
  tenantId: string,
  units: readonly PlannedUnit[],
  now: string,
): Promise<Ids> {
  const before = await tx.selectFrom('org_unit').select('slug').execute();
  const slugs = new Set(before.map((unit) => unit.slug));
  const made = new Map(units.map((unit) => [unit.row, newId()]));
  const rows = units.map((unit, index) => {
    const slug = freeSlug(unit.shortName, slugs);
    slugs.add(slug);
    return {
      tenant_id: tenantId,
      id: made.get(unit.row)!,
      parent_id: unit.parent ? idOf(unit.parent, made) : null,
      kind: unit.kind,
      name: unit.name,
      short_name: unit.shortName,
      slug,
      code: null,
      region_code: unit.regionCode,
      address: null,
      phone: null,
      closed_reason: null,
      closed_on: null,
      successor_id: null,
      position: before.length + index,
      created_at: now,
    };
  });
  await inBatches(rows, (batch) => tx.insertInto('org_unit').values(batch).execute());
  return made;
}

async function storePeople(tx: Tx, tenantId: string, plan: ImportPlan, now: string): Promise<Ids> {
  const made = new Map(plan.people.map((person) => [person.row, newId()]));
  const rows = plan.people.map((person) => ({
    tenant_id: tenantId,
    id: made.get(person.row)!,
    account_id: null,
    name: person.name,
    email: person.email,
    phone: person.phone,
    humas_level: person.level,
    created_at: now,
  }));
  await inBatches(rows, (batch) => tx.insertInto('org_person').values(batch).execute());
  return made;
}

/**
 * Takes in a sheet of units with their officers, or of people with their roles. All rows or none; the rows are judged here
 * again, whatever the preview said.
 */
export const importOffice = defineAction<
  typeof importInput,
  { units: number; people: number; roles: number },
  Extract<OrgRefusal, { type: 'import-refused' }>
>({
  name: 'org.import',
  input: importInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    await tx.selectFrom('org_government').select('id').forUpdate().execute();
    const known = await knownOffice(tx);
    authorize(may(actor, 'import'));
    const plan = planImport(input.kind, input.rows, known);
    if (plan.faults.length > 0) return refuse({ type: 'import-refused', faults: plan.faults });
    const units = await storeUnits(tx, actor.tenantId, plan.units, now);
    const people = await storePeople(tx, actor.tenantId, plan, now);
    const today = await localToday(tx, now);
    const roles = plan.roles.map((role) => ({
      tenant_id: actor.tenantId,
      id: newId(),
      person_id: idOf(role.person, people),
      unit_id: idOf(role.unit, units),
      role: role.role,
      from_date: today,
      to_date: null,
      ended_at: null,
      created_at: now,
    }));
    await inBatches(roles, (batch) =>
      tx
        .insertInto('org_role')
        .values(batch)
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'person_id', 'unit_id', 'role'])
            .where('to_date', 'is', null)
            .doNothing(),
        )
        .execute(),
    );
    await revokeWeakerInvitations(
      { tx, actor, now, emit },
      roles.map((role) => ({ personId: role.person_id, unitId: role.unit_id, role: role.role })),
    );
    const counts = { units: plan.units.length, people: plan.people.length };
    await emit({ name: 'org.imported', subject: { type: 'government', id: actor.tenantId }, data: counts });
    return ok({ ...counts, roles: roles.length });
  },
});
