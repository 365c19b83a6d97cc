import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import {
  doorFor,
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

const { now, scan } = scanningIn(() => ({ office, hall }));

describe('the JSON door', () => {
  test('keeps a refused scan, answers with the sentence, and the same key gets the same answer without a second row', async () => {
    const door = doorFor(office, office.actors.officer);
    const { token } = wallAt(office, hall.sessionId, now());
    office.clock.advance({ minutes: 10 });
    const body = { code: token, at: now() };
    const first = await door.post('/scans', body, 'kunci-ditolak-1');
    const second = await door.post('/scans', body, 'kunci-ditolak-1');
    expect([first.status, second.status]).toEqual([409, 409]);
    expect(await second.json()).toMatchObject({
      title: 'held',
      reason: 'expired',
      detail: expect.stringContaining('sudah lewat'),
    });
    expect(await scansOf(office, hall.sessionId)).toHaveLength(1);
    expect((await door.post('/scans', { ...body, code: 'lain' }, 'kunci-ditolak-1')).status).toBe(422);
  });

  test('tells under the key what was answered, to the same person only', async () => {
    const door = doorFor(office, office.actors.officer);
    const body = { code: wallAt(office, hall.sessionId, now()).token, at: now() };
    const sent = await door.post('/scans', body, 'kunci-tanya-01');
    const { outcome, message } = (await sent.json()) as Record<string, unknown>;
    expect(await (await door.get('/outbox/kunci-tanya-01')).json()).toMatchObject({
      act: 'training.scan-self',
      answer: { outcome, message },
    });
    expect((await doorFor(office, office.actors.head).get('/outbox/kunci-tanya-01')).status).toBe(404);
    expect((await doorFor(office, null).post('/scans', body)).status).toBe(401);
  });

  test('stops who guesses letters', async () => {
    const door = doorFor(office, office.actors['ppid-superior']);
    const answers = [];
    for (let tries = 0; tries < 31; tries += 1)
      answers.push((await door.post('/scans', { code: '0000ZZ', at: now() })).status);
    expect([answers[0], answers[29], answers[30]]).toEqual([409, 409, 429]);
  });

  test('a batch that was moved takes scans at its new time, and the old code is no use', async () => {
    const { token } = wallAt(office, hall.sessionId, now());
    await office.write((tx) =>
      tx
        .updateTable('training_session')
        .set({ starts_at: '2026-11-26T03:30:00Z', ends_at: '2026-11-26T05:00:00Z', date: '2026-11-26' })
        .where('id', '=', hall.sessionId)
        .execute(),
    );
    expect(reason(await scan('officer', token))).toBe('not-begun');
    office.clock.set('2026-11-26T03:20:00Z');
    expect(reason(await scan('officer', token))).toBe('expired');
    expect(reason(await scan('officer', wallAt(office, hall.sessionId, now()).token))).toBe('taken');
  });
});
