import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { paperPeriod } from '../papers/period.ts';
import { addressesIn } from './addresses.ts';
import { excerptOf } from './excerpt.ts';
import { readFilters } from './filters.ts';
import { sourceHealth } from './source-health.ts';
import { storyTone } from './story-tone.ts';
import { trendRows, trendSpan } from './trend.ts';
import { apart, topOf, trendPicture } from './trend-picture.ts';

describe('addresses in a pasted text', () => {
  test('are found among words and WhatsApp marks, each once', () => {
    const text = `Pagi, ini berita hari ini:
*https://www.posmuara.example/kota/banjir?utm_source=wa*.
2) posmuara.example/kota/banjir (sama)
3) http://koran.example/2026/11/19/jembatan-dibuka, jam 08.00 dll.
surel: redaksi@koran.example`;
    expect(addressesIn(text).map(({ key }) => key)).toEqual([
      'https://posmuara.example/kota/banjir',
      'https://koran.example/2026/11/19/jembatan-dibuka',
    ]);
  });

  test('any text gets a list of addresses that open', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { address } of addressesIn(text)) expect(URL.canParse(address)).toBe(true);
      }),
    );
  });
});

describe('an excerpt', () => {
  test.each([
    ['Satu. Dua. Tiga.', 'Satu. Dua.'],
    [
      'Kantor di Jl. Melati No. 3 tutup. Layanan pindah. Warga tahu.',
      'Kantor di Jl. Melati No. 3 tutup. Layanan pindah.',
    ],
    [
      'Anggaran Rp1.200.000 disetujui. “Kami setuju.” Rapat usai.',
      'Anggaran Rp1.200.000 disetujui. “Kami setuju.”',
    ],
    ['Hanya satu kalimat tanpa titik', 'Hanya satu kalimat tanpa titik'],
    ['  \n ', null],
  ])('%s', (text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt);
  });

  test('is never more than 320 letters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (text) => (excerptOf(text) ?? '').length <= 320));
  });
});

describe('filters of the address', () => {
  const read = (query: string) => readFilters(new URLSearchParams(query), '2026-11-19');

  test.each([
    ['', '2026-11-19', '2026-11-19'],
    ['dari=2026-11-10', '2026-11-10', '2026-11-10'],
    ['dari=2026-11-10&sampai=2026-11-12', '2026-11-10', '2026-11-12'],
    ['dari=2026-11-12&sampai=2026-11-10', '2026-11-12', '2026-11-12'],
    ['dari=2026-01-01&sampai=2026-11-12', '2026-01-01', '2026-01-31'],
    ['dari=2026-02-31', '2026-11-19', '2026-11-19'],
  ])('%s', (query, from, to) => {
    expect(read(query)).toMatchObject({ from, to });
  });

  test('what is no tone, id or view is everything', () => {
    expect(read('nada=marah&isu=1&unit=x&tampilkan=apa')).toMatchObject({
      tone: null,
      issue: null,
      unit: null,
      show: 'relevant',
    });
    expect(read('nada=negatif&tampilkan=tidak-relevan')).toMatchObject({ tone: 'negative', show: 'other' });
  });
});

test('a story whose articles were judged differently is mixed', () => {
  expect(storyTone([null, 'neutral', null])).toBe('neutral');
  expect(storyTone(['neutral', 'negative'])).toBe('mixed');
  expect(storyTone([null])).toBeNull();
});

describe('how a source does', () => {
  const source = {
    state: 'active' as const,
    failure: null,
    movedTo: null,
    collectingSince: null,
    lastSuccessAt: '2026-11-19T00:00:00Z',
    lastItemAt: '2026-11-18T00:00:00Z',
    createdAt: '2026-01-01T00:00:00Z',
  };
  test.each([
    ['ok', {}],
    ['paused', { state: 'paused' as const, failure: 'later' as const }],
    ['trouble', { failure: 'broken' as const }],
    ['trouble', { movedTo: 'https://baru.example' }],
    ['silent', { lastItemAt: '2026-11-10T00:00:00Z' }],
    ['silent', { lastItemAt: null }],
    ['waiting', { lastSuccessAt: null, lastItemAt: null }],
    ['visiting', { lastSuccessAt: null, collectingSince: '2026-11-19T00:00:00Z' }],
  ])('%s', (key, more) => {
    expect(sourceHealth({ ...source, ...more }, '2026-11-19T03:00:00Z').key).toBe(key);
  });
});

describe('trend', () => {
  test('has a row for each day and week, also the empty ones, and loses no article', () => {
    expect(trendSpan('2026-11-19', 'week')).toEqual({ from: '2026-08-24', to: '2026-11-19', by: 'week' });
    const span = trendSpan('2026-11-19', 'day');
    const rows = trendRows(span, [
      { date: '2026-11-19', tone: 'negative', count: 2 },
      { date: '2026-11-19', tone: null, count: 1 },
      { date: '2026-10-21', tone: 'positive', count: 4 },
    ]);
    expect(rows).toHaveLength(30);
    expect(rows[0]).toEqual({ at: '2026-10-21', total: 4, positive: 4, neutral: 0, negative: 0, unset: 0 });
    expect(rows.at(-1)).toMatchObject({ total: 3, negative: 2, unset: 1 });
  });

  test('the axis begins at zero and holds the greatest value in whole quarters', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (greatest) => {
        const top = topOf(greatest);
        expect(top).toBeGreaterThanOrEqual(greatest);
        expect(top % 4).toBe(0);
        expect(top).toBeLessThanOrEqual(Math.max(4, greatest * 2.5));
      }),
    );
  });

  test('labels at the ends of lines never stand on each other or below the axis', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 16, max: 250 }), { minLength: 1, maxLength: 4 }), (ys) => {
        const placed = apart(ys, 17, 252).sort((a, b) => a - b);
        placed.slice(1).forEach((y, at) => {
          expect(y - placed[at]!).toBeGreaterThanOrEqual(17 - 1e-9);
        });
        expect(Math.max(...placed)).toBeLessThanOrEqual(252);
      }),
    );
  });

  test('one row alone is drawn too', () => {
    const row = { at: '2026-11-19', total: 1, positive: 1, neutral: 0, negative: 0, unset: 0 };
    expect(trendPicture([row], { width: 300, height: 200, right: 8 }, 3).lines[0]!.d).toMatch(/^M36 /);
  });
});

test('clippings of following mornings leave no moment out; made later on the day they reach to that moment', () => {
  const zone = 'Asia/Jakarta';
  const monday = paperPeriod('2026-11-16', 7, zone, '2026-11-19T03:00:00Z');
  const tuesday = paperPeriod('2026-11-17', 7, zone, '2026-11-19T03:00:00Z');
  expect(monday).toEqual({ fromAt: '2026-11-15T00:00:00Z', toAt: '2026-11-16T00:00:00Z' });
  expect(tuesday.fromAt).toBe(monday.toAt);
  expect(paperPeriod('2026-11-19', 7, zone, '2026-11-19T03:00:00Z')).toEqual({
    fromAt: '2026-11-18T00:00:00Z',
    toAt: '2026-11-19T03:00:00Z',
  });
});
