import { describe, expect, test } from 'vitest';
import { readQuotas } from './read-quotas.ts';

const units = [
  { id: 'a', name: 'Dinas Kesehatan', shortName: 'Dinkes' },
  { id: 'b', name: 'Kelurahan Muara Bening', shortName: 'Kel. Muara Bening' },
];

describe('pasted quotas', () => {
  test.each([
    ['Dinkes; 3\nkel muara bening\t2', { a: '3', b: '2' }],
    ['Dinas Kesehatan, 03\n\n', { a: '3' }],
    ['', {}],
  ])('%j', (text, places) => {
    expect(readQuotas(text, units)).toEqual({ places, faults: [] });
  });

  test.each([
    ['Dinkes', 'Baris 1: tulis nama unit, titik koma, lalu angka.'],
    ['Dishub; 2', 'Baris 1: unit “Dishub” tidak ada di angkatan ini.'],
    ['\nDinkes; banyak', 'Baris 2: jatah harus angka 0 sampai 100.'],
    ['Dinkes; 101', 'Baris 1: jatah harus angka 0 sampai 100.'],
    ['Dinkes; 1\nDinas Kesehatan; 2', 'Baris 2: “Dinas Kesehatan” sudah ada di baris lain.'],
  ])('%j is refused with the row', (text, fault) => {
    expect(readQuotas(text, units).faults).toEqual([fault]);
  });
});
