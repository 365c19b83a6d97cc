import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monitoring } from '#app/features/monitoring/module.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { reports } from '../module.ts';
import { askPeriod } from './actions/ask-period.server.ts';
import { makeDaily } from './actions/make-daily.server.ts';
import { saveTellingSettings, saveWish } from './actions/save-settings.server.ts';
import { openPeriodFile, standingFacts } from './open-period.server.ts';
import { archivePage } from './queries/archive-page.server.ts';
import { DEFAULT_SETTINGS, tellingSettings, toldPeople, wishOf } from './queries/settings.server.ts';
import { periodByKey } from './rules/periods.ts';
import { aChannel, anActivity, aTask, givenPost } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  // Kamis 19 November 2026, 10.00 WIB.
  office = await openOffice({ modules: [reports, monitoring, notifyModule] });
  const { dinkes, dpupr, kecamatan } = office.units;
  const activityId = await anActivity(office);
  for (const unitId of [dinkes, dpupr]) await aTask(office, { activityId, unitId });
  await givenPost(office, dinkes, { at: '2026-11-17T08:00:00Z', activityId });
  await givenPost(office, dpupr, { at: '2026-11-10T08:00:00Z' });
  await aChannel(office, kecamatan);
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);

async function cardsOf(role: keyof Office['actors']) {
  const { platform } = office;
  const where = {
    actor: office.actors[role],
    now: office.clock.now().toString(),
    zone: 'Asia/Jakarta',
    platform,
  };
  const parts = await read((db) =>
    Promise.all(platform.contributions('homeCards').map((part) => part.load(db, where))),
  );
  return parts.flat().sort((a, b) => a.order - b.order);
}
const titles = async (role: keyof Office['actors']) => (await cardsOf(role)).map(({ title }) => title);

describe('the first page', () => {
  test('tells a leader of the leaders’ activities, of silence, and nothing of a queue', async () => {
    const cards = await cardsOf('leader');
    expect(cards.map(({ title }) => title)).toEqual(['Liputan kegiatan pimpinan', 'Belum bersuara 7 hari']);
    expect(cards[0]!.lines[0]).toMatchObject({
      text: 'Gerakan Pangan Murah, Sel 17 Nov',
      progress: { value: 1, max: 2, words: '1 dari 2 unit' },
    });
    // An account without a post first, then the longest silence, then those that cannot be heard.
    expect(cards[1]!.lines.map(({ text, figure, sub }) => [text, figure ?? sub])).toEqual([
      ['Kec. Sukamulya', 'belum pernah ada kiriman'],
      ['Diskominfo', 'belum punya akun resmi'],
      ['Kel. Muara Bening', 'belum punya akun resmi'],
      ['DPUPR', '8 hari'],
    ]);
  });

  test('tells a head of the own unit only: its tasks, its officers, its last post', async () => {
    const cards = await cardsOf('head');
    expect(cards.map(({ title }) => title)).toEqual(['Liputan Dinkes minggu ini', 'Unit Anda: Dinkes']);
    expect(cards[0]).toMatchObject({ count: '1 dari 1', lines: [{ figure: 'Tercakup', tone: 'good' }] });
    expect(cards[1]!.lines).toMatchObject([
      { text: 'Petugas media sosial', sub: 'Bagas Prakoso' },
      { text: 'Kiriman terakhir', figure: 'Sel 17 Nov' },
    ]);
  });

  test('leads to the past week’s paper as soon as there is one, and the desk to the day’s text', async () => {
    expect(await titles('leader')).not.toContain('Laporan minggu lalu (PDF)');
    await askPeriod(as('coordinator'), { kind: 'weekly', key: '2026-11-09' });
    await makeDaily(as('coordinator'), { day: '2026-11-19' });
    await office.jobs.runAll();
    const last = (await cardsOf('leader')).at(-1);
    expect(last).toMatchObject({
      look: 'button',
      act: { href: '/kerja/laporan/mingguan/2026-11-09/laporan.pdf' },
    });
    expect(await titles('coordinator')).toContain('Teks harian untuk WhatsApp');
    expect(await titles('leader')).not.toContain('Teks harian untuk WhatsApp');
    expect(await titles('officer')).not.toContain('Laporan minggu lalu (PDF)');
  });
});

describe('who may have a report', () => {
  const week = periodByKey('weekly', '2026-11-09')!;
  test.each(['coordinator', 'prokopim', 'reviewer', 'head', 'leader'] as const)('%s may', async (role) => {
    for (const form of ['pdf', 'xlsx', 'docx'] as const)
      expect(
        (await openPeriodFile(office.platform, office.actors[role], week, form))?.bytes.length,
      ).toBeGreaterThan(1_000);
    expect(await read((db) => standingFacts(db, office.actors[role], week))).not.toBeNull();
  });
  test.each(['officer', 'operator', 'trainer', 'ppid'] as const)('%s may not', async (role) => {
    expect(await openPeriodFile(office.platform, office.actors[role], week, 'pdf')).toBeNull();
    expect(await read((db) => standingFacts(db, office.actors[role], week))).toBeNull();
  });
  test('another government has none', async () => {
    const { actors } = await office.neighbour();
    expect(await openPeriodFile(office.platform, actors.coordinator, week, 'pdf')).toBeNull();
  });
  test('the archive names periods that were never made, and the one that runs', async () => {
    const page = await read((db) =>
      archivePage(db, office.actors.leader, 'weekly', office.clock.now().toString(), 'Asia/Jakarta'),
    );
    expect(page.mayMake).toBe(false);
    expect(page.rows.slice(0, 3).map(({ key, current, report }) => [key, current, report !== null])).toEqual([
      ['2026-11-16', true, false],
      ['2026-11-09', false, true],
      ['2026-11-02', false, false],
    ]);
  });
});

describe('when and for whom', () => {
  const form = {
    daily: 'on',
    dailyAt: '06:45',
    dailyDays: 'every',
    dailyRoles: ['leader'],
    weeklyAt: '07.00',
    weeklyRoles: [],
    memoTo: ' Wali Kota Wanasari ',
    memoFrom: '',
  };
  test('is the desk’s to set; a bad hour stands at its field', async () => {
    expect(await read(tellingSettings)).toEqual(DEFAULT_SETTINGS);
    expect(await saveTellingSettings(as('leader'), form)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await saveTellingSettings(as('coordinator'), { ...form, dailyAt: '25:00' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'dailyAt' }] },
    });
    expect(await saveTellingSettings(as('coordinator'), form)).toMatchObject({ ok: true });
    expect(await read(tellingSettings)).toEqual({
      daily: true,
      dailyMinute: 405,
      dailyDays: 'every',
      dailyRoles: ['leader'],
      weekly: false,
      weeklyMinute: 420,
      weeklyRoles: [],
      memoTo: 'Wali Kota Wanasari',
      memoFrom: null,
    });
  });
  test('a person’s own wish goes before the role, and only who reads reports has one', async () => {
    expect(await saveWish(as('officer'), { daily: 'on' })).toMatchObject({ error: { type: 'forbidden' } });
    expect(await saveWish(as('head'), { daily: 'on' })).toMatchObject({ ok: true });
    expect(await saveWish(as('leader'), {})).toMatchObject({ ok: true });
    expect(await read((db) => wishOf(db, office.actors.head.personId))).toEqual({
      daily: true,
      weekly: false,
    });
    expect(await read((db) => toldPeople(db, 'daily', ['leader'], '2026-11-19'))).toEqual([
      office.actors.head.personId,
    ]);
  });
});
