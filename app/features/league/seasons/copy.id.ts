import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import type { SeasonState } from '../tables.ts';
import type { CriterionKey, NotMeasured, RuleSet } from '../types.ts';
import type { MeasuredParts } from './rules/measured-parts.ts';

/** Criteria by their long and short names; a checklist is called as its rules call it. */
export const CRITERION_NAMES: Record<CriterionKey, string> = {
  consistency: 'Keajekan mengabarkan',
  coverage: 'Liputan kegiatan dan narasi',
  'in-window': 'Tepat waktu',
  narrative: 'Pemakaian narasi',
  originality: 'Keaslian kiriman',
  register: 'Kelengkapan akun',
  engagement: 'Interaksi warga',
  jury: 'Penilaian juri',
  checklist: 'Daftar periksa',
};
const SHORT_NAMES: Record<CriterionKey, string> = {
  consistency: 'Ajek',
  coverage: 'Liputan',
  'in-window': 'Tepat waktu',
  narrative: 'Narasi',
  originality: 'Asli',
  register: 'Akun',
  engagement: 'Interaksi',
  jury: 'Juri',
  checklist: 'Daftar',
};

export function criterionName(rules: Pick<RuleSet, 'criteria'>, key: CriterionKey): string {
  const list = rules.criteria.find((one) => one.key === 'checklist');
  return key === 'checklist' && list?.key === 'checklist' ? list.name : CRITERION_NAMES[key];
}

const SHORT_MOST = 9;
/** A checklist by the last word of its name where that is short enough for a column: "Kelengkapan PPID" becomes "PPID". */
export function shortCriterion(rules: Pick<RuleSet, 'criteria'>, key: CriterionKey): string {
  if (key !== 'checklist') return SHORT_NAMES[key];
  const last = criterionName(rules, key).split(' ').at(-1) ?? '';
  return last !== '' && last.length <= SHORT_MOST ? last : SHORT_NAMES.checklist;
}

export const STATE_WORDS: Record<SeasonState, string> = {
  draft: 'rancangan',
  running: 'berjalan',
  provisional: 'tabel sementara',
  sealed: 'disegel',
  cancelled: 'dibatalkan',
};

/** Why a unit has no number, as it stands in the table. */
export const REASON_WORDS: Record<string, string> = {
  coordinator: 'Tidak ikut dinilai: mengatur agenda dan liga',
  'no-officer': 'Belum ada admin medsos',
  'no-account': 'Belum ada akun yang disetujui',
  'no-tasks': 'Tidak ada tugas dalam triwulan ini',
  'too-little-measured': 'Terlalu sedikit kriteria yang terukur',
  'small-class': 'Kelas kurang dari batas urutan: tanpa peringkat',
  disqualified: 'Didiskualifikasi',
  closed: 'Unit ditutup dalam triwulan ini',
};

export const MISSING_WORDS: Record<NotMeasured, string> = {
  'no-tasks': 'tidak ada tugas',
  'too-few': 'terlalu sedikit untuk diukur',
  'no-account': 'belum ada akun',
  'no-officer': 'belum ada admin medsos',
  'no-posts': 'belum ada kiriman',
  'no-followers': 'pengikut tidak terukur atau terlalu sedikit',
  'no-metrics': 'interaksi tidak terukur',
  'not-judged': 'belum dinilai juri',
  'not-checked': 'belum diperiksa',
};

/** What a unit lacks for a total, criterion by criterion. */
export function measuredWords(parts: MeasuredParts, rules: Pick<RuleSet, 'criteria'>): string {
  const number = (value: number) => value.toLocaleString('id-ID');
  const lacking = parts.lacking.map(({ key, dropped, missing, have, least }) => {
    const why = dropped
      ? 'tidak dihitung untuk kelas ini'
      : have !== null && least !== null
        ? `baru ${number(have)}, diukur mulai ${number(least)}`
        : MISSING_WORDS[missing ?? 'too-few'];
    return `${criterionName(rules, key)} (${why})`;
  });
  return `Terukur bobot ${number(parts.measured)}, perlu paling sedikit ${number(parts.needed)}. Belum terukur: ${lacking.join(', ')}.`;
}

export const points = (value: number): string =>
  value.toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const day = (date: string) => formatDate(date, 'full');
/** The last day of a moment that ends with it. */
const dayOf = (instant: string, zone: string) => formatDate(formatLocal(instant, zone), 'full');
const formatLocal = (instant: string, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.parse(instant));

