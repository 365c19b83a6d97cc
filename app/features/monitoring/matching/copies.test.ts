import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { createCopyFinder, findCopies, kindOf, ownerOf } from './copies.ts';
import type { MatchPost } from './types.ts';

const words =
  'Antrean warga mengular sejak siang di lapangan kecamatan untuk membeli beras dan minyak goreng murah';
const post = (
  id: string,
  unit: string | null,
  published: string,
  text = words,
  more: Partial<MatchPost> = {},
): MatchPost => ({ id, unit, published, text, ...more });

describe('salinan antar unit', () => {
  it('yang belakangan adalah salinan, walau diberi emoji dan tagar', () => {
    const copies = findCopies([
      post('b', 'Dinkes', '2026-11-03T16:00', `${words} 🙏 #murah`),
      post('a', 'Kec. Sukamulya', '2026-11-03T15:00'),
    ]);
    expect(copies).toMatchObject([{ post: 'b', of: 'a' }]);
  });

  it('kiriman ulang unit sendiri, teks pendek, dan teks lain bukan salinan', () => {
    expect(findCopies([post('a', 'Dinkes', '1'), post('b', 'Dinkes', '2')])).toEqual([]);
    expect(
      findCopies([post('a', 'X', '1', 'Apel pagi tadi'), post('b', 'Y', '2', 'Apel pagi tadi')]),
    ).toEqual([]);
    const other = 'Tim kami menimbang empat puluh balita di balai warga dan membagikan bubur kacang hijau';
    expect(findCopies([post('a', 'X', '1'), post('b', 'Y', '2', other)])).toEqual([]);
  });

  it('tanpa unit, pemilik dibaca dari alamat; tanpa keduanya tidak ada tuduhan', () => {
    expect(ownerOf({ id: 'a', url: 'https://www.instagram.com/dinkes/p/1' })).toBe('instagram.com/dinkes');
    expect(ownerOf({ id: 'a', url: 'https://dinkes.wanasari.go.id/berita/1' })).toBe('dinkes.wanasari.go.id');
    expect(findCopies([post('a', null, '1'), post('b', null, '2')])).toEqual([]);
  });

  it('teks akun sumber yang diulang adalah amplifikasi, kata repost juga', () => {
    const [copy] = findCopies([
      post('a', 'Diskominfo', '1', words, { amplifiable: true }),
      post('b', 'Dinkes', '2'),
    ]);
    expect(kindOf(post('b', 'Dinkes', '2'), copy!)).toBe('amplification');
    expect(kindOf(post('c', 'Dinkes', '2', 'RT @walikota.wanasari: mari hadir'), null)).toBe('amplification');
    expect(kindOf(post('d', 'Dinkes', '2', 'Terima kasih @walikota.wanasari'), null)).toBe('original');
  });

  it('urutan datang tidak mengubah siapa yang lebih dulu, juga bila sumbernya terkumpul belakangan', () => {
    const times = ['2026-11-03T08:00', '2026-11-03T09:00', '2026-11-03T10:00'];
    fc.assert(
      fc.property(fc.shuffledSubarray(times, { minLength: 3 }), (order) => {
        const posts = order.map((time) => post(`p${times.indexOf(time)}`, `unit ${time}`, time));
        const finder = createCopyFinder();
        const copied = new Set(posts.flatMap((given) => finder.add(given)).map(({ post: id }) => id));
        expect([...copied].sort()).toEqual(['p1', 'p2']);
        expect(findCopies(posts).map(({ post: id, of }) => [id, of])).toEqual([
          ['p1', 'p0'],
          ['p2', 'p0'],
        ]);
      }),
    );
  });

  it('kiriman yang dihapus tidak lagi menjadi sumber', () => {
    const finder = createCopyFinder();
    finder.add(post('a', 'X', '1'));
    expect(finder.add(post('c', 'Z', '3'))).toHaveLength(1);
    finder.remove('a');
    finder.remove('c');
    expect(finder.add(post('b', 'Y', '2'))).toEqual([]);
  });
});
