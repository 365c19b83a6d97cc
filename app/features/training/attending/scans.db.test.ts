import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { givenBatch, givenRegistration } from '../testing.server.ts';
import { scanSelf } from './actions/scan-self.server.ts';
import { waitOfScans } from './limits.server.ts';
import { scanByForm } from './scan-by-form.server.ts';
import { scanCopy } from './scan-copy.id.ts';
import {
  doorFor,
  ENDS,
  givenCrowd,
  givenHall,
  type Hall,
  reasonOf as reason,
  scanningIn,
  scansOf,
  wallAt,
} from './testing.server.ts';

let office: Office;
let hall: Hall;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set('2026-11-19T03:20:00Z');
  await office.write((tx) => tx.updateTable('training_registration').set({ state: 'withdrawn' }).execute());
  hall = await givenHall(office);
});

const { as, now, scan, kept } = scanningIn(() => ({ office, hall }));

describe('a participant scans the wall', () => {
  test('is noted with the time and the session, once, and again when going', async () => {
    const officer = office.actors.officer.personId;
    const first = await scan('officer', wallAt(office, hall.sessionId, now()).token);
    expect(scanCopy.self(first)).toBe('Anda tercatat masuk pukul 10.20, sesi “Menulis siaran pers”.');
    office.clock.advance({ minutes: 5 });
    const again = await scan('officer', wallAt(office, hall.sessionId, now()).token);
    expect(scanCopy.self(again)).toBe('Anda sudah tercatat masuk pukul 10.20, sesi “Menulis siaran pers”.');
    office.clock.set(ENDS);
    await scan('officer', wallAt(office, hall.sessionId, now(), 'out').token);
    expect(await kept()).toEqual([
      ['in', 'wall', null, true, officer],
      ['out', 'wall', null, true, officer],
    ]);
  });

  test('types the letters below the picture instead, and comes late after the tolerance of the batch', async () => {
    office.clock.set('2026-11-19T03:46:00Z');
    const { letters } = wallAt(office, hall.sessionId, now());
    const outcome = await scan('officer', letters.toLowerCase());
    expect(scanCopy.self(outcome)).toBe(
      'Anda tercatat masuk pukul 10.46, sesi “Menulis siaran pers”. Terlambat.',
    );
  });

  test('a screenshot of a code that is over is refused with a sentence, and kept with its reason', async () => {
    const old = wallAt(office, hall.sessionId, now());
    office.clock.advance({ seconds: 81 });
    const outcome = await scan('officer', old.token);
    expect(scanCopy.self(outcome)).toBe(
      'Kode “Menulis siaran pers” ini sudah lewat. Kode di layar berganti terus dan hanya berlaku satu menit, jadi foto atau tangkapan layar tidak diterima. Pindai kode yang sedang tampil.',
    );
    expect(reason(await scan('officer', old.letters))).toBe('expired');
    const officer = office.actors.officer.personId;
    expect(await kept()).toEqual([
      ['in', 'wall', 'expired', true, officer],
      ['in', 'wall', 'expired', true, officer],
    ]);
  });

  test('who is noted and shows the old code once more is told so, and nothing is added', async () => {
    const old = wallAt(office, hall.sessionId, now());
    await scan('officer', old.token);
    office.clock.advance({ minutes: 10 });
    const outcome = await scan('officer', old.token);
    expect(scanCopy.self(outcome)).toBe('Anda sudah tercatat masuk pukul 10.20, sesi “Menulis siaran pers”.');
    expect(await kept()).toHaveLength(1);
  });

  test('letters that never stood on the wall are kept with the only session that can be meant', async () => {
    expect(reason(await scan('officer', '000 000'))).toBe('unknown-code');
    expect(await kept()).toEqual([['in', 'wall', 'unknown-code', true, office.actors.officer.personId]]);
    expect(reason(await scan('leader', '000 000'))).toBe('unknown-code');
    expect(await kept()).toHaveLength(1);
  });

  test('the seal of another government, of another session or of a changed address is unknown', async () => {
    const { token } = wallAt(office, hall.sessionId, now());
    const changed = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(reason(await scan('officer', changed))).toBe('unknown-code');
    const neighbour = await office.neighbour();
    const there = { platform: office.platform, actor: neighbour.actors.officer };
    const done = await scanSelf(there, { code: token, at: now() });
    expect(done).toMatchObject({ ok: true, value: { outcome: 'refused', reason: 'unknown-code' } });
    expect(await scansOf(office, hall.sessionId)).toHaveLength(1);
  });

  test('who is no participant, of another batch, withdrawn or waiting is told why, and kept', async () => {
    const token = () => wallAt(office, hall.sessionId, now()).token;
    expect(reason(await scan('leader', token()))).toBe('not-participant');
    await office.write(async (tx) => {
      const other = await givenBatch(tx, { tenantId: office.tenantId, programmeId: hall.programmeId });
      await givenRegistration(tx, {
        tenantId: office.tenantId,
        programmeId: hall.programmeId,
        batchId: other,
        personId: office.actors.otherOfficer.personId,
        unitId: office.units.kelurahan,
      });
    });
    expect(reason(await scan('otherOfficer', token()))).toBe('other-batch');
    for (const [state, why] of [
      ['withdrawn', 'withdrawn'],
      ['pending', 'not-confirmed'],
    ] as const) {
      await office.write((tx) =>
        tx
          .updateTable('training_registration')
          .set({ state })
          .where('id', '=', hall.registrationId)
          .execute(),
      );
      expect(reason(await scan('officer', token()))).toBe(why);
    }
    const rows = await scansOf(office, hall.sessionId);
    expect(
      rows.map(({ refused, person_id, registration_id }) => [refused, person_id, registration_id]),
    ).toEqual([
      ['not-participant', office.actors.leader.personId, null],
      ['other-batch', office.actors.otherOfficer.personId, null],
      ['withdrawn', null, hall.registrationId],
      ['not-confirmed', null, hall.registrationId],
    ]);
  });

  test('a session that has not begun, is over, or whose batch is closed takes nobody', async () => {
    office.clock.set('2026-11-19T02:20:00Z');
    const early = await scan('officer', wallAt(office, hall.sessionId, now()).token);
    expect(scanCopy.self(early)).toBe(
      'Sesi “Menulis siaran pers” belum dibuka. Kehadiran dicatat mulai satu jam sebelum pukul 10.30, Kamis 19 November 2026.',
    );
    office.clock.set('2026-11-19T05:01:00Z');
    expect(reason(await scan('officer', wallAt(office, hall.sessionId, now()).token))).toBe('over');
    office.clock.set('2026-11-19T03:20:00Z');
    await office.write((tx) =>
      tx.updateTable('training_batch').set({ state: 'finished' }).where('id', '=', hall.batchId).execute(),
    );
    expect(reason(await scan('officer', wallAt(office, hall.sessionId, now()).token))).toBe('batch-closed');
  });
});

