/** Sentences of the review. */
export const reviewCopy = {
  newsroom: 'Ruang berita portal',
  unread: 'Tayang tanpa pemeriksaan orang kedua',
  errorTitle: 'Belum bisa dilanjutkan',
  unreached: 'Belum terkirim: jaringan terputus. Yang Anda tulis tetap ada di sini. Coba lagi.',
  correctionTitle: (title: string) => `Ralat: ${title}`,
  optional: 'tidak wajib',
  subjects: {
    ordinary: 'Biasa',
    narrative: 'Narasi daerah',
    leader: 'Pimpinan',
    hoax: 'Klarifikasi hoaks',
  },
  modes: {
    nobody: 'Tanpa pemeriksaan',
    head: 'Kepala unit',
    desk: 'Diskominfo',
  },
  after: {
    faults: {
      note: 'Tulis apa yang keliru, supaya unit tahu.',
      correction: 'Tulis teks yang benar; teks ini menjadi naskah ralat.',
    },
  },
} as const;
