import { describe, expect, test } from 'vitest';
import { questionKey, readQuestionRows } from './question-rows.ts';

const HEAD = ['Topik', 'Pertanyaan', 'Pilihan A', 'Pilihan B', 'Pilihan C', 'Jawaban'];
const row = (...cells: string[]) =>
  ['Berita', 'Apa itu teras?', 'Alinea pertama', 'Alinea terakhir', '', 'a', ...cells].slice(0, 6);
const read = (rows: string[][], known: string[] = []) => readQuestionRows(rows, new Set(known));

describe('questions of a sheet', () => {
  test('are read by their head, whatever its order and capitals; empty rows are none', () => {
    const rows = [
      ['jawaban', 'TOPIK', 'pertanyaan', 'pilihan a', 'pilihan b'],
      ['B', 'Foto', 'Cahaya dari mana?', 'Belakang', 'Depan'],
      ['', '', '', '', ''],
    ];
    expect(read(rows)).toEqual({
      questions: [{ topic: 'Foto', text: 'Cahaya dari mana?', options: ['Belakang', 'Depan'], answer: 1 }],
      faults: [],
    });
  });

  test('all faults are told at once, by the row of the spreadsheet', () => {
    const rows = [
      HEAD,
      ['Berita', 'Satu?', 'Ya', 'Tidak', '', 'D'],
      ['Berita', '', 'Ya', 'Tidak', '', 'A'],
      ['Berita', 'Tiga?', 'Ya', '', '', 'A'],
      ['Berita', 'Empat?', 'Ya', 'Tidak', '', ''],
      row(),
      row(),
    ];
    const { questions, faults } = read(rows);
    expect(questions).toHaveLength(1);
    expect(faults.map((fault) => fault.row)).toEqual([2, 3, 4, 5, 7]);
  });

  test('what the bank has is not taken again', () => {
    expect(
      read([HEAD, row()], [questionKey({ topic: ' berita', text: 'APA ITU TERAS?' })]).questions,
    ).toEqual([]);
  });

  test.each([
    ['nothing', [] as string[][], 1],
    ['a head that lacks the answers', [HEAD.slice(0, 5), row()], 1],
    ['a head alone', [HEAD], 2],
  ])('says where %s is at fault', (_name, rows, at) => {
    expect(read(rows)).toMatchObject({ questions: [], faults: [{ row: at }] });
  });
});
