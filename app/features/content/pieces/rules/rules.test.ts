import { describe, expect, test } from 'vitest';
import { PUBLISHING_LIMITS } from '#app/features/channels/index.ts';
import * as fc from '#app/testing/properties.ts';
import { PIECE_KINDS, PURPOSES, SUBJECTS } from '../../tables.ts';
import type { PieceFlag } from '../../types.ts';
import { alikePairs } from './alike.ts';
import { spanAsked } from './calendar.ts';
import { clashesOf, MOST_A_DAY, type Planned } from './clashes.ts';
import { readFilters, wordsAsked } from './filters.ts';
import { flagsLeft, withFlag } from './flags.ts';
import { roomOf } from './limits.ts';
import { apportioned, mixOf } from './mix.ts';
import { compareNarratives } from './narrative-change.ts';
import { proposedText, proposedTitle, sentencesOf } from './proposal.ts';
import { derivedSubject, settledSubject } from './subject.ts';

const NETWORKS = Object.keys(PUBLISHING_LIMITS);

describe('the subject', () => {
  test.each([
    [{ kind: 'post', narrativeId: null, ledByLeader: false }, 'ordinary'],
    [{ kind: 'post', narrativeId: 'n', ledByLeader: false }, 'narrative'],
    [{ kind: 'post', narrativeId: 'n', ledByLeader: true }, 'leader'],
    [{ kind: 'clarification', narrativeId: 'n', ledByLeader: true }, 'hoax'],
  ] as const)('of %j is %s', (facts, subject) => {
    expect(derivedSubject(facts)).toBe(subject);
  });

  test('is never lowered by hand below what the facts say', () => {
    for (const kind of PIECE_KINDS)
      for (const narrativeId of [null, 'n'])
        for (const ledByLeader of [true, false])
          for (const chosen of SUBJECTS) {
            const facts = { kind, narrativeId, ledByLeader };
            const settled = SUBJECTS.indexOf(settledSubject(chosen, facts));
            expect(settled).toBeGreaterThanOrEqual(SUBJECTS.indexOf(derivedSubject(facts)));
          }
  });
});

