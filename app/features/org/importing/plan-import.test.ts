import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { type KnownOffice, planImport } from './plan-import.ts';

const HEAD = [
  'Jenis',
  'Nama unit',
  'Nama pendek',
  'Induk',
  'Kode wilayah',
  'Nama petugas',
  'WhatsApp',
  'Email',
];
const NOBODY: KnownOffice = { units: [], people: [] };
const known: KnownOffice = {
  units: [
    { id: 'u1', name: 'Dinas Kesehatan', shortName: 'Dinkes', live: true },
    { id: 'u2', name: 'Dinas Lama', shortName: 'Lama', live: false },
  ],
  people: [{ id: 'p1', name: 'Bagas Prakoso', email: 'bagas@kota.go.id', phone: '+6281234567890' }],
};
const units = (n: number) =>
  Array.from({ length: n }, (_, i) => ['Kelurahan', `Kelurahan Uji ${i + 1}`, `Kel. Uji ${i + 1}`]);

describe('a sheet of units', () => {
  test('names both bad rows among 45 with their columns, and plans nothing', () => {
    const rows = units(45);
    rows[11] = ['Kelurahann', 'Kelurahan Salah', 'Kel. Salah'];
    rows[30] = ['Kelurahan', 'Kelurahan Uji 31', 'Kel. Uji 31', '', '', 'Rani Asmara', '12345'];
    const plan = planImport('units', [HEAD, ...rows], NOBODY);
    expect(plan.units).toEqual([]);
    expect(plan.faults.map(({ row, column, title }) => [row, column, title])).toEqual([
      [13, 'A', 'Jenis'],
      [32, 'G', 'WhatsApp'],
    ]);
    expect(plan.faults[1]?.message).toContain('bukan nomor ponsel Indonesia');
  });

  test('finds a parent in the same sheet, above or below, and among the known ones', () => {
    const plan = planImport(
      'units',
      [
        HEAD,
        ['kelurahan', 'Kelurahan A', 'Kel. A', 'Kec. Satu'],
        ['kecamatan', 'Kecamatan Satu', 'Kec. Satu'],
        ['UPTD', 'Puskesmas A', 'PKM A', 'Dinkes'],
      ],
      known,
    );
    expect(plan.units.map((unit) => unit.parent)).toEqual([{ row: 3 }, null, { id: 'u1' }]);
  });

  test('refuses units that exist, stand twice, hang on themselves or turn in a circle', () => {
    const plan = planImport(
      'units',
      [
        HEAD,
        ['OPD', 'Dinas Kesehatan', 'Dinkes'],
        ['OPD', 'Dinas Baru', 'Baru'],
        ['OPD', 'dinas  baru', 'Baru 2'],
        ['Bagian', 'Bagian A', 'A', 'B'],
        ['Bagian', 'Bagian B', 'B', 'A'],
        ['OPD', 'Dinas Lama', 'Lama'],
        ['Bagian', 'Bagian C', 'C', 'C'],
        ['Bagian', 'Bagian D', 'D', 'Tidak Ada'],
      ],
      known,
    );
    expect(plan.faults.map((fault) => [fault.row, fault.column])).toEqual([
      [2, 'B'],
      [4, 'B'],
      [5, 'D'],
      [6, 'D'],
      [8, 'D'],
      [9, 'D'],
    ]);
  });

  test('takes heads in any order and under other names, and says which required one is missing', () => {
    const plan = planImport(
      'units',
      [
        ['Nama OPD', 'TIPE'],
        ['Dinas Uji', 'opd'],
      ],
      NOBODY,
    );
    expect(plan.units).toMatchObject([{ name: 'Dinas Uji', shortName: 'Dinas Uji', kind: 'opd' }]);
    expect(planImport('units', [['Alamat'], ['Jl. Melati']], NOBODY).faults).toMatchObject([
      { row: 1, message: expect.stringContaining('Jenis dan Nama unit') },
    ]);
  });

  test('one officer may serve two units; one contact under two names is refused', () => {
    const rows = units(3).map((row) => [...row, '', '']);
    rows[0]!.push('Rani Asmara', '0812-1111-2222');
    rows[1]!.push('Rani Asmara', '+62 812 1111 2222');
    const plan = planImport('units', [HEAD, ...rows], NOBODY);
    expect(plan.people).toHaveLength(1);
    expect(plan.roles.map((role) => role.person)).toEqual([{ row: 2 }, { row: 2 }]);
    rows[2]!.push('Orang Lain', '081211112222');
    expect(planImport('units', [HEAD, ...rows], NOBODY).faults).toMatchObject([{ row: 4, column: 'G' }]);
  });
});

describe('a sheet of people', () => {
  test('knows who is there already, and gives roles by their words', () => {
    const plan = planImport(
      'people',
      [
        ['Nama', 'Unit', 'Peran', 'WhatsApp', 'Email', 'Jenjang pranata humas'],
        ['Bagas Prakoso', 'Dinas Kesehatan', 'Kepala unit', '', 'BAGAS@kota.go.id', ''],
        ['Laras Andini', 'dinkes', '', '0813 2222 3333', '', 'Ahli muda'],
      ],
      known,
    );
    expect(plan.roles).toMatchObject([
      { person: { id: 'p1' }, role: 'head', unit: { id: 'u1' } },
      { person: { row: 3 }, role: 'officer' },
    ]);
    expect(plan.people).toMatchObject([{ level: 'ahli-muda', phone: '+6281322223333' }]);
  });

  test('a closed unit and an unknown role are named', () => {
    const rows = [
      ['Nama', 'Unit', 'Peran', 'WhatsApp'],
      ['Rani Asmara', 'Lama', 'Raja', '081311112222'],
    ];
    expect(planImport('people', rows, known).faults.map((fault) => fault.column)).toEqual(['B', 'C']);
  });
});

test('whatever the cells hold, a plan has faults or rows, never both, and every fault has a place', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('OPD', 'Dinkes', '0812 1111 2222', '', 'Induk'));
  fc.assert(
    fc.property(
      fc.constantFrom('units' as const, 'people' as const),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      (kind, rows) => {
        const plan = planImport(kind, [kind === 'units' ? HEAD : ['Nama', 'Unit'], ...rows], known);
        const some = plan.units.length + plan.people.length + plan.roles.length;
        expect(some > 0).toBe(plan.faults.length === 0);
        for (const fault of plan.faults) expect(fault.row).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});
