import type { ClassNote, LedgerLine } from '../types.ts';

/** The arithmetic of a criterion in words: what a line counts, what it opens to, and its figure. */

type Values = LedgerLine['values'];
export type LedgerWords = {
  readonly label: string;
  /** The words of the link to the evidence; null where the line opens to nothing. */
  readonly evidence: string | null;
  readonly value: string;
};

const number = (value: number, least = 0, most = 2): string =>
  value.toLocaleString('id-ID', { minimumFractionDigits: least, maximumFractionDigits: most });
const whole = (value: number): string => number(value, 0, 0);
const percent = (share: number, places = 1): string => `${number(share * 100, 0, places)}%`;
const of = (values: Values, key: string): number => values[key] ?? 0;
const plus = (value: number): string => `+ ${number(value, 1, 2)}`;

const NOTHING = 'nilai 0';
const OUT = 'tidak dihitung';

type Words = {
  readonly label: (values: Values) => string;
  readonly noun?: string;
  readonly value: (values: Values) => string;
};
const count =
  (suffix = '') =>
  (values: Values): string =>
    `${whole(of(values, 'n'))}${suffix}`;
const plain = (label: string, noun?: string, value = count()): Words => ({
  label: () => label,
  ...(noun ? { noun } : {}),
  value,
});

const WORDS: Readonly<Record<string, Words>> = {
  own: plain('Kiriman asli sebelum tenggat', 'tugas', (values) => number(of(values, 'n'), 1)),
  late: {
    label: (values) => `Kiriman asli setelah tenggat, dihitung ${number(of(values, 'credit'))}`,
    noun: 'tugas',
    value: (values) => plus(of(values, 'sum')),
  },
  amplified: {
    label: (values) =>
      `Amplifikasi, dihitung ${number(of(values, 'credit'))} tiap tugas, paling banyak ${whole(of(values, 'most'))}`,
    noun: 'tugas',
    value: (values) => plus(of(values, 'sum')),
  },
  'amplified-nothing': plain('Amplifikasi tidak membawa narasi sendiri', 'tugas', () => NOTHING),
  'time-not-shown': plain(
    'Di antaranya menyatakan waktu sebelum tenggat yang tidak terbukti: tautannya terlambat dilaporkan, atau kirimannya belum ada saat akun dikunjungi',
    'tugas',
    () => 'terlambat',
  ),
  'days-not-shown': plain('Kiriman yang harinya hanya dinyatakan dan tidak terbukti', 'kiriman', () => OUT),
  copied: plain('Salinan dari unit lain', 'tugas', () => NOTHING),
  burst: plain('Kiriman terlambat yang menumpuk dalam satu hari', 'tugas', () => NOTHING),
  excess: plain('Izin di atas batas aturan tetap dihitung', 'tugas', () => NOTHING),
  missing: plain('Lewat tenggat tanpa kiriman', 'tugas', () => NOTHING),
  excused: plain('Izin, keluar dari hitungan', 'tugas', () => OUT),
  waiting: plain('Menunggu tenggat atau pemeriksaan', 'tugas', () => OUT),
  removed: plain('Dikeluarkan dari hitungan', 'tugas', () => OUT),
  'in-time': plain('Tugas tercakup sebelum tenggat', 'tugas'),
  'not-in-time': plain('Tugas lain yang dihitung'),
  weeks: {
    label: (values) =>
      `${whole(of(values, 'weeks'))} minggu, ${whole(of(values, 'perWeek'))} hari per minggu${
        of(values, 'cut') > 0 ? `, ${whole(of(values, 'cut'))} minggu terpotong diminta sebanding` : ''
      }`,
    noun: 'minggu',
    value: (values) => `${whole(of(values, 'whole'))} hari diminta`,
  },
  'active-days': plain(
    'Hari dengan kiriman asli, paling banyak sebanyak yang diminta tiap minggu',
    'kiriman',
    (values) => `${whole(of(values, 'part'))} hari`,
  ),
  originals: plain('Kiriman asli yang dihitung', 'kiriman'),
  copies: plain('Salinan dari unit lain', 'kiriman'),
  'not-counted': plain('Dihapus, menumpuk, atau dari akun yang tidak terlihat', 'kiriman', () => OUT),
  accounts: {
    ...plain('Akun dalam daftar, masing-masing empat pemeriksaan', 'akun'),
    value: (values) => `${whole(of(values, 'n'))} × 4`,
  },
  approved: { label: () => 'Disetujui kepala unit', value: (values) => ofWords(values) },
  proven: { label: () => 'Terbukti resmi dengan tautan dua arah', value: (values) => ofWords(values) },
  custodyChecked: { label: () => 'Pemegang akun sudah diperiksa', value: (values) => ofWords(values) },
  reachable: { label: () => 'Dapat dibuka', value: (values) => ofWords(values) },
  private: plain('Akun privat, tidak dihitung', undefined, () => NOTHING),
  'measured-posts': {
    label: (values) =>
      `Kiriman terukur dari akun dengan paling sedikit ${whole(of(values, 'leastFollowers'))} pengikut`,
    noun: 'kiriman',
    value: count(),
  },
  'small-accounts': {
    label: (values) => `Kiriman akun di bawah ${whole(of(values, 'leastFollowers'))} pengikut`,
    value: () => OUT,
  },
  'gone-as-nothing': plain('Kiriman yang dihapus, dihitung tanpa interaksi', 'kiriman', () => NOTHING),
  median: {
    label: (values) =>
      `Interaksi tengah ${percent(of(values, 'rate'), 2)} pengikut; batas bawahnya kiriman ke-${whole(of(values, 'place'))} dari ${whole(of(values, 'n'))}`,
    value: (values) => percent(of(values, 'bound'), 2),
  },
  pieces: plain('Karya yang diundi dan dinilai paling sedikit dua juri', 'karya'),
  given: {
    label: () => 'Jumlah rata-rata nilai tiap karya, dari 1',
    value: (values) => number(of(values, 'sum'), 2),
  },
  met: plain('Butir yang ada', 'butir'),
  unmet: plain('Butir yang belum ada atau belum diperiksa', 'butir', () => NOTHING),
  'too-few': {
    label: (values) => `Diukur mulai ${whole(of(values, 'least'))}`,
    value: (values) => `baru ${whole(of(values, 'have'))}`,
  },
  share: {
    label: () => 'Dibagi yang mungkin dicapai',
    value: (values) =>
      `${number(of(values, 'part'), 0, 2)} dari ${number(of(values, 'whole'))} = ${percent(of(values, 'share'))}`,
  },
  bound: {
    label: () => 'Batas bawah 95%, agar unit bertugas sedikit tidak diuntungkan',
    value: (values) => percent(of(values, 'bound')),
  },
  points: {
    label: (values) =>
      `Nilai penuh mulai ${percent(of(values, 'full'), 2)}. Bobot ${number(of(values, 'weight'))}`,
    value: (values) =>
      of(values, 'bound') >= of(values, 'full')
        ? `penuh: ${number(of(values, 'weight'))}`
        : `${number(of(values, 'bound') * 100, 0, 2)} : ${number(of(values, 'full') * 100, 0, 2)} × ${number(of(values, 'weight'))}`,
  },
};

