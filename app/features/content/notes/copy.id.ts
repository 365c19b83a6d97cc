import type { NoteRefusal } from '../errors.ts';
import type { Question } from '../types.ts';

export function noteSentence(refusal: NoteRefusal): string {
  switch (refusal.type) {
    case 'task-cancelled':
      return `Tugas “${refusal.title}” sudah dibatalkan sementara itu. Catatan dan fotonya tetap ada di ponsel ini: salin teksnya, atau buka lagi dan simpan tanpa tugas.`;
    case 'task-unknown':
      return 'Tugas ini bukan milik unit yang dipilih. Buka catatannya, pilih tugas lain atau tanpa tugas.';
    case 'pictures-missing':
      return `Foto ${refusal.positions.map((position) => position + 1).join(', ')} belum sampai. Kirim lagi; yang sudah sampai tidak diulang.`;
  }
}

/** The six questions as they are asked in the field, in Indonesian order (ADIKSIMBA). */
export const questionWords: Readonly<Record<Question, { label: string; short: string; hint: string }>> = {
  what: { label: 'Apa yang terjadi?', short: 'apa', hint: 'Satu kalimat: kegiatan apa, hasilnya apa.' },
  who: {
    label: 'Siapa saja?',
    short: 'siapa',
    hint: 'Nama lengkap dan jabatan yang hadir, memimpin, atau terkena.',
  },
  when: { label: 'Kapan?', short: 'kapan', hint: 'Hari, tanggal, jam mulai dan selesai.' },
  where: { label: 'Di mana?', short: 'di mana', hint: 'Nama tempat, jalan, kelurahan.' },
  why: { label: 'Mengapa?', short: 'mengapa', hint: 'Masalah apa yang diatasi, untuk siapa.' },
  how: { label: 'Bagaimana?', short: 'bagaimana', hint: 'Jalannya acara, angka, biaya, langkah berikutnya.' },
};

