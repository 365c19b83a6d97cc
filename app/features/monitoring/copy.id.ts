import type { CoverageState } from './matching/coverage-state.ts';
import type { PostKind } from './tables.ts';

const number = (value: number): string => new Intl.NumberFormat('id-ID').format(value);

/** Sentences of the coverage board, the queue and the post page. */
export const COPY = {
  affected: { confirmed: 'liputan terkonfirmasi', proposed: 'kiriman menunggu keputusan' },
} as const;

export const STATE_WORDS: Readonly<Record<CoverageState, string>> = {
  tercakup: 'Tercakup',
  terlambat: 'Terlambat',
  amplifikasi: 'Amplifikasi',
  salinan: 'Salinan',
  menunggu: 'Menunggu',
  belum: 'Belum',
  izin: 'Izin',
  'tidak-ditugaskan': 'Tidak ditugaskan',
};

export const KIND_WORDS: Readonly<Record<PostKind, string>> = {
  original: 'Asli',
  amplification: 'Amplifikasi',
  copied: 'Salinan',
};

export const GRADE_WORDS = {
  A: 'dibaca dari akun',
  B: 'dibaca dari halaman publik',
  C: 'dilaporkan petugas, diuji petik',
} as const;

export const REASON_WORDS: Readonly<Record<string, string>> = {
  time: 'waktu',
  place: 'tempat',
  words: 'kata',
  names: 'nama',
  hashtag: 'tagar',
  link: 'tautan',
  phase: 'tahap',
  copy: 'salinan',
  report: 'laporan',
  points: 'poin',
  person: 'orang',
};

export const UNIT_KIND_WORDS: Readonly<Record<string, string>> = {
  opd: 'OPD',
  bagian: 'Bagian',
  kecamatan: 'Kecamatan',
  kelurahan: 'Kelurahan',
  desa: 'Desa',
  bumd: 'BUMD',
  uptd: 'UPTD',
};

export { number };
