import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { NATIONAL_HOLIDAYS } from '#app/platform/clock/national-holidays.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { agenda } from '../module.ts';
import { calendarPlan } from '../queries/calendar-import.server.ts';
import { assign } from './assign.server.ts';
import { importCalendar } from './import-calendar.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [agenda] });
  await office.write((tx) =>
    tx
      .insertInto('clock_holiday')
      .values(
        NATIONAL_HOLIDAYS.map((day) => ({
          tenant_id: office.tenantId,
          date: String(day.date),
          name: day.name,
          type: day.type,
          basis: day.skb,
        })),
      )
      .execute(),
  );
});
afterAll(() => office.close());

type Line = { uid: string; title?: string; at?: string; more?: string[] };
const event = ({ uid, title = 'Rapat', at = '20261125T020000Z', more = [] }: Line) =>
  ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, `DTSTART:${at}`, ...more, 'END:VEVENT'].join('\r\n');
const file = (...lines: Line[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//uji//ID', ...lines.map(event), 'END:VCALENDAR', ''].join(
    '\r\n',
  );

const call = (actor: PersonActor = office.actors.coordinator) => ({ platform: office.platform, actor });
const planOf = (text: string, where: Pick<Office, 'write'> = office) =>
  where.write(async (tx) => {
    const plan = await calendarPlan(tx, text, office.clock.now().toString());
    if (!plan.ok) throw new Error(plan.fault);
    return plan.rows;
  });
/** Everything that the file would change is chosen, as the page proposes it. */
async function take(text: string, only: (uid: string) => boolean = () => true) {
  const rows = await planOf(text);
  const keys = rows.map((row) => row.event.key).filter((key) => only(key));
  return importCalendar(call(), { text, keys });
}
const activities = (uid: string, where: Pick<Office, 'write'> = office) =>
  where.write((tx) =>
    tx
      .selectFrom('agenda_activity')
      .selectAll()
      .where('ics_uid', 'like', `${uid}%`)
      .orderBy('date')
      .execute(),
  );
const one = async (uid: string) => {
  const [row] = await activities(uid);
  if (!row) throw new Error(`no activity ${uid}`);
  return row;
};
const tasksOf = (id: string) =>
  office.write((tx) =>
    tx.selectFrom('agenda_assignment').selectAll().where('activity_id', '=', id).execute(),
  );
const eventsSince = async (count: number) =>
  (
    await office.write((tx) => tx.selectFrom('event').select(['name']).orderBy('seq').offset(count).execute())
  ).map((row) => row.name);
const eventCount = async () => (await eventsSince(0)).length;

describe('importing a calendar', () => {
  test('adds what was chosen and nothing else, and says so in events', async () => {
    const text = file(
      {
        uid: 'satu',
        title: 'Apel gabungan',
        more: ['LOCATION:Halaman Balai Kota', 'DTEND:20261125T030000Z'],
      },
      { uid: 'dua', title: 'Rapat lain' },
    );
    const before = await eventCount();
    expect(await take(text, (key) => key.startsWith('satu'))).toEqual({
      ok: true,
      value: { added: 1, changed: 0, cancelled: 0 },
    });
    expect(await one('satu')).toMatchObject({
      title: 'Apel gabungan',
      date: '2026-11-25',
      starts_at: '2026-11-25T02:00:00Z',
      ends_at: '2026-11-25T03:00:00Z',
      place: 'Halaman Balai Kota',
      state: 'planned',
      source: 'ics',
      visibility: 'public',
    });
    expect(await activities('dua')).toEqual([]);
    expect(await eventsSince(before)).toEqual(['agenda.activity-added', 'agenda.calendar-imported']);
  });

  test('again changes nothing; moved it moves the open deadlines; the new title and place are taken', async () => {
    const first = file({ uid: 'pindah', title: 'Kunjungan pasar' });
    await take(first);
    const { id } = await one('pindah');
    await assign(call(), { activityId: id, rule: { unitIds: [office.units.dinkes] } });
    const [task] = await tasksOf(id);
    expect((await planOf(first)).map((row) => row.change)).toEqual(['same']);
    expect(await take(first)).toMatchObject({ value: { added: 0, changed: 0 } });
    const moved = file({
      uid: 'pindah',
      title: 'Kunjungan Pasar Induk',
      at: '20261127T020000Z',
      more: ['LOCATION:Pasar Induk'],
    });
    expect(await take(moved)).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(await activities('pindah')).toHaveLength(1);
    expect(await one('pindah')).toMatchObject({
      id,
      title: 'Kunjungan Pasar Induk',
      place: 'Pasar Induk',
      date: '2026-11-27',
    });
    const [after] = await tasksOf(id);
    expect(Date.parse(after!.due_at)).toBeGreaterThan(Date.parse(task!.due_at));
    expect((await planOf(moved)).map((row) => row.change)).toEqual(['same']);
  });

  test('a cancelled event takes back what is open; it comes back with it; one never imported is left out', async () => {
    const text = (status: string) => file({ uid: 'batal', title: 'Peresmian', more: [`STATUS:${status}`] });
    expect(await planOf(file({ uid: 'asing', more: ['STATUS:CANCELLED'] }))).toEqual([]);
    await take(text('CONFIRMED'));
    const { id } = await one('batal');
    await assign(call(), { activityId: id, rule: { unitIds: [office.units.dinkes, office.units.dpupr] } });
    expect(await take(text('CANCELLED'))).toMatchObject({ ok: true, value: { cancelled: 1 } });
    expect(await one('batal')).toMatchObject({ state: 'cancelled' });
    expect((await tasksOf(id)).map((task) => task.state)).toEqual(['cancelled', 'cancelled']);
    expect((await planOf(text('CANCELLED'))).map((row) => row.change)).toEqual(['same']);
    await take(text('CONFIRMED'));
    expect(await one('batal')).toMatchObject({ id, state: 'planned' });
    expect((await tasksOf(id)).map((task) => task.state)).toEqual(['given', 'given']);
  });

  test('a tentative event is tentative until it is confirmed', async () => {
    const text = (status: string) => file({ uid: 'ragu', more: [`STATUS:${status}`] });
    await take(text('TENTATIVE'));
    expect(await one('ragu')).toMatchObject({ state: 'tentative' });
    expect(await take(text('CONFIRMED'))).toMatchObject({ value: { changed: 1 } });
    expect(await one('ragu')).toMatchObject({ state: 'planned' });
    expect((await planOf(text('CONFIRMED'))).map((row) => row.change)).toEqual(['same']);
  });

  test('a private event is withheld with its reason, also when it has become private only later', async () => {
    await take(file({ uid: 'tertutup' }));
    expect(await one('tertutup')).toMatchObject({ visibility: 'public' });
    const closed = file({ uid: 'tertutup', more: ['CLASS:PRIVATE'] });
    expect(await take(closed)).toMatchObject({ value: { changed: 1 } });
    expect(await one('tertutup')).toMatchObject({
      visibility: 'internal',
      internal_reason: expect.any(String),
    });
    await take(file({ uid: 'tertutup' }));
    expect(await one('tertutup')).toMatchObject({ visibility: 'internal' });
  });

  test('a series becomes one activity a day, each found again by its own day', async () => {
    const weekly = ['RRULE:FREQ=WEEKLY;COUNT=3'];
    await take(file({ uid: 'rutin', title: 'Apel', more: weekly }));
    expect((await activities('rutin')).map((row) => row.date)).toEqual([
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
    ]);
    expect(await take(file({ uid: 'rutin', title: 'Apel pagi', more: weekly }))).toMatchObject({
      value: { added: 0, changed: 3 },
    });
  });

  test('what cannot be read or is nobody’s to import changes nothing', async () => {
    const count = async () => (await activities('')).length;
    const before = await count();
    const text = file({ uid: 'tolak' });
    expect(await importCalendar(call(), { text: 'BEGIN:VCALENDAR', keys: ['tolak'] })).toMatchObject({
      ok: false,
      error: { type: 'calendar-unreadable' },
    });
    expect(await importCalendar(call(), { text, keys: [] })).toMatchObject({ error: { type: 'invalid' } });
    expect(await importCalendar(call(), { text: 'x'.repeat(20_000_000), keys: ['a'] })).toMatchObject({
      error: { type: 'invalid' },
    });
    const keys = (await planOf(text)).map((row) => row.event.key);
    for (const actor of [office.actors.officer, office.actors.leader, office.actors.operator])
      expect(await importCalendar(call(actor), { text, keys })).toMatchObject({
        error: { type: 'forbidden' },
      });
    expect(await count()).toBe(before);
  });

  test('one event that cannot be saved leaves all as it was', async () => {
    const text = (at: string) => file({ uid: 'utuh', at }, { uid: 'utuh2', title: 'Baru' });
    await take(file({ uid: 'utuh' }));
    const { id } = await one('utuh');
    await assign(call(), { activityId: id, rule: { unitIds: [office.units.dinkes] } });
    await office.write((tx) => tx.deleteFrom('clock_holiday').where('date', '>=', '2027-01-01').execute());
    const refused = await take(text('20270310T020000Z'));
    expect(refused).toMatchObject({ ok: false, error: { type: 'table-lacks-year' } });
    expect(await one('utuh')).toMatchObject({ date: '2026-11-25' });
    expect(await activities('utuh2')).toEqual([]);
  });

  test('the same event of another government is another activity', async () => {
    const neighbour = await office.neighbour();
    const text = file({ uid: 'satu', title: 'Milik tetangga' });
    expect((await planOf(text, neighbour)).map((row) => row.change)).toEqual(['added']);
    const keys = (await planOf(text, neighbour)).map((row) => row.event.key);
    await importCalendar(call(neighbour.actors.coordinator), { text, keys });
    expect((await activities('satu', neighbour)).map((row) => row.title)).toEqual(['Milik tetangga']);
    expect((await one('satu')).title).toBe('Apel gabungan');
  });
});
