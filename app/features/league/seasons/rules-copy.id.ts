import type { CriterionKey } from '../types.ts';
import { CRITERION_NAMES } from './copy.id.ts';
import type { FairnessField, RuleChange } from './rules/compare-rules.ts';

const number = (value: number): string => value.toLocaleString('id-ID', { maximumFractionDigits: 3 });
const percent = (value: number): string =>
  `${(value * 100).toLocaleString('id-ID', { maximumFractionDigits: 2 })}%`;

/** What each criterion measures, for those who set its weight. */
export const CRITERION_ABOUT: Record<CriterionKey, string> = {
  consistency: 'Hari dengan kiriman asli tiap minggu, dari yang diminta.',
  coverage: 'Tugas kegiatan dan narasi yang diliput dengan kiriman sendiri.',
  'in-window': 'Tugas yang diliput sebelum tenggat. Kecepatan tidak dinilai.',
  narrative: 'Tugas narasi yang dikerjakan dengan kiriman sendiri.',
  originality: 'Kiriman asli dibanding salinan dari unit lain.',
  register: 'Akun disetujui, terbukti, pemegangnya diperiksa, dapat dibuka.',
  engagement: 'Nilai tengah interaksi orang lain dibagi pengikut.',
  jury: 'Nilai juri dari luar kelas atas karya yang diundi.',
  checklist: 'Butir yang ada, masing-masing dengan tautan bukti.',
};

export const FIELD_WORDS: Record<string, string> = {
  weight: 'Bobot',
  full: 'Nilai penuh mulai',
  least: 'Diukur mulai',
  perWeek: 'Hari per minggu',
  lateCredit: 'Nilai kiriman terlambat',
  amplifyCredit: 'Nilai amplifikasi',
  amplifyMost: 'Amplifikasi paling banyak',
  leastFollowers: 'Pengikut paling sedikit',
  perUnit: 'Karya per unit',
  thirdAbove: 'Juri ketiga bila beda lebih dari',
  name: 'Nama daftar periksa',
};
const SHARES = new Set([
  'full',
  'lateCredit',
  'amplifyCredit',
  'thirdAbove',
  'sameGrade',
  'weightShift',
  'measuredLeast',
  'excuseMost',
]);
export const isShare = (field: string): boolean => SHARES.has(field);
export const fieldValue = (field: string, value: number): string =>
  isShare(field) ? percent(value) : number(value);

export const FAIRNESS_WORDS: Record<FairnessField, { label: string; hint: string }> = {
  sameGrade: {
    label: 'Mutu bukti setara, paling sedikit',
    hint: 'Di bawah ini, kriteria tidak dihitung untuk seluruh kelas.',
  },
  rankFrom: { label: 'Urutan mulai dari', hint: 'Kelas di bawah jumlah unit ini mendapat lencana.' },
  weightShift: {
    label: 'Uji bobot',
    hint: 'Urutan yang berbalik bila tiap bobot diubah sebesar ini disebut setara.',
  },
  measuredLeast: {
    label: 'Bobot terukur, paling sedikit',
    hint: 'Unit yang terukur kurang dari ini tidak mendapat nilai.',
  },
  dayMost: {
    label: 'Kiriman per hari, paling banyak',
    hint: 'Selebihnya dari satu jejaring tidak dihitung.',
  },
  excuseMost: {
    label: 'Izin, paling banyak',
    hint: 'Bagian tugas yang boleh keluar dari hitungan karena izin.',
  },
  reportHours: {
    label: 'Tenggang laporan, jam',
    hint: 'Waktu yang hanya dinyatakan petugas dipercaya bila tautannya dilaporkan paling lambat sekian jam sesudahnya. Yang lebih lambat dihitung terbit sekian jam sebelum laporannya.',
  },
  visitHours: {
    label: 'Tenggang kunjungan, jam',
    hint: 'Kiriman yang belum ada saat akunnya dikunjungi dihitung terbit paling awal sekian jam sebelum kunjungan itu, apa pun waktu yang tertulis.',
  },
  badgeFrom: { label: 'Lencana mulai nilai', hint: 'Untuk unit di kelas kecil.' },
};

const name = (key: CriterionKey) => CRITERION_NAMES[key];

/** One difference between two versions in a sentence. */
export function changeWords(change: RuleChange): string {
  switch (change.what) {
    case 'class-added':
      return `Kelas ${change.name} ditambahkan.`;
    case 'class-removed':
      return `Kelas ${change.name} dihapus.`;
    case 'class-changed':
      return `Kelas ${change.name} diubah nama atau jenis unitnya.`;
    case 'criterion-added':
      return `Kriteria ${name(change.key)} ditambahkan, bobot ${number(change.weight)}.`;
    case 'criterion-removed':
      return `Kriteria ${name(change.key)} dihapus, bobotnya ${number(change.weight)}.`;
    case 'criterion-value':
      return `${name(change.key)}: ${(FIELD_WORDS[change.field] ?? change.field).toLowerCase()} dari ${fieldValue(change.field, change.before)} menjadi ${fieldValue(change.field, change.after)}.`;
    case 'criterion-items':
      return `${name(change.key)}: butirnya diubah.`;
    case 'value':
      if (change.before === null)
        return `${FAIRNESS_WORDS[change.field].label}: ${fieldValue(change.field, change.after)}, dahulu setiap waktu yang dinyatakan dipercaya.`;
      return `${FAIRNESS_WORDS[change.field].label}: dari ${fieldValue(change.field, change.before)} menjadi ${fieldValue(change.field, change.after)}.`;
    case 'bands':
      return 'Pita nilai diubah.';
    case 'tie-breaks':
      return 'Penentu nilai sama diubah.';
  }
}

