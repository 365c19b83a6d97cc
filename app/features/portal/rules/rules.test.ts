import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, readTimeCursor, writeCursor } from './cursor.ts';
import { headline, shortened } from './headline.ts';
import { meantWords, planPosts } from './search-plan.ts';
import { mondayOf, readDate } from './when.ts';

describe('the line under which a post stands in lists', () => {
  it.each([
    ['Judul resmi', 'teks apa pun', 'Judul resmi'],
    [null, '📢📢 Halo warga! Puskesmas buka malam.', 'Halo warga! Puskesmas buka malam'],
    [
      null,
      'Keluarga besar Bapenda ikut meramaikan malam budaya 🎉 Tampil 22 sanggar',
      'Keluarga besar Bapenda ikut meramaikan malam budaya',
    ],
    [null, 'Senam pagi bersama warga #SehatBersama #Wanasari', 'Senam pagi bersama warga'],
    [null, '#HariIkan', 'HariIkan'],
    [null, '😀', 'Kiriman tanpa keterangan'],
    ['  ', '', 'Kiriman tanpa keterangan'],
  ])('%j, %j -> %s', (title, text, line) => {
    expect(headline(title, text)).toBe(line);
  });

  it('is never empty, never long, never half a letter', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string({ unit: 'grapheme', maxLength: 300 })),
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        (title, text) => {
          const line = headline(title, text);
          expect(line.length).toBeGreaterThan(0);
          expect(line.length).toBeLessThanOrEqual(111);
          expect(line.isWellFormed()).toBe(true);
        },
      ),
    );
    expect(shortened('a'.repeat(40), 20)).toHaveLength(20);
  });
});

describe('where the next page begins', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.string({ maxLength: 80 }), (id, sort) => {
        fc.pre(sort.isWellFormed());
        expect(readCursor(writeCursor({ id, sort }))).toEqual({ id, sort });
      }),
    );
  });

  it('what somebody made up is not believed', () => {
    fc.assert(fc.property(fc.string(), (written) => void readCursor(written)));
    expect(readCursor('a'.repeat(5_000))).toBeNull();
    expect(
      readTimeCursor(writeCursor({ id: '01a20103-63e8-754a-97d4-2e1407d88a0d', sort: "now'--" })),
    ).toBeNull();
  });
});

describe('how posts are looked for', () => {
  const term = (word: string, df: number) => ({ word, forms: [word], df });

  it('a common word is looked for in the newest posts, a rare one in all at once', () => {
    expect(planPosts([term('hibah', 40)], 1_000_000).lookRows).toBe(0);
    expect(planPosts([term('warga', 400_000)], 1_000_000).lookRows).toBe(150);
    expect(planPosts([term('warga', 400_000), term('hibah', 40)], 1_000_000).lookRows).toBe(0);
    const both = planPosts([term('warga', 400_000), term('banjir', 10_000)], 1_000_000);
    expect(both.lookRows).toBe(15_000);
    expect(both.asked).toBe(`('warga') & ('banjir')`);
  });

  it('no form can leave its quotes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (form) => {
        const { asked } = planPosts([{ word: form, forms: [form], df: 1 }], 10);
        expect(asked.slice(2, -2).replaceAll("''", '').replaceAll('\\\\', '')).not.toMatch(/['\\]/);
      }),
    );
  });

  it('a slip is forgiven by the length of the word, the nearest and then the commoner word first', () => {
    expect(
      meantWords('puskemas', [
        { term: 'puskesmas', df: 9 },
        { term: 'pusat', df: 99 },
      ]),
    ).toEqual(['puskesmas']);
    expect(
      meantWords('banjri', [
        { term: 'banjir', df: 5 },
        { term: 'banjar', df: 50 },
      ]),
    ).toEqual(['banjir']);
    expect(meantWords('air', [{ term: 'adir', df: 5 }])).toEqual([]);
  });
});

describe('dates in addresses', () => {
  it.each([
    ['2026-11-19', '2026-11-19'],
    ['2026-02-30', null],
    ['19-11-2026', null],
    ['', null],
    ['3026-01-01', null],
  ])('%s -> %s', (written, date) => {
    expect(readDate(written)).toBe(date);
  });

  it('a week begins on Monday', () => {
    expect([mondayOf('2026-11-22'), mondayOf('2026-11-16'), mondayOf('2027-01-01')]).toEqual([
      '2026-11-16',
      '2026-11-16',
      '2026-12-28',
    ]);
  });
});
