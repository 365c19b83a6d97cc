import type { Criterion, CriterionScore, RuleSet } from '#app/features/league/index.ts';
import { APPEAL_DAYS } from '#app/features/league/index.ts';
import { formatDate } from '#app/ui/format-date.ts';

const share = (value: number) => `${Math.round(value * 100)} persen`;
const number = (value: number) => value.toLocaleString('id-ID');

/** Every sentence of the public pages of the league. */
export const leagueCopy = {
  title: 'Liga komunikasi',
  meta: (site: string) =>
    `Peringkat komunikasi unit ${site} setiap triwulan, dengan data yang dapat dihitung ulang.`,
  intro:
    'Setiap triwulan, kerja komunikasi unit dinilai dengan aturan yang dibekukan di awal. Hasilnya dapat diperiksa dan dihitung ulang siapa pun.',
  empty: 'Belum ada triwulan yang tabelnya terbit.',
  states: {
    provisional: (until: string) => `Tabel sementara, banding sampai ${until}`,
    deciding: 'Tabel sementara, menunggu putusan banding',
    sealed: (on: string) => `Tabel akhir, disegel ${on}`,
  },
  back: 'Semua triwulan',
  season: (name: string) => `Liga ${name}`,
  seasonMeta: (name: string, days: string) => `Tabel liga komunikasi ${name}, ${days}.`,
  classes: 'Kelas',
  units: (count: number) => `${count} unit`,
  badges: (from: number) => `Kelas ini kurang dari ${from} unit, jadi mendapat lencana, bukan peringkat.`,
  badge: 'Lencana',
  noRank: 'Tanpa peringkat',
  out: 'Di luar penilaian',
  of100: (points: string) => `${points} dari 100`,
  shared: '= berarti setara: urutannya berbalik bila bobot diubah sedikit.',
  nobody: 'Belum ada unit di kelas ini.',
  method: 'Cara menilai',
  decisions: 'Banding dan koreksi',
  download: 'Unduh data',
  csv: 'CSV',
  json: 'JSON',
  file: 'Berkas tersegel',
  lot: 'Undian juri',
  next: 'Berikutnya',
  before: 'Sebelumnya',
  unitIn: (unit: string, season: string) => `${unit} di ${season}`,
  unitLine: (season: string) => `Liga ${season}`,
  unitLink: 'Lihat hitungannya',
  inLeague: 'Liga komunikasi',
  total: 'Nilai',
  rank: 'Peringkat',
  criteria: 'Hitungan setiap kriteria',
  dropped: 'Tidak dihitung untuk kelas ini: mutu buktinya tidak setara.',
  notMeasured: (why: string) => `Tidak terukur: ${why}. Bobotnya dibagi ke kriteria lain.`,
  scored: (points: string, weight: number) => `${points} dari ${number(weight)}`,
  methodTitle: (season: string) => `Cara menilai ${season}`,
  methodIntro: (version: number) =>
    `Aturan versi ${version} dibekukan sebelum penilaian dimulai dan tidak berubah sesudahnya.`,
  criterion(one: Criterion): string {
    switch (one.key) {
      case 'consistency':
        return `Hari dengan kiriman asli, paling banyak ${number(one.perWeek)} hari seminggu, dari semua minggu.`;
      case 'coverage':
        return `Tugas yang diliput dengan kiriman asli. Terlambat dihitung ${number(one.lateCredit)}, membagikan ulang ${number(one.amplifyCredit)} (paling banyak ${number(one.amplifyMost)} kali), salinan tidak dihitung.`;
      case 'in-window':
        return 'Tugas yang diliput sebelum tenggat. Cepatnya tidak dinilai.';
      case 'narrative':
        return 'Tugas narasi yang dijawab dengan kiriman asli.';
      case 'originality':
        return 'Kiriman asli dari semua kiriman asli dan salinan.';
      case 'register':
        return 'Akun yang terdaftar, terbukti resmi, terjaga, dan dapat dibuka.';
      case 'engagement':
        return `Nilai tengah reaksi per pengikut. Akun di bawah ${number(one.leastFollowers)} pengikut tidak dihitung.`;
      case 'jury':
        return `Dari setiap unit diundi ${number(one.perUnit)} kiriman asli. Masing-masing dinilai dua juri dari luar kelasnya tanpa benturan kepentingan, dan juri ketiga bila keduanya berbeda lebih dari ${share(one.thirdAbove)} angka.`;
      case 'checklist':
        return `Butir yang ada, dengan tautan bukti, dari ${number(one.items.length)} butir.`;
      default:
        return one satisfies never;
    }
  },
  weight: (one: Criterion) => `bobot ${number(one.weight)}, penuh mulai ${share(one.full)}`,
  fairness: (rules: RuleSet): string[] => [
    'Nilai tidak bergantung pada unit lain: setiap unit dapat mencapai nilai penuh.',
    'Bagian dari sedikit tugas dihitung dengan batas bawah 95 persen, supaya 3 dari 3 tidak mengalahkan 38 dari 45.',
    `Kriteria yang buktinya tidak setara (kurang dari ${share(rules.sameGrade)} unsur bermutu sama) tidak dihitung untuk kelas itu.`,
    `Dua unit setara bila urutannya berbalik saat bobot diubah ${share(rules.weightShift)}.`,
    `Kelas dengan kurang dari ${number(rules.rankFrom)} unit mendapat lencana mulai nilai ${number(rules.badgeFrom)}.`,
    ...(rules.format === 1
      ? []
      : [
          `Waktu yang hanya dinyatakan petugas dipercaya bila tautannya dilaporkan paling lambat ${number(rules.reportHours)} jam sesudahnya.`,
          `Kiriman yang belum ada saat akunnya dikunjungi Simpul dihitung terbit paling awal ${number(rules.visitHours)} jam sebelum kunjungan itu, apa pun waktu yang tertulis.`,
        ]),
    `Kiriman ke-${number(rules.dayMost + 1)} dan seterusnya dalam sehari tidak dihitung.`,
    'Unit yang mengatur agenda dan liga tidak ikut dinilai.',
  ],
  fairHead: 'Supaya adil',
  appeals: `Unit dapat banding dalam ${APPEAL_DAYS} hari kerja sesudah tabel sementara terbit. Orang kedua yang memutuskan, lalu tabel disegel.`,
  appealHead: 'Banding',
  juryHead: 'Undian juri',
  jurySeed: (seed: string) => `Benih ${seed}.`,
  juryHow: 'Untuk setiap kiriman dihitung SHA-256 dari BENIH:ID; dari setiap unit diambil yang terkecil.',
  verifyHead: 'Hitung ulang sendiri',
  verify: 'Unduh berkas tersegel, lalu jalankan:',
  command: 'npx simpul season verify berkas.jsonl',
  verifyText:
    'Perintah ini menghitung ulang seluruh tabel tanpa basis data dan mengatakan sama, atau di mana berbeda.',
  digest: 'Sidik (SHA-256)',
  key: 'Kunci',
  notSealed: 'Berkas untuk dihitung ulang terbit sesudah tabel disegel.',
  decisionsTitle: (season: string) => `Banding dan koreksi ${season}`,
  decisionsIntro: 'Yang diputuskan, tanpa nama orang.',
  appealStates: {
    open: 'menunggu putusan',
    accepted: 'diterima',
    rejected: 'ditolak',
  } as Record<string, string>,
  corrections: {
    'task-covered': 'Tugas dianggap terliput',
    'task-late': 'Tugas dianggap terlambat',
    'task-removed': 'Tugas tidak dihitung',
    'post-original': 'Kiriman dianggap asli',
    'post-time': 'Waktu kiriman yang dinyatakan dibenarkan',
    'post-removed': 'Kiriman tidak dihitung',
    'account-complete': 'Akun dianggap lengkap',
    'checklist-met': 'Butir daftar periksa diubah',
    'jury-score': 'Nilai juri diubah',
    disqualified: 'Didiskualifikasi',
  } as Record<string, string>,
  byAppeal: 'karena banding',
  byDesk: 'atas usul Diskominfo, diputuskan orang kedua',
  correctionsHead: 'Koreksi',
  appealsHead: 'Banding',
  noAppeals: 'Tidak ada banding.',
  noCorrections: 'Tidak ada koreksi.',
  decided: (date: string) => `diputuskan ${formatDate(date, 'plain')}`,
  sheet: {
    name: 'Liga',
    columns: ['Kelas', 'Urut', 'Setara', 'Unit', 'Alamat', 'Nilai', 'Pita', 'Hasil', 'Alasan'],
    outcomes: {
      ranked: 'peringkat',
      badge: 'lencana',
      unranked: 'tanpa peringkat',
      out: 'di luar penilaian',
    } as Record<string, string>,
    yes: 'ya',
    no: 'tidak',
  },
};

export type Told = { name: string; figure: string | null; sentence: string; score: CriterionScore['key'] };
