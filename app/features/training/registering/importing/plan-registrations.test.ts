import { describe, expect, test } from 'vitest';
import { type KnownOfficer, planRegistrations } from './plan-registrations.ts';

const officer = (given: Partial<KnownOfficer>): KnownOfficer => ({
  personId: 'p1',
  person: 'Bagas Prakoso',
  email: 'bagas@wanasari.example',
  unitId: 'u1',
  unit: 'Dinkes',
  unitName: 'Dinas Kesehatan',
  registered: false,
  ...given,
});
const known = [
  officer({}),
  officer({
    personId: 'p2',
    person: 'Intan Melati',
    email: null,
    unitId: 'u2',
    unit: 'Kel. Muara Bening',
    unitName: 'Kelurahan Muara Bening',
  }),
  officer({
    personId: 'p3',
    person: 'Intan Melati',
    email: null,
    unitId: 'u3',
    unit: 'DPUPR',
    unitName: 'Dinas PU',
  }),
  officer({ personId: 'p4', person: 'Sudah Ikut', email: 'sudah@wanasari.example', registered: true }),
];
const plan = (...rows: string[][]) => planRegistrations(rows, known);
const HEAD = ['Nama', 'Unit', 'Email', 'NIP'];

describe('a table of participants', () => {
  test('finds officers by address, or by name and unit, whatever the columns’ order', () => {
    const { rows, faults } = planRegistrations(
      [
        ['E-mail', 'Unit kerja', 'Nama petugas', 'Pangkat', 'NIP', 'Jabatan'],
        ['BAGAS@wanasari.example', '', '', 'Penata (III/c)', '19900101 201501 1 001', 'Pranata Humas'],
        ['', 'kelurahan muara bening', 'INTAN MELATI', '', '', ''],
      ],
      known,
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ row, officer: found, service }) => [row, found.personId, service])).toEqual([
      [2, 'p1', { nip: '199001012015011001', rank: 'Penata (III/c)', post: 'Pranata Humas' }],
      [3, 'p2', { nip: null, rank: null, post: null }],
    ]);
  });

  test.each<[string, string[], [string | null, string]]>([
    [
      'an unknown address',
      ['', '', 'x@y.z', ''],
      ['C', 'Tidak ada petugas dengan email x@y.z di unit yang diundang.'],
    ],
    [
      'an address of another unit',
      ['', 'DPUPR', 'bagas@wanasari.example', ''],
      ['B', 'Bagas Prakoso bertugas di Dinkes, bukan di unit ini.'],
    ],
    [
      'an unknown unit',
      ['Bagas Prakoso', 'Dishub', '', ''],
      ['B', 'Unit “Dishub” tidak ada, tidak diundang, atau belum punya petugas.'],
    ],
    [
      'a name of another unit',
      ['Bagas Prakoso', 'DPUPR', '', ''],
      ['A', 'Tidak ada petugas “Bagas Prakoso” di DPUPR.'],
    ],
    ['a name alone', ['Bagas Prakoso', '', '', ''], ['B', 'Isi email, atau nama dan unitnya.']],
    [
      'who is in already',
      ['', '', 'sudah@wanasari.example', ''],
      [null, 'Sudah Ikut sudah terdaftar di pelatihan ini.'],
    ],
    [
      'a NIP of the wrong length',
      ['Bagas Prakoso', 'Dinkes', '', '1990'],
      ['D', 'NIP terdiri dari 18 angka. Kosongkan untuk petugas tanpa NIP.'],
    ],
  ])('%s is refused at its cell', (_name, row, [column, message]) => {
    const { rows, faults } = plan(HEAD, row);
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([{ row: 2, column, message }]);
  });

  test('one person twice is refused at the second row, and blank rows count as the spreadsheet counts them', () => {
    const bagas = ['Bagas Prakoso', 'Dinkes', '', ''];
    expect(plan(HEAD, bagas, ['', '', '', ''], bagas).faults).toMatchObject([
      { row: 4, column: null, message: 'Orang ini sudah ada di baris 2.' },
    ]);
  });

  test.each<[string, string[][], string]>([
    [
      'no head that is known',
      [['Kolom'], ['x']],
      'Baris judul harus memuat kolom Email, atau kolom Nama dan Unit.',
    ],
    ['nothing at all', [], 'Baris judul harus memuat kolom Email, atau kolom Nama dan Unit.'],
    ['a head alone', [HEAD], 'Tabel ini hanya berisi judul. Isi dulu barisnya.'],
    [
      'too many',
      [HEAD, ...Array.from({ length: 301 }, () => ['a', 'b', '', ''])],
      'Paling banyak 300 baris sekali impor. Bagi menjadi beberapa tabel.',
    ],
  ])('with %s says what to do', (_name, rows, message) => {
    expect(planRegistrations(rows, known).faults).toMatchObject([{ message }]);
  });
});
