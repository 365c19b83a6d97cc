import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { aChannel, aPiece, aVariant } from '../testing.server.ts';
import { movePiece } from './actions/put-away.server.ts';
import { setTargets } from './actions/set-targets.server.ts';
import { warningSentence } from './calendar-copy.id.ts';
import { calendarView } from './queries/calendar.server.ts';
import { mixView } from './queries/mix.server.ts';
import { spanAsked } from './rules/calendar.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const zone = 'Asia/Jakarta';
const read = <T>(query: (db: Tx) => Promise<T>) => readTenant(office.platform.db, office.tenantId, query);
const calendarFor = (actor: PersonActor, filters: object = {}) =>
  read((db) =>
    calendarView(
      db,
      { actor, now: office.clock.now().toString(), zone },
      spanAsked(new URLSearchParams(), '2026-11-19'),
      { unit: null, network: null, purpose: null, ...filters },
    ),
  );
const as = (actor: PersonActor) => ({ platform: office.platform, actor });

test('the calendar shows each piece on the local day it goes out, else on its planned one, and what clashes', async () => {
  const channel = await aChannel(office, { network: 'instagram' });
  const late = await aPiece(office, { title: 'Malam', plannedOn: '2026-11-01' });
  const on = { channel_id: channel, network: 'instagram', way: 'assisted', state: 'scheduled' } as const;
  // 23.30 UTC is half past six of the next day in Jakarta.
  await aVariant(office, late, { ...on, scheduled_at: '2026-11-20T23:30:00Z' });
  const near = await aPiece(office, { title: 'Pagi', purpose: 'educative' });
  await aVariant(office, near, { ...on, scheduled_at: '2026-11-20T23:50:00Z' });
  await aPiece(office, { title: 'Nanti', plannedOn: '2026-11-24' });
  await aPiece(office, { title: 'Bulan lain', plannedOn: '2027-01-24' });
  const beside = await aPiece(office, { title: 'Awal Desember', plannedOn: '2026-12-02' });
  const view = await calendarFor(office.actors.officer);
  const shown = view.days.flatMap(({ day, entries }) => entries.map(({ title, time }) => [day, time, title]));
  expect(shown).toEqual([
    ['2026-11-21', '06:30', 'Malam'],
    ['2026-11-21', '06:50', 'Pagi'],
    ['2026-11-24', null, 'Nanti'],
    ['2026-12-02', null, 'Awal Desember'],
  ]);
  // The week around the month's end shows December's days too; the month's figure does not count them.
  expect(view.total).toBe(3);
  await office.write((tx) => tx.deleteFrom('content_piece').where('id', '=', beside).execute());
  expect(view.warnings.map(({ warning }) => warning.kind)).toEqual(['same-hour']);
  const educative = await calendarFor(office.actors.officer, { purpose: 'edukatif' });
  expect(educative.days.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual(['Pagi']);
});

test('only the unit moves its piece, and nobody one that has a schedule; leader, reviewer and coordinator see all', async () => {
  for (const role of ['coordinator', 'reviewer', 'leader'] as const) {
    const all = (await calendarFor(office.actors[role])).days.flatMap(({ entries }) => entries);
    expect(all.map(({ title }) => title)).toEqual(['Malam', 'Pagi', 'Nanti']);
  }
  const own = (await calendarFor(office.actors.officer)).days.flatMap(({ entries }) => entries);
  expect(own.map(({ moves }) => moves)).toEqual([false, false, true]);
  const pieceId = own[2]!.id;
  expect(await movePiece(as(office.actors.otherOfficer), { pieceId, plannedOn: '2026-11-25' })).toMatchObject(
    {
      error: { type: 'forbidden' },
    },
  );
  expect((await movePiece(as(office.actors.officer), { pieceId, plannedOn: '2026-11-25' })).ok).toBe(true);
  expect(await movePiece(as(office.actors.officer), { pieceId, plannedOn: '2026-02-31' })).toMatchObject({
    error: { type: 'invalid' },
  });
});

test('the mix counts the month’s pieces against the plan that only the coordinator sets', async () => {
  const targets = { month: '2026-11', informative: '60', educative: '30', promotive: '10' };
  for (const role of ['officer', 'head', 'reviewer', 'leader'] as const)
    expect(await setTargets(as(office.actors[role]), targets)).toMatchObject({
      error: { type: 'forbidden' },
    });
  expect(await setTargets(as(office.actors.coordinator), { ...targets, promotive: '20' })).toMatchObject({
    error: { type: 'invalid' },
  });
  expect((await setTargets(as(office.actors.coordinator), targets)).ok).toBe(true);
  expect((await setTargets(as(office.actors.coordinator), targets)).ok).toBe(true);
  const view = await read((db) =>
    mixView(db, { actor: office.actors.coordinator, month: '2026-11', zone, unit: null }),
  );
  expect(view.mix.total).toBe(3);
  expect(view.mix.rows.map(({ count, share, wanted }) => [count, share, wanted])).toEqual([
    [2, 60, 2],
    [1, 30, 1],
    [0, 10, 0],
  ]);
  expect(view.byUnit.map(({ name, mix }) => [name, mix.total])).toEqual([['Dinkes', 3]]);
  expect(
    (
      await read((db) =>
        mixView(db, { actor: office.actors.coordinator, month: '2027-01', zone, unit: null }),
      )
    ).mix.total,
  ).toBe(1);
});

test('people of other units see what is out, and of a draft that clashes with their own only whose it is', async () => {
  const { otherOfficer, trainer } = office.actors;
  const { kelurahan } = office.units;
  const told =
    'Kerja bakti membersihkan saluran air Jalan Melati bersama warga RW 04 pada Sabtu pagi pukul tujuh.';
  const secret = await aPiece(office, {
    title: 'Rencana rahasia Dinkes',
    body: told,
    plannedOn: '2026-11-26',
  });
  await aPiece(office, { title: 'Milik kelurahan', unitId: kelurahan, body: told, plannedOn: '2026-11-26' });
  const partly = await aPiece(office, { title: 'Separuh tayang', body: told, plannedOn: '2026-11-27' });
  await aVariant(office, partly, { state: 'published', publishedAt: '2026-11-18T02:00:00Z' });
  const channel = await aChannel(office, { network: 'x' });
  const later = { channel_id: channel, network: 'x', state: 'scheduled' } as const;
  await aVariant(office, partly, { ...later, scheduled_at: '2026-11-28T02:00:00Z' });
  const view = await calendarFor(otherOfficer);
  const shown = view.days.flatMap(({ day, entries }) =>
    entries.map(({ title, state, networks, foreign }) => [day, title, state, networks, foreign]),
  );
  expect(shown).toEqual([
    ['2026-11-18', 'Separuh tayang', 'published', ['portal'], true],
    ['2026-11-26', 'Milik kelurahan', 'draft', [], false],
  ]);
  expect(JSON.stringify(view)).not.toMatch(/rahasia|Malam|Pagi|Nanti/);
  const sentences = view.warnings.map(({ warning, pieces }) => warningSentence(warning, pieces, zone, ''));
  expect(sentences.toSorted()).toEqual([
    'Satu naskah Dinkes dan “Milik kelurahan” (Kel. Muara Bening) isinya hampir sama dan tayang dalam tujuh hari.',
    '“Milik kelurahan” (Kel. Muara Bening) dan “Separuh tayang” (Dinkes) isinya hampir sama dan tayang dalam tujuh hari.',
  ]);
  const apart = await calendarFor(trainer);
  expect(apart.warnings).toEqual([]);
  expect(apart.days.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual(['Separuh tayang']);
  const open = (await calendarFor(office.actors.reviewer)).warnings.flatMap(({ pieces }) => pieces);
  expect(open.find(({ id }) => id === secret)?.title).toBe('Rencana rahasia Dinkes');
});

test('the mix counts for each reader what he may see: of another unit only what is out', async () => {
  const mixFor = async (actor: PersonActor) => {
    const asked = { actor, month: '2026-11', zone, unit: null };
    const view = await read((db) => mixView(db, asked));
    const units = view.byUnit.map(({ name, mix }) => [name, mix.total]);
    const dinkes = (await read((db) => mixView(db, { ...asked, unit: office.units.dinkes }))).mix.total;
    return { total: view.mix.total, partial: view.partial, units, dinkes };
  };
  const all = [
    ['Dinkes', 5],
    ['Kel. Muara Bening', 1],
  ];
  for (const role of ['coordinator', 'reviewer', 'leader', 'prokopim'] as const)
    expect(await mixFor(office.actors[role])).toEqual({ total: 6, partial: false, units: all, dinkes: 5 });
  for (const role of ['officer', 'head'] as const)
    expect(await mixFor(office.actors[role])).toMatchObject({ total: 5, partial: true, dinkes: 5 });
  expect(await mixFor(office.actors.otherOfficer)).toMatchObject({
    total: 2,
    units: [
      ['Dinkes', 1],
      ['Kel. Muara Bening', 1],
    ],
    dinkes: 1,
  });
  expect(await mixFor(office.actors.trainer)).toMatchObject({ units: [['Dinkes', 1]], total: 1 });
});
