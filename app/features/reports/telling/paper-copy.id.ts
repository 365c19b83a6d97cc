import type { StateSums } from './facts.ts';
import type { PeriodKind } from './rules/periods.ts';

type State = keyof StateSums;

function silentFor(days: number | null, accounts: number): string {
  if (days !== null) return `${days} hari`;
  return accounts === 0 ? 'belum punya akun' : 'belum pernah';
}

/** Words of the papers: the report of a week, month or quarter, and the memo that goes with it. */
export const paperCopy = {
  titles: {
    weekly: 'Laporan komunikasi mingguan',
    monthly: 'Laporan komunikasi bulanan',
    quarterly: 'Laporan komunikasi triwulan',
  } satisfies Record<PeriodKind, string>,
  spans: { weekly: 'pekan ini', monthly: 'bulan ini', quarterly: 'triwulan ini' } satisfies Record<
    PeriodKind,
    string
  >,
  number: (number: string) => `Nomor ${number}`,
  made: (date: string) => `Disusun ${date}`,
  states: {
    tercakup: 'Tercakup',
    terlambat: 'Terlambat',
    amplifikasi: 'Amplifikasi',
    salinan: 'Salinan',
    menunggu: 'Menunggu',
    belum: 'Belum',
    izin: 'Izin',
  } satisfies Record<State, string>,
  /** One letter each, because a paper is copied in black and white. */
  letters: {
    tercakup: 'T',
    terlambat: 'L',
    amplifikasi: 'A',
    salinan: 'S',
    menunggu: 'M',
    belum: 'B',
    izin: 'I',
  } satisfies Record<State, string>,
  tone: {
    positive: 'positif',
    neutral: 'netral',
    negative: 'negatif',
    mixed: 'beragam',
  } as Record<string, string>,
  empty: (span: string) => `Tidak ada tugas, kiriman, maupun kliping yang tercatat ${span}.`,
  figures: {
    covered: 'tugas tercakup',
    activities: 'kegiatan',
    posts: 'kiriman sendiri',
    shares: 'amplifikasi',
    silent: 'unit belum bersuara 7 hari',
  },
  of: (part: number, all: number) => `${part} dari ${all}`,
  heat: 'Peta liputan unit',
  heatNote: (buckets: string) =>
    `Tiap kotak menunjukkan keadaan yang paling perlu dilihat, lalu tugas tercakup dari yang ditugaskan, per ${buckets}. N: narasi.`,
  bucket: { weekly: 'hari', monthly: 'pekan', quarterly: 'pekan' } satisfies Record<PeriodKind, string>,
  heatPart: (shown: number, all: number) =>
    `Memuat ${shown} dari ${all} unit, yang paling banyak belum. Semua unit ada di berkas XLSX laporan ini.`,
  narrativeMark: 'N',
  sum: 'Jml',
  line: 'Liputan kegiatan',
  lineNote: 'Bagian tugas yang tercakup',
  networks: 'Kiriman per jaringan',
  networksNote: 'Garis tebal: kiriman sendiri. Putus-putus: amplifikasi.',
  kinds: 'Keadaan tugas per jenis unit',
  all: (units: number) => `Semua (${units} unit)`,
  kindUnits: (kind: string, units: number) => `${kind} (${units} unit)`,
  top: 'Kiriman yang paling ditanggapi',
  topMeasure: (reactions: string, followers: string, rate: string, on: string) =>
    `${reactions} tanggapan dari ${followers} pengikut (${rate}), diukur ${on}`,
  topNone:
    'Belum ada kiriman yang tanggapannya terukur. Tanggapan hanya terukur di jaringan yang memberitahukannya.',
  first: 'Unit yang pertama mengirim',
  firstOf: (activity: string) => activity,
  after: (minutes: number) =>
    minutes < 60
      ? `${minutes} menit sesudah mulai`
      : minutes < 48 * 60
        ? `${Math.floor(minutes / 60)} jam ${minutes % 60} menit sesudah mulai`
        : `${Math.floor(minutes / 1440)} hari sesudah mulai`,
  noHour: 'jam kegiatan tidak dicatat',
  firstAmong: (covered: number, of: number) => `${covered} dari ${of} unit mengirim`,
  silent: 'Belum bersuara 7 hari atau lebih',
  silentNone: 'Semua unit bersuara dalam 7 hari terakhir.',
  silentFor,
  silentOf: (unit: string, days: number | null, accounts: number) => `${unit} (${silentFor(days, accounts)})`,
  more: (rest: number) => `dan ${rest} lainnya`,
  narratives: 'Pemakaian narasi',
  narrativeOf: (covered: number, of: number) => `dipakai ${covered} dari ${of} unit`,
  narrativeNone: 'Tidak ada narasi yang ditugaskan.',
  clippings: (stories: number) => `Kliping media (${stories} berita)`,
  clippingsTitle: 'Kliping media',
  clippingsNone: 'Belum ada kliping.',
  leagueTitle: 'Liga',
  league: {
    provisional: (name: string, until: string) => `${name}: tabel sementara, banding sampai ${until}.`,
    sealed: (name: string, on: string) => `${name}: tabel disegel ${on}.`,
    running: (name: string, to: string) => `${name} berjalan sampai ${to}.`,
  },
  check: 'Periksa keaslian laporan ini di',
  code: (code: string) => `Kode ${code}`,
  page: (page: number, pages: number) => `halaman ${page} dari ${pages}`,
  fields: {
    kind: 'Jenis',
    office: 'Penyusun',
    period: 'Masa',
    covered: 'Tugas tercakup',
    activities: 'Kegiatan',
    posts: 'Kiriman sendiri',
    shares: 'Amplifikasi',
    silent: 'Unit belum bersuara 7 hari',
    date: 'Tanggal',
    digest: 'Sidik isi (SHA-256)',
  },
  mark: { weekly: 'LAP-M', monthly: 'LAP-B', quarterly: 'LAP-T' } satisfies Record<PeriodKind, string>,
} as const;
