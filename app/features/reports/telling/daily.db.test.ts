import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { reports } from '../module.ts';
import { makeDaily } from './actions/make-daily.server.ts';
import { sendDueJob } from './jobs.server.ts';
import { dailyOf } from './queries/daily.server.ts';
import { anActivity, aTask, givenPost } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  // Kamis 19 November 2026, 06.55 WIB.
  office = await openOffice({ modules: [reports], at: '2026-11-18T23:55:00Z' });
  const { dinkes, dpupr, kecamatan, kelurahan } = office.units;
  const yesterday = await anActivity(office, {
    title: 'Gerakan Pangan Murah',
    date: '2026-11-18',
    starts_at: '2026-11-18T02:00:00Z',
  });
  for (const unitId of [dinkes, dpupr])
    await aTask(office, { activityId: yesterday, unitId, dueAt: '2026-11-18T09:00:00Z' });
  await aTask(office, { activityId: yesterday, unitId: kelurahan, state: 'excused', reason: 'Banjir' });
  await aTask(office, { activityId: yesterday, unitId: kecamatan, dueAt: '2026-11-19T09:00:00Z' });
  await givenPost(office, dinkes, { at: '2026-11-18T04:00:00Z', activityId: yesterday });
  const today = await anActivity(office, {
    title: 'Bursa Kerja',
    date: '2026-11-19',
    starts_at: '2026-11-19T01:00:00Z',
  });
  await aTask(office, { activityId: today, unitId: dinkes, dueAt: '2026-11-19T09:00:00Z' });
  await anActivity(office, {
    title: 'Rapat tertutup',
    date: '2026-11-19',
    visibility: 'internal',
    internal_reason: 'kepegawaian',
  });
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const textOf = async (day: string) => (await read((db) => dailyOf(db, day)))?.text ?? null;
const tick = () => sendDueJob.run(office.platform, {});
const notices = () =>
  read((db) =>
    db
      .selectFrom('notify_notice')
      .select(['person_id', 'title', 'body', 'href'])
      .where('kind', '=', 'reports.daily')
      .execute(),
  );

describe('the text of a day', () => {
  test('is made at the set hour of the government, once, and told to those of the roles', async () => {
    await tick();
    expect(await textOf('2026-11-19')).toBeNull();
    office.clock.set('2026-11-19T00:02:00Z');
    await tick();
    const text = await textOf('2026-11-19');
    expect(text).toContain(
      '*Agenda hari ini (1)*\n1. 08.00 WIB, Bursa Kerja (Wali Kota, Lapangan Sukamulya)',
    );
    expect(text).toContain('Diminta: foto dan caption dari 1 unit, paling lambat 16.00 WIB');
    expect(text).toContain(
      '*Liputan kemarin, Rabu 18 November*\n1 dari 3 tugas tercakup. 1 masih dalam tenggat',
    );
    expect(text).toContain('1 berizin.');
    expect(text).toContain('*Belum mengirim (1 unit)*\n- DPUPR');
    await tick();
    const told = await notices();
    const { coordinator, prokopim, leader } = office.actors;
    expect(told.map((notice) => notice.person_id).sort()).toEqual(
      [coordinator, prokopim, leader].map(({ personId }) => personId).sort(),
    );
    expect(told[0]).toMatchObject({ href: '/kerja/laporan/harian/2026-11-19' });
  });

  test('names nothing internal and no person', async () => {
    const text = (await textOf('2026-11-19'))!;
    expect(text).not.toContain('tertutup');
    for (const { name } of Object.values(office.actors)) expect(text).not.toContain(name);
    for (const { title, body } of await notices()) expect(`${title} ${body}`).not.toMatch(/Dinkes|Prakoso/);
  });

  test('is made anew by the desk without telling anybody twice; others may not, and not for a day to come', async () => {
    const before = await notices();
    expect(await makeDaily(as('coordinator'), { day: '2026-11-19' })).toMatchObject({ ok: true });
    expect(await notices()).toEqual(before);
    expect(await makeDaily(as('head'), { day: '2026-11-19' })).toMatchObject({
      error: { type: 'forbidden' },
    });
    expect(await makeDaily(as('coordinator'), { day: '2026-11-20' })).toMatchObject({
      error: { type: 'period-to-come' },
    });
    expect(await makeDaily(as('coordinator'), { day: '19-11-2026' })).toMatchObject({
      error: { type: 'invalid' },
    });
  });

  test('not on Saturday; on Monday it looks back to Friday', async () => {
    office.clock.set('2026-11-21T00:02:00Z');
    await tick();
    expect(await textOf('2026-11-21')).toBeNull();
    const friday = await anActivity(office, { date: '2026-11-20', starts_at: null });
    await aTask(office, { activityId: friday, unitId: office.units.dpupr, dueAt: '2026-11-20T09:00:00Z' });
    office.clock.set('2026-11-23T00:02:00Z');
    await tick();
    expect(await textOf('2026-11-23')).toContain('*Liputan Jumat 20 – Minggu 22 November 2026*');
  });

  test('a person who does not want it is left out, one who asked for it is told', async () => {
    await office.write((tx) =>
      tx
        .insertInto('reports_wish')
        .values(
          [
            [office.actors.leader.personId, false],
            [office.actors.head.personId, true],
          ].map(([personId, daily]) => ({
            tenant_id: office.tenantId,
            person_id: personId as string,
            daily: daily as boolean,
            weekly: true,
            updated_at: office.clock.now().toString(),
          })),
        )
        .execute(),
    );
    office.clock.set('2026-11-24T00:02:00Z');
    await tick();
    const told = (await notices()).filter(({ href }) => href.endsWith('2026-11-24'));
    const { coordinator, prokopim, head } = office.actors;
    expect(told.map((notice) => notice.person_id).sort()).toEqual(
      [coordinator, prokopim, head].map(({ personId }) => personId).sort(),
    );
  });

  test('a neighbour reads none of it', async () => {
    const other = await office.neighbour();
    const rows = await readTenant(other.db.app, other.tenantId, (db) =>
      db.selectFrom('reports_daily').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });
});
