import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { addUnit } from './actions/units.server.ts';
import { orgHomeCards } from './home-cards.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const cardsOf = (actor: PersonActor) =>
  office.write((db) =>
    orgHomeCards.load(db, {
      actor,
      now: office.clock.now().toString(),
      zone: 'Asia/Jakarta',
      platform: office.platform,
    }),
  );

test('what the office lacks is told to the desk alone, and a new unit lacks an officer', async () => {
  const keys = async () => (await cardsOf(office.actors.coordinator)).flatMap((card) => card.lines);
  const before = (await keys()).find((line) => line.key === 'officers')?.text ?? '0';
  const added = await addUnit(
    { platform: office.platform, actor: office.actors.coordinator },
    { kind: 'opd', name: 'Dinas Baru', shortName: 'Disbaru' },
  );
  expect(added).toMatchObject({ ok: true });
  const after = (await keys()).find((line) => line.key === 'officers')?.text ?? '0';
  expect(Number.parseInt(after, 10)).toBe(Number.parseInt(before, 10) + 1);
  expect(await cardsOf(office.actors.officer)).toEqual([]);
  expect(await cardsOf(office.actors.leader)).toEqual([]);
});
