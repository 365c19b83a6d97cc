import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anActivity, aTask } from '#app/features/monitoring/testing.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import type { ProofFacts } from './facts.ts';
import { proofFacts } from './queries/proof-facts.server.ts';
import { countWork } from './rules/count-work.ts';
import { aPost, aRole, aServant } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ at: '2026-12-02T03:00:00Z' });
});
afterAll(() => office.close());

const factsOf = async (personId: string, month = '2026-11'): Promise<ProofFacts | null> =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    proofFacts(db, { personId, month, now: office.clock.now().toString() }),
  );
const titles = (facts: ProofFacts | null, at = 0) => facts!.units[at]!.posts.map(({ title }) => title);

describe('what an officer’s paper counts', () => {
  test('posts of the unit with who brought them, tasks by the rule of the board, excused ones outside', async () => {
    const { officer, otherOfficer } = office.actors;
    const unitId = office.units.dinkes;
    const market = await anActivity(office);
    const opening = await anActivity(office, { title: 'Peresmian Puskesmas', date: '2026-11-20' });
    const secret = await anActivity(office, {
      title: 'Rapat pimpinan tertutup',
      visibility: 'internal',
      internal_reason: 'keamanan',
    });
    await aTask(office, { activityId: market, unitId });
    await aTask(office, { activityId: opening, unitId, dueAt: '2026-11-21T05:00:00Z' });
    await aTask(office, { activityId: secret, unitId, state: 'excused', reason: 'Petugas sakit' });
    await aPost(office, {
      unitId,
      at: '2026-11-18T04:00:00Z',
      covers: market,
      reported_by: officer.personId,
    });
    await aPost(office, {
      unitId,
      at: '2026-11-22T04:00:00Z',
      covers: opening,
      text: 'Puskesmas baru\nselesai',
      grade: 'C',
      reported_by: otherOfficer.personId,
    });
    await aPost(office, {
      unitId,
      at: '2026-11-23T04:00:00Z',
      text: 'Dihapus',
      gone_at: '2026-11-24T00:00:00Z',
    });
    await aPost(office, { unitId: office.units.dpupr, at: '2026-11-18T04:00:00Z', text: 'Unit lain' });
    const facts = (await factsOf(officer.personId))!;
    expect(facts.running).toBe(false);
    expect(facts.units).toHaveLength(1);
    const [unit] = facts.units;
    expect(unit!.posts.map(({ title, reported, covers }) => [title, reported, covers])).toEqual([
      ['Imunisasi anak di Posyandu Melati', 'self', ['Gerakan Pangan Murah']],
      ['Puskesmas baru', 'other', ['Peresmian Puskesmas']],
    ]);
    expect(unit!.gone).toBe(1);
    expect(unit!.tasks.map(({ title, state }) => [title, state])).toEqual([
      ['Gerakan Pangan Murah', 'tercakup'],
      [null, 'izin'],
      ['Peresmian Puskesmas', 'terlambat'],
    ]);
    expect(countWork(unit!)).toMatchObject({ covered: 2, of: 2, tasks: 3, reportedBySelf: 1 });
    expect(JSON.stringify(facts)).not.toContain('tertutup');
  });

  test('an officer who came in the middle of the month answers for his days alone', async () => {
    const unitId = office.units.dpupr;
    await aPost(office, { unitId, at: '2026-11-10T04:00:00Z', text: 'Sebelum' });
    await aPost(office, { unitId, at: '2026-11-16T16:30:00Z', text: 'Hari pertama' });
    await aPost(office, { unitId, at: '2026-11-25T04:00:00Z', text: 'Sesudah' });
    const former = await aServant(office, { name: 'Lama', unitId, from: '2026-01-01', to: '2026-11-15' });
    const successor = await aServant(office, { name: 'Baru', unitId, from: '2026-11-16' });
    expect(titles(await factsOf(former))).toEqual(['Sebelum', 'Unit lain'].slice(0, 1));
    expect(titles(await factsOf(successor))).toEqual(['Hari pertama', 'Unit lain', 'Sesudah']);
    expect((await factsOf(successor))!.units[0]!.periods).toEqual([{ from: '2026-11-16', to: '2026-11-30' }]);
  });

  test('an officer of two units has both, apart', async () => {
    const personId = await aServant(office, {
      name: 'Dua Unit',
      unitId: office.units.kecamatan,
      from: '2026-11-01',
      to: '2026-11-20',
    });
    await aRole(office, { personId, unitId: office.units.kelurahan, from: '2026-11-15' });
    await aPost(office, { unitId: office.units.kecamatan, at: '2026-11-18T04:00:00Z', text: 'Kecamatan' });
    await aPost(office, { unitId: office.units.kelurahan, at: '2026-11-18T04:00:00Z', text: 'Kelurahan' });
    const facts = await factsOf(personId);
    expect(facts!.units.map(({ shortName }) => shortName)).toEqual(['Kec. Sukamulya', 'Kel. Muara Bening']);
    expect([titles(facts, 0), titles(facts, 1)]).toEqual([['Kecamatan'], ['Kelurahan']]);
  });

  test('who was no officer in the month has no paper; another government’s person neither', async () => {
    expect(await factsOf(office.actors.coordinator.personId)).toBeNull();
    expect(await factsOf(office.actors.officer.personId, '2025-12')).toBeNull();
    const neighbour = await office.neighbour();
    expect(await factsOf(neighbour.actors.officer.personId)).toBeNull();
  });

  test('a month runs until its last day and counts up to today', async () => {
    const facts = (await factsOf(office.actors.officer.personId, '2026-12'))!;
    expect([facts.running, facts.until]).toEqual([true, '2026-12-02']);
    expect(facts.units[0]!.periods).toEqual([{ from: '2026-12-01', to: '2026-12-02' }]);
  });
});

test('the month’s border is midnight in the government’s zone', async () => {
  const eastern = await office.neighbour();
  await sql`update org_government set zone = 'Asia/Jayapura' where id = ${eastern.tenantId}`.execute(
    office.db.owner,
  );
  const unitId = eastern.units.dinkes;
  const there = { ...office, ...eastern } as Office;
  // Midnight of 1 December WIT is 15.00 UTC of 30 November.
  await aPost(there, { unitId, at: '2026-11-30T14:59:00Z', text: 'November' });
  await aPost(there, { unitId, at: '2026-11-30T15:00:00Z', text: 'Desember' });
  const monthOf = (month: string) =>
    readTenant(office.platform.db, eastern.tenantId, (db) =>
      proofFacts(db, {
        personId: eastern.actors.officer.personId,
        month,
        now: office.clock.now().toString(),
      }),
    );
  const november = await monthOf('2026-11');
  expect(november!.units[0]!.posts.map(({ title, day, time }) => [title, day, time])).toEqual([
    ['November', '2026-11-30', '23:59'],
  ]);
  const december = await monthOf('2026-12');
  expect(december!.units[0]!.posts.map(({ title, day, time }) => [title, day, time])).toEqual([
    ['Desember', '2026-12-01', '00:00'],
  ]);
});
