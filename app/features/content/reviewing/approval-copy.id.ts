import type { LinkFault } from './rules/link-fault.ts';

/** The page behind a link for approval: read by a head of unit on the phone, without a sign-in. */
export const approvalCopy = {
  title: 'Persetujuan naskah',
  deadTitle: 'Tautan ini tidak dapat dipakai',
  hello: (head: string) => `Untuk ${head.replace(/\.$/, '')}`,
  by: (writer: string, unit: string) => `Ditulis ${writer}, ${unit}.`,
  until: (when: string) => `Tautan ini hanya untuk Anda, sekali pakai, sampai ${when}. Jangan diteruskan.`,
  channel: (name: string) => `Untuk ${name}`,
  newsroom: 'ruang berita portal',
  scheduled: (when: string) => `Direncanakan tayang ${when}.`,
  link: 'Tautan dalam kiriman',
  picture: 'Lihat foto utuh',
  video: (title: string) => `Video: ${title}`,
  noAlt: 'Tanpa teks alternatif',
  remarks: 'Catatan yang belum selesai',
  findings: 'Temuan pemeriksa tulisan',
  overridden: 'Temuan yang dilewati penulis, dengan alasan',
  reason: (text: string) => `Alasan: ${text}`,
  sources: 'Sumber angka',
  noSources: 'Tidak ada angka yang memerlukan sumber.',
  question: 'Keputusan Anda',
  note: 'Catatan untuk penulis',
  noteHint: 'Wajib bila dikembalikan: tulis apa yang harus diperbaiki.',
  approve: 'Setujui naskah',
  return: 'Kembalikan dengan catatan',
  exactly: 'Yang Anda setujui adalah teks persis di halaman ini. Bila teksnya diubah, persetujuan gugur.',
  signIn: 'Punya akun? Masuk untuk memeriksa di meja kerja.',
  done: {
    approve: 'Naskah disetujui',
    return: 'Naskah dikembalikan',
    approved: 'Terima kasih. Penulis sudah diberi tahu, dan persetujuan Anda tercatat.',
    returned: 'Terima kasih. Catatan Anda sudah sampai kepada penulis.',
  },
  noteMissing: 'Tulis apa yang harus diperbaiki, lalu kembalikan lagi.',
  verdictMissing: 'Tekan salah satu tombol: setujui atau kembalikan.',
  noteLong: 'Catatan paling banyak 2.000 huruf.',
  undecided: 'Belum diputuskan',
  toDecision: 'Ke keputusan Anda',
  blocked:
    'Naskah ini belum boleh disetujui. Alasannya tertulis di bagian keputusan; kembalikan dengan catatan.',
  blockedTitle: 'Belum boleh disetujui',
  blockedHow: 'Kembalikan dengan catatan, supaya penulis memperbaikinya lalu mengajukan lagi.',
  slowTitle: 'Tunggu sebentar',
  slow: 'Terlalu banyak yang membuka tautan dari jaringan ini. Belum ada yang diputuskan. Buka tautannya lagi setelah satu menit.',
  noteKept: 'Catatan yang Anda tulis, untuk disalin:',
} as const;

const WAYS = 'Mintalah tautan baru kepada petugas unit Anda, atau masuk dengan akun Anda.';

/** Why a link does not work, and what to do. */
export const faultWords: Readonly<Record<LinkFault, string>> = {
  unknown: `Tautan ini tidak dikenal. Periksa apakah tersalin utuh dari WhatsApp. ${WAYS}`,
  revoked: `Tautan ini sudah dicabut atau diganti tautan baru. ${WAYS}`,
  used: 'Tautan ini sudah dipakai.',
  expired: `Tautan ini sudah lewat masa berlakunya. ${WAYS}`,
  'other-piece': `Tautan ini untuk naskah lain. ${WAYS}`,
  'unit-closed': 'Unit naskah ini sudah ditutup atau digabung. Hubungi Diskominfo.',
  'not-head':
    'Tautan ini dibuat untuk kepala unit, dan peran itu tidak lagi Anda pegang. Tidak ada yang perlu Anda lakukan.',
  'desk-reviews': 'Naskah unit ini sekarang diperiksa Diskominfo. Tidak ada yang perlu Anda lakukan.',
  'own-text': 'Naskah ini Anda tulis atau Anda ubah sendiri, jadi orang lain yang memeriksa.',
  'not-yours':
    'Tautan ini untuk kepala unit. Peramban ini sedang masuk sebagai pembuat tautan atau penulis naskah, jadi tidak bisa memutuskan atas nama beliau. Kirimkan tautannya kepada kepala unit.',
  decided: 'Naskah ini sudah diputuskan atau ditarik penulis. Tidak ada yang perlu Anda lakukan.',
  'text-changed': `Teks naskah sudah diubah sejak tautan ini dibuat, jadi yang Anda lihat bukan lagi yang akan tayang. ${WAYS}`,
};

export const usedWords = (verdict: 'approved' | 'returned', when: string): string =>
  verdict === 'approved'
    ? `Anda sudah menyetujui naskah ini pada ${when}. Tidak ada lagi yang perlu dilakukan.`
    : `Anda sudah mengembalikan naskah ini pada ${when}. Tidak ada lagi yang perlu dilakukan.`;
