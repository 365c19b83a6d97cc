import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { diffAgenda } from './diff-agenda.ts';
import { parseAgenda } from './parse-agenda.ts';
import type { AgendaRow } from './row.ts';

const read = (text: string) => parseAgenda(text, { sent: '2026-11-22', zone: 'Asia/Jakarta' }).rows;
const FIRST = `AGENDA WALI KOTA
Senin, 23 November 2026
1. 08.00 Apel pagi, Halaman Balai Kota
2. 10.00 Rapat Paripurna DPRD, Gedung DPRD
3. 13.00 Audiensi KONI, Ruang Tamu Wali Kota`;

const rowArbitrary: fc.Arbitrary<AgendaRow> = fc.record({
  title: fc.constantFrom('Apel pagi', 'Rapat Paripurna', 'Rapat evaluasi PAD', 'Audiensi KONI', 'Senam'),
  date: fc.constantFrom('2026-11-23', '2026-11-24'),
  start: fc.constantFrom('08:00', '10:00', null),
  end: fc.constant(null),
  place: fc.constantFrom('Aula', 'DPRD', null),
  online: fc.constant(false),
  leader: fc.constantFrom('Wali Kota', 'Wakil Wali Kota'),
  standIn: fc.constant(null),
  status: fc.constantFrom('planned', 'cancelled'),
  visibility: fc.constant('public'),
  dressCode: fc.constant(null),
  note: fc.constant(null),
  pic: fc.constant(null),
  unsure: fc.constant([]),
  source: fc.constant({ from: 1, to: 1, doubt: null }),
});

describe('an agenda pasted again', () => {
  test('shows the moved hour and the new stand-in of one activity, and leaves the others alone', () => {
    const diff = diffAgenda(
      read(FIRST),
      read(FIRST.replace('10.00', '11.00').replace('Gedung DPRD', 'Gedung DPRD, diwakili Sekda')),
    );
    expect(diff.map((one) => one.kind)).toEqual(['same', 'changed', 'same']);
    expect(diff[1]).toMatchObject({
      changes: [
        { field: 'start', before: '10:00', after: '11:00' },
        { field: 'standIn', before: null, after: 'Sekretaris Daerah' },
      ],
    });
  });

  test('names what came and what fell out', () => {
    const later = read(
      `${FIRST.split('\n').slice(0, 4).join('\n')}\n3. 15.00 Penyerahan bantuan banjir, Kel. Tegalsari`,
    );
    expect(diffAgenda(read(FIRST), later).map((one) => one.kind)).toEqual([
      'same',
      'same',
      'added',
      'removed',
    ]);
  });

  test('keeps an activity that moved to the next day as one activity', () => {
    const [one] = diffAgenda(
      read(FIRST).slice(1, 2),
      read(FIRST.replace('Senin, 23', 'Selasa, 24')).slice(1, 2),
    );
    expect(one).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'date', before: '2026-11-23', after: '2026-11-24' }],
    });
  });

  test('two activities with one title on one day stay two', () => {
    const rows = read(
      'AGENDA WALI KOTA\nSenin, 23 November 2026\n1. 08.00 Apel pagi, Setda\n2. 15.00 Apel pagi, Setda',
    );
    expect(diffAgenda(rows, rows.slice(1)).map((one) => one.kind)).toEqual(['same', 'removed']);
  });
});

describe('whatever the rows', () => {
  test('a diff with itself is all same', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { maxLength: 12 }), (rows) => {
        expect(diffAgenda(rows, rows).every((one) => one.kind === 'same')).toBe(true);
      }),
    );
  });

  test('every row stands in exactly one entry, and changed entries say what changed', () => {
    fc.assert(
      fc.property(
        fc.array(rowArbitrary, { maxLength: 10 }),
        fc.array(rowArbitrary, { maxLength: 10 }),
        (before, after) => {
          const diff = diffAgenda(before, after);
          const olds = diff.flatMap((one) => ('before' in one ? [one.before] : []));
          const news = diff.flatMap((one) => ('after' in one ? [one.after] : []));
          expect(new Set(olds).size).toBe(before.length);
          expect(olds).toHaveLength(before.length);
          expect(news).toEqual(after);
          for (const one of diff) if (one.kind === 'changed') expect(one.changes.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
