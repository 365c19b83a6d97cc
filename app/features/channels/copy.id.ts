import { connectingSentence } from './connecting/copy.id.ts';
import type { ChannelRefusal } from './errors.ts';
import type { Standing } from './rules/official.ts';
import type { ChannelState, ProofMethod, ReportState } from './tables.ts';

/** What the register of accounts says to people. */
export const COPY = {
  notices: {
    proposed: 'Satu akun menunggu persetujuan Anda',
    proposedBody: (account: string, unit: string) =>
      `${account} diajukan sebagai akun ${unit}. Setujui bila benar milik unit Anda.`,
    approved: 'Akun yang Anda ajukan disetujui',
    approvedBody: (account: string) => `${account} disetujui. Lengkapi buktinya agar berstatus resmi.`,
    rejected: 'Akun yang Anda ajukan ditolak',
    rejectedBody: (account: string, reason: string) => `${account} ditolak. Alasan: ${reason}`,
    stale: 'Bukti satu akun sudah kedaluwarsa',
    staleBody: (account: string) =>
      `${account} tidak lagi berstatus resmi karena semua buktinya lewat 180 hari. Periksa ulang buktinya.`,
    staleSoon: 'Bukti satu akun segera kedaluwarsa',
    staleSoonBody: (account: string, date: string) =>
      `Bukti ${account} berlaku sampai ${date}. Perbarui sebelum tanggal itu agar tetap resmi.`,
  },
  said: {
    proposed: 'Akun diajukan. Kepala unit diminta menyetujui.',
    approved: 'Akun disetujui.',
    rejected: 'Pengajuan ditolak. Pengaju sudah diberi tahu.',
    closed: 'Akun ditandai sudah ditutup. Kirimannya tetap tersimpan.',
    custody: 'Data pemegang akun disimpan.',
    amplifiable: (on: boolean) =>
      on
        ? 'Kiriman akun ini sekarang dapat disebarkan unit sebagai amplifikasi.'
        : 'Kiriman akun ini tidak lagi dihitung sebagai bahan amplifikasi.',
    collect: 'Pengumpulan dimulai. Muat ulang halaman ini sebentar lagi.',
    moved: 'Alamat baru disimpan. Buktinya perlu diperiksa lagi.',
    proofHolds: 'Bukti ditemukan dan dicatat.',
    proofMissing: (why: string) => `Bukti belum ditemukan. ${why}`,
    confirmed: 'Kesaksian Anda dicatat sebagai bukti.',
    fake: 'Akun palsu dicatat. Warga yang memeriksanya akan diperingatkan.',
    fakeEdited: 'Status laporan disimpan.',
    imported: (count: number) => `${count} akun diajukan. Kepala unit masing-masing perlu menyetujui.`,
    bulkApproved: (done: number, left: number) =>
      left === 0 ? `${done} akun disetujui.` : `${done} akun disetujui, ${left} tidak dapat disetujui.`,
  },
} as const;

export const STATE_COPY: Record<ChannelState, string> = {
  proposed: 'Menunggu persetujuan',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  closed: 'Ditutup',
};

export const STANDING_COPY: Record<Standing, { word: string; sentence: string }> = {
  official: {
    word: 'Resmi',
    sentence: 'Disetujui kepala unit dan dibuktikan dari dua arah.',
  },
  'one-way': {
    word: 'Terbukti satu arah',
    sentence:
      'Disetujui kepala unit, tetapi baru terbukti dari satu arah: yang menautkan hanya halaman resmi, atau hanya profil akunnya. Lengkapi arah sebaliknya di bawah agar berstatus resmi.',
  },
  claimed: {
    word: 'Belum terbukti',
    sentence: 'Disetujui kepala unit, tetapi belum ada satu pun bukti. Tambahkan bukti di bawah.',
  },
  stale: {
    word: 'Bukti kedaluwarsa',
    sentence: 'Bukti yang pernah ada sudah lewat 180 hari atau tidak ditemukan lagi. Periksa ulang di bawah.',
  },
  unclaimed: { word: 'Belum disetujui', sentence: 'Kepala unit belum menyetujui akun ini.' },
  closed: { word: 'Ditutup', sentence: 'Akun ini tidak dipakai lagi. Kirimannya tetap tersimpan.' },
};

export const METHOD_COPY: Record<ProofMethod, string> = {
  'official-page': 'Tautan di halaman resmi',
  'link-back': 'Tautan balik di profil akun',
  'rel-me': 'Tautan rel="me" dua arah',
  'dns-txt': 'Catatan DNS (TXT)',
  'bio-code': 'Kode di profil akun',
  'connected-api': 'Akun tersambung',
};

/** How to make each proof, step by step. */
export const METHOD_HOW: Record<
  ProofMethod,
  (given: { code: string; domain: string; dnsName: string; network: string }) => string
> = {
  'official-page': ({ domain }) =>
    `Pasang tautan ke akun ini di satu halaman di bawah ${domain}, lalu tulis alamat halaman itu di sini.`,
  'link-back': ({ domain }) =>
    `Tulis alamat situs di bawah ${domain} di profil akun ini, lalu minta orang lain selain pengaju membuka profil itu dan menyatakan melihatnya di sini.`,
  'rel-me': ({ domain }) =>
    `Beri rel="me" pada tautan di halaman resmi di bawah ${domain}, dan pasang tautan balik di profil akun dengan rel="me".`,
  'dns-txt': ({ code, dnsName }) =>
    `Minta pengelola domain menambah catatan TXT pada ${dnsName} dengan isi ${code}.`,
  'bio-code': ({ code, network }) =>
    network === 'phone'
      ? `Minta orang lain selain pengaju menelepon nomor ini. Yang menjawab menyebut ${code}.`
      : `Tulis ${code} di bio atau profil akun. Kodenya boleh dihapus setelah diperiksa.`,
  'connected-api': () => 'Tercatat dengan sendirinya bila akun disambungkan.',
};

