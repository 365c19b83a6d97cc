import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Office } from '#app/testing/office.server.ts';
import { setTone } from './actions/set-tone.server.ts';
import { saveSource } from './actions/sources.server.ts';
import { clippingsHomeCards } from './home-cards.server.ts';
import { clippingsSubjects } from './subject-names.server.ts';
import { article, openClippings, take } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openClippings();
});
afterAll(() => office.close());

const cardsOf = (actor: PersonActor) =>
  office.write((db) =>
    clippingsHomeCards.load(db, {
      actor,
      now: office.clock.now().toString(),
      zone: 'Asia/Jakarta',
      platform: office.platform,
    }),
  );

test('the day’s press for leader and desk: counted, with what a person judged; nobody else, and nothing where nothing is read', async () => {
  expect(await cardsOf(office.actors.leader)).toEqual([]);
  const call = { platform: office.platform, actor: office.actors.reviewer };
  await saveSource(call, { name: 'Pos Muara', address: 'posmuara.example' });
  expect((await cardsOf(office.actors.leader))[0]).toMatchObject({
    lines: [],
    empty: 'Belum ada berita hari ini.',
  });
  const { added } = await take(office, [
    article(),
    article(),
    article({ publishedAt: '2026-11-18T16:59:59Z' }),
    article({ title: 'Kabupaten Seberang', text: '' }),
  ]);
  await setTone(call, { itemIds: [added[0]], tone: 'negative' });
  const [card] = await cardsOf(office.actors.leader);
  expect(card).toMatchObject({ count: '2 berita, 1 bernada negatif (ditetapkan petugas), 1 belum dinilai' });
  expect(card?.lines).toHaveLength(2);
  expect(await cardsOf(office.actors.coordinator)).toHaveLength(1);
  expect(await cardsOf(office.actors.officer)).toEqual([]);
  expect(await cardsOf(office.actors.head)).toEqual([]);
  const named = await office.write((db) => clippingsSubjects['clippings-item']!(db, [added[0]!]));
  expect(named).toMatchObject([{ id: added[0], href: `/kerja/kliping/berita/${added[0]}` }]);
});
