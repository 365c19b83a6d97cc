import { describe, expect, it } from 'vitest';
import { whereaboutsOf } from './locations.ts';
import { markedTokensOf } from './prepare-text.ts';

function read(text: string) {
  return whereaboutsOf(text.toLowerCase(), markedTokensOf(text));
}

describe('di mana dan untuk siapa', () => {
  it.each<[string, { head: string | null; names: string[] }[]]>([
    ['Donor darah di Makodim, 90 kantong', [{ head: 'makodim', names: [] }]],
    ['Apel di halaman kantor Kecamatan Lontar, Senin', [{ head: 'halaman', names: ['lontar'] }]],
    ['Rapat di Balai RW 03 Melati', [{ head: 'balai', names: ['3', 'melati'] }]],
    ['Bersih-bersih d lap. Watulumbung brg Pak Camat', [{ head: 'lapang', names: ['watulumbung'] }]],
    ['pangan murah di lapangan kalibening hari ini', [{ head: 'lapang', names: ['kalibening'] }]],
    ['Operasi pasar di 17 kabupaten', []],
    ['SK di tangan, air mata di pipi', []],
    ['Awali pekan di Balai Kota. Siap grak!', [{ head: 'balai', names: [] }]],
  ])('%s', (text, locations) => expect(read(text).locations).toEqual(locations));

  it('pemerintah daerah lain hanya dari kata pemerintahan, bukan dari nama orang atau judul', () => {
    expect(read('Pemkab Sendangrejo gelar pasar murah').governments).toEqual(['sendangrejo']);
    expect(read('Wakil Wali Kota Rosalina membuka bursa kerja').governments).toEqual([]);
    expect(read('Apel di Balai Kota. Semangat!').governments).toEqual([]);
  });

  it('tingkat dan lingkup acara', () => {
    expect(read('Rembuk stunting tingkat kecamatan').circles).toEqual(['kecamatan']);
    expect(read('Lomba busana antar RT').circles).toEqual(['rt']);
    expect(read('Masuk sepuluh besar se-provinsi').circles).toEqual([]);
  });
});
