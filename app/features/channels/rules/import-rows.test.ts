import { expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { readImport } from './import-rows.ts';

const units = [
  { id: 'u1', shortName: 'Dinkes', name: 'Dinas Kesehatan', code: null },
  { id: 'u2', shortName: 'Kel. Sukamaju', name: 'Kelurahan Sukamaju', code: '36.72.01.1001' },
  { id: 'u3', shortName: 'Kel. Sukamaju', name: 'Kelurahan Sukamaju Baru', code: null },
];
const head = ['Unit', 'Alamat', 'Sebutan'];

test('units are found by short name, official name or code, and accounts are recognised', () => {
  const { rows, faults } = readImport(
    [
      head,
      ['dinkes', 'instagram.com/dinkes.kota', ''],
      ['', '', ''],
      ['36.72.01.1001', 'https://t.me/sukamaju_kota', 'Kantor'],
    ],
    units,
    new Map(),
  );
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([
    { row: 2, unitId: 'u1', key: 'instagram:dinkes.kota', label: null },
    { row: 4, unitId: 'u2', key: 'telegram:sukamaju_kota', label: 'Kantor' },
  ]);
});

test('every fault names its row and column', () => {
  const { faults } = readImport(
    [
      head,
      ['Dinas Anu', 'instagram.com/a.b'],
      ['Kel. Sukamaju', 'https://bit.ly/x1'],
      ['Dinkes', 'instagram.com/A.B/'],
      ['Dinkes', 'facebook.com/milik.lain'],
    ],
    units,
    new Map([['facebook:milik.lain', 'Sudah terdaftar.']]),
  );
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    [2, 'unit'],
    [3, 'unit'],
    [3, 'alamat'],
    [4, 'alamat'],
    [5, 'alamat'],
  ]);
  expect(faults[4]?.message).toBe('Sudah terdaftar.');
});

test('a sheet without the needed columns or without rows is told so', () => {
  expect(readImport([['Nama', 'Akun']], units, new Map()).faults).toMatchObject([{ row: 1, column: 'unit' }]);
  expect(readImport([head], units, new Map()).faults).toHaveLength(1);
});

test('whatever stands in the cells, nothing throws and no account comes out twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 8 }), (cells) => {
      const { rows } = readImport([head, ...cells], units, new Map());
      expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});
