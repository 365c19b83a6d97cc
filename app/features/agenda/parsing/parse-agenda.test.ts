import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { growthOverTen } from '#app/testing/growth.ts';
import * as fc from '#app/testing/properties.ts';
import { parseAgenda } from './parse-agenda.ts';

const OPTIONS = { sent: '2026-11-20', zone: 'Asia/Jakarta' };
const one = (line: string, options = OPTIONS) =>
  parseAgenda(`AGENDA WALI KOTA\nSenin, 23 November 2026\n1. ${line}`, options).rows[0]!;

describe('what the parser asks', () => {
  test('"Jam 9" is read as 09.00 and asked about, with 21.00 as the other answer', () => {
    expect(one('Jam 9 rakor inflasi, Aula').unsure).toEqual([
      { field: 'start', question: '“Jam 9” kami baca 09.00. Benar?', options: ['09:00', '21:00'] },
    ]);
  });

  test.each([
    ["ba'da Dzuhur pengajian, Masjid Agung", ['12:30', '13:00']],
    ['bakda Isya pengajian, Masjid Agung', ['19:30', '20:00']],
    ['(pagi) pengajian, Masjid Agung', ['08:00', '09:00']],
  ])('%s has no hour; the likely ones are offered', (line, options) => {
    const row = one(line.replace('(pagi)', 'pagi:'));
    expect(row.start).toBeNull();
    expect(row.unsure[0]).toMatchObject({ field: 'start', options });
  });

  test('an hour in another zone is kept as written and asked about', () => {
    expect(
      one('09.00 WIB rapat, Aula', { sent: '2026-11-20', zone: 'Asia/Makassar' }).unsure[0],
    ).toMatchObject({
      field: 'start',
      options: ['09:00', '10:00'],
    });
  });

  test('"diwakili" without a name asks who', () => {
    const row = one('13.00 Sosialisasi pajak UMKM, diwakili');
    expect(row.standIn).toBeNull();
    expect(row.unsure[0]).toMatchObject({
      field: 'standIn',
      options: ['Wakil Wali Kota', 'Sekretaris Daerah', 'Asisten II'],
    });
  });

  test('a weekday that does not fit its date is asked about, nearest day first', () => {
    const [row] = parseAgenda('Agenda Sekda Kamis, 20 November 2026\n- 08.00 Rapat', OPTIONS).rows;
    expect(row?.unsure[0]).toEqual({
      field: 'date',
      question: '20 November 2026 jatuh pada hari Jumat, bukan Kamis. Tanggal mana yang benar?',
      options: ['2026-11-20', '2026-11-19'],
    });
  });

  test('the source lines and the doubtful words are given', () => {
    expect(one('Jam 9 rakor, Aula').source).toEqual({ from: 3, to: 3, doubt: 'Jam 9' });
  });

  test('a personal name from the vocabulary is its office', () => {
    const leaders = [{ title: 'Kepala Dinas Kominfo', aliases: ['Pak Rudi'] }];
    const { rows } = parseAgenda('Agenda 23 November 2026\n1. 08.00 Apel, Aula (Pak Rudi)', {
      ...OPTIONS,
      leaders,
    });
    expect(rows[0]?.leader).toBe('Kepala Dinas Kominfo');
  });
});

describe('who attends', () => {
  test.each([
    ['08.00 Apel, Setda (Bpk. Wali Kota dan Sekda)', 'Wali Kota + Sekretaris Daerah', null],
    ['08.00 Apel, Setda, diwakili Asda II', 'Wali Kota', 'Asisten II'],
    ['08.00 Apel, Setda (diwakili Kadinkes)', 'Wali Kota', 'Kepala Dinas Kesehatan'],
    ['08.00 Apel, Setda (Wawali mewakili Wali Kota)', 'Wali Kota', 'Wakil Wali Kota'],
    ['08.00 Apel, Setda, didampingi Wakil Walikota', 'Wali Kota + Wakil Wali Kota', null],
    ['08.00 Turnamen Piala Wali Kota, GOR', 'Wali Kota', null],
    ['08.00 Apel, Setda, Plh. Sekda', 'Plh Sekretaris Daerah', null],
  ])('%s', (line, leader, standIn) => expect(one(line)).toMatchObject({ leader, standIn }));
});

