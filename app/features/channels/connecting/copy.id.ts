import type { DeliveryReason } from '../connectors/publishing.ts';
import { accountName, networkName } from '../networks.ts';
import type { ConnectingRefusal } from './errors.ts';
import type { ConnectionView } from './rules/connection-state.ts';

export const VIEW_COPY: Record<ConnectionView, string> = {
  live: 'tersambung',
  expiring: 'segera habis',
  reconnect: 'perlu disambung ulang',
  none: 'belum tersambung',
  assisted: 'dibantu saja',
};

/** Why a network did not let us in, when a key is given or tried. */
const SAYS_NO: Partial<Record<DeliveryReason, string>> = {
  'token-expired': 'Jejaring menolak sandi atau token ini. Periksa lagi, lalu tempel ulang.',
  'token-revoked': 'Izin ini sudah dicabut di jejaring. Sambungkan ulang akunnya.',
  'not-allowed':
    'Jejaring mengenali kuncinya, tetapi tidak memberi izin menayangkan. Periksa hak akun atau aplikasinya.',
  'account-closed': 'Jejaring mengatakan akun ini ditutup, dibatasi, atau tidak ditemukan.',
  'not-connected': 'Kunci yang tersimpan tidak dapat dibuka lagi. Sambungkan ulang akunnya.',
  'asked-to-wait': 'Jejaring meminta menunggu. Coba lagi beberapa menit lagi.',
  'quota-used': 'Jatah panggilan ke jejaring ini habis. Coba lagi nanti.',
};
const NO_ANSWER = 'Jejaring tidak menjawab dengan benar. Coba lagi sebentar lagi.';

export function connectingSentence(refusal: ConnectingRefusal): string {
  switch (refusal.type) {
    case 'not-connectable':
      return 'Jejaring ini belum dapat ditayangkan langsung. Kirimannya ditayangkan petugas di aplikasinya.';
    case 'not-connected':
      return 'Akun ini tidak sedang tersambung.';
    case 'other-account':
      return refusal.found.length === 0
        ? `Izin ini bukan untuk akun yang terdaftar di sini, ${refusal.registered}. Masuk dulu ke akun yang benar di jejaringnya, lalu ulangi. Tidak ada yang disimpan.`
        : `Yang memberi izin adalah ${refusal.found.join(', ')}, padahal yang terdaftar di sini ${refusal.registered}. Masuk dulu ke akun yang benar di jejaringnya, lalu ulangi. Tidak ada yang disimpan.`;
    case 'network-says-no':
      return SAYS_NO[refusal.reason] ?? NO_ANSWER;
    case 'app-missing':
      return `Aplikasi ${networkName(refusal.network)} milik pemerintah belum diisi. Minta Diskominfo atau operator mengisinya di halaman Aplikasi jejaring.`;
    case 'app-secret-missing':
      return 'Tempel kunci rahasia aplikasinya. Kunci yang lama hanya berlaku untuk ID yang lama.';
    case 'consent-unknown':
      return 'Persetujuan ini tidak dikenali atau sudah dipakai. Ulangi dari tombol Sambungkan.';
    case 'consent-over':
      return 'Persetujuan ini sudah lewat sepuluh menit. Ulangi dari tombol Sambungkan.';
    case 'consent-of-another':
      return 'Persetujuan ini dimulai orang lain. Ulangi dari tombol Sambungkan dengan akun Simpul Anda sendiri.';
  }
}

type Named = { network: string; handle: string | null; address: string | null };

