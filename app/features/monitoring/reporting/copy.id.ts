import type { CommonRefusal } from '#app/platform/errors/result.ts';
import type { ImageRefusal } from '#app/platform/files/safe-image.server.ts';
import type { ReportRefusal } from './errors.ts';

const NETWORK_WORDS: Readonly<Record<string, string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
  telegram: 'Telegram',
  'whatsapp-channel': 'saluran WhatsApp',
  whatsapp: 'WhatsApp',
  phone: 'telepon',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  website: 'situs web',
};

/** A network as people call it. */
export const networkWord = (network: string | null): string =>
  (network && NETWORK_WORDS[network]) || 'jaringan ini';

const HOW_TO_POST_LINK: Readonly<Record<string, string>> = {
  instagram: 'Buka kirimannya di Instagram, tekan Bagikan, lalu Salin tautan.',
  facebook: 'Buka kirimannya di Facebook, tekan Bagikan, lalu Salin tautan.',
  tiktok: 'Buka videonya di TikTok, tekan Bagikan, lalu Salin tautan.',
  x: 'Buka kirimannya di X, tekan Bagikan, lalu Salin tautan.',
  website: 'Buka beritanya di situs Anda, lalu salin alamat lengkapnya.',
};

const howTo = (network: string | null): string =>
  (network && HOW_TO_POST_LINK[network]) || 'Buka kirimannya, tekan Bagikan, lalu Salin tautan.';

type Refusal = ReportRefusal | ImageRefusal | CommonRefusal;

/** The sentence of each refusal: what is wrong, and what to do. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.type) {
    case 'no-address':
      return 'Tautan tidak ditemukan dalam teks ini. Tempel alamat kirimannya, misalnya https://www.instagram.com/p/….';
    case 'account-address':
      return `Ini alamat akun, bukan kiriman. ${howTo(refusal.network)}`;
    case 'short-link-closed':
      return 'Tautan pendek ini belum dapat dibuka. Buka di ponsel Anda, lalu tempel alamat lengkap kirimannya.';
    case 'not-a-post':
      return `Tautan ini tidak menuju ke satu kiriman. ${howTo(refusal.network)}`;
    case 'other-unit':
      return `${refusal.handle} terdaftar milik ${refusal.unitName}, bukan unit Anda.`;
    case 'account-unknown':
      return `${refusal.handle} belum terdaftar sebagai akun resmi. Bila ini akun unit Anda, daftarkan dahulu di Akun resmi, lalu laporkan lagi.`;
    case 'account-waiting':
      return `${refusal.handle} sudah diajukan, tetapi belum disetujui kepala unit Anda. Laporkan lagi setelah disetujui.`;
    case 'account-closed':
      return `${refusal.handle} sudah ditutup di daftar akun resmi. Hubungi Diskominfo bila akun ini masih dipakai.`;
    case 'account-of-nobody':
      return `Unit Anda belum punya akun ${networkWord(refusal.network)} yang disetujui. Daftarkan dahulu di Akun resmi.`;
    case 'which-account':
      return `Tautan ini tidak menyebut akunnya. Pilih akun ${networkWord(refusal.network)} yang menayangkannya.`;
    case 'already-reported':
      return `Tautan ini sudah dilaporkan${refusal.byName ? ` oleh ${refusal.byName}` : ''}, jadi tidak perlu dilaporkan lagi.`;
    case 'post-of-other-unit':
      return `Kiriman ini sudah tercatat milik ${refusal.unitName}. Bila tayang bersama di akun unit Anda, laporkan sebagai kiriman kolaborasi.`;
    case 'post-gone':
      return 'Kiriman ini sudah dihapus dari jaringannya, jadi tidak dapat dilaporkan lagi.';
    case 'caption-needed':
      return `Kami tidak dapat membaca isi kiriman ini dari ${networkWord(refusal.network)}. Tempel keterangan (caption) kirimannya.`;
    case 'task-cancelled':
      return `Tugas “${refusal.title}” sudah dibatalkan. Pilih tugas lain, atau laporkan tanpa tugas.`;
    case 'task-of-other-unit':
      return 'Tugas ini bukan milik unit pemilik akun. Pilih tugas lain, atau laporkan tanpa tugas.';
    case 'screenshot-missing':
      return 'Tangkapan layar tidak ditemukan. Unggah ulang.';
    case 'date-in-future':
      return 'Waktu kiriman ada di masa depan. Periksa tanggal dan jamnya.';
    case 'key-reused':
      return 'Kunci kiriman ini sudah dipakai untuk laporan lain. Muat ulang halaman, lalu laporkan lagi.';
    case 'image-empty':
      return 'Berkas gambarnya kosong. Pilih gambar lain.';
    case 'image-too-large':
      return `Gambar terlalu besar. Paling besar ${refusal.megabytes} MB.`;
    case 'image-type':
      return 'Tangkapan layar harus berupa gambar JPEG, PNG, atau WebP.';
    case 'image-heic':
      return 'Foto HEIC belum dapat dibaca. Ambil tangkapan layar biasa, atau simpan fotonya sebagai JPEG.';
    case 'image-animated':
      return 'Gambar bergerak tidak dapat dipakai. Ambil tangkapan layar biasa.';
    case 'image-too-many-pixels':
      return 'Ukuran gambar terlalu besar. Ambil tangkapan layar dari ponsel, lalu unggah itu.';
    case 'image-damaged':
      return 'Gambar ini rusak dan tidak dapat dibaca. Ambil tangkapan layar lagi.';
    case 'forbidden':
      return 'Hanya admin medsos dan kepala unit yang melaporkan tautan. Bila peran Anda sudah berakhir, hubungi kepala unit.';
    case 'not-found':
      return 'Data ini tidak ditemukan.';
    case 'invalid':
      return refusal.faults[0]?.message ?? 'Isian belum lengkap.';
  }
}

/** What the grade of a report means for this network. */
export function gradeSentence(grade: 'A' | 'B' | 'C', network: string): string {
  if (grade === 'A') return 'Kiriman ini sudah terkumpul langsung dari akunnya: bukti A.';
  if (grade === 'B') return 'Isi dan waktunya kami baca dari halaman publik: bukti B.';
  return `${networkWord(network).replace(/^./, (letter) => letter.toUpperCase())} tidak memberi kami waktu dan isi kiriman. Laporan ini bukti C dan dapat diuji petik.`;
}