describe('text that is no agenda', () => {
  test.each([
    '',
    '   \n\n',
    'Selamat pagi semua',
    'beras 2 kg\ntelur\nminyak',
    '1. beras\n2. telur',
    '🙏🙏🙏',
    '<script>alert(1)</script>',
  ])('%j gives no row and a reason', (text) => {
    const { rows, reason } = parseAgenda(text, OPTIONS);
    expect(rows).toEqual([]);
    expect(reason).toMatch(/\p{L}{4}/u);
  });
});

const PIECES = [
  'AGENDA WALI KOTA',
  'Senin, 23 November 2026',
  '08.00',
  'Pukul 09.00 WIB s.d. selesai',
  '1. ',
  '- ',
  '📍',
  '🕗 ',
  'Waktu : ',
  'Tempat : ',
  'Rapat',
  ' di Aula',
  ', ',
  '(Wawali)',
  'diwakili ',
  'mewakili Wali Kota',
  '~',
  '*',
  '|',
  '\t',
  '\n',
  '\n\n',
  ' ',
  'besok',
  '31/02/2026',
  'batal',
  'internal',
  "ba'da Isya",
  '99.99',
  'Catatan:',
  'no 1 ditunda',
  '①',
  '𝗔',
  '\u0000',
  '\uD800',
  'Yang hadir :',
  '=>',
  '((((',
  '24.00 - 00.00',
  ' → ',
  ' / ',
  '📌 ',
  '⏳ ',
  ' pindah ke ',
  ' jadi jam 10',
  '(G) Gubernur, (WG) Wakil Gubernur',
  'jam sembilan pagi ',
  ', lalu jam 9 ',
  '[23/11 06.12] Humas: ',
  '15.00 WIB (16.00 WITA)',
  '3 Sepetember 2026',
  'ralat kegiatan 1 dimajukan pukul 10.00',
];
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(''));

function wellFormed(text: string): void {
  const result = parseAgenda(text, OPTIONS);
  expect(result.reason === null).toBe(result.rows.length > 0);
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029\u0085]/).length;
  for (const row of result.rows) {
    expect(row.title).toMatch(/\p{L}/u);
    expect(row.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(() => Temporal.PlainDate.from(row.date, { overflow: 'reject' })).not.toThrow();
    for (const time of [row.start, row.end])
      if (time !== null) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
    if (row.start === null) {
      expect(row.end).toBeNull();
      expect(row.unsure.some((doubt) => doubt.field === 'start')).toBe(true);
    }
    for (const words of [row.place, row.leader, row.standIn])
      if (words !== null) expect(words.trim()).not.toBe('');
    expect(['planned', 'tentative', 'postponed', 'cancelled']).toContain(row.status);
    expect(['public', 'internal']).toContain(row.visibility);
    expect(row.source.from).toBeGreaterThanOrEqual(1);
    expect(row.source.to).toBeGreaterThanOrEqual(row.source.from);
    expect(row.source.to).toBeLessThanOrEqual(lines);
  }
}

describe('whatever is pasted', () => {
  test('never throws, and rows are well formed', () => {
    fc.assert(fc.property(messy, wellFormed), { numRuns: 1500 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), wellFormed), { numRuns: 300 });
  });

  test.each([
    'a',
    ' ',
    '*',
    '~a ',
    '1.',
    '1',
    '(',
    '📍🕗👤',
    '08.00 Rapat di Aula, ',
    '08.00 s.d. ',
    'AGENDA WALI KOTA (TENTATIF)\n',
    'Wali Kota dan Sekda\n',
    'x diwakili ',
    'camat a b c ',
    'Waktu: ',
    '1) a ',
    '08.00 Rapat di Aula\n',
    'agenda no 3 ditunda\n',
    'a|b|c|',
    '23 s/d 24 ',
    'a, ',
    '\u200b',
    'jam ',
    '(G) Gubernur, (WG) Wakil Gubernur\n',
    '1. x\n2 Y z\n',
    '[20/11 08.00] A: jam 8 apel jam 9 rapat\n',
    '08.00 Rapat, Aula (tentatif, x)\n\nmohon\n',
    '3 Sepetember 2026\n',
  ])('60 kB of %j is read in time that grows with its length', (piece) => {
    const read = (length: number) => parseAgenda(piece.repeat(Math.ceil(length / piece.length)), OPTIONS);
    expect(growthOverTen(read, 6_000)).toBeLessThan(50);
  });
});
