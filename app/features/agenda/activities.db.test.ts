import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { NATIONAL_HOLIDAYS } from '#app/platform/clock/national-holidays.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { addActivity } from './actions/add-activity.server.ts';
import { assign } from './actions/assign.server.ts';
import { cancelActivity } from './actions/cancel-activity.server.ts';
import { editActivity } from './actions/edit-activity.server.ts';
import { saveProgramme } from './actions/edit-programmes.server.ts';
import { postponeActivity } from './actions/postpone-activity.server.ts';
import { renewFeedKey } from './actions/renew-feed-key.server.ts';
import { rescheduleActivity } from './actions/reschedule-activity.server.ts';
import { restoreActivity } from './actions/restore-activity.server.ts';
import { feedOfKey } from './feed-key.server.ts';
import { agenda } from './module.ts';
import { affectedBy } from './queries/affected.server.ts';

let office: Office;

async function seedHolidays(where: Pick<Office, 'write' | 'tenantId'>) {
  await where.write((tx) =>
    tx
      .insertInto('clock_holiday')
      .values(
        NATIONAL_HOLIDAYS.map((day) => ({
          tenant_id: where.tenantId,
          date: String(day.date),
          name: day.name,
          type: day.type,
          basis: day.skb,
        })),
      )
      .execute(),
  );
}

beforeAll(async () => {
  office = await openOffice({ modules: [agenda] });
  await seedHolidays(office);
});
afterAll(() => office.close());

const as = (actor: PersonActor) => ({ platform: office.platform, actor });
const desk = () => as(office.actors.coordinator);

