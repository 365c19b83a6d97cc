import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import '../../tables.ts';
import { givenRegistration } from '../../testing.server.ts';
import { cancelBatch, finishBatch, openBatch } from './batch-state.server.ts';
import { cloneProgramme } from './clone-programme.server.ts';
import { moveBatch } from './move-batch.server.ts';
import { saveBatch } from './save-batch.server.ts';
import { saveProgramme } from './save-programme.server.ts';
import { removeSession, saveSession } from './save-session.server.ts';
import { saveSpeaker } from './save-speaker.server.ts';

let office: Office;
let programmeId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const desk = () => ({ platform: office.platform, actor: office.actors.coordinator });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
function done<T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;

/** The first batch of Cilegon 2022 as the form sends it, in the sample's own city. */
const batchForm = () => ({
  programmeId,
  name: 'Angkatan 1',
  unitKinds: ['opd', 'bumd'],
  fromDate: '2022-11-14',
  toDate: '2022-11-16',
  place: 'Aula Setda II',
  quota: '50',
  quotaPerUnit: '2',
  opensOn: '',
  closesOn: '',
  offerHours: '24',
  lateMinutes: '15',
  attendancePercent: '80',
  postTest: '',
});
const sessionForm = (batchId: string) => ({
  batchId,
  date: '2022-11-14',
  start: '09.00',
  end: '10.30',
  kind: 'lesson',
  subject: 'Dasar jurnalistik',
  speakerId: '',
  room: '',
});

beforeEach(async () => {
  const saved = await saveProgramme(desk(), {
    title: 'Pelatihan jurnalistik dan media sosial',
    organiserUnitId: office.units.diskominfo,
  });
  programmeId = done(saved).programmeId;
});

async function openedBatch(): Promise<string> {
  const { batchId } = done(await saveBatch(desk(), batchForm()));
  done(await saveSession(desk(), sessionForm(batchId)));
  done(await openBatch(desk(), { batchId }));
  return batchId;
}

const takePart = (batchId: string) =>
  office.write((tx) =>
    givenRegistration(tx, {
      tenantId: office.tenantId,
      programmeId,
      batchId,
      personId: office.actors.officer.personId,
      unitId: office.units.dinkes,
    }),
  );
const notices = async () => {
  const rows = await read((db) =>
    db.selectFrom('notify_notice').select(['kind', 'body', 'person_id']).execute(),
  );
  return rows.filter((row) => row.person_id === office.actors.officer.personId);
};

