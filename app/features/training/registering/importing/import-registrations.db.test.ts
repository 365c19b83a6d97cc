import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenOfficer, givenProgramme } from '../../testing.server.ts';
import { importRegistrations } from './import-registrations.server.ts';

let office: Office;
let batchId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const registered = () =>
  readTenant(office.db.app, office.tenantId, (db) =>
    db
      .selectFrom('training_registration as r')
      .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
      .leftJoin('training_service as s', 's.registration_id', 'r.id')
      .select(['p.name', 'r.state', 'r.via', 's.nip'])
      .where('r.batch_id', '=', batchId)
      .orderBy('p.name')
      .execute(),
  );
const HEAD = ['Nama', 'Unit', 'NIP'];
const send = (rows: string[][], preview = false) =>
  importRegistrations(as('coordinator'), { batchId, rows: [HEAD, ...rows], preview });

beforeEach(async () => {
  const { tenantId, units } = office;
  await office.write(async (tx) => {
    await tx.updateTable('training_registration').set({ state: 'withdrawn', queued_at: null }).execute();
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, {
      tenantId,
      programmeId,
      quota: 2,
      quotaPerUnit: 2,
      fromDate: '2026-12-07',
    });
  });
});

describe('registering by a table', () => {
  const rows = [
    ['Bagas Prakoso', 'Dinkes', '199001012015011001'],
    ['Intan Melati', 'Kel. Muara Bening', ''],
  ];

  test('looks first and stores nothing, then stores what was looked at', async () => {
    expect(await send(rows, true)).toMatchObject({
      error: {
        type: 'only-looked',
        rows: [
          { row: 2, person: 'Bagas Prakoso', state: 'confirmed' },
          { row: 3, person: 'Intan Melati', state: 'confirmed' },
        ],
      },
    });
    expect(await registered()).toEqual([]);
    expect(await send(rows)).toMatchObject({ ok: true, value: { taken: 2, waiting: 0 } });
    expect(await registered()).toMatchObject([
      { name: 'Bagas Prakoso', state: 'confirmed', via: 'csv', nip: '199001012015011001' },
      { name: 'Intan Melati', state: 'confirmed', via: 'csv', nip: null },
    ]);
    expect(await send(rows)).toMatchObject({
      error: { type: 'rows-refused', faults: [{ row: 2 }, { row: 3 }] },
    });
  });

  test('takes all or nobody: what the unit may not send is a fault of its row', async () => {
    const { tenantId, units } = office;
    await office.write(async (tx) => {
      for (const name of ['Satu Lagi', 'Dua Lagi'])
        await givenOfficer(tx, { tenantId, unitId: units.dinkes, name });
    });
    const many = [...rows, ['Satu Lagi', 'Dinkes', ''], ['Dua Lagi', 'Dinkes', '']];
    expect(await send(many)).toMatchObject({
      error: {
        type: 'rows-refused',
        faults: [{ row: 5, message: expect.stringContaining('Jatah unit ini 2 orang') }],
      },
    });
    expect(await registered()).toEqual([]);
    expect(await send(many.slice(0, 3))).toMatchObject({ ok: true, value: { taken: 2, waiting: 1 } });
  });

  test('is the desk’s', async () => {
    for (const role of ['head', 'officer', 'trainer'] as const)
      expect(
        await importRegistrations(as(role), { batchId, rows: [HEAD, ...rows], preview: true }),
      ).toMatchObject({ error: { type: 'forbidden' } });
  });
});
