/** What `simpul agenda parse` tells the person at the terminal. */
export const cliCopy = {
  summary: 'Menyusun teks agenda WhatsApp menjadi daftar kegiatan.',
  usage:
    'simpul agenda parse FILE [--sent YYYY-MM-DD] [--zone Asia/Jakarta] [--json]   (FILE "-" = masukan standar)',
  usageLine: (usage: string) => `Pemakaian: ${usage}`,
  noValue: (name: string) => `Isi untuk ${name} belum disebut.`,
  unknownOption: (name: string) => `Pilihan ${name} tidak dikenal.`,
  oneFile: 'Hanya satu berkas yang dapat dibaca sekaligus.',
  noFile: 'Nama berkas agenda belum disebut.',
  badDate: (text: string) => `Tanggal --sent "${text}" harus ditulis seperti 2026-11-23.`,
  badZone: (zone: string) =>
    `Zona waktu "${zone}" tidak dikenal. Contoh: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.`,
  unreadable: (file: string) => `Berkas ${file} tidak dapat dibaca.`,
  columns: ['Tanggal', 'Pukul', 'Kegiatan', 'Tempat', 'Pemimpin', 'Diwakili', 'Status', 'Sifat', 'Periksa'],
  status: { planned: 'terencana', tentative: 'tentatif', postponed: 'ditunda', cancelled: 'batal' },
  visibility: { public: 'publik', internal: 'internal' },
  doubt: (row: number, question: string, options: readonly string[]) =>
    `Baris ${row}: ${question} ${options.join(' / ')}`.trimEnd(),
} as const;
