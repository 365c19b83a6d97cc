import { describe, expect, test } from 'vitest';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { type CoveringPost, countPost, emptyTally } from '../matching/coverage-state.ts';
import { makeBoard, subjectKey } from '../rules/board.ts';
import { readBoardFilters } from '../rules/board-filters.ts';
import { coverageSheet, coverageView, missingText } from './coverage-view.server.ts';

const due = Date.parse('2026-11-17T10:00:00Z') / 1000;
const now = Date.parse('2026-11-19T03:00:00Z') / 1000;
const filters = readBoardFilters(new URLSearchParams('minggu=2026-11-16'), '2026-11-19');
const units = ['Dinkes', 'DPUPR', 'Kel. Muara Bening'].map((shortName, at) => ({
  id: `u${at}`,
  kind: at === 2 ? 'kelurahan' : 'opd',
  shortName,
  name: `${shortName} (nama lengkap)`,
}));
const subjects = [
  { type: 'activity' as const, id: 'k1', title: '=Gerakan Pangan Murah', date: '2026-11-16', startsAt: null },
  { type: 'activity' as const, id: 'k2', title: '=Gerakan Pangan Murah', date: '2026-11-17', startsAt: null },
];
type Task = { unitId: string; subjectKey: string; dueAt: number; excused: boolean };
type Match = CoveringPost & { unitId: string; subjectKey: string };
const task = (unit: number, subject: string, more: Partial<Task> = {}): Task => ({
  unitId: `u${unit}`,
  subjectKey: `activity:${subject}`,
  dueAt: due,
  excused: false,
  ...more,
});
const match: Match = {
  unitId: 'u0',
  subjectKey: 'activity:k1',
  kind: 'original',
  decision: 'confirmed',
  grade: 'A',
  publishedAt: due - 60,
};
function board(tasks: Task[], matches: Match[] = []) {
  const slots = subjects.map((subject) =>
    units.map((unit) => {
      const here = (one: { unitId: string; subjectKey: string }) =>
        one.unitId === unit.id && one.subjectKey === subjectKey(subject.type, subject.id);
      const asked = tasks.find(here);
      if (!asked) return undefined;
      const tally = emptyTally();
      for (const post of matches.filter(here)) countPost(tally, post, asked.dueAt);
      return { task: { dueAt: asked.dueAt, excused: asked.excused, cancelled: false }, tally };
    }),
  );
  return makeBoard({ subjects, units, slots }, filters, now);
}

describe('the list of who has not posted', () => {
  test('names units activity by activity, only those whose time is over, with the day that tells two of one title apart', () => {
    const text = missingText(
      board(
        [
          task(0, 'k1'),
          task(1, 'k1'),
          task(2, 'k1', { excused: true }),
          task(1, 'k2'),
          task(2, 'k2', { dueAt: now + 60 }),
        ],
        [match],
      ),
      '16–22 November 2026',
    );
    expect(text).toMatchInlineSnapshot(`
      "*Belum ada kiriman* (16–22 November 2026)

      *=Gerakan Pangan Murah (Sen 16)*
      1. DPUPR

      *=Gerakan Pangan Murah (Sel 17)*
      1. DPUPR

      Mohon segera dikirim, lalu laporkan tautannya di Simpul. Terima kasih."
    `);
  });

  test('is none when everybody has posted, and then nothing is sent', () => {
    expect(missingText(board([task(0, 'k1')], [match]), 'x')).toBeNull();
    const view = coverageView(board([task(0, 'k1')], [match]), filters, new URLSearchParams(), '2026-11-19');
    expect(view).toMatchObject({ missingText: null, whatsapp: null, covered: 1, of: 1, missing: 0 });
  });
});

describe('the board as a sheet', () => {
  test('has one line a unit and activity that it was asked for, and its sums are those of the board', () => {
    const made = board(
      [task(0, 'k1'), task(1, 'k1'), task(2, 'k1', { excused: true })],
      [match, { ...match, unitId: 'u1', kind: 'copied' }],
    );
    const { rows } = coverageSheet(made);
    expect(rows.map((row) => [row[1], row[5], row[6], row[8], row[9]])).toEqual([
      ['Dinkes', 'Tercakup', 'A', 1, 1],
      ['DPUPR', 'Salinan', 'A', 1, 0],
      ['Kel. Muara Bening', 'Izin', '', 0, 0],
    ]);
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect([sum(9), sum(8)]).toEqual([made.covered, made.of]);
  });

  test('holds nothing that a spreadsheet would run', () => {
    const text = new TextDecoder().decode(writeCsv(coverageSheet(board([task(0, 'k1')]))));
    expect(text).toContain("'=Gerakan");
    expect(text).not.toMatch(/[;,]=Gerakan/);
  });
});
