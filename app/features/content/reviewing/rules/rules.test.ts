import { describe, expect, test } from 'vitest';
import { SUBJECTS } from '../../tables.ts';
import { figuresOf, unsourced } from './figures.ts';
import { LINK_FAULTS, type LinkFacts, linkFault } from './link-fault.ts';
import { modeOf, readerOf } from './mode.ts';
import { isSamePerson, plainName } from './same-person.ts';

describe('who reviews', () => {
  test('the unit goes before its kind, its kind before the rule for all, and without any the head reads', () => {
    expect(modeOf({ unit: 'nobody', kind: 'desk', all: 'head' })).toEqual({ mode: 'nobody', from: 'unit' });
    expect(modeOf({ unit: null, kind: 'desk', all: 'nobody' })).toEqual({ mode: 'desk', from: 'kind' });
    expect(modeOf({ unit: null, kind: null, all: 'nobody' })).toEqual({ mode: 'nobody', from: 'all' });
    expect(modeOf({ unit: null, kind: null, all: null })).toEqual({ mode: 'head', from: 'first' });
  });

  test('what needs a second person is read by the head where the unit asks nobody', () => {
    for (const subject of SUBJECTS)
      expect(readerOf('nobody', subject)).toBe(subject === 'ordinary' ? 'nobody' : 'head');
    expect(readerOf('desk', 'narrative')).toBe('desk');
  });
});

describe('one human being', () => {
  const laras = { id: 'a', accountId: 'x', name: 'Hj. Laras Andini, S.KM.' };
  test.each([
    ['the same entry', { ...laras, name: 'Lain' }, true],
    ['the same sign-in', { id: 'b', accountId: 'x', name: 'Lain' }, true],
    ['the same name without titles', { id: 'b', accountId: 'y', name: 'laras andini' }, true],
    ['another one', { id: 'b', accountId: 'y', name: 'Laras Andriani' }, false],
    ['two without a sign-in', { id: 'b', accountId: null, name: 'Bagas' }, false],
  ])('%s', (_, other, same) => expect(isSamePerson(laras, other)).toBe(same));
  test('titles are no part of a name', () =>
    expect(plainName('Prof. Dr. H. Bayu Segara, M.Si.')).toBe('bayu segara'));
});

describe('a link for approval', () => {
  const now = '2026-11-19T03:00:00Z';
  const good: LinkFacts = {
    revokedAt: null,
    usedAt: null,
    expiresAt: '2026-11-22T03:00:00Z',
    pieceId: 'p',
    askedPieceId: 'p',
    unitLive: true,
    isHead: true,
    mode: 'head',
    isWriter: false,
    openedByOther: false,
    variants: [{ linkVersion: 2, version: 2, state: 'submitted' }],
  };
  const cases: [(typeof LINK_FAULTS)[number], Partial<LinkFacts>][] = [
    ['revoked', { revokedAt: now }],
    ['used', { usedAt: now }],
    ['expired', { expiresAt: now }],
    ['other-piece', { askedPieceId: 'q' }],
    ['unit-closed', { unitLive: false }],
    ['not-head', { isHead: false }],
    ['desk-reviews', { mode: 'desk' }],
    ['own-text', { isWriter: true }],
    ['not-yours', { openedByOther: true }],
    ['decided', { variants: [{ linkVersion: 2, version: 2, state: 'approved' }] }],
    ['text-changed', { variants: [{ linkVersion: 2, version: 3, state: 'submitted' }] }],
  ];
  test('works while nothing is wrong', () => expect(linkFault(good, now)).toBeNull());
  test.each(cases)('%s', (fault, change) => expect(linkFault({ ...good, ...change }, now)).toBe(fault));
  test('each fault stands here', () =>
    expect(new Set(['unknown', ...cases.map(([fault]) => fault)])).toEqual(new Set(LINK_FAULTS)));
  test('a code that nobody made', () => expect(linkFault(null, now)).toBe('unknown'));
  test('a link without anything to approve is one whose text is gone', () =>
    expect(linkFault({ ...good, variants: [] }, now)).toBe('text-changed'));
});

describe('figures without a source', () => {
  test('money, shares and counts are claims; days, hours, years and phone numbers are not', () => {
    const text =
      'Pada Kamis (19/11/2026) pukul 14.10 WIB, 1.250 warga menerima Rp14,2 miliar, naik 12,5 persen dari 2025. Hubungi (0254) 555123. Hadir 40 peserta.';
    expect(figuresOf(text).map((one) => one.text)).toEqual([
      '1.250 warga',
      'Rp14,2 miliar',
      '12,5 persen',
      '40 peserta',
    ]);
  });

  test.each([
    'Layanan buka 24 jam, 7 hari seminggu.',
    'Mulai pukul 09.00 WIB sampai 15.30, selama 2 jam 30 menit.',
    'Pada 17 November 2026, hari Kamis, dan pada 17/11/2026.',
    'Anak usia 12 tahun ke atas; lansia berumur 60 tahun.',
    'Peringatan ke-81, peserta ke-100 orang itu, dan kelompok ke-12 siswa.',
    'Ruang 214 di lantai 3, RT 05 RW 12, telepon 112.',
  ])('nothing to prove: %s', (text) => expect(unsourced(text, [])).toEqual([]));

  test('a quotation has its speaker, and a source covers the figure wherever it stands', () => {
    const source = { figure: '1.250 warga', source: 'Dinkes', date: null, address: null };
    const text =
      '“Ada 300 orang,” katanya. Sebanyak 1.250 warga datang. 1.250 warga puas. Anggaran Rp2 juta.';
    expect(unsourced(text, [source]).map((one) => one.text)).toEqual(['Rp2 juta']);
    expect(unsourced(text, [source, { ...source, figure: 'Rp 2 juta' }])).toEqual([]);
    expect(unsourced('Hadir 40 warga dan 40 warga.', []).map((one) => one.text)).toEqual(['40 warga']);
    expect(unsourced(text, [{ ...source, source: ' ' }])).toHaveLength(2);
  });
});
