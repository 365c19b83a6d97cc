import { describe, expect, test } from 'vitest';
import { checkText } from '../../check.ts';
import type { CheckOptions } from '../../finding.ts';
import { STRUCTURE_RULES } from './index.ts';

const options: CheckOptions = { kind: 'auto', zone: 'Asia/Jakarta', words: [] };
const find = (text: string, kind: CheckOptions['kind'] = 'auto') =>
  checkText(text, { ...options, kind }, STRUCTURE_RULES);
const ids = (text: string, kind?: CheckOptions['kind']) =>
  find(text, kind).map(({ rule }) => rule.slice(0, 3));

const HEAD = `PEMERINTAH KOTA WANASARI
DINAS KESEHATAN
Jl. Merdeka No. 5 Wanasari

SIARAN PERS
Nomor: 123/SP/DINKES/XI/2026
17 November 2026
UNTUK SEGERA DISIARKAN
`;
const TITLE = 'Puskesmas Muara Bening Resmi Melayani Rawat Inap';
const LEAD =
  'WANASARI, 17 November 2026 – Wali Kota Wanasari Surya Atmaja meresmikan Puskesmas Muara Bening di Kelurahan Muara Bening, Selasa (17/11/2026), agar warga pesisir dapat dirawat inap lebih dekat.';
const BODY = `Layanan dibuka secara bertahap. "Warga tidak perlu lagi menyeberang untuk dirawat," kata Kepala Dinas Kesehatan Wanasari Ratri Kusuma.

Menurut data Dinas Kesehatan per Oktober 2026, kunjungan naik 12 persen.`;
const FOOT = `Tentang Dinas Kesehatan Kota Wanasari
Dinas Kesehatan mengelola 14 puskesmas.

Narahubung: Humas Dinas Kesehatan, (0254) 391234, dinkes@wanasari.go.id`;
const release = (over: Partial<Record<'head' | 'title' | 'lead' | 'body' | 'foot', string>> = {}) => {
  const parts = { head: HEAD, title: TITLE, lead: LEAD, body: BODY, foot: FOOT, ...over };
  return [parts.head, parts.title, parts.lead, parts.body, parts.foot].filter(Boolean).join('\n\n');
};

test('a complete release has no findings, by its look and when it is called one', () => {
  expect(find(release())).toEqual([]);
  expect(find(release(), 'release')).toEqual([]);
});

describe('what is missing is told', () => {
  test.each([
    ['the office', { head: HEAD.replace(/^PEMERINTAH[\s\S]*?SIARAN/, 'SIARAN') }, ['S01']],
    ['the number', { head: HEAD.replace(/Nomor.*\n/, '') }, ['S02']],
    ['the status', { head: HEAD.replace(/UNTUK.*\n/, '') }, ['S04']],
    ['the title', { title: '' }, ['S05']],
    ['the dateline', { lead: LEAD.replace(/^.*?– /, '') }, ['S06']],
    [
      'a quotation',
      { body: BODY.replace(/"[^"]*", ?kata[^.]*\./, '').replace(/"[^"]*," kata[^.]*\./, '') },
      ['S09'],
    ],
    ['the boilerplate', { foot: FOOT.replace(/^Tentang[\s\S]*?\n\n/, '') }, ['S11']],
    ['the contact', { foot: FOOT.replace(/\n\nNarahubung.*/, '') }, ['S12']],
  ])('%s', (_name, over, expected) => expect(ids(release(over))).toEqual(expected));
});

test('the date is needed once, in the head or in the dateline', () => {
  const undated = { head: HEAD.replace('17 November 2026\n', '').replace('/2026', '') };
  expect(ids(release(undated))).not.toContain('S03');
  const bare = LEAD.replace(', 17 November 2026', '').replace(', Selasa (17/11/2026)', ', Selasa pagi');
  expect(ids(release({ ...undated, lead: bare }))).toContain('S03');
});

test('a long title and a long lead are told at their span', () => {
  const title =
    'Puskesmas Muara Bening di Kelurahan Muara Bening Kecamatan Sukamaju Kini Resmi Melayani Rawat Inap bagi Semua Warga';
  const text = release({
    title,
    lead: `${LEAD.slice(0, -1)}, dan ${'karena itu petugas menyiapkan layanan '.repeat(4)}selesai.`,
  });
  const found = find(text);
  expect(found.map(({ rule }) => rule)).toEqual(['S05-judul', 'S07-teras']);
  expect(text.slice(found[0]?.start, found[0]?.end)).toBe(title);
  expect(text.slice(found[1]?.start, found[1]?.end)).toMatch(/^WANASARI, 17 November/);
});

test('open questions are named once, at the lead', () => {
  const text = release({
    lead: 'Layanan rawat inap kini tersedia bagi semua orang yang membutuhkan, dan semua dapat memakainya kapan saja tanpa biaya.',
    body: '"Semua orang boleh datang ke layanan rawat inap ini," kata Kepala Dinas Kesehatan Ratri Kusuma.',
  });
  const found = find(text).find(({ rule }) => rule === 'S08-adiksimba');
  expect(found?.message).toBe('Belum terjawab: siapa, di mana, kapan, mengapa, bagaimana.');
});

test('a quotation without name and post, a figure without a source', () => {
  expect(
    ids(release({ body: BODY.replace('kata Kepala Dinas Kesehatan Wanasari Ratri Kusuma', 'katanya') })),
  ).toEqual(['S09']);
  const text = release({
    body: BODY.replace('Menurut data Dinas Kesehatan per Oktober 2026, kunjungan', 'Kunjungan'),
  });
  const [found] = find(text);
  expect([found?.rule, text.slice(found?.start, found?.end)]).toEqual(['S10-angka-sumber', 'naik 12']);
});

test.each([
  'Wali Kota meresmikan puskesmas.',
  'Puskesmas Muara Bening resmi dibuka, Selasa (17/11). #WanasariSehat',
  'Kunjungan naik 12 persen.',
  '',
  'SIARAN PERS',
  'WANASARI, 17 November 2026 – Pemerintah Kota Wanasari membuka pasar murah.',
  'Dinas Kesehatan membuka layanan rawat inap. Warga cukup membawa KTP. Layanan dibuka 24 jam.\n\nAyo datang!',
])('captions and single sentences are no releases: %s', (text) => expect(find(text)).toEqual([]));

test('where title and head have fields of their own, the body alone is looked at', () => {
  const body = [LEAD, BODY].join('\n\n');
  const found = checkText(body, { ...options, kind: 'release', bodyOnly: true }, STRUCTURE_RULES);
  expect(found.map(({ rule }) => rule.slice(0, 3))).toEqual(['S11', 'S12']);
});

test('what is called text is not looked at as a release, and an empty release is told in one breath', () => {
  expect(find(release({ title: '', foot: '' }), 'text')).toEqual([]);
  expect(() => find('', 'release')).not.toThrow();
});
