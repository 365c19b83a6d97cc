import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { resembles } from './alike.ts';
import { readCursor, readTimeCursor, writeCursor } from './cursor.ts';
import { headline, paragraphsOf, shortened } from './headline.ts';
import { likeliestSplit, meantWords, planPosts, splitsOf } from './search-plan.ts';
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
    [null, '#WanasariSehat\n\nBerobat dekat rumah, tanpa biaya.', 'Berobat dekat rumah, tanpa biaya'],
    [null, 'Sumber: @prokopim.wanasari\nWali Kota meninjau tanggul.', 'Wali Kota meninjau tanggul'],
    [
      null,
      'Posyandu\n\nKader menimbang 41 balita. Datang, ya.',
      'Posyandu: Kader menimbang 41 balita. Datang, ya',
    ],
    [null, 'INFO LAYANAN:\nLoket tutup Senin', 'INFO LAYANAN: Loket tutup Senin'],
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
          expect(line.length).toBeLessThanOrEqual(91);
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

describe('two words written as one', () => {
  const known = new Map([
    ['wali', 30],
    ['kota', 90],
    ['walik', 1],
    ['ota', 1],
  ]);

  it('are parted where both halves are common', () => {
    expect(likeliestSplit(splitsOf('walikota'), known)?.map((half) => half.word)).toEqual(['wali', 'kota']);
    expect(likeliestSplit(splitsOf('walimana'), known)).toBeNull();
  });

  it('a short or endless word is left whole', () => {
    expect(splitsOf('kotaa')).toEqual([]);
    expect(splitsOf('x'.repeat(190))).toEqual([]);
  });
});

describe('a caption under its headline', () => {
  it('does not say the headline twice', () => {
    expect(paragraphsOf('Pasar bersih 🎉\n\nBlok C dirapikan.', 'Pasar bersih')).toEqual([
      'Blok C dirapikan.',
    ]);
    expect(paragraphsOf('Pasar bersih.', 'Pasar bersih')).toEqual([]);
    expect(paragraphsOf('Pasar bersih, kata warga.', 'Pasar bersih')).toEqual(['Pasar bersih, kata warga.']);
  });
});

describe('names that may have been meant', () => {
  const EVERYWHERE = 'Kota Wanasari wanasari.go.id';
  it.each([
    ['dinkes.wanasri', '@dinkes.wanasari', true],
    ['dinkse_wanasari', '@dinkes.wanasari', true],
    ['puskesmas', '@puskesmas.muarabening.wanasari', true],
    ['wanasari.update', '@dlh.wanasari', false],
    ['wanasari', '@dlh.wanasari', false],
    ['', '@dlh.wanasari', false],
  ])('%s and %s: %s', (asked, registered, alike) => {
    expect(resembles(asked, registered, EVERYWHERE)).toBe(alike);
  });
});
