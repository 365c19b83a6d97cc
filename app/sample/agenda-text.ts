import type { PlannedActivity } from './activities.ts';
import { fromDay, instant, longDate, toDay, weekdayName, weekdayOf } from './calendar.ts';
import { LEADERS } from './people.ts';
import type { LocalDate, SampleAgendaText } from './types.ts';

/** The Friday of look 03, with its three unclear lines. */
function friday(day: number): string {
  return [
    '*AGENDA PIMPINAN*',
    `${weekdayName(day)}, ${longDate(day)}`,
    '',
    '1. 06.30 Jumat Bersih di Pasar Induk, Wali Kota. PIC DLH',
    '2. 08.00 Apel Satgas Banjir, halaman BPBD (Wawali)',
    '3. Jam 9 rakor inflasi via zoom, Pak Sekda',
    '4. 09.30 Kunjungan TPS3R Sumber Rejo, Wali Kota',
    '5. 10.00 Terima audiensi FKUB di ruang tamu Wali Kota',
    '6. 13.00 Sosialisasi pajak UMKM, diwakili',
    '7. 13.30 Penyerahan 120 kursi roda, Aula Dinsos, Wakil Wali Kota',
    '8. 14.00 Rapat tertutup evaluasi BUMD',
    '9. 15.30 Peresmian taman baca, Karang Tengah',
    '10. 16.00 Tinjau pompa Kali Wening, Wali Kota + DPUPR',
    '11. 18.30 Doa bersama Masjid Agung',
    '12. 19.30 Malam puncak HUT PGRI, GOR Wanasari',
    '',
    'Mohon dukungan publikasi. Terima kasih.',
  ].join('\n');
}

const DRESS = ['PDH khaki', 'Batik bebas', 'Baju olahraga', 'Kemeja putih', 'PDL'];

function header(day: number): string[] {
  return [`${weekdayName(day)}, ${longDate(day)}`, ''];
}

/** One day with place and dress code on lines of their own. */
function wordy(day: number, plans: readonly PlannedActivity[]): string {
  const lines = ['Assalamualaikum wr. wb.', 'Izin menyampaikan *Giat Pimpinan* 🙏', '', ...header(day)];
  plans.forEach((plan, i) => {
    const { activity } = plan;
    const hour = (activity.start ?? '09:00').replace(':', '.');
    const leader = activity.leaders[0];
    lines.push(`▪️ Pukul ${hour} WIB s.d. selesai`, `*${activity.title}*`, `Tempat : ${activity.place}`);
    if (leader)
      lines.push(
        `Hadir : ${LEADERS[leader].office}${activity.standIn ? ` (diwakili ${activity.standIn})` : ''}`,
      );
    lines.push(`Pakaian : ${DRESS[(day + i) % DRESS.length]}`);
    if (activity.visibility === 'internal') lines.push('Ket : internal');
    lines.push('');
  });
  lines.push('Demikian, terima kasih. - Prokopim');
  return lines.join('\n');
}

/** Two days in one text, by leader. */
function pair(day: number): string {
  return [
    '🗓️ AGENDA WALI KOTA & WAKIL',
    '',
    `*${weekdayName(day).toUpperCase()}, ${longDate(day)}*`,
    'WALI KOTA',
    '07.30 Apel pagi, halaman Balai Kota',
    '10.00 - 11.00 Terima pengurus karang taruna, ruang tamu (tentatif)',
    'WAKIL WALI KOTA',
    '09.00 Panen cabai KWT Teluk Permata, mewakili Wali Kota',
    '13.30 Rapat koordinasi keterbukaan informasi, Ruang Rapat Wening',
    '',
    `*${weekdayName(day + 1).toUpperCase()}, ${longDate(day + 1)}*`,
    'WALI KOTA',
    'Pkl 08.00 Kunjungan TPS3R Rawa Teratai',
    "Ba'da Dzuhur Silaturahmi pengurus Masjid Agung",
    '~Pkl 15.00 Rapat evaluasi triwulan~ DIBATALKAN',
    'SEKDA',
    'pagi Zoom sosialisasi pelaporan aset',
    '',
    'Sewaktu-waktu dapat berubah.',
  ].join('\n');
}

/** Agenda messages of the coming days, as Prokopim sends them the evening before. */
export function agendaTexts(today: LocalDate, plans: readonly PlannedActivity[]): SampleAgendaText[] {
  const now = toDay(today);
  const nextFriday = now + (((4 - weekdayOf(now) + 6) % 7) + 1);
  const planned = plans.filter(({ activity }) => activity.date > today && activity.status === 'planned');
  const nextBusy = planned[0]?.activity.date ?? null;
  const monday = now + (7 - weekdayOf(now));
  const out: SampleAgendaText[] = [
    { day: nextFriday, text: friday(nextFriday) },
    { day: monday, text: pair(monday) },
  ].map(({ day, text }) => entry(day, text));
  if (nextBusy !== null) {
    const day = toDay(nextBusy);
    out.unshift(
      entry(
        day,
        wordy(
          day,
          planned.filter(({ activity }) => activity.date === nextBusy),
        ),
      ),
    );
  }
  return out;
}

function entry(day: number, text: string): SampleAgendaText {
  return { day: fromDay(day), sentAt: instant(day - 1, 19 * 60 + 12), text };
}