export const noteCopy = {
  title: 'Catatan lapangan',
  listSummary: (total: number, archived: boolean) =>
    total === 0
      ? 'Dari lapangan: apa, di mana, kapan, siapa, mengapa, bagaimana, beserta fotonya'
      : `${total.toLocaleString('id-ID')} catatan${archived ? ' di arsip' : ', terbaru lebih dahulu'}`,
  filter: 'Saring catatan',
  apply: 'Terapkan',
  search: 'Cari judul, isi, penulis',
  all: 'semua',
  noneTitle: 'Tidak ada yang cocok',
  none: 'Tidak ada catatan dengan saringan ini. Longgarkan kata pencarian, atau lepas saringannya.',
  dropFilters: 'Lepas semua saringan',
  newTitle: 'Catat di lapangan',
  newSummary: 'Tersimpan di ponsel setiap kali Anda mengetik, juga tanpa jaringan.',
  add: 'Catat baru',
  back: 'Catatan lapangan',
  notForYou: 'Catatan lapangan ditulis admin medsos dan kepala unit.',
  notForYouText: 'Peran Anda tidak mencakup unit. Bila ini keliru, hubungi Diskominfo.',
  emptyTitle: 'Belum ada catatan',
  empty:
    'Catat apa yang terjadi di lapangan, ambil fotonya, lalu jadikan naskah di kantor. Bisa tanpa jaringan.',
  emptyArchive: 'Belum ada catatan yang diarsipkan.',
  untitled: 'Tanpa judul',
  gaps: (count: number) => (count === 0 ? '5W1H lengkap' : `${count} dari 6 belum diisi`),
  pictures: (count: number) => `${count} foto`,
  used: 'Sudah jadi naskah',
  archived: 'Diarsipkan',
  more: 'Catatan sebelumnya',
  showArchive: 'Arsip',
  showKept: 'Catatan terbaru',
  onPhone: 'Di ponsel ini',
  draft: 'Belum disimpan',
  waiting: 'Menunggu jaringan',
  held: 'Ditahan',
  open: 'Lanjutkan',
  queue: 'Lihat kotak keluar',
  dropDraft: 'Buang',
  dropSure: 'Buang catatan ini beserta fotonya dari ponsel?',

  task: 'Untuk tugas',
  noTask: 'Tanpa tugas',
  unit: 'Unit',
  chooseUnit: 'Pilih unit',
  name: 'Judul',
  nameHint: 'Boleh dikosongkan.',
  optional: 'tidak wajib',
  gap: 'Belum diisi',
  fromAgenda: 'Dari agenda. Periksa apakah masih benar.',
  photos: 'Foto',
  photosHint: 'Diperkecil di ponsel sebelum disimpan. Tempat dan jenis kamera tidak ikut.',
  camera: 'Ambil foto',
  gallery: 'Pilih foto',
  photo: (number: number) => `Foto ${number}`,
  photoAlt: 'Apa yang terlihat?',
  photoAltHint: 'Untuk yang tidak dapat melihat fotonya.',
  who: 'Siapa di foto ini?',
  consent: 'Izin',
  guardian: 'Izin orang tua atau wali sudah ada',
  guardianHint: 'Anak di bawah 18 tahun: tanpa izin orang tua atau wali, foto ini tidak dapat dipakai.',
  given: 'Orang di foto memberi izin',
  consentNote: 'Izin dari siapa?',
  keepPlace: 'Simpan tempat dari foto',
  keepPlaceHint: (place: string) =>
    `Foto Anda mencatat tempat ${place}. Tanpa centang, tempat tidak dikirim.`,
  removePhoto: (number: number) => `Buang foto ${number}`,
  photoWorks: 'Menyiapkan foto',
  photoBroken: (name: string) => `${name}: foto ini rusak dan tidak dapat dibaca. Ambil ulang.`,
  photoFault: (name: string, why: string) => `${name}: ${why}`,
  tooMany: (most: number) => `Paling banyak ${most} foto dalam satu catatan.`,
  noVideo: 'Video dikirim lewat pustaka media, bukan lewat catatan.',
  quotes: 'Kutipan',
  quotesHint: 'Persis seperti diucapkan, dengan nama lengkap dan jabatan.',
  quoteWords: (number: number) => `Kutipan ${number}`,
  quoteName: 'Nama lengkap',
  quotePost: 'Jabatan',
  addQuote: 'Tambah kutipan',
  removeQuote: (number: number) => `Buang kutipan ${number}`,
  dictation: 'Catatan bebas',
  dictationHint: 'Ketik, atau pakai mikrofon di papan ketik ponsel.',
  speak: 'Dikte',
  stopSpeaking: 'Selesai dikte',
  speakHint: 'Suara diubah menjadi teks oleh penyedia peramban Anda, di luar Simpul.',
  save: 'Simpan catatan',
  saving: 'Menyimpan',
  sending: (percent: number) => `Mengirim ${percent} persen`,
  keptNow: 'Tersimpan di ponsel',
  blockedTitle: 'Ponsel ini tidak mengizinkan penyimpanan.',
  blocked: 'Yang diketik belum aman bila peramban ditutup. Simpan selagi ada jaringan.',
  full: 'Penyimpanan ponsel penuh: perubahan terakhir belum tersimpan. Hapus berkas lain di ponsel, atau simpan selagi ada jaringan.',
  goingOn: 'Melanjutkan catatan yang belum disimpan.',
  reopening: 'Membuka catatan dari ponsel ini ...',
  startNew: 'Mulai catatan baru',
  nothing: 'Catatan masih kosong. Isi satu pertanyaan, atau ambil satu foto.',
  noUnit: 'Pilih unit.',
  cannotKeep:
    'Tidak ada jaringan, dan ponsel ini tidak dapat menyimpan. Salin teksnya, lalu kirim saat ada jaringan.',
  summaryTitle: 'Catatan belum dapat disimpan',
  plainPhotos: 'Foto (JPEG, PNG, atau WebP; bersama-sama paling banyak 24 MB)',
  keptTitle: 'Catatan aman di ponsel ini',
  kept: {
    waiting:
      'Terkirim sendiri saat jaringan kembali, juga bila peramban ditutup. Setelah keluar, masuklah lagi sebagai diri sendiri.',
    slow: 'Masih dikirim. Anda boleh menutup halaman ini; yang sudah sampai tidak diulang.',
    held: 'Simpul belum dapat menerimanya. Lihat alasannya di kotak keluar; teks dan fotonya tetap ada.',
  },
  outboxTitle: 'Catatan lapangan',
  saved: 'Catatan tersimpan.',
  withoutScript:
    'Peramban ini tidak menjalankan skrip, jadi yang diketik belum tersimpan di ponsel. Tekan Simpan selagi ada jaringan.',
  noAnswer: 'Tidak ada jawaban. Yang Anda ketik tetap di sini; coba lagi saat jaringan kembali.',

  facts: 'Yang diketahui',
  by: (author: string, unit: string) => `${author} · ${unit}`,
  place: 'Tempat',
  dictated: 'Catatan bebas',
  drafts: 'Kerangka',
  release: 'Kerangka siaran pers',
  caption: 'Draf caption',
  draftHint: (gaps: number) =>
    gaps === 0
      ? 'Disusun dari catatan ini saja. Periksa sebelum dipakai.'
      : `Disusun dari catatan ini saja. ${gaps} bagian belum diisi dan ditandai.`,
  copyRelease: 'Salin kerangka',
  copyCaption: 'Salin caption',
  copied: 'Tersalin',
  byHand: 'Salin teks ini sendiri:',
  makeRelease: 'Jadikan siaran pers',
  makePiece: 'Jadikan kiriman',
  piecesMade: 'Naskah dari catatan ini',
  archive: 'Arsipkan',
  archivedNow: 'Catatan diarsipkan.',
  noPictures: 'Tidak ada foto.',
  noAlt: 'Belum ada teks alternatif',
  noQuotes: 'Tidak ada kutipan.',
  cancelled: 'Kegiatan ini sudah dibatalkan.',
} as const;
