import type { MediaRefusal } from '../errors.ts';
import type { MediaFault } from './rules/faults.ts';
import type { Unusable } from './rules/usable.ts';

/** Sentences of the media library and of files on their way. */
export const FAULT_SENTENCES: Readonly<Record<MediaFault, string>> = {
  empty: 'Berkas ini kosong. Pilih berkas lain.',
  'image-too-large': 'Foto ini lebih dari 20 MB. Perkecil dulu, atau ambil ulang dengan ukuran lebih kecil.',
  'video-too-large':
    'Video ini lebih dari 200 MB. Potong videonya, atau rekam ulang dengan 1080p 30 fps; satu menit kira-kira 130 MB.',
  heic: 'Foto HEIC belum dapat dibaca. Di iPhone: Pengaturan, Kamera, Format, pilih Paling Kompatibel. Di Samsung: Kamera, Pengaturan, Opsi lanjutan, matikan Gambar efisiensi tinggi. Lalu ambil ulang, atau kirim fotonya sebagai JPEG.',
  type: 'Berkas ini bukan foto atau video yang dikenal. Pakai JPEG, PNG, WebP, atau video MP4.',
  animated: 'Gambar bergerak tidak dapat dipakai. Pakai foto biasa, atau video MP4.',
  'too-many-pixels': 'Foto ini lebih dari 50 megapiksel. Ambil ulang dengan ukuran lebih kecil.',
  damaged: 'Foto ini rusak dan tidak dapat dibaca. Pilih foto lain, atau ambil ulang.',
  'video-type': 'Format video ini belum diterima. Simpan sebagai MP4, lalu kirim lagi.',
  'video-damaged':
    'Video ini terpotong atau rusak. Putar dulu di ponsel; bila tidak sampai selesai, rekam ulang.',
  'video-tells':
    'Video ini menyimpan catatan tersembunyi, misalnya jejak lokasi, yang tidak dapat dihapus dengan aman. Buka di aplikasi edit video, simpan sebagai MP4 baru, lalu kirim yang baru.',
  'not-whole': 'Sebagian berkas belum sampai. Kirim lagi; yang sudah sampai tidak diulang.',
  'other-file': 'Berkas yang sampai tidak sama dengan yang dipilih. Pilih berkasnya sekali lagi.',
  'day-full':
    'Berkas yang Anda unggah dalam 24 jam terakhir sudah mencapai 5 GB. Lanjutkan besok, atau minta rekan mengunggahnya.',
  'disk-full':
    'Ruang simpan server hampir penuh, jadi berkas baru belum dapat diterima. Simpan dulu berkasnya dan hubungi Diskominfo.',
  'too-many-open': 'Terlalu banyak berkas yang belum selesai dikirim. Tunggu sampai sebagian terkirim.',
  expired: 'Kiriman berkas ini terhenti lebih dari 7 hari. Kirim ulang berkasnya.',
};

export const UNUSABLE_WORDS: Readonly<Record<Unusable, string>> = {
  withdrawn: 'Izinnya sudah ditarik, jadi tidak boleh dipakai lagi.',
  archived: 'Sudah diarsipkan.',
  'people-unknown': 'Isi dulu siapa yang ada di gambar ini.',
  'guardian-missing':
    'Ada anak di gambar ini. Izin orang tua atau wali belum tercatat, jadi belum bisa dipakai.',
  'consent-missing': 'Orang di gambar ini belum memberi izin, jadi belum bisa dipakai.',
};

export function mediaSentence(refusal: MediaRefusal): string {
  switch (refusal.type) {
    case 'media-refused':
      return FAULT_SENTENCES[refusal.why];
    case 'guardian-needed':
      return 'Ada anak di gambar ini. Tulis siapa orang tua atau wali yang memberi izin, dan kapan.';
    case 'already-withdrawn':
      return 'Izin gambar ini sudah ditarik. Izin baru perlu foto baru.';
  }
}

export const peopleWords = {
  unknown: 'Belum diisi',
  none: 'Tidak ada orang',
  crowd: 'Kerumunan, tidak ada yang menonjol',
  recognisable: 'Orang yang dapat dikenali',
  children: 'Ada anak (di bawah 18 tahun)',
} as const;
export const consentWords = {
  unknown: 'Belum ditanyakan',
  'not-needed': 'Tidak perlu',
  given: 'Izin sudah ada',
  missing: 'Belum ada izin',
  withdrawn: 'Izin ditarik',
} as const;
export const rightsWords = {
  own: 'Milik unit sendiri',
  permission: 'Dengan izin pemilik',
  licence: 'Berlisensi',
  'public-domain': 'Bebas dipakai',
} as const;

export const doorCopy = {
  notJson: 'Isi permintaan bukan JSON.',
  tooMany:
    'Terlalu banyak kiriman dalam waktu singkat. Berkas Anda tetap aman di ponsel dan dikirim lagi sebentar lagi.',
  notFound: 'Tidak ditemukan, atau bukan milik Anda.',
  forbidden: 'Peran Anda tidak mencakup unit ini. Bila Anda baru pindah tugas, hubungi kepala unit.',
  invalid: 'Ada isian yang belum tepat.',
  version: 'Aplikasi di ponsel ini sudah lama. Muat ulang halamannya, lalu kirim lagi.',
  keyReused: 'Kunci kiriman ini sudah dipakai untuk isi lain. Muat ulang halaman, lalu simpan lagi.',
  notSent: 'Kiriman dengan kunci ini belum diterima.',
};

export const pickerCopy = {
  title: 'Foto dan video',
  none: 'Belum ada foto atau video.',
  chosen: (count: number) => `${count} dipilih`,
  choose: 'Pilih dari pustaka',
  chooseThis: (title: string) => `Pakai ${title}`,
  untitled: 'tanpa judul',
  use: 'Pakai',
  drop: 'Lepas',
  up: 'Naikkan',
  down: 'Turunkan',
  alt: 'Teks alternatif untuk kanal ini',
  altHint: 'Kosongkan untuk memakai teks dari pustaka.',
  altMissing: 'Belum ada teks alternatif. Tulis apa yang terlihat, untuk yang tidak dapat melihat fotonya.',
  upload: 'Unggah baru',
  uploading: (percent: number) => `Mengirim ${percent} persen`,
  checking: 'Memeriksa berkas',
  noAnswer: 'Tidak ada jaringan. Berkas belum terkirim; coba lagi saat jaringan kembali.',
  who: 'Siapa di gambar ini?',
  saveWho: 'Simpan dan pakai',
  guardian: 'Izin orang tua atau wali sudah ada',
  consentGiven: 'Orang di gambar ini memberi izin',
  consentNote: 'Dari siapa dan kapan',
  newAlt: 'Apa yang terlihat di gambar?',
  empty: 'Pustaka unit ini masih kosong. Unggah foto atau video pertama.',
  more: 'Cari di pustaka media',
};

/** "1.05": minutes and seconds of a film. */
export const lengthWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}.${String(Math.round(seconds) % 60).padStart(2, '0')}`;