/** What the league refuses, with what can be done. @param zone for moments within a refusal */
export function refusalSentence(error: { type: string }, zone = 'Asia/Jakarta'): string {
  const said = error as {
    type: string;
    from: string;
    until: string;
    name: string;
    count: number;
    year: number;
    left: number;
  };
  switch (said.type) {
    case 'rules-frozen':
      return 'Aturan ini sudah dibekukan dan tidak dapat diubah. Buat versi baru untuk triwulan berikutnya.';
    case 'rules-outdated':
      return 'Aturan ini masih memercayai setiap waktu kiriman yang dinyatakan unit. Buat versi baru darinya, lalu pilih versi itu.';
    case 'season-began':
      return `Triwulan ini sudah berjalan sejak ${day(said.from)}. Aturan tidak berlaku surut: mulai dari besok, atau tunggu triwulan berikutnya.`;
    case 'season-past':
      return `Hari terakhirnya, ${day(said.until)}, sudah lewat atau hari ini. Pilih triwulan berikutnya.`;
    case 'season-overlaps':
      return `Hari-harinya sudah dipakai ${said.name}. Satu hari hanya dinilai dalam satu triwulan.`;
    case 'season-runs':
      return `Triwulan ini berjalan sampai ${day(said.until)}. Tutup setelah hari itu.`;
    case 'wrong-state':
      return 'Keadaannya sudah berubah, jadi tindakan ini tidak berlaku lagi. Muat ulang halaman ini.';
    case 'appeals-not-open':
      return 'Banding belum dibuka. Banding dibuka setelah tabel sementara terbit.';
    case 'appeals-over':
      return said.until
        ? `Masa banding berakhir ${dayOf(said.until, zone)}. Banding tidak dapat diajukan lagi.`
        : 'Masa banding sudah berakhir. Banding tidak dapat diajukan lagi.';
    case 'appeals-run':
      return `Masa banding berjalan sampai ${dayOf(said.until, zone)}. Segel setelah itu.`;
    case 'appeals-open':
      return `Masih ada ${said.count} banding atau usul yang menunggu putusan. Putuskan dulu semuanya.`;
    case 'jury-open':
      return `Penilaian juri belum ditutup: masih ada ${said.left} lembar. Tutup dulu di halaman juri.`;
    case 'holiday-year-missing':
      return `Hari libur tahun ${said.year} belum ada, jadi masa banding tidak dapat dihitung. Lengkapi di halaman Hari libur.`;
    case 'run-running':
      return 'Pekerjaan yang sama sedang berjalan. Tunggu sampai selesai.';
    case 'already-decided':
      return 'Banding tentang hal yang sama sudah diputus dan putusannya berlaku. Ajukan banding tentang hal lain bila ada.';
    case 'already-waiting':
      return 'Hal yang sama sudah diajukan dan menunggu putusan.';
    case 'not-of-unit':
      return 'Hal itu bukan bagian dari nilai unit ini. Pilih dari bukti unit.';
    case 'changed-meanwhile':
      return 'Ada putusan baru selama penyegelan. Segel sekali lagi.';
    default:
      return 'Tindakan ini tidak dapat dilakukan.';
  }
}

