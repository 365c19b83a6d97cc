import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { faultsOfPdf } from '#app/testing/paper-tools.server.ts';
import { reports } from '../module.ts';
import '../tables.ts';
import { askProofs } from './actions/ask-proofs.server.ts';
import { makeProofs } from './jobs.server.ts';
import { bundleFile, officersPage } from './queries/officers-page.server.ts';
import { provingSubjects } from './subject-names.server.ts';
import { sweepProofs } from './sweep.server.ts';
import { aPost, aServant } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [reports], at: '2026-12-02T03:00:00Z' });
  const { dinkes } = office.units;
  await aServant(office, { name: 'Bagas Prakoso', unitId: dinkes, from: '2026-11-10' });
  await aServant(office, { name: 'Sudah Pindah', unitId: dinkes, from: '2026-01-01', to: '2026-10-31' });
  await aPost(office, { unitId: dinkes, at: '2026-11-18T04:00:00Z' });
});
afterAll(() => office.close());

const origin = 'https://wanasari.example';
const ask = (actor: PersonActor, unitId: string | null, month = '2026-11') =>
  askProofs({ platform: office.platform, actor }, { month, unitId, origin });
const rowOf = (id: string) =>
  office.write((tx) =>
    tx.selectFrom('reports_proof_bundle').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const fileFor = (actor: PersonActor, runId: string) =>
  readTenant(office.platform.db, actor.tenantId, (db) => bundleFile(db, actor, runId));

async function asked(actor: PersonActor, unitId: string | null): Promise<string> {
  const answer = await ask(actor, unitId);
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value.runId;
}

describe('papers of many officers', () => {
  test('are one archive with a folder a unit, PDF and XLSX each, and who has the same name is not lost', async () => {
    const runId = await asked(office.actors.coordinator, null);
    expect(await ask(office.actors.coordinator, null)).toMatchObject({ error: { type: 'bundle-running' } });
    await office.jobs.runAll();
    const row = await rowOf(runId);
    expect(row).toMatchObject({ state: 'done', wanted: 3, done: 3, failed: 0 });
    const files = unzipSync((await office.platform.files.read(office.tenantId, row.file_id!))!);
    expect(Object.keys(files).sort()).toEqual([
      'Dinkes/bukti-kinerja-2026-11-bagas-prakoso (2).pdf',
      'Dinkes/bukti-kinerja-2026-11-bagas-prakoso (2).xlsx',
      'Dinkes/bukti-kinerja-2026-11-bagas-prakoso.pdf',
      'Dinkes/bukti-kinerja-2026-11-bagas-prakoso.xlsx',
      'Kel. Muara Bening/bukti-kinerja-2026-11-intan-melati.pdf',
      'Kel. Muara Bening/bukti-kinerja-2026-11-intan-melati.xlsx',
    ]);
    expect(faultsOfPdf(files['Dinkes/bukti-kinerja-2026-11-bagas-prakoso.pdf']!)).toBe('');
  });

  test('a job that runs twice makes one archive and no second edition', async () => {
    const runId = await asked(office.actors.head, office.units.dinkes);
    await office.jobs.runAll();
    const first = await rowOf(runId);
    await makeProofs(office.platform, { tenantId: office.tenantId, runId, origin });
    expect((await rowOf(runId)).file_id).toBe(first.file_id);
    const editions = await office.write((tx) => tx.selectFrom('reports_proof').select('edition').execute());
    expect(editions.every(({ edition }) => edition === 1)).toBe(true);
  });

  test('one that fails holds up no other, and the archive says that it is missing', async () => {
    const runId = await asked(office.actors.coordinator, null);
    const people = (await rowOf(runId)).people;
    await office.write((tx) =>
      tx
        .updateTable('reports_proof_bundle')
        .set({ people: JSON.stringify([...people, office.actors.leader.personId]), wanted: 4 })
        .where('id', '=', runId)
        .execute(),
    );
    await office.jobs.runAll();
    const row = await rowOf(runId);
    expect(row).toMatchObject({ state: 'done', done: 3, failed: 1 });
    const files = unzipSync((await office.platform.files.read(office.tenantId, row.file_id!))!);
    expect(strFromU8(files['CATATAN.txt']!)).toMatch(/^1 bukti kinerja gagal dibuat/);
  });

  test('are refused for a month that is not over, and where nobody served', async () => {
    expect(await ask(office.actors.coordinator, null, '2026-12')).toMatchObject({
      error: { type: 'month-not-over' },
    });
    expect(await ask(office.actors.coordinator, office.units.dpupr)).toMatchObject({
      error: { type: 'nobody-to-report' },
    });
  });

  test('are asked for by the desk and by the head of the unit, and taken by the same', async () => {
    const { coordinator, head, officer, leader, otherOfficer } = office.actors;
    for (const actor of [officer, leader, otherOfficer])
      expect(await ask(actor, office.units.dinkes)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await ask(head, null)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await ask(head, office.units.kelurahan)).toMatchObject({ error: { type: 'forbidden' } });
    const runId = await asked(head, office.units.dinkes);
    await office.jobs.runAll();
    const neighbour = await office.neighbour();
    const open = async (actor: PersonActor) => (await fileFor(actor, runId)) !== null;
    expect(await Promise.all([coordinator, head, officer, neighbour.actors.coordinator].map(open))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the list of officers', () => {
  const page = (actor: PersonActor, month = '2026-11', unitId: string | null = null) =>
    readTenant(office.platform.db, office.tenantId, (db) =>
      officersPage(db, actor, { month, unitId, now: office.clock.now().toString() }),
    );

  test('is the unit’s for its head, all for the desk, nobody’s for others', async () => {
    const names = async (actor: PersonActor, month?: string) =>
      (await page(actor, month))?.rows.map(({ name }) => name);
    expect(await names(office.actors.head)).toEqual(['Bagas Prakoso', 'Bagas Prakoso']);
    expect(await names(office.actors.head, '2026-10')).toEqual(['Bagas Prakoso', 'Sudah Pindah']);
    expect(await names(office.actors.coordinator)).toEqual([
      'Bagas Prakoso',
      'Bagas Prakoso',
      'Intan Melati',
    ]);
    expect(await page(office.actors.officer)).toBeNull();
    expect(await page(office.actors.leader)).toBeNull();
  });

  test('a month that is none, or too old, opens the last one that is over', async () => {
    expect((await page(office.actors.coordinator, 'x'))!.month).toBe('2026-11');
    expect((await page(office.actors.coordinator, '2020-01'))!.month).toBe('2026-11');
  });
});

test('records of papers say in words what they are about', async () => {
  const names = await readTenant(office.platform.db, office.tenantId, async (db) => {
    const events = await db
      .selectFrom('event')
      .select(['subject_type', 'subject_id'])
      .where('name', 'like', 'reports.%')
      .execute();
    const said = new Set<string>();
    for (const { subject_type: type, subject_id: id } of events)
      for (const { name } of await provingSubjects[type]!(db, [id!])) said.add(name);
    return said;
  });
  expect(names).toContain('Bukti kinerja November 2026, Bagas Prakoso');
  expect(names).toContain('Bukti kinerja November 2026, Dinkes');
});

test('archives are gone after a week, papers stay', async () => {
  const runId = await asked(office.actors.coordinator, null);
  await office.jobs.runAll();
  const { file_id: fileId } = await rowOf(runId);
  office.clock.advance({ hours: 6 * 24 });
  await sweepProofs(office.platform, office.tenantId);
  expect(await office.platform.files.read(office.tenantId, fileId!)).not.toBeNull();
  office.clock.advance({ hours: 2 * 24 });
  await sweepProofs(office.platform, office.tenantId);
  expect(await office.platform.files.read(office.tenantId, fileId!)).toBeNull();
  const left = await office.write((tx) =>
    tx.selectFrom('reports_proof').select(['pdf_file_id']).where('superseded_at', 'is', null).execute(),
  );
  expect(left).toHaveLength(3);
  for (const { pdf_file_id } of left)
    expect(await office.platform.files.read(office.tenantId, pdf_file_id!)).not.toBeNull();
});
