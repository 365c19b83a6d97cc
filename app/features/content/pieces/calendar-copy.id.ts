import { MONTHS } from '#app/platform/clock/indonesian-dates.ts';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import type { CalendarView } from './rules/calendar.ts';
import type { ClashWarning } from './rules/clashes.ts';

/** "November 2026" of a day or a month in ISO. */
export const monthName = (iso: string): string => `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

type Piece = { title: string | null; unit: string };
const named = ({ title, unit }: Piece) => (title === null ? `satu naskah ${unit}` : `“${title}” (${unit})`);
const upperFirst = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export const calendarCopy = {
  title: 'Rencana',
  tabs: { label: 'Bagian rencana', calendar: 'Kalender', mix: 'Komposisi' },
  views: { label: 'Tampilan', bulan: 'Bulan', pekan: 'Pekan', daftar: 'Daftar' } satisfies Record<
    CalendarView | 'label',
    string
  >,
  summary: (period: string, total: number) =>
    `${period} · ${total === 0 ? 'belum ada naskah' : `${total} naskah`}`,
  previous: { bulan: 'Bulan sebelumnya', pekan: 'Pekan sebelumnya', daftar: 'Bulan sebelumnya' },
  next: { bulan: 'Bulan berikutnya', pekan: 'Pekan berikutnya', daftar: 'Bulan berikutnya' },
  filter: {
    label: 'Saring rencana',
    submit: 'Terapkan',
    all: 'semua',
    unit: 'Unit',
    network: 'Kanal',
    purpose: 'Tujuan',
  },
  table: (period: string) => `Naskah dan kegiatan ${period}`,
  days: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  activities: 'Agenda',
  more: (count: number) => `+${count} lagi`,
  nothing: 'Belum ada naskah yang direncanakan',
  nothingText: 'Naskah muncul di sini begitu punya rencana atau jadwal tayang.',
  new: 'Naskah baru',
  noTime: 'tanpa jam',
  warned: 'perlu dilihat',
  legend: 'Keadaan naskah',
  today: 'Hari ini',
  warnings: (count: number) => (count === 1 ? '1 hal perlu dilihat' : `${count} hal perlu dilihat`),
  moreWarnings: (count: number) => `Masih ${count} lagi. Saring menurut unit atau kanal untuk melihatnya.`,
  open: 'Buka naskah',
  move: 'Pindah tanggal',
  moveTo: 'Rencana tayang',
  moved: 'Rencana tayang dipindah.',
  panel: 'Rencana naskah',
  close: 'Tutup',
  fixed: 'Naskah ini sudah punya jadwal. Ubah jadwalnya di halaman naskah.',
  others: 'Naskah unit lain yang sudah tayang.',
} as const;

/** What a planner should look at, in a sentence. */
export function warningSentence(
  warning: ClashWarning,
  pieces: readonly Piece[],
  zone: string,
  networkName: string,
): string {
  const [first, second] = pieces;
  const both = first && second ? upperFirst(`${named(first)} dan ${named(second)}`) : '';
  switch (warning.kind) {
    case 'same-hour':
      return `${both} tayang dalam satu jam di akun ${networkName} yang sama, ${formatInstant(warning.at, zone, 'short')}.`;
    case 'same-audience':
      return `${both} untuk khalayak yang sama (${warning.audience}) pada ${formatDate(warning.day, 'day')}.`;
    case 'alike':
      return warning.by === 'text'
        ? `${both} isinya hampir sama dan tayang dalam tujuh hari.`
        : `${both} berjudul hampir sama dan tayang dalam tujuh hari.`;
    case 'too-many':
      return `${warning.count} kiriman di satu akun ${networkName} pada ${formatDate(warning.day, 'day')}.`;
  }
}

export const mixCopy = {
  summary: (month: string, total: number) =>
    `${month} · ${total === 0 ? 'belum ada naskah' : `${total} naskah`}`,
  previous: 'Bulan sebelumnya',
  next: 'Bulan berikutnya',
  filter: { label: 'Saring komposisi', submit: 'Terapkan', all: 'semua unit', unit: 'Unit' },
  chart: 'Naskah menurut tujuan',
  chartLabel: (month: string) => `Jumlah naskah ${month} menurut tujuan, dibanding rencana`,
  table: 'Tabel angka',
  units: 'Menurut unit',
  heads: {
    purpose: 'Tujuan',
    count: 'Naskah',
    share: 'Rencana',
    wanted: 'Menurut rencana',
    gap: 'Selisih',
    unit: 'Unit',
    total: 'Semua',
  },
  of: (count: number, total: number) => `${count} dari ${total}`,
  wanted: (count: number, share: number) => `${count} naskah (${share}%)`,
  noTarget: 'belum ada rencana',
  gap: (difference: number) =>
    difference === 0 ? 'sesuai' : difference > 0 ? `lebih ${difference}` : `kurang ${-difference}`,
  explain:
    'Dihitung dari tanggal tayang; yang belum tayang dari jadwal atau rencananya. Naskah yang ditarik tidak dihitung. Garis tegak menandai rencana.',
  explainOthers: 'Naskah unit lain dihitung setelah tayang.',
  target: (month: string) => `Rencana ${month}`,
  targetHint: 'Bagian setiap tujuan dalam persen. Ketiganya berjumlah 100.',
  save: 'Simpan rencana',
  saved: 'Rencana komposisi disimpan.',
  errorTitle: 'Rencana belum bisa disimpan',
  nothing: 'Belum ada naskah bulan ini',
  nothingText: 'Komposisi dihitung dari naskah yang tayang, terjadwal, atau direncanakan.',
  file: (kind: string) => `Unduh ${kind}`,
} as const;
