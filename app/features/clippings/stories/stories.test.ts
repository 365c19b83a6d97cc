import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { likenessOfStories, printOf, type Told } from './alike.ts';
import { type Fresh, groupStories } from './group.ts';

const HOUR = 3_600_000;
const BODY =
  'Jembatan Sukamulya yang rusak sejak Maret selesai diperbaiki dan dibuka lagi untuk kendaraan ringan pada Kamis pagi, kata kepala bidang jalan.';
const told = (title: string, text: string, outlet = 'a', hours = 0): Told => ({
  outlet,
  at: hours * HOUR,
  print: printOf({ title, text }),
});

describe('two articles are one story', () => {
  test.each([
    [
      'the same agency text under other titles',
      told('Jembatan dibuka', BODY),
      told('Selesai juga akhirnya', BODY, 'b', 5),
      true,
    ],
    [
      'a text cut short by its feed',
      told('Jembatan dibuka', BODY),
      told('Jembatan dibuka', BODY.slice(0, 90), 'b', 1),
      true,
    ],
    [
      'titles alike, summaries missing',
      told('Jembatan Sukamulya selesai diperbaiki pekan ini', ''),
      told('Selesai diperbaiki pekan ini, Jembatan Sukamulya dibuka', '', 'b', 3),
      true,
    ],
    [
      'two openings of one person',
      told('Wali Kota Wanasari resmikan pasar', ''),
      told('Wali Kota Wanasari resmikan jembatan', '', 'b', 3),
      false,
    ],
    [
      'a title that one outlet repeats',
      told('Jadwal SIM keliling Kota Wanasari hari ini', ''),
      told('Jadwal SIM keliling Kota Wanasari hari ini', '', 'a', 20),
      false,
    ],
    [
      'a title that comes back next week',
      told('Prakiraan cuaca Kota Wanasari hari ini', ''),
      told('Prakiraan cuaca Kota Wanasari hari ini', '', 'b', 24 * 7),
      false,
    ],
    ['the same text after a week', told('x', BODY), told('x', BODY, 'b', 24 * 7), false],
    [
      'other matters',
      told('Banjir di pasar', 'Air masuk ke los pasar sejak subuh tadi.'),
      told('Vaksinasi anak', BODY, 'b'),
      false,
    ],
  ])('%s', (_, a, b, alike) => {
    expect(likenessOfStories(a, b) !== null).toBe(alike);
    expect(likenessOfStories(b, a)).toBe(likenessOfStories(a, b));
  });
});

const words = fc.array(
  fc.constantFrom('air', 'banjir', 'jalan', 'pasar', 'warga', 'kota', 'hujan', 'pagi', 'malam', 'posko'),
  {
    minLength: 0,
    maxLength: 25,
  },
);
const articles = fc
  .array(
    fc.record({
      title: words,
      text: words,
      outlet: fc.constantFrom('a', 'b', 'c'),
      hours: fc.integer({ min: 0, max: 200 }),
    }),
    {
      maxLength: 12,
    },
  )
  .map((list) =>
    list.map(
      ({ title, text, outlet, hours }, at): Fresh => ({
        id: `i${String(at).padStart(2, '0')}`,
        ...told(title.join(' '), text.join(' '), outlet, hours),
      }),
    ),
  );

function group(list: readonly Fresh[]) {
  let made = 0;
  return groupStories(
    list,
    () => [],
    () => `s${made++}`,
  );
}

describe('grouping', () => {
  test('gives each article one story, whatever order they come in', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const grouped = group(list);
        expect(grouped.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
        const same = new Map(grouped.map(({ id, storyId }) => [id, storyId]));
        const other = new Map(group(list.toReversed()).map(({ id, storyId }) => [id, storyId]));
        expect(other).toEqual(same);
      }),
    );
  });

  test('every article of a story is alike one that came before it', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const byId = new Map(list.map((one) => [one.id, one]));
        for (const [, told] of Map.groupBy(group(list), ({ storyId }) => storyId)) {
          const members = told.map(({ id }) => byId.get(id)!);
          members.slice(1).forEach((one, at) => {
            expect(members.slice(0, at + 1).some((earlier) => likenessOfStories(one, earlier) !== null)).toBe(
              true,
            );
          });
        }
      }),
    );
  });

  test('a stored article takes a new one in', () => {
    const stored = { id: 'old', storyId: 'story', ...told('Jembatan dibuka', BODY) };
    const fresh = { id: 'new', ...told('Lain judul', BODY, 'b', 2) };
    expect(
      groupStories(
        [fresh],
        () => [stored],
        () => 'other',
      ),
    ).toEqual([{ id: 'new', storyId: 'story' }]);
  });
});