export const rulesPageCopy = {
  list: {
    title: 'Aturan liga',
    summary: (count: number) => `${count} versi`,
    back: 'Triwulan liga',
    columns: { version: 'Versi', name: 'Nama', state: 'Keadaan', used: 'Dipakai' },
    version: (version: number) => `Versi ${version}`,
    draft: 'rancangan',
    frozen: 'dibekukan',
    empty: 'Belum ada aturan',
    emptyText: 'Mulai dari salah satu contoh, lalu sesuaikan bobot dan kelasnya.',
    fromLast: (version: number) => `Versi baru dari versi ${version}`,
    templates: 'Mulai dari contoh',
    template: 'Pakai contoh ini',
    weights: (words: string) => `Bobot: ${words}`,
  },
  one: {
    title: (version: number) => `Aturan versi ${version}`,
    edit: 'Ubah aturan',
    next: 'Buat versi baru',
    frozen: 'Dibekukan: tidak dapat diubah. Perubahan menjadi versi baru untuk triwulan berikutnya.',
    draft: 'Rancangan. Dibekukan saat triwulan yang memakainya dimulai.',
    firstFormat:
      'Aturan bentuk lama: setiap waktu kiriman yang dinyatakan dipercaya. Triwulan yang sudah memakainya tetap dinilai demikian; triwulan berikutnya perlu versi baru.',
    changes: (version: number) => `Yang berubah dari versi ${version}`,
    same: 'Tidak ada yang berubah dari versi sebelumnya.',
    classes: 'Kelas',
    criteria: 'Kriteria',
    fairness: 'Keadilan',
    bands: 'Pita nilai',
    bandFrom: (value: number) => `mulai ${number(value)}`,
    ties: 'Penentu bila nilai persis sama',
    columns: {
      criterion: 'Kriteria',
      weight: 'Bobot',
      full: 'Nilai penuh mulai',
      least: 'Diukur mulai',
      more: 'Lainnya',
    },
    items: (count: number) => `${count} butir`,
    preview: 'Coba pada triwulan lalu',
    previewText: (quarter: string) =>
      `Lihat seperti apa tabel ${quarter} dengan aturan ini, sebelum siapa pun terikat. Hasilnya tidak disimpan sebagai nilai.`,
    previewAct: 'Coba aturan',
    previewAgain: 'Coba lagi',
    previewAsked: 'Percobaan dimulai. Muat ulang untuk melihat hasilnya.',
    previewOf: (from: string, to: string) => `Percobaan pada ${from} – ${to}`,
    previewCaption: (name: string) => `Percobaan kelas ${name}`,
    previewEmpty: 'Tidak ada unit yang dapat dinilai pada triwulan itu.',
  },
  form: {
    newTitle: 'Versi aturan baru',
    editTitle: (version: number) => `Ubah aturan versi ${version}`,
    name: 'Nama versi',
    classes: 'Kelas dan jenis unit',
    classesHint:
      'Kelas bersaing sendiri-sendiri. Satu jenis unit hanya di satu kelas. Kosongkan nama untuk menghapus kelas.',
    className: 'Nama kelas',
    kinds: 'Jenis unit',
    criteria: 'Kriteria dan bobot',
    criteriaHint: 'Bobot berjumlah 100. Kosongkan bobot untuk tidak memakai kriteria.',
    sum: (sum: number) => `Jumlah bobot ${number(sum)} dari 100`,
    percent: (field: string) => `${field} (%)`,
    rubric: 'Butir penilaian juri',
    items: 'Butir daftar periksa',
    item: 'Butir',
    itemHint: 'Keterangan',
    most: 'Nilai paling tinggi',
    fairness: 'Keadilan',
    bands: 'Pita nilai, dari yang tertinggi',
    band: 'Nama pita',
    bandFrom: 'Mulai nilai',
    ties: 'Penentu bila nilai persis sama, berurutan',
    tie: (place: number) => `Penentu ${place}`,
    none: 'tidak ada',
    addRow: 'Tambah baris',
    folded: (title: string, count: number) => `${title} (${count})`,
    save: 'Simpan aturan',
    saved: 'Aturan disimpan.',
    created: (version: number) => `Aturan versi ${version} dibuat.`,
    frozenTitle: 'Aturan ini dibekukan',
  },
};
