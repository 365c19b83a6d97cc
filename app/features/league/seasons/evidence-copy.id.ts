import type { PostVerdict } from '../scoring/rules/fairness/counted-posts.ts';
import type { TaskState } from '../scoring/rules/task-outcomes.ts';
import type { EvidenceRef } from '../types.ts';

export const TASK_STATE_WORDS: Record<TaskState, string> = {
  covered: 'tercakup',
  late: 'terlambat',
  burst: 'menumpuk dalam satu hari',
  amplified: 'amplifikasi',
  copied: 'salinan',
  excused: 'izin',
  excess: 'izin di atas batas',
  waiting: 'menunggu',
  missing: 'belum',
  removed: 'dikeluarkan',
};

export const VERDICT_WORDS: Record<PostVerdict, string> = {
  counts: 'dihitung',
  removed: 'dikeluarkan putusan',
  gone: 'sudah dihapus',
  private: 'akun privat',
  'no-account': 'akun tidak terdaftar',
  'too-many': 'melebihi batas sehari',
};

export const POST_KIND_WORDS = { original: 'asli', amplification: 'amplifikasi', copied: 'salinan' } as const;

const PARTS: Record<string, string> = {
  covered: 'tercakup sebelum tenggat',
  late: 'terlambat',
  amplified: 'amplifikasi',
  copied: 'salinan',
  burst: 'menumpuk dalam satu hari',
  excess: 'izin di atas batas',
  missing: 'tanpa kiriman',
  excused: 'izin',
  waiting: 'menunggu',
  removed: 'dikeluarkan',
  counted: 'dihitung',
  'not-counted': 'tidak dihitung',
  met: 'ada',
  unmet: 'belum ada',
  doubted: 'waktunya tidak terbukti',
  all: 'semua',
};
const NOUNS: Record<EvidenceRef['of'], string> = {
  tasks: 'tugas',
  posts: 'kiriman',
  weeks: 'minggu',
  accounts: 'akun',
  pieces: 'karya',
  checklist: 'butir',
  metrics: 'kiriman terukur',
};

export const evidenceCopy = {
  title: (criterion: string) => `Bukti: ${criterion}`,
  summary: (count: number, of: EvidenceRef['of'], part: string) =>
    `${count.toLocaleString('id-ID')} ${NOUNS[of]} · ${PARTS[part] ?? part}`,
  noun: (of: EvidenceRef['of']) => NOUNS[of],
  back: (unit: string) => `Nilai ${unit}`,
  kept: 'Seperti saat triwulan ditutup. Putusan atas kiriman sesudah itu tidak mengubahnya.',
  live: (when: string) => `Seperti saat tabel dihitung, ${when}.`,
  empty: 'Tidak ada yang termasuk di sini.',
  notYet: 'Belum dapat dibuka: tabel belum dihitung.',
  unknown: 'tidak dikenal lagi',
  columns: {
    task: 'Tugas',
    post: 'Kiriman',
    state: 'Keadaan',
    due: 'Tenggat',
    when: 'Waktu',
    kind: 'Jenis',
    grade: 'Bukti',
    network: 'Jejaring',
    reactions: 'Interaksi',
    followers: 'Pengikut',
    rate: 'Per pengikut',
    week: 'Minggu',
    asked: 'Diminta',
    days: 'Hari dengan kiriman',
    account: 'Akun',
    approved: 'Disetujui',
    proven: 'Terbukti',
    custody: 'Pemegang diperiksa',
    reachable: 'Dapat dibuka',
    piece: 'Karya',
    shares: 'Nilai tiap juri',
    mean: 'Rata-rata',
    item: 'Butir',
    met: 'Ada',
    acts: 'Banding',
  },
  yes: 'ya',
  no: 'tidak',
  private: 'privat, tidak dihitung',
  counted: {
    reported: (at: string, proof: string) =>
      `Dihitung terbit ${at}: waktunya hanya dinyatakan petugas, tautannya baru dilaporkan ${proof}`,
    absent: (at: string, proof: string) =>
      `Dihitung terbit ${at}: belum ada saat akunnya dikunjungi ${proof}`,
  },
  confirmTime: 'Usulkan waktunya dibenarkan',
  unknownTime: 'waktu tidak ditampilkan jejaring; dilaporkan',
  weekOf: (date: string) => `Mulai Senin ${date}`,
  cut: 'terpotong',
  none: 'tidak ada',
  gradeWord: (grade: string) => `bukti ${grade}`,
  openPost: 'Buka kiriman',
  outside: 'Buka di jejaring',
  appeal: 'Banding',
  propose: 'Usulkan koreksi',
};