const activityOf = (id: string) =>
  office.write((tx) =>
    tx.selectFrom('agenda_activity').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const tasksOf = (id: string) =>
  office.write((tx) =>
    tx.selectFrom('agenda_assignment').selectAll().where('activity_id', '=', id).orderBy('unit_id').execute(),
  );

async function added(more: Record<string, unknown> = {}): Promise<string> {
  const result = await addActivity(desk(), {
    title: 'Peresmian puskesmas',
    date: '2026-11-20',
    start: '09:00',
    place: 'Aula',
    leader: 'Wali Kota',
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.id;
}

const give = (activityId: string, unitIds: string[], more: Record<string, unknown> = {}) =>
  assign(desk(), { activityId, rule: { unitIds }, ...more });

describe('an activity', () => {
  test('is written with its instants in the zone of the government', async () => {
    const row = await activityOf(await added());
    expect(row).toMatchObject({ date: '2026-11-20', starts_at: '2026-11-20T02:00:00Z', state: 'planned' });
  });

  test('may have the title and the day of another one', async () => {
    const [first, second] = [await added({ title: 'Apel pagi' }), await added({ title: 'Apel pagi' })];
    expect(first).not.toBe(second);
  });

  test('ending before it begins by day is refused, at night it ends tomorrow', async () => {
    const slip = { title: 'x', date: '2026-11-20', start: '09:00', end: '08:00' };
    expect(await addActivity(desk(), slip)).toMatchObject({
      ok: false,
      error: { type: 'ends-before-start' },
    });
    const night = await activityOf(await added({ start: '21:00', end: '00:30' }));
    expect(night.ends_at).toBe('2026-11-20T17:30:00Z');
  });

  test('that is internal needs a reason, once for its kind', async () => {
    const meeting = { title: 'Rapat tertutup evaluasi BUMD', date: '2026-11-20', visibility: 'internal' };
    expect(await addActivity(desk(), meeting)).toMatchObject({
      ok: false,
      error: { type: 'internal-needs-reason' },
    });
    await added({ ...meeting, internalReason: 'Membahas data pribadi' });
    const next = await activityOf(await added({ ...meeting, title: 'Rapat tertutup kinerja triwulan' }));
    expect(next.internal_reason).toBe('Membahas data pribadi');
  });

  test('names the field of a wrong date in a sentence and writes nothing', async () => {
    const result = await addActivity(desk(), { title: '', date: '2026-02-30' });
    expect(result).toMatchObject({ ok: false, error: { type: 'invalid' } });
    const paths = !result.ok && result.error.type === 'invalid' ? result.error.faults.map((f) => f.path) : [];
    expect(paths).toEqual(expect.arrayContaining(['title', 'date']));
  });

  test('of a host unit that does not exist is refused at that field', async () => {
    const result = await addActivity(desk(), {
      title: 'x',
      date: '2026-11-20',
      hostUnitId: '018f0000-0000-7000-8000-000000000000',
    });
    expect(result).toEqual({ ok: false, error: { type: 'unknown-reference', field: 'hostUnitId' } });
  });

  test('edited twice from the same page: the second is told that it changed meanwhile', async () => {
    const id = await added();
    const change = { id, sequence: 0, title: 'Peresmian gedung' };
    expect(await editActivity(desk(), change)).toMatchObject({ ok: true });
    expect(await editActivity(desk(), { ...change, title: 'Lain' })).toMatchObject({
      ok: false,
      error: { type: 'changed-meanwhile' },
    });
  });
});

describe('tasks', () => {
  test('fall due at noon of the next working day, and their officers are told', async () => {
    const id = await added();
    const given = await give(id, [office.units.dinkes, office.units.kelurahan]);
    expect(given).toMatchObject({ ok: true, value: { dueAt: '2026-11-23T05:00:00Z' } });
    const notices = await office.write((tx) =>
      tx
        .selectFrom('notify_notice')
        .select('person_id')
        .where('kind', '=', 'agenda.task-assigned')
        .where('person_id', '=', office.actors.officer.personId)
        .execute(),
    );
    expect(notices.length).toBeGreaterThan(0);
  });

  test('are not given twice to one unit', async () => {
    const id = await added();
    await give(id, [office.units.dinkes]);
    expect(await give(id, [office.units.dinkes, office.units.dpupr])).toMatchObject({
      ok: true,
      value: { unitIds: [office.units.dpupr] },
    });
  });

  test('of a rule that means nobody are refused, and so is a deadline that is over', async () => {
    const id = await added();
    expect(await assign(desk(), { activityId: id, rule: { unitKinds: ['bumd'] } })).toMatchObject({
      error: { type: 'no-units' },
    });
    expect(await give(id, [office.units.dinkes], { dueAt: '2026-11-18T05:00:00Z' })).toMatchObject({
      error: { type: 'due-in-past' },
    });
    expect(await give(id, [office.units.dinkes], { dueAt: '2026-11-20T01:00:00Z' })).toMatchObject({
      error: { type: 'due-before-activity' },
    });
  });

  test('in a year without a table of holidays are refused in so many words', async () => {
    const id = await added({ date: '2031-03-03' });
    expect(await give(id, [office.units.dinkes])).toMatchObject({
      error: { type: 'table-lacks-year', year: 2031 },
    });
  });
});

describe('moving, postponing, cancelling', () => {
  test('what is affected is told before: tasks by state, and each deadline before and after', async () => {
    const id = await added();
    await give(id, [office.units.dinkes, office.units.dpupr]);
    const activity = await activityOf(id);
    const seen = await office.write(async (tx) => {
      const { officeHours } = await import('./queries/government.server.ts');
      const { calendar } = await officeHours(tx);
      return affectedBy(office.platform, tx, activity, { date: '2026-12-24', calendar });
    });
    expect(seen).toMatchObject({ open: 2, given: 2, done: 0 });
    // 24 December is joint leave, 25 Christmas, then a weekend.
    expect(seen.deadlines).toEqual([{ from: '2026-11-23T05:00:00Z', to: '2026-12-28T05:00:00Z', count: 2 }]);
  });

  test('moving takes the open deadlines along, chosen ones by the same number of days', async () => {
    const id = await added();
    await give(id, [office.units.dinkes]);
    await give(id, [office.units.dpupr], { dueAt: '2026-11-24T08:30:00Z' });
    const moved = await rescheduleActivity(desk(), { id, sequence: 0, date: '2026-12-01', start: '13.00' });
    expect(moved).toMatchObject({ ok: true, value: { movedDeadlines: 2 } });
    expect((await tasksOf(id)).map((task) => task.due_at).sort()).toEqual([
      '2026-12-02T05:00:00Z',
      '2026-12-07T08:30:00Z',
    ]);
    expect(await activityOf(id)).toMatchObject({ date: '2026-12-01', starts_at: '2026-12-01T06:00:00Z' });
  });

  test('moving to the same moment is refused', async () => {
    const id = await added();
    const same = { id, sequence: 0, date: '2026-11-20', start: '09:00' };
    expect(await rescheduleActivity(desk(), same)).toMatchObject({ error: { type: 'same-moment' } });
  });

  test('postponing holds the tasks; a new date makes it planned again', async () => {
    const id = await added();
    await give(id, [office.units.dinkes]);
    expect(await postponeActivity(desk(), { id, sequence: 0, reason: 'Cuaca' })).toMatchObject({
      value: { heldAssignments: 1 },
    });
    expect((await tasksOf(id))[0]).toMatchObject({ state: 'given' });
    await rescheduleActivity(desk(), { id, sequence: 1, date: '2026-11-20', start: '09:00' });
    expect(await activityOf(id)).toMatchObject({ state: 'planned', state_reason: null });
  });

  test('cancelling takes back what is open, keeps what is done, and restoring brings back just that', async () => {
    const id = await added();
    await give(id, [office.units.dinkes, office.units.dpupr, office.units.kelurahan]);
    await office.write(async (tx) => {
      const at = office.clock.now().toString();
      const state = (unit: string, set: object) =>
        tx
          .updateTable('agenda_assignment')
          .set(set)
          .where('activity_id', '=', id)
          .where('unit_id', '=', unit)
          .execute();
      await state(office.units.dinkes, { state: 'done', done_at: at });
      await state(office.units.dpupr, { state: 'cancelled', cancelled_at: '2026-11-01T00:00:00Z' });
    });
    expect(await cancelActivity(desk(), { id, sequence: 0, reason: 'Batal' })).toMatchObject({
      value: { cancelledAssignments: 1 },
    });
    const states = async () =>
      Object.fromEntries((await tasksOf(id)).map((task) => [task.unit_id, task.state]));
    expect((await states())[office.units.dinkes]).toBe('done');
    expect(await restoreActivity(desk(), { id })).toMatchObject({ value: { restoredAssignments: 1 } });
    expect(await states()).toMatchObject({
      [office.units.kelurahan]: 'given',
      [office.units.dpupr]: 'cancelled',
    });
  });

  test('without a reason nothing is cancelled', async () => {
    const id = await added();
    expect(await cancelActivity(desk(), { id, sequence: 0, reason: ' ' })).toMatchObject({
      error: { type: 'invalid' },
    });
    expect(await activityOf(id)).toMatchObject({ state: 'planned' });
  });

  test('a cancelled activity is neither moved nor edited nor given', async () => {
    const id = await added();
    await cancelActivity(desk(), { id, sequence: 0, reason: 'Batal' });
    const refused = { error: { type: 'activity-cancelled' } };
    expect(await rescheduleActivity(desk(), { id, sequence: 1, date: '2026-12-01' })).toMatchObject(refused);
    expect(await editActivity(desk(), { id, sequence: 1, title: 'x' })).toMatchObject(refused);
    expect(await give(id, [office.units.dinkes])).toMatchObject(refused);
  });
});

describe('officers who still work on an activity are told', () => {
  const told = (id: string, personId = office.actors.officer.personId) =>
    office.write((tx) =>
      tx
        .selectFrom('notify_notice')
        .select(['kind', 'title', 'body'])
        .where('href', '=', `/kerja/kegiatan/${id}`)
        .where('person_id', '=', personId)
        .orderBy('id')
        .execute(),
    );

  test('what an edit changed, in plain words', async () => {
    const id = await added();
    await give(id, [office.units.dinkes]);
    const edited = await editActivity(desk(), {
      ...{ id, sequence: 0, title: 'Peresmian puskesmas', leader: 'Wali Kota' },
      place: 'Halaman',
      hashtags: '#WanasariSehat',
    });
    expect(edited).toMatchObject({ value: { told: 1 } });
    expect(await told(id)).toEqual([
      {
        kind: 'agenda.activity-edited',
        title: 'Keterangan satu kegiatan berubah.',
        body: '“Peresmian puskesmas”. Tempat menjadi Halaman. Tagar menjadi #WanasariSehat.',
      },
    ]);
  });

  test('nothing of what is none of their business, and nothing when they are done or were not asked', async () => {
    const id = await added();
    await give(id, [office.units.dinkes]);
    const same = { id, title: 'Peresmian puskesmas', place: 'Aula', leader: 'Wali Kota' };
    const programme = await saveProgramme(desk(), { name: 'Kota sehat' });
    if (!programme.ok) throw new Error(JSON.stringify(programme.error));
    const { programmeId } = programme.value;
    expect(await editActivity(desk(), { ...same, sequence: 0, programmeId })).toMatchObject({
      value: { fields: ['programmeId'], told: 0 },
    });
    await office.write((tx) =>
      tx
        .updateTable('agenda_assignment')
        .set({ state: 'done', done_at: office.clock.now().toString() })
        .where('activity_id', '=', id)
        .execute(),
    );
    expect(await editActivity(desk(), { ...same, sequence: 1, place: 'Lapangan' })).toMatchObject({
      value: { told: 0 },
    });
    expect(await told(id)).toEqual([]);
  });

  test('of which day it moved to, and of which activity is postponed and why', async () => {
    const id = await added();
    await give(id, [office.units.dinkes]);
    await rescheduleActivity(desk(), { id, sequence: 0, date: '2026-12-01', start: '13:00' });
    await postponeActivity(desk(), { id, sequence: 1, reason: 'Cuaca buruk.' });
    await rescheduleActivity(desk(), { id, sequence: 2, date: '2026-12-01', start: '13:00' });
    await cancelActivity(desk(), { id, sequence: 3, reason: 'Batal' });
    // All within one moment of the test's clock, so that their order says nothing.
    expect((await told(id)).map((one) => one.body).sort()).toEqual([
      '“Peresmian puskesmas”. Jadi diadakan Selasa 1 Desember 2026, 13.00 WIB.',
      '“Peresmian puskesmas”. Jadwal menjadi Selasa 1 Desember 2026, 13.00 WIB, semula Jumat 20 November 2026, 09.00 WIB.',
      '“Peresmian puskesmas”. Selasa 1 Desember 2026, 13.00 WIB. Alasan: Batal.',
      '“Peresmian puskesmas”. Selasa 1 Desember 2026, 13.00 WIB. Alasan: Cuaca buruk.',
    ]);
  });
});

describe('who may', () => {
  test('an officer changes nothing of the agenda; prokopim does, but gives no tasks', async () => {
    const id = await added();
    const forbidden = { error: { type: 'forbidden' } };
    const officer = as(office.actors.officer);
    expect(await addActivity(officer, { title: 'x', date: '2026-11-20' })).toMatchObject(forbidden);
    expect(await cancelActivity(officer, { id, sequence: 0, reason: 'x' })).toMatchObject(forbidden);
    const prokopim = as(office.actors.prokopim);
    expect(await assign(prokopim, { activityId: id, rule: { everyUnit: true } })).toMatchObject(forbidden);
    expect(await editActivity(prokopim, { id, sequence: 0, title: 'Baru' })).toMatchObject({ ok: true });
  });

  test('another government does not even find it', async () => {
    const id = await added();
    const other = await office.neighbour();
    const call = { platform: office.platform, actor: other.actors.coordinator };
    expect(await cancelActivity(call, { id, sequence: 0, reason: 'x' })).toMatchObject({
      error: { type: 'not-found' },
    });
    expect(await restoreActivity(call, { id })).toMatchObject({ error: { type: 'not-found' } });
  });
});

test('a change of the working-day table counts open deadlines again, and only those it touches', async () => {
  const id = await added({ date: '2026-12-07' });
  await give(id, [office.units.dinkes]);
  await give(id, [office.units.dpupr], { dueAt: '2026-12-10T03:00:00Z' });
  await office.write((tx) =>
    tx
      .insertInto('clock_holiday')
      .values({
        tenant_id: office.tenantId,
        date: '2026-12-08',
        name: 'Hari jadi',
        type: 'lokal',
        basis: 'x',
      })
      .execute(),
  );
  const { recountDeadlines } = await import('./actions/recount-deadlines.server.ts');
  const system = { kind: 'system', tenantId: office.tenantId, job: 'test' } as const;
  const recount = () =>
    recountDeadlines({ platform: office.platform, actor: system }, { dates: ['2026-12-08'] });
  await recount();
  const dues = () => tasksOf(id).then((tasks) => tasks.map((task) => task.due_at).sort());
  expect(await dues()).toEqual(['2026-12-09T05:00:00Z', '2026-12-10T03:00:00Z']);
  expect(await recount()).toMatchObject({ value: { changed: 0 } });
});

test('a renewed feed key opens, the old one no longer, and another unit has no say', async () => {
  const unitId = office.units.dinkes;
  const first = await renewFeedKey(as(office.actors.officer), { unitId });
  const second = await renewFeedKey(desk(), { unitId });
  if (!first.ok || !second.ok) throw new Error('refused');
  expect(await feedOfKey(office.platform.db, first.value.key)).toBeNull();
  expect(await feedOfKey(office.platform.db, second.value.key)).toEqual({
    tenantId: office.tenantId,
    unitId,
  });
  expect(await renewFeedKey(as(office.actors.otherOfficer), { unitId })).toMatchObject({
    error: { type: 'forbidden' },
  });
});
