import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { TextMeasure } from './publishing.ts';
import { PUBLISHING_LIMITS } from './publishing-limits.ts';
import { graphemesOf, linksIn, measureText } from './text-measure.ts';

const used = (measure: TextMeasure, text: string) => measureText({ text: { most: 100, measure } }, text).used;
const FAMILY = '👨‍👩‍👧‍👦';
const ALL = ['utf16', 'graphemes', 'bytes', 'mastodon', 'x-weighted', 'threads'] as const;

describe('how a network counts', () => {
  test.each<[TextMeasure, string, number]>([
    ['utf16', `a${FAMILY}`, 12],
    ['graphemes', `a${FAMILY}`, 2],
    ['graphemes', 'é', 1],
    ['bytes', `é${FAMILY}`, 27],
    ['mastodon', `baca https://wanasari.go.id/a-b/${'c'.repeat(200)}.`, 29],
    ['mastodon', `baca https://a.id ${FAMILY}`, 30],
    ['mastodon', 'lihat wanasari.go.id', 20],
    ['x-weighted', 'Pekan imunisasi – “dibuka”', 26],
    ['x-weighted', FAMILY, 2],
    ['x-weighted', '🇮🇩', 2],
    ['x-weighted', '市', 2],
    ['x-weighted', 'é', 1],
    ['x-weighted', `baca https://wanasari.go.id/${'c'.repeat(90)}`, 28],
    ['x-weighted', 'lihat wanasari.go.id', 29],
    ['threads', 'Halo', 4],
    ['threads', '😀', 4],
    ['threads', FAMILY, 25],
  ])('%s of %j is %i', (measure, text, length) => expect(used(measure, text)).toBe(length));

  test.each(ALL)('%s: an empty text takes nothing and no text takes less than none', (measure) => {
    expect(used(measure, '')).toBe(0);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => used(measure, text) >= 0));
  });

  test.each(ALL)('%s: letters without links count one each', (measure) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z #!?]{0,300}$/), (text) => used(measure, text) === text.length),
    );
  });

  test.each(ALL)('%s: two paragraphs take what both take', (measure) => {
    const words = fc
      .array(fc.constantFrom('halo', '😀', 'é', 'https://a.id/x', '市', FAMILY, 'a.go.id'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(
        words,
        words,
        (a, b) => used(measure, `${a}\n${b}`) === used(measure, a) + 1 + used(measure, b),
      ),
    );
  });

  test('a grapheme is never more than its code units, and never less than a byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const graphemes = used('graphemes', text);
        return graphemes <= used('utf16', text) && used('utf16', text) <= used('bytes', text);
      }),
    );
  });

  test('the second limit of Bluesky is bytes', () => {
    const text = FAMILY.repeat(200);
    expect(graphemesOf(text)).toHaveLength(200);
    expect(measureText(PUBLISHING_LIMITS.bluesky, text)).toMatchObject({ used: 200, most: 300, over: 2_000 });
  });

  test('a caption has less room than a message', () => {
    const text = 'a'.repeat(1_025);
    expect(measureText(PUBLISHING_LIMITS.telegram, text).over).toBe(0);
    expect(measureText(PUBLISHING_LIMITS.telegram, text, true)).toEqual({
      used: 1_025,
      most: 1_024,
      over: 1,
    });
  });

  test('links are found where a reader would see them', () => {
    const links = (text: string) => linksIn(text).map(({ link }) => link);
    expect(
      links('Baca https://wanasari.go.id/berita. (https://id.wikipedia.org/wiki/Kota_(negeri))'),
    ).toEqual(['https://wanasari.go.id/berita', 'https://id.wikipedia.org/wiki/Kota_(negeri)']);
    expect(links('di wanasari.go.id/jadwal, surel: dinkes@wanasari.go.id, nilai 3.5, dsb.id1')).toEqual([
      'wanasari.go.id/jadwal',
    ]);
    expect(links('https:// dan http://')).toEqual([]);
  });
});
