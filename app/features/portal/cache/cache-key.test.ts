import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { cacheKeyOf } from './cache-key.ts';

const ORIGIN = 'https://wanasari.example';
const ID = '01a20103-63e8-754a-97d4-2e1407d88a0d';

describe('what may be kept', () => {
  it.each([
    '/',
    '/kabar',
    `/kabar/${ID}`,
    '/kabar.rss',
    '/unit/dinkes',
    '/agenda?minggu=2026-11-16',
    '/cari?q=puskesmas',
    '/sitemap.xml',
  ])('keeps %s', (path) => {
    expect(cacheKeyOf(ORIGIN, path)).toMatchObject({ exact: true });
  });

  it.each([
    '/kerja',
    '/kerja/minggu',
    '/masuk',
    '/undangan/rahasia',
    '/s/rahasia',
    '/pulih',
    '/api/v1/agenda',
    '/kalender/kunci-rahasia.ics',
    '/kabar/bukan-id',
    '//kabar',
    '/kabar/../kerja',
    '/cek-akun?q=dinkes',
    '/cari?q=0812-3456-7890',
    '/cari?q=3672010101900001',
    '/cari?q=warga%40contoh.example',
    '/cari?q=a&q=b',
    `/cari?q=${'a'.repeat(201)}`,
  ])('never keeps %s', (path) => {
    expect(cacheKeyOf(ORIGIN, path)).toBeNull();
  });

  it('tells hosts, languages, paths and named parameters apart, whatever their order', () => {
    const key = (path: string, origin = ORIGIN, language = 'id') => cacheKeyOf(origin, path, language)?.key;
    const keys = [
      key('/kabar'),
      key('/kabar', 'https://seberang.example'),
      key('/kabar', ORIGIN, 'en'),
      key('/kabar?unit=dinkes'),
      key('/unit'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(key('/cari?q=a&jenis=unit')).toBe(key('/cari?jenis=unit&q=a'));
  });

  it('serves a page under a tracker’s parameter, but never keeps one made under it', () => {
    expect(cacheKeyOf(ORIGIN, '/kabar?utm_source=wa')).toMatchObject({ exact: false });
    expect(cacheKeyOf(ORIGIN, '/kabar?utm_source=wa&unit=dinkes')?.key).toBe(
      cacheKeyOf(ORIGIN, '/kabar?unit=dinkes')?.key,
    );
  });

  it('two different questions never share a page', () => {
    const word = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(word, word, word, word, (q1, unit1, q2, unit2) => {
        fc.pre(q1 !== q2 || unit1 !== unit2);
        const path = (q: string, unit: string) => `/cari?${new URLSearchParams({ q, unit })}`;
        const one = cacheKeyOf(ORIGIN, path(q1, unit1));
        const other = cacheKeyOf(ORIGIN, path(q2, unit2));
        if (one && other) expect(one.key).not.toBe(other.key);
      }),
    );
  });

  it('takes any path without falling', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        (url) => void cacheKeyOf(ORIGIN, new URL(url).pathname + new URL(url).search),
      ),
    );
    expect(cacheKeyOf(ORIGIN, '/cari?q=%E0%A4%A')).not.toBeUndefined();
  });
});
