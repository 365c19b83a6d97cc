import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { markChecklist } from './actions/mark-checklist.server.ts';
import { checklistView } from './queries/checklist.server.ts';
import { markFacts } from './queries/facts.server.ts';
import { givenSeason } from './testing.server.ts';

let office: Office;
let seasonId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  seasonId = await givenSeason(office);
});

const as = (name: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[name] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
type Mark = { unitId: string; item: string; met: string; address?: string };
const mark = (who: keyof Office['actors'], ...marks: Mark[]) => markChecklist(as(who), { seasonId, marks });
const EVIDENCE = 'https://dinkes.wanasari.example/dip';

describe('the checklist', () => {
  test('is marked with evidence, and facts say so', async () => {
    const { dinkes, kelurahan } = office.units;
    const done = await mark(
      'reviewer',
      { unitId: dinkes, item: 'dip', met: 'yes', address: EVIDENCE },
      { unitId: kelurahan, item: 'dip', met: 'no' },
      { unitId: kelurahan, item: 'kontak', met: 'unset' },
    );
    expect(done).toMatchObject({ ok: true, value: { changed: 2 } });
    expect(await read((db) => markFacts(db, seasonId))).toEqual(
      [
        { unitId: dinkes, list: 'checklist', item: 'dip', met: true },
        { unitId: kelurahan, list: 'checklist', item: 'dip', met: false },
      ].sort((a, b) => (a.unitId < b.unitId ? -1 : 1)),
    );
  });

  test('says nothing without evidence, and at which row', async () => {
    const { dinkes, kelurahan } = office.units;
    const refused = await mark(
      'reviewer',
      { unitId: kelurahan, item: 'dip', met: 'no' },
      { unitId: dinkes, item: 'dip', met: 'yes' },
    );
    expect(refused).toMatchObject({ error: { faults: [{ path: 'marks.1.address' }] } });
    const scripted = await mark('reviewer', {
      unitId: dinkes,
      item: 'dip',
      met: 'yes',
      address: 'javascript:alert(1)',
    });
    expect(scripted).toMatchObject({ error: { faults: [{ path: 'marks.0.address' }] } });
    expect(await read((db) => markFacts(db, seasonId))).toEqual([]);
  });

  test("is nobody's own: neither an officer marks, nor a reviewer the unit he or she works for", async () => {
    const { dinkes, diskominfo } = office.units;
    const one = { unitId: dinkes, item: 'dip', met: 'no' };
    expect(await mark('officer', one)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await mark('reviewer', { ...one, unitId: diskominfo })).toMatchObject({
      error: { type: 'forbidden' },
    });
  });

  test('unknown units and items, and a closed season, are refused', async () => {
    const { dinkes } = office.units;
    expect(await mark('reviewer', { unitId: dinkes, item: 'lain', met: 'no' })).toMatchObject({
      error: { type: 'not-found' },
    });
    await office.write((tx) =>
      tx.updateTable('league_season').set({ state: 'cancelled' }).where('id', '=', seasonId).execute(),
    );
    expect(await mark('reviewer', { unitId: dinkes, item: 'dip', met: 'no' })).toMatchObject({
      error: { type: 'wrong-state', state: 'cancelled' },
    });
  });

  test('one event tells what changed, and the same again changes nothing', async () => {
    const { dinkes } = office.units;
    const one = { unitId: dinkes, item: 'dip', met: 'yes', address: EVIDENCE };
    await mark('reviewer', one);
    expect(await mark('reviewer', one)).toMatchObject({ value: { changed: 0 } });
    expect(await mark('reviewer', { ...one, met: 'unset' })).toMatchObject({ value: { changed: 1 } });
    const events = await read((db) =>
      db
        .selectFrom('event')
        .select('data')
        .where('name', '=', 'league.checklist-marked')
        .where('subject_id', '=', seasonId)
        .orderBy('id')
        .execute(),
    );
    expect(events.map(({ data }) => data)).toMatchObject([
      { changes: [{ unitId: dinkes, item: 'dip', met: true }] },
      { changes: [{ unitId: dinkes, item: 'dip', met: null }] },
    ]);
  });

  test("a unit sees its own marks with the evidence, and no other unit's", async () => {
    await mark('reviewer', { unitId: office.units.dinkes, item: 'dip', met: 'yes', address: EVIDENCE });
    const view = (await read((db) => checklistView(db, office.actors.officer, seasonId)))!;
    expect(view.units.map(({ id, mayMark }) => [id, mayMark])).toEqual([[office.units.dinkes, false]]);
    expect(view.units[0]!.marks.dip).toMatchObject({ met: true, address: EVIDENCE });
    const desk = (await read((db) => checklistView(db, office.actors.reviewer, seasonId)))!;
    expect(desk.units).toHaveLength(4);
  });
});
