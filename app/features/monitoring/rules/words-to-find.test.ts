import { describe, expect, test } from 'vitest';
import { indexTerms } from '#app/platform/text/query.ts';
import { activityQuery, narrativeQuery } from './words-to-find.ts';

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

  test('of an activity with common words only are all asked for; of an unreadable one none', () => {
    const common = { ...activity, title: 'Rapat Koordinasi', place: null, tags: '' };
    expect(finds(activityQuery(common), 'Rapat koordinasi berlangsung lancar')).toBe(true);
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
    const query = narrativeQuery(narrative);
    expect(finds(query, 'Ayo ke posyandu #wanasarisehat')).toBe(true);
    expect(finds(query, 'Angka stunting turun di tiap kelurahan')).toBe(true);
    expect(finds(query, 'Angka kunjungan puskesmas')).toBe(false);
    expect(narrativeQuery({ ...narrative, title: '', points: [], hashtags: [] })).toBeNull();
  });
});