describe('without a network in the hall', () => {
  test('a code that was fresh by the phone’s time counts when it comes hours later, marked as such', async () => {
    const scanned = now();
    const { letters } = wallAt(office, hall.sessionId, scanned);
    office.clock.advance({ hours: 6 });
    const outcome = await scan('officer', letters, scanned);
    expect(outcome).toMatchObject({ outcome: 'taken', offline: true, at: '2026-11-19T03:20:00.000Z' });
    const rows = await scansOf(office, hall.sessionId);
    expect(rows).toMatchObject([{ offline: true, received_at: expect.stringContaining('T09:20') }]);
  });

  test('a day later it is worth nothing, and neither is a code that was over by the phone’s own time', async () => {
    const scanned = now();
    const { token } = wallAt(office, hall.sessionId, scanned);
    office.clock.advance({ hours: 25 });
    expect(reason(await scan('officer', token, scanned))).toBe('upload-late');
    office.clock.set('2026-11-19T06:00:00Z');
    expect(reason(await scan('officer', token, '2026-11-19T03:25:00Z'))).toBe('clock-off');
  });

  test('the phones of a hundred people are sent, each twice and all at once: a hundred rows, each marked', async () => {
    const crowd = await givenCrowd(office, hall, 100);
    const scanned = now();
    const { token } = wallAt(office, hall.sessionId, scanned);
    office.clock.advance({ hours: 3 });
    const queued = crowd.map((actor, at) => ({
      door: doorFor(office, actor),
      key: `antrean-${hall.batchId}-${at}`,
    }));
    const upload = () =>
      Promise.all(queued.map(({ door, key }) => door.post('/scans', { code: token, at: scanned }, key)));
    const answers = (await Promise.all([upload(), upload()])).flat();
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const replayed = answers.filter((one) => one.headers.get('idempotent-replayed') === 'true');
    expect(replayed).toHaveLength(100);
    const rows = await scansOf(office, hall.sessionId);
    expect(rows).toHaveLength(100);
    expect(rows.every(({ offline }) => offline)).toBe(true);
    expect(new Set(rows.map(({ registration_id }) => registration_id)).size).toBe(100);
  });
});

test('the plain form counts tries together with the phone: letters are guessed through neither', async () => {
  const call = as('otherOfficer');
  let last = await scanByForm(call, '000000');
  for (let tries = 1; tries < 30; tries += 1) last = await scanByForm(call, '000000');
  expect(last).toMatchObject({ ok: true, value: { outcome: 'refused' } });
  expect(await scanByForm(call, '000000')).toMatchObject({ ok: false, error: { type: 'too-many' } });
  expect(waitOfScans(office.platform, call.actor, 'own')).toBeGreaterThan(0);
  office.clock.set('2026-12-24T03:20:00Z');
  expect((await scanByForm(call, '000000')).ok).toBe(true);
});
