import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { moveBatch } from '../programmes/actions/move-batch.server.ts';
import { scanSelf } from './actions/scan-self.server.ts';
import { undoScan } from './actions/undo-scan.server.ts';
import { givenHall, type Hall, scansOf, wallAt } from './testing.server.ts';

let office: Office;
let hall: Hall;
beforeAll(async () => {
  office = await openOffice({ at: '2026-11-19T03:20:00Z' });
  hall = await givenHall(office);
});
afterAll(() => office.close());

test('a batch is moved until somebody is noted; refused scans and those taken back do not hold it', async () => {
  const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
  const now = () => office.clock.now().toString();
  const scan = (role: keyof Office['actors']) =>
    scanSelf(as(role), { code: wallAt(office, hall.sessionId, now()).token, at: now() });
  const move = (fromDate: string) =>
    moveBatch(as('coordinator'), {
      batchId: hall.batchId,
      fromDate,
      place: 'Aula Balai Kota',
      reason: 'Aula dipakai rapat',
    });
  expect(await scan('leader')).toMatchObject({ value: { outcome: 'refused' } });
  expect(await move('2026-11-20')).toMatchObject({ ok: true });
  office.clock.advance({ hours: 24 });
  expect(await scan('officer')).toMatchObject({ value: { outcome: 'taken' } });
  expect(await move('2026-11-23')).toMatchObject({ error: { type: 'attendance-began' } });
  const noted = (await scansOf(office, hall.sessionId)).find(({ refused }) => refused === null)!;
  expect((await undoScan(as('coordinator'), { scanId: noted.id })).ok).toBe(true);
  expect(await move('2026-11-23')).toMatchObject({ ok: true });
});