export const reportCopy = {
  title: 'Lapor tautan',
  summary: 'Kiriman yang sudah tayang di akun resmi unit Anda',
  summaryTitle: 'Tautan belum bisa diterima',
  address: 'Tautan kiriman',
  clear: 'Kosongkan',
  paste: 'Tempel',
  pasteBlocked: 'Ponsel tidak mengizinkan. Tekan lama di kolom, lalu pilih Tempel.',
  screenshot: 'Tangkapan layar',
  screenshotHint: 'Tidak wajib. Lokasi dan data lain di dalam gambar dihapus.',
  screenshotChosen: (name: string) => `Gambar terpilih: ${name}`,
  screenshotKept: 'Tangkapan layar tersimpan',
  removeScreenshot: 'Lepas gambar',
  optional: 'tidak wajib',
  caption: 'Keterangan kiriman (caption)',
  captionHint: 'Tempel teks kirimannya. Dipakai untuk mencocokkan dengan kegiatan.',
  captionHintSilent:
    'Kami belum dapat membaca kirimannya. Tempel teksnya agar laporan tidak tertahan saat jaringan kembali.',
  publishedAt: 'Waktu tayang',
  publishedAtHint:
    'Bila Anda ingat. Kami tidak dapat melihatnya, jadi laporkan segera: liga memercayainya hanya beberapa jam sesudah tayang.',
  account: 'Akun yang menayangkan',
  ownAccount: 'Akun resmi unit Anda',
  accountOf: (unit: string) => `Akun resmi ${unit}`,
  readTitle: 'Terbaca:',
  reading: 'Membaca tautan…',
  which: 'Untuk tugas mana?',
  noTask: 'Tidak untuk tugas tertentu',
  noTaskSub: 'Kami cocokkan sendiri dengan agenda',
  bestMatch: 'Paling cocok',
  nearest: 'Tenggat terdekat',
  overdue: (date: string) => `Lewat tenggat ${date}`,
  narrative: (title: string) => `Narasi: ${title}`,
  noTasks: 'Tidak ada tugas yang menunggu tautan.',
  submit: 'Laporkan',
  submitting: 'Mengirim laporan…',
  stays: 'Tautan yang Anda tempel tetap tersimpan di sini.',
  whatNow: 'Apa yang ingin Anda lakukan?',
  change: 'Ganti tautan',
  tasksSub: 'Lihat mana yang masih menunggu tautan',
  changeSub: (names: string) => `Dari akun ${names}`,
  collab: 'Ini kiriman kolaborasi',
  collabSub: 'Dihitung untuk kedua unit, diputuskan petugas',
  wrongRegister: 'Pendaftaran akun ini keliru',
  wrongRegisterSub: 'Minta koordinator memeriksa',
  register: 'Daftarkan akun ini',
  registerSub: 'Disetujui kepala unit Anda',
  collabOn: 'Dilaporkan sebagai kiriman kolaborasi',
  openTask: 'Buka tugas',
  grade: (letter: string) => `bukti ${letter}`,
  bulk: 'Lapor banyak tautan',
  outboxTitle: 'Laporan tautan',
  noUnit: 'Lapor tautan hanya untuk admin medsos dan kepala unit',
  noUnitText: 'Anda belum punya peran itu. Minta kepala unit atau koordinator memberikannya.',
  askedCheck: 'Permintaan terkirim. Koordinator akan memeriksa pendaftaran akun ini.',
  askNotice: 'Permintaan memeriksa pendaftaran akun',
  shared: 'Tautan ini dibagikan dari aplikasi lain. Periksa, lalu tekan Laporkan.',
  tooMany: 'Terlalu banyak laporan dalam waktu singkat. Tunggu beberapa menit, lalu lanjutkan.',
  done: {
    title: 'Tautan sudah dilaporkan',
    again: 'Lapor tautan lain',
    tasks: 'Kembali ke tugas',
    account: 'Akun',
    task: 'Tugas',
    state: 'Keadaan',
    evidence: 'Bukti',
    covered: 'Tercakup',
    late: 'Terlambat',
    waiting: 'Menunggu diperiksa',
    amplification: 'Amplifikasi',
    copied: 'Salinan',
    noTask: 'Tanpa tugas',
    coveredText: 'Tugas ini sekarang tercakup di papan liputan.',
    lateText: 'Kiriman tayang setelah tenggat. Tetap dihitung, sebagai terlambat.',
    waitingText: 'Petugas akan memeriksa apakah kiriman ini cocok dengan kegiatannya.',
    noTaskText: 'Kiriman tersimpan. Kami cocokkan sendiri dengan agenda.',
    open: 'Buka kiriman',
  },
  offline: {
    saved: {
      waiting: 'Laporan aman di ponsel ini dan terkirim sendiri saat jaringan kembali.',
      slow: 'Jaringan belum menjawab. Laporan aman di ponsel ini dan terus kami kirim; Anda boleh membuka halaman lain.',
      held: 'Laporan ini belum dapat diterima. Alasannya ada di antrean, dan yang Anda ketik tetap tersimpan.',
    },
    noAnswer: 'Jaringan tidak menjawab. Isian Anda tetap di sini: coba lagi saat jaringan kembali.',
    title: 'Tersimpan di ponsel ini',
    queue: 'Lihat antrean',
    cannotKeep:
      'Ponsel ini sedang luring dan tidak mengizinkan penyimpanan. Isian Anda tetap di sini: jangan tutup halaman ini, lalu tekan Laporkan saat jaringan kembali.',
  },
  door: {
    notJson: 'Isi kiriman harus berupa satu objek JSON.',
    version: 'Versi isi kiriman ini tidak dikenal. Perbarui aplikasi, lalu kirim lagi.',
    notSent: 'Kiriman dengan kunci ini belum diterima.',
  },
  many: {
    title: 'Lapor banyak tautan',
    summary: 'Semua baris diterima, atau tidak satu pun',
    file: 'Berkas CSV atau XLSX',
    fileHint:
      'Kolom: tautan, keterangan, waktu tayang, kegiatan. Hanya tautan yang wajib. Paling banyak 200 baris.',
    drop: 'Pilih berkas, atau seret ke sini.',
    template: 'Unduh contoh berkas',
    check: 'Periksa berkas',
    missing: 'Pilih berkas CSV atau XLSX.',
    summaryTitle: 'Berkas belum bisa diterima',
    nothing: 'Berkas tidak berisi tautan.',
    noAddressColumn: 'Kolom “tautan” tidak ditemukan. Baris pertama harus berisi nama kolom.',
    tooMany: 'Paling banyak 200 tautan sekali kirim.',
    row: 'Baris',
    column: 'Kolom',
    fault: 'Yang perlu diperbaiki',
    ready: (count: number) => `${count} tautan siap dilaporkan`,
    faults: (bad: number, all: number) =>
      `${bad} dari ${all} baris perlu diperbaiki. Belum ada yang disimpan.`,
    submit: (count: number) => `Laporkan ${count} tautan`,
    done: (count: number) => `${count} tautan sudah dilaporkan.`,
    unknownActivity: 'Tidak ada tugas unit Anda dengan nama kegiatan ini.',
    twice: (row: number) => `Tautan ini sama dengan baris ${row}.`,
    badTime: 'Tulis waktu sebagai 2026-11-19 14.10, atau kosongkan.',
    again: 'Ganti berkas',
  },
} as const;
