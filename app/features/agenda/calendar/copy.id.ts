import type { CalendarFault } from './read-calendar.ts';

const faults: Record<CalendarFault, string> = {
  empty: 'Pilih berkas kalender (.ics) lebih dulu.',
  'too-large': 'Berkas terlalu besar. Paling besar 2 MB; ekspor rentang waktu yang lebih pendek.',
  'not-a-calendar':
    'Berkas ini bukan kalender yang dapat dibaca. Ekspor sebagai iCalendar (.ics) dari aplikasi kalender.',
};

/** Sentences of the calendar import. */
export const calendarCopy = {
  title: 'Impor kalender',
  summary: 'Dari berkas iCalendar (.ics): Google, Outlook, atau aplikasi lain.',
  file: 'Berkas kalender',
  fileHint: 'Acara dari satu bulan lalu sampai enam bulan ke depan yang diambil.',
  drop: 'Pilih berkas .ics, atau seret ke sini.',
  read: 'Lihat isinya',
  fault: (fault: CalendarFault) => faults[fault],
  preview: 'Yang akan disimpan',
  counts: (added: number, changed: number, same: number) =>
    `${added} baru, ${changed} berubah, ${same} sudah sama`,
  unreadable: (count: number) => `${count} acara di berkas tidak dapat dibaca dan dilewati.`,
  cut: (most: number) =>
    `Berkas memuat lebih banyak acara daripada yang diambil sekali impor (${most}). Impor lagi untuk rentang berikutnya.`,
  unknownZone: (zone: string) =>
    `Zona waktu “${zone}” tidak dikenal; jamnya dibaca sebagai jam setempat. Periksa sebelum menyimpan.`,
  none: 'Tidak ada acara dalam rentang ini',
  noneText:
    'Berkas terbaca, tetapi semua acaranya di luar rentang satu bulan lalu sampai enam bulan ke depan.',
  columns: { pick: 'Simpan', when: 'Waktu', title: 'Kegiatan', place: 'Tempat', change: 'Perubahan' },
  change: { added: 'Baru', changed: 'Berubah', same: 'Sama', cancelled: 'Batal' },
  allDay: 'sepanjang hari',
  until: (date: string) => `sampai ${date}`,
  private: 'Bertanda pribadi di kalender asal; disimpan sebagai internal.',
  privateReason: 'Bertanda pribadi di kalender asal',
  untitled: 'Acara tanpa judul',
  save: (count: number) => `Simpan ${count} acara`,
  saved: (added: number, changed: number, cancelled: number) =>
    `${added} kegiatan baru, ${changed} diubah, ${cancelled} dibatalkan dari kalender.`,
  nothingPicked: 'Pilih paling sedikit satu acara.',
  again: 'Pilih berkas lain',
} as const;
