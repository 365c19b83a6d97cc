import { describe, expect, test } from 'vitest';
import { waMessages } from '#app/platform/notify/whatsapp.ts';
import { type DailyFacts, dailyText } from './daily-text.ts';

const facts: DailyFacts = {
  day: '2026-11-19',
  zone: 'Asia/Jakarta',
  government: 'Kota Wanasari',
  activities: [
    {
      title: 'Pembukaan *Bursa Kerja*',
      startsAt: '2026-11-19T01:00:00Z',
      allDay: false,
      tentative: false,
      place: 'Gedung Serba Guna',
      leader: 'Wali Kota',
      standIn: null,
      asked: { units: 31, kinds: ['photo', 'caption'], dueAt: '2026-11-20T09:00:00Z' },
    },
    {
      title: 'Rapat koordinasi banjir',
      startsAt: null,
      allDay: false,
      tentative: true,
      place: null,
      leader: 'Wali Kota',
      standIn: 'Sekretaris Daerah',
      asked: null,
    },
  ],
  back: { from: '2026-11-18', to: '2026-11-18' },
  covered: 31,
  of: 38,
  waiting: 2,
  excused: 1,
  missing: [
    { unit: 'Kec. Kalibening', tasks: 2 },
    { unit: 'Dinkes', tasks: 1 },
  ],
  silent: { days: 7, units: ['Kel. Sumber Rejo'], count: 1 },
  clippings: { stories: 4, negative: 1 },
  link: 'https://simpul.wanasari.example/kerja/laporan/harian/2026-11-19',
};

describe('the daily text', () => {
  test('tells what is asked, what came, and who has not sent', () => {
    expect(dailyText(facts)).toBe(`*Kabar komunikasi Kota Wanasari*
Kamis, 19 November 2026

*Agenda hari ini (2)*
1. 08.00 WIB, Pembukaan Bursa Kerja (Wali Kota, Gedung Serba Guna)
   Diminta: foto dan caption dari 31 unit, paling lambat Jum 20 Nov, 16.00 WIB
2. jam belum ditetapkan, Rapat koordinasi banjir (belum pasti, diwakili Sekretaris Daerah)

*Liputan kemarin, Rabu 18 November*
31 dari 38 tugas tercakup. 2 masih dalam tenggat atau menunggu keputusan. 1 berizin.

*Belum mengirim (2 unit)*
- Kec. Kalibening (2 tugas)
- Dinkes
Mohon segera dikirim, lalu laporkan tautannya di Simpul.

Belum bersuara 7 hari atau lebih: Kel. Sumber Rejo.
Media: 4 berita tentang daerah kita, 1 bernada negatif.

Rincian:
https://simpul.wanasari.example/kerja/laporan/harian/2026-11-19`);
  });

  test('is the same twice', () => {
    expect(dailyText(facts)).toBe(dailyText(structuredClone(facts)));
  });

  test('an empty day says so', () => {
    const empty = { ...facts, activities: [], covered: 0, of: 0, waiting: 0, excused: 0, missing: [] };
    const text = dailyText({ ...empty, silent: { days: 7, units: [], count: 0 }, clippings: null });
    expect(text).toContain('Tidak ada agenda hari ini dan tidak ada tugas yang ditinjau.');
    expect(text).not.toContain('0 dari 0');
  });

  test('a day without agenda still looks back, a day without tasks says so', () => {
    expect(dailyText({ ...facts, activities: [] })).toContain('Belum ada agenda hari ini.');
    expect(dailyText({ ...facts, covered: 0, of: 0, missing: [] })).toContain(
      'Tidak ada tugas pada hari itu.',
    );
    expect(dailyText({ ...facts, missing: [] })).toContain(
      'Semua unit yang tenggatnya lewat sudah mengirim.',
    );
  });

  test('looks back over a weekend by its range, and says the hour of its own zone', () => {
    const monday = {
      ...facts,
      day: '2026-11-23',
      zone: 'Asia/Makassar',
      back: { from: '2026-11-20', to: '2026-11-22' },
    };
    expect(dailyText(monday)).toContain('*Liputan Jumat 20 – Minggu 22 November 2026*');
    expect(dailyText(monday)).toContain('09.00 WITA');
  });

  test('300 units with long names fit a few messages, and the rest is counted', () => {
    const units = Array.from({ length: 300 }, (_, at) => `Kelurahan Panjang Sekali Namanya Nomor ${at + 1}`);
    const text = dailyText({
      ...facts,
      of: 900,
      missing: units.map((unit) => ({ unit, tasks: 3 })),
      silent: { days: 7, units: units.slice(0, 60), count: 300 },
    });
    expect(text).toContain('*Belum mengirim (300 unit)*');
    expect(text).toContain('dan 270 unit lain');
    expect(text).toContain('dan 295 unit lain');
    expect(waMessages(text).length).toBeLessThanOrEqual(3);
  });
});