describe('a proposed text', () => {
  test('ends at a sentence, and abbreviations and degrees end none', () => {
    expect(sentencesOf('Dibuka dr. Ratna Sari, S.Sos. di Kec. Sukamulya. Warga hadir! Gratis.')).toEqual([
      'Dibuka dr. Ratna Sari, S.Sos. di Kec. Sukamulya. ',
      'Warga hadir! ',
      'Gratis.',
    ]);
    const body = `${'Puskesmas buka sampai malam untuk semua warga kota. '.repeat(12)}Selesai.`;
    const text = proposedText({ title: 'x', body, hashtags: ['#WanasariSehat'] }, 'x');
    expect(text).toMatch(/kota\.\n\n#WanasariSehat$/);
  });

  test('takes only the hashtags that the network lets it have, each once', () => {
    const facts = { title: 'x', body: 'Ayo #sehat bersama.', hashtags: ['#Sehat', '#Wanasari', '#Kota'] };
    expect(proposedText(facts, 'facebook')).toBe('Ayo #sehat bersama.\n\n#Wanasari #Kota');
    expect(proposedText(facts, 'threads')).toBe('Ayo #sehat bersama.');
    expect(proposedText(facts, 'portal')).toBe('Ayo #sehat bersama.');
  });

  test('never exceeds what its network takes, whatever it is made of', () => {
    const words = fc.stringMatching(/^[A-Za-z#👍é漢.! \n]{1,40}$/u);
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 90 }),
        fc.array(fc.stringMatching(/^#[A-Za-z]{2,30}$/), { maxLength: 8 }),
        fc.constantFrom(...NETWORKS),
        fc.string({ maxLength: 400 }),
        (body, hashtags, network, title) => {
          const text = proposedText({ title, body: body.join(' '), hashtags }, network);
          expect(roomOf(network, text, true).over).toBe(0);
          const most = PUBLISHING_LIMITS[network as keyof typeof PUBLISHING_LIMITS].title?.most;
          if (most) expect((proposedTitle(title, network) ?? '').length).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('flags', () => {
  const at = '2026-11-19T03:00:00Z';
  const flag = (
    kind: 'narrative-changed' | 'narrative-withdrawn' | 'activity-changed' | 'activity-cancelled',
  ) => ({ kind, versionId: 'v', at }) as PieceFlag;
  const consent: PieceFlag = { kind: 'consent-withdrawn', mediaId: 'm', at };

  test('one about the same thing takes the place of the older; consents stand side by side', () => {
    expect(
      withFlag([flag('activity-changed'), consent], flag('activity-cancelled')).map(({ kind }) => kind),
    ).toEqual(['consent-withdrawn', 'activity-cancelled']);
    expect(withFlag([consent], { ...consent, mediaId: 'n' })).toHaveLength(2);
  });

  test('fall when every text changed afterwards, but for a consent and a withdrawn narrative', () => {
    const flags = [flag('narrative-changed'), flag('narrative-withdrawn'), flag('activity-changed'), consent];
    const later = '2026-11-19T04:00:00Z';
    expect(flagsLeft(flags, [later, later]).map(({ kind }) => kind)).toEqual([
      'narrative-withdrawn',
      'consent-withdrawn',
    ]);
    expect(flagsLeft(flags, [later, '2026-11-18T00:00:00Z'])).toEqual(flags);
  });
});

test('two versions of a narrative are compared point by point', () => {
  const before = { version: 1, message: 'a', points: ['satu', 'dua'], hashtags: ['#x'], wordsAvoid: [] };
  const after = {
    version: 2,
    message: 'a',
    points: ['satu', 'tiga', 'empat'],
    hashtags: [],
    wordsAvoid: ['gratis'],
  };
  expect(compareNarratives(before, after).rows).toEqual([
    { what: 'point', was: 'dua', is: 'tiga' },
    { what: 'point', was: null, is: 'empat' },
    { what: 'hashtag', was: '#x', is: null },
    { what: 'avoid', was: null, is: 'gratis' },
  ]);
  expect(compareNarratives(before, before).rows).toEqual([]);
});

describe('the mix', () => {
  test('counts each purpose of all, and the wanted numbers add up to the total', () => {
    const mix = mixOf(['informative', 'informative', 'educative'], {
      informative: 50,
      educative: 30,
      promotive: 20,
    });
    expect(mix.rows.map(({ count, wanted }) => [count, wanted])).toEqual([
      [2, 1],
      [1, 1],
      [0, 1],
    ]);
    expect(mixOf(['promotive'], null).rows[2]).toMatchObject({ count: 1, share: null, wanted: null });
  });

  test('sums always', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PURPOSES)), fc.nat(100), fc.nat(100), (pieces, one, two) => {
        const shares = [one, Math.min(two, 100 - one), Math.max(0, 100 - one - two)];
        const [informative, educative, promotive] = shares as [number, number, number];
        const mix = mixOf(pieces, { informative, educative, promotive });
        expect(mix.rows.reduce((sum, { count }) => sum + count, 0)).toBe(pieces.length);
        expect(mix.rows.reduce((sum, { wanted }) => sum + (wanted ?? 0), 0)).toBe(pieces.length);
        expect(apportioned(pieces.length, shares).every((count) => count >= 0)).toBe(true);
      }),
    );
  });
});

describe('clashes', () => {
  const piece = (id: string, more: Partial<Planned> = {}): Planned => ({
    id,
    title: `Judul ${id}`,
    unitId: 'u',
    audience: null,
    text: '',
    days: ['2026-11-20'],
    slots: [],
    ...more,
  });
  const slot = (at: string, channelId = 'c') => ({
    channelId,
    network: 'instagram',
    at,
    day: at.slice(0, 10),
  });
  const kinds = (pieces: Planned[]) => clashesOf(pieces).map(({ kind }) => kind);

  test('one hour on one account, not on two and not an hour apart', () => {
    const at = (time: string, channel?: string) => ({ slots: [slot(`2026-11-20T${time}:00Z`, channel)] });
    expect(kinds([piece('a', at('02:00')), piece('b', at('02:59'))])).toEqual(['same-hour']);
    expect(kinds([piece('a', at('02:00')), piece('b', at('03:00'))])).toEqual([]);
    expect(kinds([piece('a', at('02:00')), piece('b', at('02:10', 'other'))])).toEqual([]);
  });

  test('one audience on one day, however it is written', () => {
    expect(
      kinds([piece('a', { audience: 'Orang  tua balita' }), piece('b', { audience: 'orang tua balita ' })]),
    ).toEqual(['same-audience']);
    expect(
      kinds([piece('a', { audience: 'x' }), piece('b', { audience: 'x', days: ['2026-11-21'] })]),
    ).toEqual([]);
  });

  test('the same text within seven days, across units', () => {
    const text =
      'Puskesmas keliling hadir di Balai Kelurahan Muara Bening setiap Selasa pagi untuk semua warga.';
    const near = [
      piece('a', { text }),
      piece('b', { text: `${text} Datanglah.`, unitId: 'v', days: ['2026-11-27'] }),
    ];
    expect(kinds(near)).toEqual(['alike']);
    expect(kinds([near[0]!, { ...near[1]!, days: ['2026-11-28'] }])).toEqual([]);
    expect(
      kinds([piece('a', { text }), piece('b', { text: 'Jembatan baru dibuka untuk kendaraan roda dua.' })]),
    ).toEqual([]);
  });

  test('too many on one account in a day', () => {
    const many = Array.from({ length: MOST_A_DAY + 1 }, (_, at) =>
      piece(`p${at}`, { slots: [slot(`2026-11-20T0${at}:00:00Z`)] }),
    );
    expect(kinds(many)).toEqual(['too-many']);
    expect(kinds(many.slice(1))).toEqual([]);
  });

  test('are the same whatever order the pieces come in', () => {
    const one = fc.record({
      id: fc.uuid(),
      title: fc.constantFrom('Posyandu keliling desa', 'Posyandu keliling kota', 'Pasar murah'),
      unitId: fc.constant('u'),
      audience: fc.constantFrom(null, 'warga', 'pelaku usaha'),
      text: fc.constantFrom(
        '',
        'satu dua tiga empat lima enam tujuh',
        'satu dua tiga empat lima enam delapan',
      ),
      days: fc.constantFrom(['2026-11-20'], ['2026-11-21'], ['2026-12-20']),
      slots: fc.array(
        fc
          .integer({ min: 0, max: 240 })
          .map((minutes) => slot(new Date(Date.UTC(2026, 10, 20, 0, minutes)).toISOString())),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 12 }), (pieces) => {
        expect(clashesOf(pieces.toReversed())).toEqual(clashesOf(pieces));
      }),
      { numRuns: 60 },
    );
  });
});

test('titles that differ by little are alike, a shared word is not enough', () => {
  const told = (id: string, title: string) => ({ id, title, text: '' });
  expect(
    alikePairs([told('b', 'Pasar murah di Alun-alun Kota'), told('a', 'Pasar murah di Alun-alun kota!')]),
  ).toEqual([{ first: 'a', second: 'b', by: 'title' }]);
  expect(alikePairs([told('a', 'Pasar murah dibuka'), told('b', 'Pasar tani Jumat')])).toEqual([]);
});

describe('the address', () => {
  test('names a month in whole weeks, a week, or a list; nonsense is today', () => {
    const asked = (query: string) => spanAsked(new URLSearchParams(query), '2026-11-19');
    expect(asked('')).toMatchObject({
      view: 'bulan',
      from: '2026-11-01',
      to: '2026-11-30',
      next: '2026-12-01',
    });
    expect(asked('').days).toHaveLength(42);
    expect(asked('').days[0]).toBe('2026-10-26');
    expect(asked('tampilan=pekan&tanggal=2026-12-31')).toMatchObject({
      from: '2026-12-28',
      to: '2027-01-03',
    });
    expect(asked('tampilan=daftar&tanggal=2026-02-31').from).toBe('2026-11-01');
  });

  test('filters what it can name, and words become a search', () => {
    const filters = readFilters(
      new URLSearchParams('keadaan=terjadwal&tujuan=edukatif&unit=x&kanal=x%27;&dari=2026-13-01'),
    );
    expect(filters).toMatchObject({
      state: 'scheduled',
      purpose: 'educative',
      unit: null,
      network: null,
      from: null,
    });
    expect(wordsAsked('Pasar, murah & (x)')).toBe('pasar:* & murah:* & x:*');
    expect(wordsAsked(' !? ')).toBeNull();
  });
});
