import type { DeliveryReason } from '../connectors/publishing.ts';

/** The network refuses what is sent: the same once more is refused again, the piece has to change. */
export const OF_THE_MESSAGE: ReadonlySet<string> = new Set<DeliveryReason>([
  'text-too-long',
  'text-refused',
  'duplicate-refused',
  'media-refused',
  'media-missing',
  'processing-failed',
]);

/** What is the matter, per reason, and what to do. */
export const REASON_COPY: Readonly<Record<DeliveryReason, string>> = {
  timeout: 'Jejaring terlalu lama menjawab.',
  'no-answer': 'Jejaring tidak menjawab.',
  'server-error': 'Jejaring sedang bermasalah.',
  'asked-to-wait': 'Jejaring meminta kita menunggu.',
  'quota-used': 'Jatah kirim akun ini di jejaring sudah habis; dilanjutkan setelah jatah kembali.',
  'token-expired': 'Izin mengirim sudah habis masanya. Sambungkan ulang akunnya.',
  'token-revoked': 'Izin mengirim dicabut. Sambungkan ulang akunnya.',
  'not-allowed': 'Akun ini tidak mempunyai izin untuk mengirim. Periksa hak aplikasi di jejaringnya.',
  'account-closed': 'Akun ini ditutup atau ditangguhkan.',
  'other-account': 'Yang disambungkan ternyata akun lain. Sambungkan ulang dengan akun yang terdaftar.',
  'not-connected': 'Akun ini belum disambungkan. Sambungkan akunnya lebih dahulu.',
  'text-too-long': 'Teks terlalu panjang untuk jejaring ini. Pendekkan di naskahnya, lalu jadwalkan lagi.',
  'text-refused': 'Jejaring menolak isi teksnya. Ubah teks di naskahnya, lalu jadwalkan lagi.',
  'duplicate-refused':
    'Jejaring menolak karena teks yang sama sudah pernah tayang. Ubah teks di naskahnya, lalu jadwalkan lagi.',
  'media-refused': 'Jejaring menolak gambar atau videonya. Ganti di naskahnya, lalu jadwalkan lagi.',
  'media-unreachable': 'Jejaring tidak dapat mengambil gambar atau video dari alamat Simpul.',
  'media-missing':
    'Berkas gambar atau video tidak ditemukan lagi. Pasang lagi di naskahnya, lalu jadwalkan lagi.',
  'still-processing': 'Jejaring belum selesai mengolah gambar atau video.',
  'processing-failed': 'Jejaring gagal mengolah gambar atau video.',
  'prepared-expired': 'Unggahan yang disiapkan sudah kedaluwarsa di jejaring; disiapkan lagi.',
  'action-blocked': 'Jejaring menahan kegiatan akun ini. Buka aplikasinya dan ikuti petunjuknya.',
  'unreadable-answer': 'Jawaban jejaring tidak dapat dibaca.',
  'lost-process': 'Mesin berhenti saat kiriman sedang dilepas.',
  'given-up':
    'Sudah dicoba selama 48 jam sejak jadwalnya dan tetap tidak berhasil. Kirim lagi bila masih perlu.',
};

export const NOTICE_COPY = {
  portal: 'Portal pemerintah',
  refused: 'Kiriman tidak dapat tayang',
  refusedBody: (name: string, reason: string) => `${name}: ${reason}`,
  unsettled: 'Belum pasti: apakah kiriman sudah tayang?',
  unsettledBody: (name: string) =>
    `${name}: sambungan putus saat kiriman dilepas, dan jejaring belum memberi kepastian. Mohon lihat akunnya, lalu beri tahu Simpul. Kiriman tidak akan diulang sebelum Anda menjawab.`,
  stale: 'Kiriman terlambat lebih dari sehari',
  staleBody: (name: string) =>
    `${name}: kiriman ditahan karena sudah lewat sehari dari jadwalnya. Lepas bila masih perlu.`,
  takenBack: 'Kiriman dibatalkan sebelum tayang',
  takenBackBody: (name: string) =>
    `${name}: naskah, foto, atau narasinya berubah sesudah dijadwalkan, jadi kiriman tidak dilepas. Periksa naskahnya, lalu jadwalkan lagi.`,
  reconnect: 'Akun perlu disambung ulang',
  reconnectBody: (name: string, reason: string) =>
    `${name}: ${reason} Kiriman yang menunggu akan berangkat sendiri setelah akun tersambung.`,
  expires: (days: number) => `Izin akun habis dalam ${days} hari`,
  expiresBody: (name: string, day: string) =>
    `${name}: izin mengirim habis ${day}. Sambungkan ulang sebelum itu agar kiriman tidak tertahan.`,
} as const;

export const SETTLE_COPY = {
  choose: 'Pilih dahulu: sudah tayang atau belum.',
  addressNeeded: 'Tempel tautan kiriman yang sudah tayang, mulai dengan https://.',
} as const;

export const PAUSE_COPY = {
  moment: 'Isi tanggal dan jam dengan lengkap.',
  chooseScope: 'Pilih apa yang dijeda.',
  chooseUnit: 'Pilih unit yang dijeda.',
  chooseNetwork: 'Pilih jejaring yang dijeda.',
} as const;