export const CONNECTING_COPY = {
  wrongKey: 'Jejaring menolak sandi atau token ini. Periksa lagi, lalu tempel ulang.',
  proof: (name: string) => `Jejaring menyatakan izin menayangkan diberikan oleh ${name}.`,
  fieldMissing: (label: string) => `Isi ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
  told: {
    disconnected: (channel: Named) =>
      `Sambungan ${networkName(channel.network)} ${accountName(channel)} dicabut`,
    disconnectedBody: (waiting: number) =>
      waiting === 0
        ? 'Kiriman ke akun ini kembali ditayangkan petugas di aplikasinya.'
        : `${waiting} kiriman yang menunggu akan ditahan sampai akun ini disambungkan lagi.`,
    expiring: (channel: Named) => `Izin ${networkName(channel.network)} ${accountName(channel)} segera habis`,
    expiringBody: (day: string) =>
      `Izin menayangkan habis pada ${day}. Sambungkan ulang sebelum itu supaya tidak ada kiriman tertahan.`,
  },
  said: {
    connected: (name: string, again: boolean) =>
      again ? `${name} tersambung lagi.` : `${name} tersambung. Kiriman dapat ditayangkan langsung.`,
    tested: (name: string) => `Sambungan baik: jejaring menjawab sebagai ${name}.`,
    disconnected: (waiting: number) =>
      waiting === 0
        ? 'Sambungan dicabut dan kuncinya dihapus.'
        : `Sambungan dicabut dan kuncinya dihapus. ${waiting} kiriman yang menunggu ditahan.`,
    appSet: (network: string) => `Aplikasi ${networkName(network)} tersimpan.`,
    appRemoved: (network: string) => `Aplikasi ${networkName(network)} dihapus.`,
    denied: 'Anda membatalkan persetujuan di jejaring. Tidak ada yang berubah.',
  },
} as const;

export const CONNECTIONS_COPY = {
  title: 'Sambungan',
  summary: (all: number, live: number, reconnect: number) =>
    all === 0
      ? 'Belum ada akun yang disetujui.'
      : `${live} dari ${all} akun tersambung.${reconnect > 0 ? ` ${reconnect} perlu disambung ulang.` : ''}`,
  caption: 'Sambungan setiap akun',
  heads: { account: 'Akun', unit: 'Unit', state: 'Keadaan', until: 'Izin sampai', by: 'Disambungkan' },
  noUntil: 'tanpa batas',
  renews: 'diperbarui sendiri',
  noun: 'akun',
  apps: 'Aplikasi jejaring',
  filter: {
    label: 'Saring sambungan',
    submit: 'Terapkan',
    unit: 'Unit',
    network: 'Jejaring',
    state: 'Keadaan',
    search: 'Cari nama akun',
    all: 'semua',
  },
  empty: 'Belum ada akun yang disetujui',
  emptyText: 'Akun yang terdaftar dan disetujui muncul di sini, lalu dapat disambungkan.',
  emptyFilter: 'Tidak ada akun yang cocok',
  emptyFilterText: 'Longgarkan saringannya untuk melihat akun lain.',
  dropFilters: 'Lepas semua saringan',
  accounts: 'Akun resmi',
} as const;

export const CONNECTION_COPY = {
  optional: 'tidak wajib',
  back: 'Sambungan',
  account: 'Halaman akun',
  errors: 'Akun belum tersambung',
  stateTitle: 'Keadaan sambungan',
  state: 'Keadaan',
  answering: 'Jejaring menjawab sebagai',
  by: 'Disambungkan oleh',
  program: 'program',
  since: 'Sejak',
  until: 'Izin sampai',
  renewed: 'Terakhir diperbarui',
  scopes: 'Izin yang diberikan',
  institutional:
    'Sambungan ini milik instansi. Bila petugas yang menyambungkannya pindah tugas, sambungan tetap berlaku.',
  custody: (by: string, when: string) => `${by}, ${when}`,
  waiting: (count: number) => `${count} kiriman menunggu akun ini.`,
  reconnectTitle: 'Perlu disambung ulang.',
  expiringTitle: 'Izin segera habis.',
  expiringText: (day: string) =>
    `Izin menayangkan habis pada ${day} dan tidak dapat diperbarui sendiri. Sambungkan ulang sebelum itu supaya tidak ada kiriman tertahan.`,
  connectTitle: 'Sambungkan akun',
  againTitle: 'Sambungkan ulang',
  connect: 'Sambungkan',
  connectAt: (network: string) => `Sambungkan lewat ${network}`,
  again: 'Sambungkan ulang',
  formNote:
    'Simpul menanyakan lebih dulu kepada jejaring siapa pemilik kunci ini. Hanya akun yang terdaftar yang diterima.',
  keyNote: 'Kunci disimpan tersandi, tidak pernah ditampilkan lagi, dan tidak ikut ke catatan atau unduhan.',
  leaves:
    'Anda akan dibawa ke halaman jejaring untuk memberi izin, lalu kembali ke sini. Selesaikan dalam sepuluh menit, dengan akun jejaring yang terdaftar.',
  howTitle: 'Cara mendapatkannya',
  test: 'Uji sambungan',
  testNote: 'Menanyakan kepada jejaring siapa akunnya. Tidak ada yang ditayangkan.',
  disconnect: 'Cabut sambungan',
  disconnectQuestion: 'Cabut sambungan akun ini?',
  disconnectText: (waiting: number) =>
    `Kuncinya dihapus dari Simpul. ${waiting > 0 ? `${waiting} kiriman yang menunggu ditahan sampai akun disambungkan lagi. ` : ''}Cabut juga izinnya di pengaturan jejaring.`,
  cancel: 'Batal',
  assistedTitle: 'Dibantu saja',
  assisted:
    'Jejaring ini tidak membuka jalan resmi untuk menayangkan langsung. Petugas menayangkan di aplikasinya dengan bahan dari Simpul, lalu menempel tautannya.',
  notApproved: 'Akun ini belum disetujui kepala unit, jadi belum dapat disambungkan.',
  appMissing: (network: string) => `Aplikasi ${network} belum diisi.`,
  appMissingText: 'Sekali diisi, semua unit dapat menyambungkan akunnya.',
  appLink: 'Isi aplikasi',
  askDesk: 'Minta Diskominfo atau operator mengisinya.',
} as const;

export const APPS_COPY = {
  title: 'Aplikasi jejaring',
  summary:
    'Kunci milik pemerintah di tiap jejaring. Diisi sekali; sesudah itu setiap unit dapat menyambungkan akunnya.',
  back: 'Sambungan',
  errors: 'Aplikasi belum tersimpan',
  set: 'terisi',
  unset: 'belum diisi',
  clientId: {
    facebook: 'App ID',
    instagram: 'Instagram App ID',
    threads: 'Threads App ID',
    x: 'Client ID',
    youtube: 'Client ID',
  },
  clientSecret: {
    facebook: 'App Secret',
    instagram: 'Instagram App Secret',
    threads: 'Threads App Secret',
    x: 'Client Secret',
    youtube: 'Client Secret',
  },
  secretHint: 'Tempel dari halaman pengembang jejaring.',
  secretKept: 'Tersimpan. Kosongkan bila tidak berubah.',
  redirect: 'Alamat kembali (redirect URI) yang harus didaftarkan di jejaring',
  copy: 'Salin',
  copied: 'Tersalin',
  copyByHand: 'Salin alamat ini sendiri:',
  change: 'Ubah',
  fill: (network: string) => `Isi aplikasi ${network}`,
  save: 'Simpan',
  remove: 'Hapus aplikasi',
  removeQuestion: (network: string) => `Hapus aplikasi ${network}?`,
  removeText:
    'Akun yang sudah tersambung tetap berlaku sampai izinnya harus diperbarui. Akun baru tidak dapat disambungkan.',
  cancel: 'Batal',
  setBy: (who: string | null, when: string) => `Diisi ${who ?? 'program'}, ${when}.`,
  accounts: (count: number) => `${count} akun tersambung lewat aplikasi ini.`,
  monthlyCap: 'Paling banyak kiriman sebulan',
  monthlyCapHint:
    'X memungut biaya tiap kiriman. Setelah batas ini, kiriman menunggu bulan berikutnya. Kosongkan bila tanpa batas.',
  used: (count: number) => `${count} kiriman bulan ini.`,
  noLinks: 'Tanpa tautan di X',
  noLinksHint: 'Kiriman bertautan jauh lebih mahal. Tautan dihapus dari teks sebelum dikirim.',
  optional: 'tidak wajib',
} as const;
