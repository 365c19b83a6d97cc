import { formatInstant } from '#app/ui/format-date.ts';
import type { Refusal } from '../errors.ts';
import type { Unusable } from '../media/rules/usable.ts';
import type { VariantState } from '../states.ts';
import type { Blocker } from './rules/blockers.ts';

const UNUSABLE_WORDS: Readonly<Record<Unusable, string>> = {
  withdrawn: 'persetujuan orang di dalamnya sudah ditarik. Ganti gambarnya',
  archived: 'gambarnya sudah diarsipkan. Ganti gambarnya',
  'people-unknown': 'belum dicatat siapa yang ada di dalamnya. Lengkapi di Media',
  'guardian-missing':
    'ada anak dan izin orang tua atau walinya belum tercatat. Catat izinnya atau ganti gambarnya',
  'consent-missing': 'orang di dalamnya belum memberi izin. Catat izinnya atau ganti gambarnya',
};

const megabytes = (bytes: number) => `${Math.round(bytes / 100_000) / 10} MB`.replace('.', ',');

/** What is in the way of a variant, and what to do about it. */
export function blockerSentence(blocker: Blocker, zone: string): string {
  switch (blocker.type) {
    case 'text-empty':
      return 'Versi ini masih kosong. Tulis teksnya di naskah.';
    case 'text-too-long':
      return `Teks lebih ${blocker.over} huruf dari batas ${blocker.most}. Pendekkan di naskah.`;
    case 'title-missing':
      return 'Jejaring ini memerlukan judul. Isi judulnya di naskah.';
    case 'title-too-long':
      return `Judul lebih ${blocker.over} huruf dari batas ${blocker.most}. Pendekkan di naskah.`;
    case 'too-many-hashtags':
      return `Tagar paling banyak ${blocker.most} di jejaring ini. Kurangi tagarnya.`;
    case 'media-required':
      return 'Jejaring ini memerlukan gambar atau video. Tambahkan di naskah.';
    case 'media-mixed':
      return 'Gambar dan video tidak bisa tayang dalam satu kiriman di jejaring ini. Pilih salah satu.';
    case 'too-many-images':
      return `Gambar paling banyak ${blocker.most} di jejaring ini. Kurangi gambarnya.`;
    case 'too-many-videos':
      return `Video paling banyak ${blocker.most} di jejaring ini. Kurangi videonya.`;
    case 'media-kind':
      return `Berkas ke-${blocker.at + 1}: jenisnya tidak diterima jejaring ini. Ganti berkasnya.`;
    case 'media-too-large':
      return `Berkas ke-${blocker.at + 1} lebih besar dari ${megabytes(blocker.most)}. Ganti dengan yang lebih kecil.`;
    case 'alt-missing':
      return `Gambar ke-${blocker.at + 1} belum mempunyai teks alternatif. Tulis apa yang terlihat di gambar itu.`;
    case 'media-unusable':
      return `Gambar ke-${blocker.at + 1}: ${UNUSABLE_WORDS[blocker.why]}.`;
    case 'flags-open':
      return `Ada ${blocker.count} tanda yang belum diperiksa. Buka naskah dan putuskan apakah isinya masih benar.`;
    case 'in-the-past':
      return 'Waktunya sudah lewat. Pilih waktu yang akan datang, atau tekan Tayangkan sekarang.';
    case 'too-far':
      return 'Waktunya lebih dari setahun lagi. Pilih waktu yang lebih dekat.';
    case 'reader-missing':
      return 'Naskah tentang narasi resmi, pimpinan atau hoaks harus dibaca orang kedua sebelum tayang. Ajukan untuk diperiksa.';
    case 'embargoed':
      return `Narasinya diembargo sampai ${formatInstant(blocker.until, zone)}. Jadwalkan setelah itu.`;
    case 'frozen':
      return blocker.until === null
        ? `Pengiriman sedang dijeda: ${blocker.reason}. Jadwalkan lagi setelah jeda dicabut.`
        : `Waktu itu berada dalam masa jeda (${blocker.reason}) sampai ${formatInstant(blocker.until, zone)}. Pilih waktu sesudahnya.`;
    case 'not-connected':
      return blocker.why === 'none'
        ? 'Akun ini belum disambungkan ke Simpul. Sambungkan dulu, atau tayangkan dengan tangan.'
        : 'Sambungan akun ini habis atau dicabut. Sambungkan lagi dulu.';
  }
}

export const STATE_WORDS: Readonly<Record<VariantState, string>> = {
  draft: 'Konsep',
  submitted: 'Menunggu pemeriksaan',
  returned: 'Dikembalikan',
  approved: 'Siap tayang',
  scheduled: 'Terjadwal',
  publishing: 'Sedang dikirim',
  published: 'Tayang',
  failed: 'Gagal tayang',
  held: 'Ditahan',
  excused: 'Tidak ditayangkan',
  withdrawn: 'Ditarik',
};

