import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { scanCard } from './actions/scan-card.server.ts';
import { undoScan } from './actions/undo-scan.server.ts';
import { scanCopy } from './scan-copy.id.ts';
import type { ScanOutcome } from './scan-outcome.ts';
import {
  cardOf,
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

const { as, now, scan } = scanningIn(() => ({ office, hall }));

describe('the committee scans cards', () => {
  const card = (given: { card?: string; at?: string; direction?: 'in' | 'out' } = {}) => ({
    sessionId: hall.sessionId,
    direction: 'in',
    card: cardOf(office, hall.registrationId),
    at: now(),
    ...given,
  });
  const noted = async (given: Parameters<typeof card>[0] = {}): Promise<ScanOutcome> => {
    const done = await scanCard(as('coordinator'), card(given));
    if (!done.ok) throw new Error(done.error.type);
    return done.value;
  };

  test('two phones with the same card at the same moment note one attendance; the second is told when', async () => {
    const outcomes = await Promise.all([noted(), noted(), noted()]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['again', 'again', 'taken']);
    const again = outcomes.find(({ outcome }) => outcome === 'again')!;
    expect(scanCopy.card(again)).toBe('Sudah tercatat masuk pukul 10.20.');
    expect(await scansOf(office, hall.sessionId)).toHaveLength(1);
  });

  test('the wall and a card say the same once', async () => {
    await scan('officer', wallAt(office, hall.sessionId, now()).token);
    expect(reason(await noted())).toBe('again');
  });

  test('the letters of the card do as well; a forged card, one of another batch and of somebody withdrawn are refused and kept', async () => {
    const letters = cardOf(office, hall.registrationId).split('.')[2]!;
    expect(reason(await noted({ card: letters }))).toBe('taken');
    expect(reason(await noted({ card: `${letters.slice(1)}${letters[0] === '0' ? '1' : '0'}` }))).toBe(
      'unknown-code',
    );
    const other = await givenHall(office);
    expect(reason(await noted({ card: cardOf(office, other.registrationId) }))).toBe('not-participant');
    await office.write((tx) =>
      tx
        .updateTable('training_registration')
        .set({ state: 'withdrawn' })
        .where('id', '=', hall.registrationId)
        .execute(),
    );
    expect(reason(await noted({ direction: 'out' }))).toBe('withdrawn');
    const rows = await scansOf(office, hall.sessionId);
    expect(rows.map(({ refused }) => refused)).toEqual([
      null,
      'unknown-code',
      'not-participant',
      'withdrawn',
    ]);
    expect(rows[2]!.person_id).toBe(office.actors.officer.personId);
  });

  test('without a network the scan comes later with its own time', async () => {
    const at = now();
    office.clock.advance({ hours: 2 });
    expect(await noted({ at })).toMatchObject({
      outcome: 'taken',
      offline: true,
      at: '2026-11-19T03:20:00.000Z',
    });
  });

  test('is nobody’s but the committee’s', async () => {
    for (const role of ['officer', 'head', 'trainer', 'leader', 'operator'] as const)
      expect(await scanCard(as(role), card())).toMatchObject({ error: { type: 'forbidden' } });
  });

  test('a noted scan is taken back: it stays with who did it, no longer counts, and may be scanned anew', async () => {
    const first = await noted();
    const scanId = first.outcome === 'taken' ? first.scanId! : '';
    expect(await undoScan(as('officer'), { scanId })).toMatchObject({ error: { type: 'forbidden' } });
    expect((await undoScan(as('coordinator'), { scanId })).ok).toBe(true);
    expect(await undoScan(as('coordinator'), { scanId })).toMatchObject({
      error: { type: 'already-undone' },
    });
    expect(reason(await noted())).toBe('taken');
    expect(await scansOf(office, hall.sessionId)).toMatchObject([
      { id: scanId, undone_by: office.actors.coordinator.personId, undone_at: expect.any(String) },
      { undone_by: null },
    ]);
  });
});
