import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { hasRole } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { type Office, openOffice } from './office.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const renameUnit = defineAction({
  name: 'test.rename-unit',
  input: z.object({ unitId: z.uuid(), name: z.string().min(1, 'Isi nama unit.') }),
  async run({ tx, actor, input, authorize, emit }) {
    authorize(hasRole(actor, 'coordinator'));
    await tx.updateTable('org_unit').set({ short_name: input.name }).where('id', '=', input.unitId).execute();
    await emit({
      name: 'clock.holidays-changed',
      subject: { type: 'unit', id: input.unitId },
      data: { dates: [] },
    });
    return input.name === 'tidak boleh' ? refuse({ type: 'taken' as const }) : ok({ name: input.name });
  },
});

const nameOf = (id: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db.selectFrom('org_unit').select('short_name').where('id', '=', id).executeTakeFirst(),
  );

test('an act by somebody entitled is stored together with its event', async () => {
  const call = { platform: office.platform, actor: office.actors.coordinator };
  expect(await renameUnit(call, { unitId: office.units.dinkes, name: 'Dinkes baru' })).toEqual({
    ok: true,
    value: { name: 'Dinkes baru' },
  });
  expect(await nameOf(office.units.dinkes)).toEqual({ short_name: 'Dinkes baru' });
});

test('an act that is refused leaves nothing behind, not even its event', async () => {
  const call = { platform: office.platform, actor: office.actors.coordinator };
  const events = () =>
    readTenant(office.platform.db, office.tenantId, (db) => db.selectFrom('event').select('id').execute());
  const before = await events();
  expect(await renameUnit(call, { unitId: office.units.dpupr, name: 'tidak boleh' })).toEqual({
    ok: false,
    error: { type: 'taken' },
  });
  expect(await nameOf(office.units.dpupr)).toEqual({ short_name: 'DPUPR' });
  expect(await events()).toEqual(before);
});

test('somebody who may not is refused, and bad input is told at its field', async () => {
  const call = { platform: office.platform, actor: office.actors.officer };
  expect(await renameUnit(call, { unitId: office.units.dinkes, name: 'x' })).toEqual({
    ok: false,
    error: { type: 'forbidden' },
  });
  expect(await renameUnit(call, { unitId: office.units.dinkes, name: '' })).toEqual({
    ok: false,
    error: { type: 'invalid', faults: [{ path: 'name', message: 'Isi nama unit.' }] },
  });
});

test('a government never sees or changes the rows of its neighbour', async () => {
  const neighbour = await office.neighbour();
  const call = { platform: office.platform, actor: neighbour.actors.coordinator };
  await renameUnit(call, { unitId: office.units.kecamatan, name: 'Kec. Rampasan' });
  expect(await nameOf(office.units.kecamatan)).toEqual({ short_name: 'Kec. Sukamulya' });
  const seen = await readTenant(office.platform.db, neighbour.tenantId, (db) =>
    db.selectFrom('org_unit').select('tenant_id').execute(),
  );
  expect(new Set(seen.map((row) => row.tenant_id))).toEqual(new Set([neighbour.tenantId]));
});

test('an act that forgot to ask the policy fails instead of committing', async () => {
  const careless = defineAction({ name: 'test.careless', input: z.object({}), run: async () => ok() });
  await expect(careless({ platform: office.platform, actor: office.actors.officer }, {})).rejects.toThrow(
    /without asking authorize/,
  );
});