export const seasonsCopy = {
  errorTitle: 'Belum dapat disimpan',
  cancel: 'Batal',
  optional: 'tidak wajib',
  internalTask: 'Kegiatan internal',
  noSeason: {
    title: 'Liga belum dimulai',
    text: 'Satu triwulan dinilai dengan satu versi aturan yang dibekukan sebelum hari pertamanya. Mulai dari aturan, lalu buat triwulannya.',
    textOthers: 'Belum ada triwulan yang dinilai. Tabelnya muncul di sini setelah Diskominfo memulainya.',
    act: 'Buat aturan',
    season: 'Buat triwulan',
  },
  page: {
    title: (name: string) => `Liga ${name}`,
    plain: 'Liga',
    rules: (version: number, frozen: string | null) =>
      frozen ? `aturan versi ${version}, dibekukan ${frozen}` : `aturan versi ${version}, belum dibekukan`,
    download: 'Unduh data',
    xlsx: 'Tabel (XLSX)',
    csv: 'Tabel (CSV)',
    sealed: 'Berkas tersegel',
    decisions: 'Banding dan keputusan',
    seasons: 'Semua triwulan',
    manage: 'Kelola triwulan',
    rulesPage: 'Aturan',
    classes: 'Kelas',
    search: 'Cari unit',
    filter: 'Saring unit',
    apply: 'Terapkan',
    noun: 'unit',
    caption: (name: string, season: string) => `Tabel kelas ${name}, ${season}`,
    columns: { rank: 'Urut', unit: 'Unit', total: 'Nilai', of100: 'dari 100', grade: 'Bukti' },
    of: (weight: number) => `dari ${weight.toLocaleString('id-ID')}`,
    opens: (criterion: string, unit: string, value: string) =>
      `${criterion} ${unit}: ${value}, buka hitungan`,
    bar: (value: string) => `Nilai ${value} dari 100`,
    gradeWord: (grade: string) => `mutu bukti terendah: ${grade}`,
    none: 'tidak terukur',
    dropped: 'tidak dihitung',
    nobody: (names: string) => `Tidak terukur atau tidak dihitung di kelas ini: ${names}.`,
    shared: 'berarti setara: urutannya berbalik bila bobot diubah sedikit.',
    coordinator: (name: string) => `${name} tidak ikut dinilai.`,
    badges: (name: string, from: number) =>
      `Kelas ${name} kurang dari ${from} unit, jadi mendapat lencana, bukan urutan.`,
    badge: 'Lencana',
    emptyClass: 'Belum ada unit dalam kelas ini.',
    emptySearch: (words: string) => `Tidak ada unit yang cocok dengan “${words}”.`,
    dropSearch: 'Hapus pencarian',
    notComputed: 'Tabel belum dihitung. Perhitungan pertama berjalan setiap malam setelah triwulan dimulai.',
    notBegun: (date: string) => `Dimulai ${day(date)}. Tabel terisi setelah hari itu.`,
    draft: 'Triwulan ini masih rancangan: aturannya belum dibekukan.',
    cancelled: (reason: string) => `Triwulan ini dibatalkan: ${reason}`,
    status: {
      running: (computed: string | null) =>
        computed ? `Sementara. Dihitung ${computed}` : 'Berjalan, belum dihitung',
      provisional: (until: string) => `Sementara. Banding sampai ${until}`,
      deciding: 'Masa banding selesai. Menunggu putusan dan segel',
      sealed: (date: string) => `Disegel ${date}`,
    },
  },
  ledger: {
    total: 'Nilai kriteria',
    points: (value: string, weight: number) => `${value} dari ${weight.toLocaleString('id-ID')}`,
    grades: 'Mutu bukti',
    disagree: 'Tidak setuju?',
    close: 'Tutup',
    appeal: 'Ajukan banding',
    window: (open: string | null) =>
      open
        ? `Unit dapat banding sampai ${open}. Keputusan dan alasannya terlihat semua unit.`
        : 'Unit dapat banding 3 hari kerja setelah tabel sementara terbit. Keputusan dan alasannya terlihat semua unit.',
    over: (until: string) => `Masa banding berakhir ${until}.`,
    notMeasured: (why: string) => `Tidak terukur: ${why}. Bobotnya dibagi ke kriteria lain.`,
    droppedLong: 'Kriteria ini tidak dihitung untuk kelas ini karena mutu bukti antarunit tidak setara.',
    caption: (unit: string, criterion: string) => `${unit} · ${criterion}`,
  },
  unit: {
    title: (unit: string) => `Nilai ${unit}`,
    back: 'Tabel liga',
    rank: (rank: string, of: string) => `Urutan ${rank} di kelas ${of}`,
    total: 'Nilai',
    noTotal: 'Belum ada nilai',
    band: (name: string) => `Pita ${name}`,
    missing: 'Unit ini tidak ada dalam tabel triwulan ini.',
  },
  seasons: {
    title: 'Triwulan liga',
    summary: (count: number) => `${count} triwulan`,
    add: 'Buat triwulan',
    columns: { name: 'Triwulan', days: 'Hari', rules: 'Aturan', state: 'Keadaan' },
    rules: (version: number) => `versi ${version}`,
    empty: 'Belum ada triwulan',
    emptyText: 'Triwulan dinilai dengan satu versi aturan. Aturan dibekukan saat triwulan dimulai.',
    open: 'Buka tabel',
    back: 'Liga',
  },
  create: {
    title: 'Buat triwulan',
    lead: 'Triwulan dibuat sebagai rancangan. Aturannya baru dibekukan saat Anda memulainya.',
    quarter: 'Triwulan',
    quarterOption: (name: string, from: string, to: string) =>
      `${name} (${formatDate(from, 'date')} – ${formatDate(to, 'date')})`,
    rules: 'Versi aturan',
    rulesOption: (version: number, name: string, frozen: boolean) =>
      `Versi ${version}, ${name}${frozen ? ' (dibekukan)' : ''}`,
    choose: 'Pilih',
    submit: 'Buat triwulan',
    noRules: 'Belum ada aturan. Buat aturan dulu, lalu kembali ke sini.',
    created: 'Triwulan dibuat sebagai rancangan. Mulai paling lambat pada hari pertamanya.',
  },
  manage: {
    title: (name: string) => `Kelola ${name}`,
    rules: 'Aturan',
    rulesLine: (version: number, name: string) => `Versi ${version}, ${name}`,
    openRules: 'Buka aturan',
    changeRules: 'Ganti versi',
    changed: 'Versi aturan diganti.',
    start: 'Mulai dan bekukan aturan',
    startTitle: 'Mulai triwulan ini?',
    startText:
      'Aturannya dibekukan dan tidak dapat diubah lagi. Perubahan sesudah ini menjadi versi baru untuk triwulan berikutnya.',
    startLate: (from: string) =>
      `Hari pertamanya, ${day(from)}, sudah lewat. Triwulan dapat dimulai besok, dan hari sebelumnya tidak dinilai.`,
    startTomorrow: 'Mulai besok dan bekukan aturan',
    startBy: (from: string) => `Mulai paling lambat ${day(from)}, hari pertamanya.`,
    started: (from: string) => `Aturan dibekukan. Triwulan dinilai mulai ${day(from)}.`,
    cancel: 'Batalkan triwulan',
    cancelTitle: 'Batalkan triwulan ini?',
    cancelReason: 'Alasan, terlihat semua unit',
    cancelConfirm: 'Batalkan triwulan',
    cancelled: 'Triwulan dibatalkan.',
    keep: 'Kembali',
    close: 'Tutup triwulan',
    closeTitle: 'Tutup triwulan ini?',
    closeText:
      'Nilai dihitung dari keadaan saat ini, lalu tabel sementara terbit dan masa banding 3 hari kerja mulai. Putusan atas kiriman sesudah ini tidak mengubah triwulan ini.',
    closeAfter: (to: string) => `Dapat ditutup setelah ${day(to)}.`,
    closing: 'Penutupan dimulai. Muat ulang untuk melihat kemajuannya.',
    waiting: 'Yang masih menunggu',
    waitingPosts: (count: number) => `${count.toLocaleString('id-ID')} kiriman di antrean cocokkan`,
    waitingExcuses: (count: number) => `${count.toLocaleString('id-ID')} permintaan izin belum diputus`,
    waitingJury: 'Penilaian juri belum ditutup: kriteria juri tidak akan terhitung',
    waitingNone: 'Tidak ada yang menunggu.',
    waitingText: 'Selesaikan dulu bila bisa: setelah ditutup, hanya banding yang dapat mengoreksi.',
    seal: 'Segel tabel',
    sealTitle: 'Segel tabel ini?',
    sealText:
      'Berkas triwulan dibuat, diberi sidik dan tanda tangan, lalu tidak dapat diubah lagi. Siapa pun dapat mengunduh dan menghitungnya ulang.',
    sealOther: 'Segel dipasang orang lain, bukan yang menutup triwulan.',
    sealing: 'Penyegelan dimulai. Muat ulang untuk melihat kemajuannya.',
    appealsUntil: (until: string) => `Masa banding sampai ${until}.`,
    appealsOver: (until: string) => `Masa banding berakhir ${until}.`,
    open: (count: number) => `${count} banding atau usul menunggu putusan`,
    sealedAt: (date: string) => `Disegel ${date}.`,
    digest: 'Sidik SHA-256 berkas',
    verify:
      'Unduh berkasnya, lalu jalankan npx simpul season verify BERKAS di komputer mana pun. Tidak perlu basis data.',
    run: {
      close: (done: number, of: number) => `Menutup triwulan: langkah ${done} dari ${of}`,
      seal: (done: number, of: number) => `Menyegel tabel: langkah ${done} dari ${of}`,
      preview: (done: number, of: number) => `Mencoba aturan: langkah ${done} dari ${of}`,
      prizes: (done: number, of: number) => `${done} dari ${of} piagam siap`,
    },
    refresh: 'Muat ulang',
    failed: (sentence: string | null) =>
      `Pekerjaan terakhir tidak selesai.${sentence ? ` ${sentence}` : ' Kesalahan ada pada sistem kami; tidak ada yang berubah. Coba lagi.'}`,
  },
  file: {
    columns: ['Kelas', 'Urut', 'Unit', 'Nama unit', 'Nilai', 'Pita', 'Keterangan'],
    points: (name: string, weight: number) => `${name} (dari ${weight.toLocaleString('id-ID')})`,
    part: (name: string) => `${name}: tercapai`,
    whole: (name: string) => `${name}: dari`,
  },
  notices: {
    provisional: (name: string) => `Tabel sementara ${name} terbit`,
    provisionalBody: (until: string) => `Banding dapat diajukan sampai ${until}.`,
    sealed: (name: string) => `Tabel ${name} disegel`,
  },
  home: {
    title: 'Liga',
    start: (name: string) => `Mulai ${name} dan bekukan aturannya`,
    startBy: (from: string) => `Paling lambat ${day(from)}`,
    close: (name: string) => `${name} sudah berakhir: tutup dan terbitkan tabel sementara`,
    appeals: (count: number) => `${count} banding atau usul menunggu putusan`,
    seal: (name: string) => `Segel tabel ${name}`,
    window: (name: string) => `Tabel sementara ${name} terbit`,
    windowUntil: (until: string) => `Banding sampai ${until}`,
  },
  when: (instant: string, zone: string, today?: string) => formatInstant(instant, zone, 'day', today),
  day,
  dayOf,
};
