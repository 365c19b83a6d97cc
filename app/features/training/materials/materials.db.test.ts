import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenProgramme, givenRegistration, givenSession } from '../testing.server.ts';
import { removeMaterial, saveMaterial } from './actions/save-material.server.ts';
import { materialsView, openMaterial } from './queries/materials.server.ts';

let office: Office;
let batchId: string;
let programmeId: string;
let sessionId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const PDF = { bytes: Buffer.from('%PDF-1.7 bahan'), name: 'bahan.pdf' };
const wish = (change: object = {}) => ({ batchId, title: 'Bahan hari 1', file: PDF, ...change });

beforeEach(async () => {
  const { tenantId, units } = office;
  office.clock.set('2026-11-19T03:00:00Z');
  await office.write(async (tx) => {
    await tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute();
    await tx.deleteFrom('training_material').execute();
    await tx.deleteFrom('file').execute();
    programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-19' });
    sessionId = await givenSession(tx, {
      tenantId,
      batchId,
      startsAt: '2026-11-19T02:00:00Z',
      endsAt: '2026-11-19T04:00:00Z',
    });
    const place = { tenantId, programmeId, batchId, unitId: units.dinkes };
    await givenRegistration(tx, { ...place, personId: office.actors.officer.personId });
    await givenRegistration(tx, {
      ...place,
      personId: office.actors.otherOfficer.personId,
      state: 'pending',
    });
  });
});

async function saved(change: object = {}): Promise<string> {
  const done = await saveMaterial(as('coordinator'), wish(change));
  if (!done.ok) throw new Error(done.error.type);
  return done.value.materialId;
}
const view = (role: keyof Office['actors']) =>
  read((db) => materialsView(db, office.actors[role], batchId, office.clock.now().toString()));
const open = (role: keyof Office['actors'], materialId: string) =>
  openMaterial(office.platform, office.actors[role], { batchId, materialId });

describe('material', () => {
  test('is opened by confirmed participants and the desk, by nobody else', async () => {
    const id = await saved({ sessionId });
    for (const role of ['officer', 'coordinator'] as const) {
      expect((await view(role))!.materials).toMatchObject([{ id, file: 'bahan.pdf', sessionId }]);
      expect(Buffer.from((await open(role, id))!.bytes)).toEqual(PDF.bytes);
    }
    for (const role of ['otherOfficer', 'head', 'leader', 'trainer', 'reviewer'] as const) {
      expect(await view(role)).toBeNull();
      expect(await open(role, id)).toBeNull();
    }
  });

  test('is not opened by a participant of another batch, nor by another government', async () => {
    const id = await saved();
    const { tenantId } = office;
    const other = await office.write((tx) =>
      givenBatch(tx, { tenantId, programmeId, name: 'Angkatan 2', fromDate: '2026-12-19' }),
    );
    expect(
      await openMaterial(office.platform, office.actors.coordinator, { batchId: other, materialId: id }),
    ).toBeNull();
    const neighbour = await office.neighbour();
    expect(
      await openMaterial(neighbour.platform, neighbour.actors.coordinator, { batchId, materialId: id }),
    ).toBeNull();
  });

  test('of later is seen by who keeps it only, until its time', async () => {
    const id = await saved({ visibleFrom: '2026-11-19T11:00' });
    expect((await view('coordinator'))!.materials).toMatchObject([
      { isVisible: false, visibleFrom: '2026-11-19T04:00:00Z' },
    ]);
    expect((await view('officer'))!.materials).toEqual([]);
    expect(await open('officer', id)).toBeNull();
    office.clock.set('2026-11-19T04:00:00Z');
    expect((await view('officer'))!.materials).toHaveLength(1);
    expect(await open('officer', id)).not.toBeNull();
  });

  test('is changed: a new file takes the place of the old, a link the place of a file', async () => {
    const id = await saved();
    await saved({ materialId: id, title: 'Bahan baru', file: null });
    expect((await view('officer'))!.materials).toMatchObject([{ title: 'Bahan baru', file: 'bahan.pdf' }]);
    await saved({ materialId: id, file: null, url: 'https://contoh.go.id/bahan' });
    expect((await view('officer'))!.materials).toMatchObject([
      { file: null, url: 'https://contoh.go.id/bahan' },
    ]);
    expect(await open('officer', id)).toBeNull();
    const kept = await read((db) =>
      db.selectFrom('file').select('id').where('purpose', '=', 'training.material').execute(),
    );
    expect(kept).toHaveLength(0);
  });

  test('is taken away with its file', async () => {
    const id = await saved();
    expect(refusalOf(await removeMaterial(as('officer'), { batchId, materialId: id }))).toBe('forbidden');
    expect((await removeMaterial(as('coordinator'), { batchId, materialId: id })).ok).toBe(true);
    expect(await open('coordinator', id)).toBeNull();
  });

  test.each<[string, () => object, object]>([
    ['neither file nor link', () => ({ file: null }), { type: 'invalid', faults: [{ path: 'file' }] }],
    ['both', () => ({ url: 'https://contoh.go.id' }), { type: 'invalid', faults: [{ path: 'url' }] }],
    [
      'an address that runs something',
      () => ({ file: null, url: 'javascript:1' }),
      { type: 'invalid', faults: [{ path: 'url' }] },
    ],
    [
      'a page as a file',
      () => ({ file: { bytes: Buffer.from('<html>'), name: 'a.html' } }),
      { type: 'document-type' },
    ],
    ['a session of another batch', () => ({ sessionId: programmeId }), { type: 'not-found' }],
    ['no title', () => ({ title: ' ' }), { type: 'invalid', faults: [{ path: 'title' }] }],
  ])('refuses %s', async (_name, change, error) => {
    expect(await saveMaterial(as('coordinator'), wish(change()))).toMatchObject({ error });
  });

  test('is the desk’s and the speakers’', async () => {
    for (const role of ['officer', 'head', 'trainer', 'leader'] as const)
      expect(refusalOf(await saveMaterial(as(role), wish()))).toBe('forbidden');
  });
});
