import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { documentByCode } from '#app/platform/documents/documents.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { codesOnPdf, faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { league } from '../module.ts';
import { askPrizes } from './actions/ask-prizes.server.ts';
import { revokePrize } from './actions/revoke-prize.server.ts';
import { sweepPrizesJob } from './jobs.server.ts';
import { openPrize, prizesOfUnit, prizesView } from './queries/prizes.server.ts';
import { givenTable, TEST_DIGEST } from './testing.server.ts';

let office: Office;
let seasonId: string;
beforeAll(async () => {
  office = await openOffice({ modules: [league] });
});
afterAll(() => office.close());
beforeEach(async () => {
  const { dinkes, dpupr, kecamatan, kelurahan } = office.units;
  seasonId = await givenTable(office, [
    { unitId: dinkes, rank: 1, shared: true, total: 88.9412 },
    { unitId: dpupr, rank: 1, shared: true, total: 88.2 },
    { unitId: kecamatan, classKey: 'wilayah', outcome: 'badge', total: 80, band: 'baik' },
    { unitId: kelurahan, classKey: 'wilayah', outcome: 'unranked', total: 40, reason: 'small-class' },
  ]);
});

const ORIGIN = 'https://simpul.wanasari.example';
const as = (name: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[name] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const ask = () => askPrizes(as('coordinator'), { seasonId, origin: ORIGIN });
const rows = async () =>
  (await read((db) => prizesView(db, office.actors.coordinator, seasonId, office.clock.now().toString())))!
    .rows;
const paper = (prizeId: string) => openPrize(office.platform, office.actors.officer, { seasonId, prizeId });

describe('certificates of winners', () => {
  test('go to the first ranks, shared ones too, and to badges: sound, readable, with a code that leads to the check page', async () => {
    expect(await ask()).toMatchObject({ ok: true, value: { wanted: 3 } });
    await office.jobs.runAll();
    const issued = await rows();
    expect(issued.map(({ unit, achieved, prize }) => [unit, achieved, prize?.ready])).toEqual([
      ['Dinkes', 'Peringkat 1 bersama', true],
      ['DPUPR', 'Peringkat 1 bersama', true],
      ['Kec. Sukamulya', 'Lencana Baik', true],
    ]);
    const { prize } = issued[0]!;
    expect(prize!.number).toMatch(/^\d{3,}\/PIAGAM\/DISKOMINFO\/XI\/2026$/);
    const { bytes, name } = (await paper(prize!.id))!;
    expect(name).toMatch(/^piagam-[A-Za-z0-9.-]+\.pdf$/);
    expect(faultsOfPdf(bytes)).toBe('');
    expect(codesOnPdf(bytes)).toEqual([`${ORIGIN}/cek-dokumen/${prize!.checkCode}`]);
    const words = wordsOfPdf(bytes);
    for (const said of [
      'Dinas Kesehatan',
      'Peringkat 1 bersama',
      'kelas Perangkat daerah',
      'Triwulan III 2026',
      '88,9 dari 100',
      TEST_DIGEST.slice(0, 16),
      'Konsep',
      prize!.number,
    ])
      expect(words).toContain(said);
    // One page: a winner's wall has one frame.
    expect(words.match(/halaman 1 dari 1/g)).toHaveLength(1);
  });

  test('the check page knows every printed field', async () => {
    await ask();
    await office.jobs.runAll();
    const { prize } = (await rows())[0]!;
    const shown = (await read((db) => documentByCode(db, prize!.checkCode)))!;
    const words = wordsOfPdf((await paper(prize!.id))!.bytes);
    expect(shown.state).toBe('draft');
    expect(shown.fields.map(({ label }) => label)).toEqual([
      'Unit',
      'Penghargaan',
      'Kelas',
      'Triwulan',
      'Masa penilaian',
      'Nilai',
      'Sidik tabel',
      'Penyelenggara',
      'Diterbitkan',
    ]);
    for (const { value } of shown.fields) expect(words).toContain(value);
  });

  test('are made once, and wait for the seal', async () => {
    await ask();
    expect(await ask()).toMatchObject({ error: { type: 'prizes-running' } });
    await office.jobs.runAll();
    expect(await ask()).toMatchObject({ error: { type: 'no-prizes-due' } });
    const provisional = await givenTable(office, [{ unitId: office.units.dinkes, rank: 1, total: 90 }], {
      state: 'provisional',
    });
    expect(await askPrizes(as('coordinator'), { seasonId: provisional, origin: ORIGIN })).toMatchObject({
      error: { type: 'not-sealed' },
    });
    const view = (await read((db) =>
      prizesView(db, office.actors.coordinator, provisional, office.clock.now().toString()),
    ))!;
    expect(view.rows).toEqual([]);
  });

  test("are the desk's to issue and to withdraw; a withdrawn one says why and is given out no more", async () => {
    expect(await askPrizes(as('officer'), { seasonId, origin: ORIGIN })).toMatchObject({
      error: { type: 'forbidden' },
    });
    await ask();
    await office.jobs.runAll();
    const { prize } = (await rows())[0]!;
    const asked = { prizeId: prize!.id, reason: 'Akun dibeli, terbukti sesudah segel.' };
    expect(await revokePrize(as('leader'), asked)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await revokePrize(as('coordinator'), { ...asked, reason: '' })).toMatchObject({
      error: { type: 'invalid' },
    });
    expect((await revokePrize(as('coordinator'), asked)).ok).toBe(true);
    expect(await revokePrize(as('coordinator'), asked)).toMatchObject({ error: { type: 'prize-revoked' } });
    expect(await read((db) => prizesOfUnit(db, seasonId, office.units.dinkes))).toEqual([]);
    expect(await read((db) => prizesOfUnit(db, seasonId, office.units.dpupr))).toHaveLength(1);
    expect(await paper(prize!.id)).toBeNull();
    expect(await read((db) => documentByCode(db, prize!.checkCode))).toMatchObject({
      state: 'revoked',
      revokedReason: asked.reason,
    });
    // Nobody gets a second one for the same rank.
    expect(await ask()).toMatchObject({ error: { type: 'no-prizes-due' } });
  });

  test('a run whose worker died holds up no other for ever', async () => {
    await ask();
    office.jobs.sent.length = 0;
    expect(await ask()).toMatchObject({ error: { type: 'prizes-running' } });
    const before = office.clock.now().toString();
    office.clock.set(new Date(Date.parse(before) + 16 * 60_000).toISOString());
    expect(await ask()).toMatchObject({ ok: true });
    office.jobs.sent.length = 0;
    office.clock.set(before);
  });

  test('a number without a paper is drawn by the sweep', async () => {
    await ask();
    await office.jobs.runAll();
    const { prize } = (await rows())[1]!;
    await office.write((tx) =>
      tx.updateTable('document').set({ file_id: null }).where('check_code', '=', prize!.checkCode).execute(),
    );
    expect(await paper(prize!.id)).toBeNull();
    await sweepPrizesJob.run(office.platform, {});
    expect(await paper(prize!.id)).not.toBeNull();
  });
});