export const REPORT_COPY: Record<ReportState, string> = {
  noted: 'dicatat, belum dilaporkan',
  reported: 'sudah dilaporkan',
  'taken-down': 'sudah diturunkan',
  refused: 'laporan ditolak',
};

/** How to get the real address behind a short link, by what the link looks like. */
const REAL_ADDRESS =
  'Buka tautannya, tunggu sampai profil akun tampil, lalu salin alamat dari bilah alamat peramban dan tempel di sini.';

/** The sentence of each refusal, with what to do. */
export function refusalSentence(refusal: ChannelRefusal): string {
  switch (refusal.type) {
    case 'not-an-address':
      return 'Kami tidak mengenali alamat akun, nama akun, atau nomor di sini. Tulis jaringannya juga, misalnya “Instagram dinkes.kota”, atau tempel alamat profilnya.';
    case 'short-link':
      return `Ini tautan pendek, jadi akunnya belum diketahui. ${REAL_ADDRESS}`;
    case 'post-without-account':
      return 'Ini alamat satu kiriman dan nama akunnya tidak tertulis di situ. Ketuk nama akun di kiriman itu, lalu salin alamat profilnya.';
    case 'account-taken':
      return refusal.state === 'approved'
        ? `Akun ini sudah terdaftar sebagai milik ${refusal.unitName}. Bila keliru, hubungi Diskominfo.`
        : `Akun ini sudah diajukan untuk ${refusal.unitName} dan menunggu persetujuan.`;
    case 'known-fake':
      return `Akun ini tercatat sebagai akun palsu (${refusal.note}). Bila catatan itu keliru, hubungi Diskominfo.`;
    case 'is-official':
      return `Akun ini terdaftar sebagai milik ${refusal.unitName}, jadi tidak dapat dicatat sebagai palsu.`;
    case 'fake-known':
      return 'Akun palsu ini sudah dicatat.';
    case 'unit-closed':
      return 'Unit ini sudah ditutup. Pilih unit penggantinya.';
    case 'not-waiting':
      return 'Pengajuan ini sudah diputuskan orang lain.';
    case 'not-open':
      return 'Akun ini sudah ditutup atau ditolak, jadi tidak dapat diubah lagi.';
    case 'holder-not-in-unit':
      return 'Orang ini tidak bertugas di unit pemilik akun. Pilih petugas unit itu.';
    case 'not-collectable':
      return 'Kiriman akun ini belum dapat dikumpulkan sendiri. Laporkan dengan tautan.';
    case 'collecting-already':
      return 'Akun ini sedang dikumpulkan. Tunggu sebentar.';
    case 'nothing-moved':
      return 'Tidak ada alamat baru yang perlu diikuti.';
    case 'method-not-for-network':
      return 'Cara ini tidak berlaku untuk jaringan akun ini.';
    case 'no-official-domain':
      return 'Domain resmi pemerintah belum diisi. Minta Diskominfo mengisinya di Pengaturan.';
    case 'not-under-domain':
      return `Halaman bukti harus berada di bawah ${refusal.domain}.`;
    case 'readable-by-machine':
      return 'Profil jaringan ini dapat dibaca langsung. Pakai tombol Periksa.';
    case 'in-the-future':
      return 'Tanggalnya belum terjadi. Tulis hari ini atau sebelumnya.';
    case 'sheet':
      return `${refusal.refusal.row ? `Baris ${refusal.refusal.row}: ` : ''}${refusal.refusal.message}`;
    case 'rows-refused':
      return `${refusal.rows} baris masih perlu diperbaiki. Belum ada yang disimpan.`;
    default:
      return connectingSentence(refusal);
  }
}

/** What a look for a proof found; kept with the proof. */
export const PROOF_DETAIL = {
  linked: (page: string) =>
    `Halaman ${page} menautkan akun ini. Profil akun tidak dapat dibaca program, jadi ini baru satu arah.`,
  linkedBothWays: (page: string) => `Halaman ${page} menautkan akun ini, dan profil akun menautkan balik.`,
  linkedNotBack: (page: string) =>
    `Halaman ${page} menautkan akun ini, tetapi profil akun belum menautkan balik ke domain resmi.`,
  noLink: (page: string) => `Halaman ${page} terbaca, tetapi tidak memuat tautan ke akun ini.`,
  unreadable: (page: string, why: string) => `Halaman ${page} tidak terbaca: ${why}`,
  profileUnreadable: (why: string) => `Profil akun tidak terbaca: ${why}`,
  relMe: (page: string) => `Halaman ${page} dan profil akun saling menautkan dengan rel="me".`,
  relMeMissing: (page: string) => `Halaman ${page} belum menautkan akun ini dengan rel="me".`,
  relMeNotBack: () => 'Profil akun belum menautkan balik dengan rel="me".',
  dns: (name: string) => `Catatan TXT pada ${name} memuat kode akun ini.`,
  noDns: (name: string) =>
    `Catatan TXT pada ${name} belum memuat kode. Perubahan DNS dapat memakan waktu sampai satu hari.`,
  bio: () => 'Kode ditemukan di profil akun.',
  noBio: () => 'Kode belum ditemukan di profil akun.',
  seen: (method: 'bio-code' | 'link-back', network: string) =>
    method === 'link-back'
      ? 'Seseorang menyatakan telah melihat tautan ke situs resmi di profil akun.'
      : network === 'phone'
        ? 'Seseorang menyatakan telah menelepon dan mendengar kodenya.'
        : 'Seseorang menyatakan telah melihat kode di profil akun.',
} as const;
