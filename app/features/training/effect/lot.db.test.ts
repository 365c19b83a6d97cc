import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { register } from '../registering/actions/register.server.ts';
import { givenBatch, givenProgramme, givenRegistration } from '../testing.server.ts';
import { declarePlan } from './actions/declare-plan.server.ts';
import { drawLot } from './actions/draw-lot.server.ts';
import { effectPage } from './queries/effect-page.server.ts';
import { lotPage } from './queries/lot-page.server.ts';

let office: Office;
let programmeId: string;
let first: string;
let second: string;

beforeAll(async () => {
  office = await openOffice();
  await office.write(async (tx) => {
    for (let at = 0; at < 9; at += 1)
      await tx
        .insertInto('org_unit')
        .values({
          tenant_id: office.tenantId,
          id: newId(),
          parent_id: office.units.kecamatan,
          kind: 'kelurahan',
          name: `Kelurahan ${at}`,
          short_name: `Kel. ${at}`,
          slug: `kel-${at}`,
          code: null,
          region_code: null,
          address: null,
          phone: null,
          closed_reason: null,
          closed_on: null,
          successor_id: null,
          created_at: '2026-01-01T00:00:00Z',
        })
        .execute();
  });
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const today = () => office.clock.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDate();
const inDays = (days: number) => today().add({ days }).toString();
const kelurahan = (given: object = {}) => ({
  programmeId,
  unitKind: 'kelurahan',
  firstBatchId: first,
  secondBatchId: second,
  ...given,
});
const page = () =>
  readTenant(office.db.app, office.tenantId, (db) =>
    lotPage(db, office.actors.officer, programmeId, office.clock.now().toString()),
  );
const batch = (given: object) =>
  office.write((tx) => givenBatch(tx, { tenantId: office.tenantId, programmeId, ...given }));

beforeEach(async () => {
  programmeId = await office.write((tx) =>
    givenProgramme(tx, { tenantId: office.tenantId, organiserUnitId: office.units.diskominfo }),
  );
  first = await batch({ fromDate: inDays(10), toDate: inDays(12) });
  second = await batch({ name: 'Angkatan 2', fromDate: inDays(72), toDate: inDays(74) });
});

describe('the lot between two batches', () => {
  test('is drawn by the coordinator only, and anybody draws it again from seed and codes', async () => {
    for (const role of ['officer', 'head', 'leader', 'trainer'] as const)
      expect(refusalOf(await drawLot(as(role), kelurahan()))).toBe('forbidden');
    expect(await drawLot(as('coordinator'), kelurahan())).toMatchObject({
      ok: true,
      value: { first: 5, second: 5 },
    });
    const lot = (await page())!.lots[0]!;
    expect(lot).toMatchObject({ unitKind: 'kelurahan', gap: 60, holds: true });
    expect(lot.seed).toMatch(/^[0-9a-f]{32}$/);
    const again = lot.units
      .map(({ code, name }) => ({
        name,
        hash: createHash('sha256').update(`${lot.seed}:${code}`).digest('hex'),
      }))
      .sort((a, b) => a.hash.localeCompare(b.hash))
      .map(({ name }, at) => [name, at < 5 ? 'first' : 'second']);
    expect(lot.units.map(({ name, place }) => [name, place])).toEqual(again);
  });

  test('is drawn once, also when two draw at the same moment', async () => {
    const drawn = await Promise.all([
      drawLot(as('coordinator'), kelurahan()),
      drawLot(as('coordinator'), kelurahan()),
    ]);
    expect(drawn.map((one) => (one.ok ? 'drawn' : one.error.type)).sort()).toEqual(['drawn', 'lot-drawn']);
    expect((await page())!.lots).toHaveLength(1);
  });

  test('stands: the program may neither change nor remove it', async () => {
    await drawLot(as('coordinator'), kelurahan());
    for (const change of [
      sql`update training_lot set seed = 'chosen'`,
      sql`delete from training_lot`,
      sql`update training_lot_unit set place = 'first'`,
      sql`delete from training_lot_unit`,
    ])
      await expect(office.write((tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
  });

  test('that was changed behind the program’s back no longer follows from its seed, and the page says so', async () => {
    await drawLot(as('coordinator'), kelurahan());
    const { id, units } = (await page())!.lots[0]!;
    for (const [unit, place] of [
      [units.at(0)!, 'second'],
      [units.at(-1)!, 'first'],
    ] as const)
      await sql`update training_lot_unit set place = ${place} where lot_id = ${id} and unit_id = ${unit.id}`.execute(
        office.db.owner,
      );
    expect((await page())!.lots[0]).toMatchObject({ holds: false });
  });

  test('leaves at least sixty days to the second batch, and says how many there are', async () => {
    const early = await batch({ name: 'Terlalu dekat', fromDate: inDays(71), toDate: inDays(73) });
    expect(await drawLot(as('coordinator'), kelurahan({ secondBatchId: early }))).toEqual({
      ok: false,
      error: { type: 'lot-too-close', days: 59, least: 60 },
    });
  });

  test('needs batches for the kind, of this programme, that have not begun', async () => {
    const draw = (given: object) => drawLot(as('coordinator'), kelurahan(given));
    const opd = await batch({ unitKinds: ['opd'], fromDate: inDays(90) });
    expect(refusalOf(await draw({ secondBatchId: opd }))).toBe('lot-not-for-kind');
    expect(refusalOf(await draw({ secondBatchId: first }))).toBe('invalid');
    const begun = await batch({ name: 'Sudah mulai', fromDate: inDays(0) });
    expect(refusalOf(await draw({ firstBatchId: begun }))).toBe('lot-first-began');
    const off = await batch({ name: 'Batal', fromDate: inDays(100), state: 'cancelled' });
    expect(refusalOf(await draw({ secondBatchId: off }))).toBe('batch-closed');
    const elsewhere = await office.write((tx) =>
      givenProgramme(tx, { tenantId: office.tenantId, organiserUnitId: office.units.diskominfo }),
    );
    expect(refusalOf(await draw({ programmeId: elsewhere }))).toBe('not-found');
    const neither = await draw({ unitKind: 'bumd' });
    expect(refusalOf(neither)).toBe('lot-not-for-kind');
  });

  test('comes before registration of that kind, and of that kind only', async () => {
    await office.write((tx) =>
      givenRegistration(tx, {
        tenantId: office.tenantId,
        programmeId,
        batchId: first,
        personId: office.actors.otherOfficer.personId,
        unitId: office.units.kelurahan,
        state: 'withdrawn',
      }),
    );
    expect(refusalOf(await drawLot(as('coordinator'), kelurahan()))).toBe('lot-registration-began');
    expect((await page())!.choices).toContainEqual({ unitKind: 'kelurahan', units: 10, began: true });
    expect(await drawLot(as('coordinator'), kelurahan({ unitKind: 'opd' }))).toMatchObject({ ok: true });
  });

  test('binds registration: a unit is registered in the batch to which it was drawn', async () => {
    await drawLot(as('coordinator'), kelurahan());
    const lot = (await page())!.lots[0]!;
    const drawn = lot.units.find((unit) => unit.id === office.units.kelurahan)!;
    const [right, wrong] = drawn.place === 'first' ? [first, second] : [second, first];
    const person = { unitId: office.units.kelurahan, personId: office.actors.otherOfficer.personId };
    expect(refusalOf(await register(as('coordinator'), { batchId: wrong, ...person }))).toBe(
      'drawn-for-other-batch',
    );
    expect(await register(as('coordinator'), { batchId: right, ...person })).toMatchObject({ ok: true });
  });

  test('whose batch was called off stays in sight, compares nothing and cannot be drawn again', async () => {
    await drawLot(as('coordinator'), kelurahan());
    await office.write((tx) =>
      tx.updateTable('training_batch').set({ state: 'cancelled' }).where('id', '=', second).execute(),
    );
    expect((await page())!.lots).toMatchObject([{ unitKind: 'kelurahan', off: true }]);
    const third = await batch({ name: 'Pengganti', fromDate: inDays(80) });
    expect(refusalOf(await drawLot(as('coordinator'), kelurahan({ secondBatchId: third })))).toBe(
      'lot-drawn',
    );
    const effect = await readTenant(office.db.app, office.tenantId, (db) =>
      effectPage(db, office.actors.officer, programmeId, office.clock.now().toString()),
    );
    expect(effect).toMatchObject({ comparisons: [] });
  });
});

describe('the plan', () => {
  const plan = (given: object = {}) => ({
    programmeId,
    measure: 'posts',
    beforeDays: '60',
    afterDays: '45',
    ...given,
  });

  test('is declared by the coordinator and may be thought over until the first batch begins', async () => {
    expect(refusalOf(await declarePlan(as('officer'), plan()))).toBe('forbidden');
    expect((await declarePlan(as('coordinator'), plan())).ok).toBe(true);
    expect((await declarePlan(as('coordinator'), plan({ measure: 'coverage' }))).ok).toBe(true);
    expect(await page()).toMatchObject({
      frozen: false,
      plan: { measure: 'coverage', beforeDays: 60, afterDays: 45 },
    });
  });

  test('asks for one measure and windows of two weeks to half a year', async () => {
    const refused = await declarePlan(
      as('coordinator'),
      plan({ measure: '', beforeDays: '13', afterDays: '181' }),
    );
    expect(refused.ok).toBe(false);
    if (!refused.ok && refused.error.type === 'invalid')
      expect(refused.error.faults.map((fault) => fault.path).sort()).toEqual([
        'afterDays',
        'beforeDays',
        'measure',
      ]);
  });

  test('stands from the first day of the first batch, and the database says so too', async () => {
    await declarePlan(as('coordinator'), plan());
    await batch({ name: 'Hari ini', fromDate: inDays(0) });
    expect(refusalOf(await declarePlan(as('coordinator'), plan({ measure: 'coverage' })))).toBe(
      'plan-frozen',
    );
    expect(await page()).toMatchObject({ frozen: true, plan: { measure: 'posts' } });
    const now = office.clock.now().toString();
    await expect(
      office.write((tx) =>
        tx
          .updateTable('training_plan')
          .set({ measure: 'coverage', declared_at: now })
          .where('programme_id', '=', programmeId)
          .execute(),
      ),
    ).rejects.toThrow(/before the first batch begins/);
    await expect(office.write((tx) => sql`delete from training_plan`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });
});
