import { describe, expect, test } from 'vitest';
import { indexTerms } from '#app/platform/text/query.ts';
import type { MatchActivity } from '../matching/types.ts';
import { queryOf, wordsOfActivity, wordsOfNarrative } from './words-to-find.ts';

const activity = {
  id: 'k',
  title: 'Gerakan Pangan Murah',
  date: '2026-11-17',
  start: '13:30',
  place: 'Lapangan Sukamulya',
  leader: 'Wali Kota',
  msg: null,
  tags: '#PanganMurahWanasari',
};
/** How often forms are said in a city that speaks of itself a lot. */
const SAID: Readonly<Record<string, number>> = {
  wanasari: 0.5,
  kota: 0.4,
  pangan: 0.04,
  upacara: 0.1,
  jadi: 0.2,
};
const shareOf = (form: string): number => SAID[form] ?? 0.01;
const activityQuery = (given: MatchActivity) => {
  const asked = wordsOfActivity(given);
  return asked && queryOf(asked, shareOf);
};

/** Whether a text would be found: a small reading of the query, for `|` and `&` without brackets inside words. */
function finds(query: string | null, text: string): boolean {
  const terms = new Set(indexTerms(text));
  const source = (query ?? 'false')
    .replace(/'((?:[^']|'')*)'/g, (_, word: string) => (terms.has(word.replaceAll("''", "'")) ? 'T' : 'F'))
    .replace(/\s+/g, '');
  const reduce = (part: string): boolean => {
    const inner = /\(([TF|&]*)\)/.exec(part);
    if (inner) return reduce(part.replace(inner[0], reduce(inner[1]!) ? 'T' : 'F'));
    return part.split('|').some((each) => each !== '' && each.split('&').every((one) => one === 'T'));
  };
  return reduce(source);
}

describe('words of an activity', () => {
  test.each([
    'Beras murah di Lapangan Sukamulya hari ini',
    'Ramai! #PanganMurahWanasari',
    'GPM kembali digelar, ayo datang',
    'Stok pangan aman sampai akhir tahun',
    'Warga Sukamulya antre sejak pagi',
  ])('find what may be about it: %s', (text) => expect(finds(activityQuery(activity), text)).toBe(true));

  test.each([
    'Wali Kota menerima tamu di ruang kerja',
    'Jadwal vaksinasi rabies pekan ini',
    'Selamat Hari Guru Nasional',
  ])('leave out what says nothing of it: %s', (text) =>
    expect(finds(activityQuery(activity), text)).toBe(false),
  );

  test('that everybody says are asked for in pairs, and never alone', () => {
    const birthday = { ...activity, title: 'Upacara Hari Jadi Kota Wanasari', place: null, tags: '' };
    expect(finds(activityQuery(birthday), 'Upacara di kota kami')).toBe(true);
    expect(finds(activityQuery(birthday), 'Upacara bendera')).toBe(false);
    expect(finds(activityQuery(birthday), 'Kota Wanasari menyapa')).toBe(false);
    expect(finds(activityQuery({ ...birthday, tags: '#wanasari' }), 'Pagi #wanasari')).toBe(true);
  });

  test('of an activity whose day cannot be read are none', () => {
    expect(activityQuery({ ...activity, date: 'entah' })).toBeNull();
  });

  test('hold nothing that could break out of the query', () => {
    const odd = { ...activity, title: `Pasar 'Tani' \\ & | ! ( ) :* Desa`, place: "D'Wanasari" };
    expect(
      activityQuery(odd)
        ?.replace(/'(?:[^']|'')*'/g, '')
        .replace(/[ |]/g, ''),
    ).toBe('');
  });
});

describe('words of a narrative', () => {
  const narrative = {
    id: 'n',
    title: 'Wanasari bebas stunting',
    message: '',
    points: [{ text: 'Angka stunting turun menjadi 12 persen berkat posyandu', figure: '12' }],
    hashtags: ['#WanasariSehat'],
    validFrom: null,
    validTo: null,
  };
  test('are its hashtag, or two of title and points', () => {
    const query = queryOf(wordsOfNarrative(narrative), shareOf);
    expect(finds(query, 'Ayo ke posyandu #wanasarisehat')).toBe(true);
    expect(finds(query, 'Angka stunting turun di tiap kelurahan')).toBe(true);
    expect(finds(query, 'Angka kunjungan puskesmas')).toBe(false);
    const silent = wordsOfNarrative({ ...narrative, title: '', points: [], hashtags: [] });
    expect(queryOf(silent, shareOf)).toBeNull();
  });
});
