import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChannel, anActivity, aTask } from '#app/features/monitoring/testing.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { readSheet } from '#app/platform/sheets/read-sheet.server.ts';
import { writeWorkbook } from '#app/platform/sheets/write-sheet.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { unitChoices } from './queries/unit-choices.server.ts';
import { unitReport } from './queries/unit-report.server.ts';
import { readPeriod } from './rules/month.ts';
import { aPost } from './testing.server.ts';
import { unitTables } from './unit-tables.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ at: '2026-11-25T03:00:00Z' });
  const unitId = office.units.dinkes;
  const activityId = await anActivity(office);
  await aTask(office, { activityId, unitId });
  await aTask(office, { activityId: await anActivity(office, { title: 'Senam' }), unitId });
  await aTask(office, {
    activityId: await anActivity(office, { title: 'Lusa' }),
    unitId,
    dueAt: '2026-11-27T03:00:00Z',
  });
  await aPost(office, { unitId, at: '2026-11-17T08:00:00Z', covers: activityId });
  await aPost(office, { unitId, at: '2026-10-05T08:00:00Z', text: 'Oktober', kind: 'copied' });
  await aChannel(office, unitId, { handle: 'dinkes.wanasari' });
});
afterAll(() => office.close());

const reportFor = (actor: PersonActor, asked: { month?: string; quarter?: string }, unitId?: string) =>
  readTenant(office.platform.db, actor.tenantId, (db) =>
    unitReport(db, actor, {
      unitId: unitId ?? office.units.dinkes,
      period: readPeriod(asked)!,
      now: office.clock.now().toString(),
    }),
  );

test('a month that runs counts to today; a task that is not due yet stands in no week', async () => {
  const report = await reportFor(office.actors.head, { month: '2026-11' });
  if (!report || typeof report === 'string') throw new Error('no report');
  expect(report.days).toEqual({ from: '2026-11-01', to: '2026-11-25' });
  const tables = unitTables(report, office.clock.now().toString());
  expect(tables.map(({ name }) => name)).toEqual([
    'Ringkasan',
    'Per minggu',
    'Tugas',
    'Kiriman',
    'Narasi',
    'Akun',
  ]);
  const read = await readSheet(await writeWorkbook(tables));
  if (!read.ok) throw new Error('not read');
  const said = new Map(read.value.rows.map(([label, ...values]) => [label, values.join(' ')]));
  expect(said.get('Tugas tercakup (tepat waktu dan terlambat)')).toBe('1 2');
  expect(said.get('Tugas: Belum')).toBe('1 2');
  expect(said.get('Kiriman: Asli')).toBe('1 1');
  expect(said.get('Akun disetujui dalam register')).toBe('1');
  expect(said.get('Petugas sekarang')).toBe('1');
  const weeks = tables[1]!.rows;
  expect(weeks).toHaveLength(5);
  expect(weeks[3]).toEqual([{ day: '2026-11-16' }, { day: '2026-11-22' }, 1, 1, 1, 2, 1, 0, 1]);
  expect(tables[5]!.rows[0]!.slice(0, 2)).toEqual(['Instagram', 'dinkes.wanasari']);
});

test('a quarter holds its three months', async () => {
  const report = await reportFor(office.actors.leader, { quarter: '2026-4' });
  if (!report || typeof report === 'string') throw new Error('no report');
  expect(report.work.posts.map(({ title }) => title)).toEqual([
    'Oktober',
    'Imunisasi anak di Posyandu Melati',
  ]);
});

test('days to come have no table', async () => {
  expect(await reportFor(office.actors.coordinator, { month: '2026-12' })).toBe('to-come');
});

test.each([
  ['coordinator', 'dinkes', true],
  ['leader', 'kelurahan', true],
  ['head', 'dinkes', true],
  ['head', 'kelurahan', false],
  ['officer', 'dinkes', false],
  ['reviewer', 'dinkes', false],
] as const)('%s of %s: %s', async (who, unit, may) => {
  const report = await reportFor(office.actors[who], { month: '2026-11' }, office.units[unit]);
  expect(report !== null).toBe(may);
});

test('another government’s unit is not found', async () => {
  const neighbour = await office.neighbour();
  expect(await reportFor(neighbour.actors.coordinator, { month: '2026-11' }, office.units.dinkes)).toBeNull();
});

test('the list of units is the head’s own, all for the desk and the leader, nobody’s for an officer', async () => {
  const listed = (actor: PersonActor, search = '') =>
    readTenant(office.platform.db, office.tenantId, async (db) => {
      const view = await unitChoices(db, actor, { period: null, search, now: office.clock.now().toString() });
      return view?.units.map(({ shortName }) => shortName) ?? null;
    });
  expect(await listed(office.actors.head)).toEqual(['Dinkes']);
  expect(await listed(office.actors.leader)).toHaveLength(5);
  expect(await listed(office.actors.coordinator, 'muara')).toEqual(['Kel. Muara Bening']);
  expect(await listed(office.actors.officer)).toBeNull();
});