export const publishCopy = {
  title: 'Tayangkan',
  back: 'Naskah',
  notReady: 'Belum bisa tayang',
  failed: 'Tidak tersimpan',
  portal: 'Ruang berita portal',
  unreviewed: 'Versi ini tayang tanpa pemeriksaan orang kedua.',
  states: {
    draft: 'Versi ini masih konsep. Ajukan untuk diperiksa lebih dulu.',
    submitted: 'Versi ini sedang menunggu pemeriksaan.',
    returned: 'Versi ini dikembalikan dengan catatan. Perbaiki lalu ajukan lagi.',
    held: 'Versi ini ditahan. Buka naskah dan putuskan apakah isinya masih benar.',
    withdrawn: 'Versi ini sudah ditarik.',
  } as Partial<Record<VariantState, string>>,
  held: 'Versi ini ditahan.',
  open: 'Buka naskah',
  /** The delivery stands still, or goes on by itself after something failed. */
  stopped: {
    held: 'Pengirimannya ditahan.',
    unsureWord: 'Belum pasti',
    unsure: 'Belum pasti apakah sudah tayang.',
    later: 'Simpul mencobanya lagi sendiri.',
    open: 'Buka pengiriman',
    tell: 'Lihat dan beri tahu',
  },
  outThough: {
    title: 'Sudah ditarik, tetapi ternyata tayang',
    body: (title: string, where: string) =>
      `“${title}” sudah ditarik di Simpul, tetapi kirimannya ternyata tayang di ${where}. Turunkan di sana sekarang.`,
    standing: 'Kiriman ini pernah tayang. Bila masih tampil di jejaringnya, turunkan di sana.',
  },
  unknownProblem: 'Kiriman tidak bisa tayang. Lihat riwayat pengirimannya.',
  unconfirmed: 'Belum pasti apakah kiriman sudah tayang; Simpul melihatnya dulu sebelum mengirim lagi.',
  schedule: {
    card: 'Kirim otomatis',
    lead: 'Simpul mengirimnya sekali: sekarang, atau pada waktu yang Anda pilih.',
    noTime: 'Pilih tanggal dan jam, atau tekan Tayangkan sekarang.',
    date: 'Tanggal',
    time: 'Jam',
    submit: 'Jadwalkan',
    now: 'Tayangkan sekarang',
    move: 'Ubah jadwal',
    stop: 'Batalkan jadwal',
    retry: 'Kirim lagi',
    scheduled: (when: string) => `Terjadwal ${when}.`,
    publishing: 'Sedang dikirim. Halaman ini boleh ditutup.',
    done: (when: string) => `Tayang ${when}.`,
    see: 'Lihat kiriman',
    delivery: 'Riwayat pengiriman',
    saidScheduled: 'Terjadwal.',
    saidNow: 'Sedang dikirim.',
    saidStopped: 'Jadwal dibatalkan.',
    connect: 'Sambungkan akun',
  },
  assisted: {
    card: 'Teks',
    media: 'Gambar dan video',
    noMedia: 'Versi ini tanpa gambar.',
    save: 'Simpan',
    share: 'Bagikan ke aplikasi',
    alt: (text: string) => `Teks alternatif: ${text}`,
    copyAlt: 'Salin teks alternatif',
    copied: 'Tersalin',
    byHand: 'Salin teks ini sendiri:',
    copyOnly: 'Salin teks',
    copyOpen: (network: string) => `Salin & buka ${network}`,
    report: 'Sudah tayang? Tempel tautannya',
    due: 'Batas tayang',
    dueLead: 'Simpul mengingatkan sampai kiriman ini dilaporkan atau tidak jadi.',
    saveDue: 'Simpan batas',
    saidDue: 'Batas tayang disimpan.',
    excuse: 'Tidak jadi ditayangkan',
    reason: 'Alasan',
    reasonHint: 'Misalnya: kegiatan ditunda, akun sedang diperbaiki.',
    saidExcused: 'Dicatat tidak ditayangkan.',
    reopen: 'Jadi ditayangkan',
    saidReopened: 'Siap tayang lagi.',
    excused: (reason: string) => `Tidak ditayangkan: ${reason}`,
  },
  remind: {
    title: 'Kiriman belum ditayangkan',
    body: (title: string, network: string) => `“${title}” untuk ${network} sudah melewati batas tayang.`,
    note: (count: number) => `${count} versi siap tayang`,
    noteSub: 'Salin teksnya, tayangkan, lalu tempel tautannya',
  },
} as const;

/** A refusal of publishing as sentences; a missing right or row has a page of its own. */
export function publishRefusal(error: Refusal, zone: string): readonly string[] {
  switch (error.type) {
    case 'not-ready':
      return error.blockers.map((blocker) => blockerSentence(blocker, zone));
    case 'under-way':
      return ['Kiriman ini sudah mulai dikirim dan tidak bisa ditarik lagi. Lihat riwayat pengirimannya.'];
    case 'wrong-state':
      return [`Keadaannya sudah berubah: ${STATE_WORDS[error.state].toLowerCase()}. Muat ulang halaman ini.`];
    default:
      return ['Tidak bisa dilakukan. Muat ulang halaman ini lalu coba lagi.'];
  }
}
