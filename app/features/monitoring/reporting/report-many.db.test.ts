import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkSheet, reportMany } from './report-many.server.ts';
import { openReporting, POST, type Reporting } from './testing.server.ts';

let desk: Reporting;
beforeAll(async () => {
  desk = await openReporting();
});
afterAll(() => desk.office.close());
beforeEach(() => desk.forget());

describe('a sheet of many links', () => {
  const sheet = (rows: string[]) =>
    new TextEncoder().encode(['tautan;keterangan;waktu tayang;kegiatan', ...rows].join('\n'));

  test('is shown row by row, and taken whole', async () => {
    const { id } = await desk.task('Gebyar Posyandu');
    const check = await checkSheet(
      desk.call(desk.office.actors.officer),
      sheet([`${POST}BANYAK0001/;Gebyar;2026-11-19 09.00;Gebyar Posyandu`, `${POST}BANYAK0002/;Lain;;`]),
    );
    expect(check.faults).toEqual([]);
    expect(check.ready.map((row) => row.taskTitle)).toEqual(['Gebyar Posyandu', null]);
    const result = await reportMany(desk.call(desk.office.actors.officer), { rows: check.ready });
    expect(result).toEqual({ ok: true, value: { count: 2 } });
    expect(await desk.stateOf(id)).toBe('done');
  });

  test('with two bad rows says where, and takes none', async () => {
    const before = await desk.posts();
    const check = await checkSheet(
      desk.call(desk.office.actors.officer),
      sheet([
        `${POST}BANYAK0003/;Baik;;`,
        'https://www.instagram.com/kel.muarabening/p/ABCDE99999/;x;;',
        `${POST}BANYAK0004/;x;31 Februari;Kegiatan yang tidak ada`,
        `${POST}BANYAK0003/;Sama;;`,
      ]),
    );
    expect(check.faults.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
      '3 A (tautan)',
      '4 C (waktu tayang)',
      '4 D (kegiatan)',
      '5 A (tautan)',
    ]);
    const forced = await reportMany(desk.call(desk.office.actors.officer), {
      rows: [
        { row: 2, address: `${POST}BANYAK0003/`, caption: 'Baik' },
        { row: 3, address: 'https://www.instagram.com/kel.muarabening/p/ABCDE99999/', caption: 'x' },
      ],
    });
    expect(forced).toMatchObject({ ok: false, error: { type: 'rows', faults: [{ row: 3 }] } });
    expect(await desk.posts()).toBe(before);
  });

  test('that is no sheet, has no column or no row says so', async () => {
    const faults = async (bytes: Uint8Array) =>
      (await checkSheet(desk.call(desk.office.actors.officer), bytes)).faults.length;
    expect(await faults(new Uint8Array([0x25, 0x50, 0x44, 0x46]))).toBe(1);
    expect(await faults(new TextEncoder().encode('nama;umur\nx;1'))).toBe(1);
    expect(await faults(sheet([]))).toBe(1);
  });
});
