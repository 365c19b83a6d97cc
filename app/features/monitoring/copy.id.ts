import type { CoverageState } from './matching/coverage-state.ts';
import type { PostKind } from './tables.ts';

/** Words of what this feature adds to other features' pages. */
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

/** The cards of the first page. */
export const homeCopy = {
  coverage: 'Liputan minggu ini',
  covered: (covered: number, of: number) => `${covered} dari ${of}`,
  missing: (missing: number, covered: number, of: number) =>
    `${missing} unit belum, ${covered} dari ${of} tercakup`,
  ofUnits: (covered: number, of: number) => `${covered} dari ${of} unit`,
  noTasks: 'Belum ada tugas minggu ini.',
  allCovered: 'Tidak ada unit yang lewat tenggat.',
  open: 'Buka liputan',
  queue: 'Menunggu keputusan Anda',
  waiting: (count: number) => `${count} kiriman perlu dicocokkan dengan kegiatan`,
  decide: 'Buka antrean',
  leaders: 'Liputan kegiatan pimpinan',
  leadersEmpty: 'Tidak ada kegiatan pimpinan yang ditugaskan dalam 7 hari ini.',
  when: (title: string, day: string) => `${title}, ${day}`,
  today: 'hari ini',
  yesterday: 'kemarin',
  details: 'Rincian',
  own: (unit: string | null) =>
    unit === null ? 'Liputan unit Anda minggu ini' : `Liputan ${unit} minggu ini`,
  ownEmpty: 'Minggu ini unit Anda tidak ditugasi.',
  silent: (days: number) => `Belum bersuara ${days} hari`,
  units: (count: number) => `${count} unit`,
  never: 'belum pernah ada kiriman',
  noAccount: 'belum punya akun resmi',
  days: (days: number) => `${days} hari`,
} as const;
