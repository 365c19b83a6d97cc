import { describe, expect, test } from 'vitest';
import { parseAddress } from '#app/features/channels/index.ts';
import * as fc from '#app/testing/properties.ts';
import { sharedText } from './form.ts';
import { judgeLink } from './rules/judge-link.ts';
import { localMoment } from './rules/local-moment.ts';
import { accountKeys, postKey } from './rules/post-key.ts';
import { readRows } from './rules/read-rows.ts';
import { reportFields } from './schema.ts';

const POST = 'https://www.instagram.com/kel.muarabening/p/C9xWabc123/';
const shared = (given: Record<string, string>) => parseAddress(sharedText(new URLSearchParams(given)));

describe('a link shared from another app', () => {
  test.each([
    [{ url: POST }],
    [{ text: POST }],
    [{ title: 'Instagram', text: `Lihat kiriman ini dari @kel.muarabening ${POST}?igsh=abc` }],
    [{ title: POST, text: '' }],
    [{ title: 'Peresmian', text: 'Peresmian Puskesmas', url: POST }],
  ])('is the same as the one that is pasted: %o', (given) => {
    expect(postKey(shared(given))).toBe(postKey(parseAddress(POST)));
    expect(judgeLink(shared(given)).ok).toBe(true);
  });

  test('without a link is still shown, so that nothing typed is lost', () => {
    expect(sharedText(new URLSearchParams({ text: 'Peresmian Puskesmas' }))).toBe('Peresmian Puskesmas');
    expect(sharedText(new URLSearchParams())).toBe('');
  });
});

describe('any text', () => {
  test('is judged without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const parsed = parseAddress(text);
        judgeLink(parsed);
        postKey(parsed);
        accountKeys(parsed);
        sharedText(new URLSearchParams({ text }));
        reportFields.safeParse({ address: text, caption: text, publishedAt: text, assignmentId: text });
      }),
      { numRuns: 60 },
    );
  });

  test('in a sheet gives rows or faults, never an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 20 }), { maxLength: 6 }), { maxLength: 20 }),
        (rows) => {
          const read = readRows([['Tautan', 'Keterangan', 'Waktu tayang', 'Kegiatan'], ...rows]);
          expect(read.rows.length + read.faults.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test.each([
  ['2026-11-19 14.10', '2026-11-19T14:10'],
  ['2026-11-19T14:10', '2026-11-19T14:10'],
  ['19/11/2026 8:05', '2026-11-19T08:05'],
  ['2026-11-19', '2026-11-19T12:00'],
  ['2026-02-31', null],
  ['2028-02-29', '2028-02-29T12:00'],
  ['19/13/2026', null],
  ['2026-11-19 24.00', null],
  ['kemarin sore', null],
])('the time “%s” is %s', (written, expected) => {
  expect(localMoment(written)).toBe(expected);
});
