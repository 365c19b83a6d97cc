import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { calendarDay, dayInWords, dayNumber, readMoment } from './days.ts';
import { compareDate, writtenDates } from './written-dates.ts';

const on = (iso: string) => readMoment(iso, 420)!.day;
const verdict = (text: string, activity: string, published: string | null) =>
  writtenDates(text.toLowerCase()).map((date) =>
    compareDate(date, on(activity), on(activity), published === null ? null : on(published)),
  );

describe('tanggal yang ditulis dalam kiriman', () => {
  it.each([
    ['Senin (7/11/2022)', '2022-11-07', null],
    ['Minggu (13/11)', '2022-11-13', '2022-11-13'],
    ['Jumat 30 Desember 2022', '2022-12-30', null],
    ['Jumat (30/12)', '2022-12-30', '2022-12-31'],
    ['Selasa, 26 April 2022', '2022-04-26', null],
    ['pada 2026-11-03 pagi', '2026-11-03', null],
    ['tanggal 3-11-2026', '2026-11-03', null],
    ['6-8 November 2026', '2026-11-07', null],
    ['5 s.d. 7 November', '2026-11-06', '2026-11-08'],
    ['hari ini ramai', '2026-11-03', '2026-11-03'],
    ['kemarin sore', '2026-11-03', '2026-11-04'],
    ['tadi pagi', '2026-11-03', '2026-11-03'],
    ['31 Des lalu', '2026-12-31', '2027-01-02'],
  ])('“%s” jatuh pada %s', (text, activity, published) => {
    expect(verdict(text, activity, published)).toContain('same');
  });

  it.each([
    ['Senin (7/11/2022)', '2022-11-08', null],
    ['Kamis 20 Oktober 2022', '2023-10-20', null],
    ['Minggu (13/11)', '2022-11-07', '2022-11-13'],
    ['kemarin', '2026-11-03', '2026-11-03'],
  ])('“%s” bukan %s', (text, activity, published) => {
    expect(verdict(text, activity, published)).toEqual(['other']);
  });

  it('tahun yang tidak disebut dicari yang terdekat dengan hari tayang', () => {
    expect(verdict('(28/12)', '2025-12-28', '2026-01-02')).toEqual(['same']);
    expect(verdict('(28/12)', '2026-12-28', '2026-01-02')).toEqual(['other']);
  });

  it('jam, angka perbandingan, dan tanggal yang tidak ada tidak dibaca sebagai tanggal', () => {
    for (const text of [
      'pukul 07.30',
      'layanan 24/7',
      'den pom ii/4',
      '45/13/2026',
      '31 april 2026x 99/99/2026',
    ]) {
      expect(verdict(text, '2026-11-03', '2026-11-03')).not.toContain('same');
    }
    expect(writtenDates('buka 24/7 tanpa libur')).toEqual([]);
  });

  it('tanggal rencana ditandai sebagai yang akan datang', () => {
    expect(writtenDates('kebun binatang itu rencananya dibuka jumat (27/1/2023)')[0]).toMatchObject({
      future: true,
    });
    expect(writtenDates('dibuka jumat (27/1/2023)')[0]).toMatchObject({ future: false });
  });

  it('membaca teks apa pun tanpa gagal', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => writtenDates(text.toLowerCase()).length <= 12),
    );
  });
});

describe('hitungan hari', () => {
  it('pulang pergi untuk setiap hari', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        const { year, month, day } = calendarDay(number);
        expect(dayNumber(year, month, day)).toBe(number);
      }),
    );
  });

  it('menolak hari yang tidak ada dan mengenal tahun kabisat', () => {
    expect(dayNumber(2026, 2, 29)).toBeNull();
    expect(dayNumber(2024, 2, 29)).not.toBeNull();
    expect(readMoment('2026-13-01', 420)).toBeNull();
    expect(readMoment('kemarin', 420)).toBeNull();
    expect(dayInWords(on('2022-11-07'))).toBe('Senin 7 November 2022');
  });

  it('waktu dengan zona dipindah ke waktu setempat', () => {
    expect(readMoment('2026-11-03T18:30:00Z', 420)).toEqual({ day: on('2026-11-04'), minute: 90 });
    expect(readMoment('2026-11-03T09:00+09:00', 420)).toEqual({ day: on('2026-11-03'), minute: 420 });
    expect(readMoment('2026-11-03T09:00', 420)).toEqual({ day: on('2026-11-03'), minute: 540 });
  });
});