describe('a programme and its batches', () => {
  test('days of a past training are entered afterwards, with their hours in the zone of the government', async () => {
    const batchId = await openedBatch();
    const session = await read((db) =>
      db.selectFrom('training_session').selectAll().where('batch_id', '=', batchId).executeTakeFirstOrThrow(),
    );
    expect([session.date, session.starts_at, session.ends_at]).toEqual([
      '2022-11-14',
      '2022-11-14T02:00:00Z',
      '2022-11-14T03:30:00Z',
    ]);
  });

  test.each([
    ['the last day before the first', { toDate: '2022-11-13' }, 'toDate'],
    ['no kind of unit', { unitKinds: [] }, 'unitKinds'],
    ['a quota of nobody', { quota: '0' }, 'quota'],
    ['a share of attendance that certifies absence', { attendancePercent: '20' }, 'attendancePercent'],
    ['registration that closes after the training', { closesOn: '2022-11-20' }, 'closesOn'],
    ['a year-long batch', { toDate: '2023-11-16' }, 'toDate'],
  ])('refuses %s at its field', async (_name, change, field) => {
    const refused = await saveBatch(desk(), { ...batchForm(), ...change });
    expect(refused).toMatchObject({ ok: false, error: { type: 'invalid', faults: [{ path: field }] } });
  });

  test('a batch opens only with lessons, and from then on its rule for the certificate stands', async () => {
    const { batchId } = done(await saveBatch(desk(), batchForm()));
    expect(refusalOf(await openBatch(desk(), { batchId }))).toBe('no-lessons');
    done(await saveSession(desk(), sessionForm(batchId)));
    done(await saveBatch(desk(), { ...batchForm(), batchId, attendancePercent: '90' }));
    done(await openBatch(desk(), { batchId }));
    expect(refusalOf(await openBatch(desk(), { batchId }))).toBe('batch-not-draft');
    const softer = { ...batchForm(), batchId, attendancePercent: '60' };
    expect(refusalOf(await saveBatch(desk(), softer))).toBe('rule-frozen');
    done(await saveBatch(desk(), { ...softer, attendancePercent: '90', place: 'Aula Setda I' }));
  });

  test('a session stands inside the days of its batch and ends after it begins', async () => {
    const { batchId } = done(await saveBatch(desk(), batchForm()));
    const outside = await saveSession(desk(), { ...sessionForm(batchId), date: '2022-11-17' });
    expect(refusalOf(outside)).toBe('session-outside-batch');
    const backwards = await saveSession(desk(), { ...sessionForm(batchId), end: '08.00' });
    expect(backwards).toMatchObject({ error: { type: 'invalid', faults: [{ path: 'end' }] } });
    done(await saveSession(desk(), sessionForm(batchId)));
    const shorter = await saveBatch(desk(), { ...batchForm(), batchId, fromDate: '2022-11-15' });
    expect(refusalOf(shorter)).toBe('session-outside-batch');
  });

  test('a batch with participants is moved with everything in it, and they are told once', async () => {
    const batchId = await openedBatch();
    await takePart(batchId);
    const changed = await saveBatch(desk(), { ...batchForm(), batchId, toDate: '2022-11-15' });
    expect(refusalOf(changed)).toBe('dates-have-participants');
    expect(refusalOf(await moveBatch(desk(), { batchId, fromDate: '2022-11-14' }))).toBe('same-days');
    const moved = done(await moveBatch(desk(), { batchId, fromDate: '2022-11-28' }));
    expect(moved.told).toBe(1);
    const row = await read((db) =>
      db
        .selectFrom('training_batch as b')
        .innerJoin('training_session as s', 's.batch_id', 'b.id')
        .select(['b.from_date', 'b.to_date', 's.date', 's.starts_at'])
        .where('b.id', '=', batchId)
        .executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({
      from_date: '2022-11-28',
      to_date: '2022-11-30',
      date: '2022-11-28',
      starts_at: '2022-11-28T02:00:00Z',
    });
    const told = (await notices()).filter(({ kind }) => kind === 'training.batch-moved');
    expect(told).toHaveLength(1);
    expect(told[0]!.body).toContain('Senin 28 – Rabu 30 November 2022, di Aula Setda II');
  });

  test('a quota never falls below those who have a place', async () => {
    const batchId = await openedBatch();
    await takePart(batchId);
    expect(refusalOf(await saveBatch(desk(), { ...batchForm(), batchId, quota: '0' }))).toBe('invalid');
    done(await saveBatch(desk(), { ...batchForm(), batchId, quota: '1' }));
  });

  test('a batch is called off with a reason that its participants read, and then changes no more', async () => {
    const batchId = await openedBatch();
    await takePart(batchId);
    expect(await cancelBatch(desk(), { batchId, reason: ' ' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'reason' }] },
    });
    done(await cancelBatch(desk(), { batchId, reason: 'Aula dipakai rapat paripurna.' }));
    const bodies = (await notices())
      .filter(({ kind }) => kind === 'training.batch-cancelled')
      .map(({ body }) => body);
    expect(bodies.join()).toContain('Aula dipakai rapat paripurna.');
    for (const act of [
      () => cancelBatch(desk(), { batchId, reason: 'Lagi' }),
      () => moveBatch(desk(), { batchId, fromDate: '2022-12-01' }),
      () => saveBatch(desk(), { ...batchForm(), batchId }),
      () => saveSession(desk(), sessionForm(batchId)),
      () => finishBatch(desk(), { batchId }),
    ])
      expect(refusalOf(await act())).toBe('batch-closed');
  });

  test('a batch is closed when its last day has come', async () => {
    const future = { fromDate: '2026-12-01', toDate: '2026-12-02' };
    const { batchId } = done(await saveBatch(desk(), { ...batchForm(), ...future }));
    done(await saveSession(desk(), { ...sessionForm(batchId), date: '2026-12-01' }));
    done(await openBatch(desk(), { batchId }));
    expect(refusalOf(await finishBatch(desk(), { batchId }))).toBe('batch-still-runs');
    done(await finishBatch(desk(), { batchId: await openedBatch() }));
  });

  test('a session comes off the timetable, but not once somebody was marked in it', async () => {
    const batchId = await openedBatch();
    const { sessionId } = done(
      await saveSession(desk(), { ...sessionForm(batchId), start: '13.00', end: '14.30' }),
    );
    done(await removeSession(desk(), { batchId, sessionId }));
    expect(refusalOf(await removeSession(desk(), { batchId, sessionId }))).toBe('not-found');
  });

  test('a programme is cloned with its batches and timetable, moved to the new days, and with nobody in it', async () => {
    const speaker = done(await saveSpeaker(desk(), { name: 'Wirya Atmaja', institution: 'Koran Wanasari' }));
    const batchId = await openedBatch();
    done(await saveSession(desk(), { ...sessionForm(batchId), date: '2022-11-16', ...speaker }));
    await takePart(batchId);
    const clone = done(
      await cloneProgramme(desk(), { programmeId, title: 'Pelatihan 2027', fromDate: '2027-02-01' }),
    );
    expect(clone.batches).toBe(1);
    const rows = await read((db) =>
      db
        .selectFrom('training_batch as b')
        .innerJoin('training_session as s', 's.batch_id', 'b.id')
        .select(['b.state', 'b.from_date', 'b.to_date', 's.date', 's.speaker_id'])
        .where('b.programme_id', '=', clone.programmeId)
        .orderBy('s.date')
        .execute(),
    );
    expect(rows).toEqual([
      {
        state: 'draft',
        from_date: '2027-02-01',
        to_date: '2027-02-03',
        date: '2027-02-01',
        speaker_id: null,
      },
      {
        state: 'draft',
        from_date: '2027-02-01',
        to_date: '2027-02-03',
        date: '2027-02-03',
        speaker_id: speaker.speakerId,
      },
    ]);
    const registered = await read((db) =>
      db
        .selectFrom('training_registration')
        .select('id')
        .where('programme_id', '=', clone.programmeId)
        .execute(),
    );
    expect(registered).toEqual([]);
  });

  test('only the desk plans trainings, and another government has none of them', async () => {
    const batchId = await openedBatch();
    for (const role of ['officer', 'head', 'trainer', 'leader', 'prokopim'] as const) {
      const call = { platform: office.platform, actor: office.actors[role] };
      expect(refusalOf(await saveBatch(call, { ...batchForm(), batchId }))).toBe('forbidden');
      expect(refusalOf(await cancelBatch(call, { batchId, reason: 'x' }))).toBe('forbidden');
      expect(refusalOf(await cloneProgramme(call, { programmeId, title: 'x', fromDate: '2027-01-01' }))).toBe(
        'forbidden',
      );
    }
    const neighbour = await office.neighbour();
    const call = { platform: office.platform, actor: neighbour.actors.coordinator };
    expect(refusalOf(await openBatch(call, { batchId }))).toBe('not-found');
    expect(refusalOf(await saveBatch(call, batchForm()))).toBe('not-found');
  });
});