function ofWords(values: Values): string {
  return `${whole(of(values, 'n'))} dari ${whole(of(values, 'of'))}`;
}

export function ledgerWords(line: LedgerLine): LedgerWords {
  const words = WORDS[line.key];
  if (!words) return { label: line.key, evidence: null, value: '' };
  const evidence = line.evidence
    ? words.noun && line.values.n !== undefined
      ? `${whole(line.values.n)} ${words.noun}`
      : `lihat ${words.noun ?? 'bukti'}`
    : null;
  return { label: words.label(line.values), evidence, value: words.value(line.values) };
}

/** What is said of a class's evidence for one criterion; never rounded up to the condition that it is held to. */
export function gradeSentence(grade: ClassNote['grades'][number], sameGrade: number): string {
  const what = grade.of === 'tasks' ? 'bukti kelas ini' : 'unit kelas ini';
  const least = percent(sameGrade, 0);
  if (grade.all === 0) return 'Belum ada bukti dalam kelas ini.';
  const automatic = `${whole(grade.automatic)} dari ${whole(grade.all)} ${what} (${percent(Math.floor((grade.automatic / grade.all) * 100) / 100, 0)}) terukur pada bukti A atau B`;
  const declared = `${whole(grade.declared)} dari ${whole(grade.all)} pada bukti C`;
  return grade.dropped
    ? `${automatic}, ${declared}. Syaratnya ${least} pada mutu yang setara, jadi kriteria ini tidak dihitung.`
    : `${automatic}, ${declared}. Syaratnya ${least} pada mutu yang setara, jadi kriteria ini dihitung.`;
}
