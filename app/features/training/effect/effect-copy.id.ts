import type { EffectMeasure } from '../tables.ts';
import { verdictSentence } from './cli-copy.id.ts';
import { kindInside } from './copy.id.ts';
import type { Effect } from './rules/effect.ts';
import type { WhyDropped } from './rules/outcomes.ts';

const decimals = (value: number, digits: number): string =>
  value
    .toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace(/^-/, '\u2212')
    .replace(/^\u2212(0(?:,0+)?)$/, '$1');
export const whole = (value: number): string => value.toLocaleString('id-ID');
/** A value of the measure: posts with one decimal, shares in whole percent; what would round to nothing keeps one digit more. */
export function figure(measure: EffectMeasure, value: number): string {
  const digits = measure === 'posts' ? 1 : 0;
  const small = value !== 0 && Math.abs(value) < 0.5 / 10 ** digits;
  return decimals(value, small ? digits + 1 : digits);
}
const side = (measure: EffectMeasure, value: number | null): string =>
  value === null ? 'tak terbatas' : figure(measure, value);

const UNIT: Record<EffectMeasure, string> = { posts: 'kiriman per minggu', coverage: 'poin persen' };

/** Sentences of the effect page. Nothing here may claim more than the interval bears. */
export const effectCopy = {
  part: 'Dampak',
  axis: { posts: 'Kiriman asli per minggu', coverage: 'Persen tugas liputan kegiatan pimpinan yang diliput' },
  unit: UNIT,
  inUnit: (measure: EffectMeasure) => `Selisih dan selang dalam ${UNIT[measure]}.`,
  groups: { first: 'Dilatih lebih dulu', second: 'Menunggu' },
  ends: { first: 'dilatih', second: 'menunggu' },
  /** What may be said, in one sentence. */
  claim(effect: Effect, measure: EffectMeasure, kind: string): string {
    if (effect.verdict !== 'difference') return verdictSentence(effect);
    const much = `${figure(measure, Math.abs(effect.estimate))} ${UNIT[measure]}`;
    // Of the changes, not of the posts: the first may have fallen less than the second.
    return `Sesudah pelatihan, perubahan ${kindInside(kind)} yang dilatih lebih dulu sekitar ${much} ${
      effect.estimate > 0 ? 'di atas' : 'di bawah'
    } perubahan yang menunggu.`;
  },
  range(effect: Effect, measure: EffectMeasure): string {
    const { from, to } = effect.interval;
    const range = `Kisaran yang masuk akal: ${side(measure, from)} sampai ${side(measure, to)} ${UNIT[measure]}.`;
    return effect.verdict === 'difference'
      ? range
      : `${range} Nol ada di dalamnya: bisa saja pelatihan tidak berpengaruh, bisa juga pengaruhnya belum terlihat.`;
  },
  detectable: (effect: Effect, measure: EffectMeasure): string | null =>
    effect.smallestDetectable === null
      ? null
      : `Dengan unit sebanyak ini, pengaruh di bawah ${figure(measure, effect.smallestDetectable)} ${UNIT[measure]} biasanya tidak terlihat.${
          effect.verdict === 'difference' && Math.abs(effect.estimate) < effect.smallestDetectable
            ? ' Yang ditemukan lebih kecil dari itu, jadi besarnya belum pasti.'
            : ''
        }`,
  onlyThese: (units: number, kind: string) => `Berlaku untuk ${units} ${kindInside(kind)} ini saja.`,
  sure: {
    title: 'Seberapa yakin?',
    how: 'Cara memilih',
    lot: 'Undian',
    units: 'Unit yang dibandingkan',
    pair: (first: number, second: number) => `${first} dan ${second}`,
    estimate: 'Selisih perubahan',
    interval: 'Selang 95 persen',
    intervalOf: (effect: Effect, measure: EffectMeasure) =>
      `${side(measure, effect.interval.from)} sampai ${side(measure, effect.interval.to)}`,
    p: 'Nilai p, dua arah',
    pValue: (p: number) => (p < 0.001 ? 'di bawah 0,001' : decimals(p, 3)),
    ways: 'Undian yang dihitung',
    waysOf: (effect: Effect) =>
      effect.exact
        ? `semua ${whole(effect.arrangements)} kemungkinan`
        : `${whole(effect.arrangements)} diambil acak`,
    chance: 'Selisih sebesar ini tanpa pengaruh',
    chanceOf: (p: number) => (p < 0.01 ? '< 1 dari 100 undian' : `${Math.round(p * 100)} dari 100 undian`),
    detectable: 'Pengaruh terkecil yang biasanya terlihat',
    measure: 'Ukuran utama',
    declared: 'Ditetapkan',
  },
  windows: (before: string, training: string, after: string) =>
    `Sebelum: ${before}. Minggu pelatihan ${training} tidak dihitung. Sesudah: ${after}.`,
  counted: (counted: number, reported: number) =>
    reported === 0
      ? `${whole(counted)} kiriman dihitung, semuanya terbaca sendiri di akunnya (bukti A dan B).`
      : `${whole(counted)} kiriman dihitung (bukti A dan B), ${whole(reported)} di antaranya semula dilaporkan petugas.`,
  gradesOnly: 'Hanya bukti A dan B yang dihitung.',
  pictureNote: 'Garis tipis: satu unit. Garis tebal: rata-rata kelompok.',
  trainingWeek: 'pelatihan',
  intervalTitle: 'Selisih perubahan dengan selang 95 persen',
  noEffect: 'tidak ada pengaruh',
  weeksLabel: (axis: string, first: string, second: string) =>
    `${axis}. Dilatih lebih dulu: ${first}. Menunggu: ${second}.`,
  fromTo: (before: string, after: string) => `rata-rata ${before} sebelum dan ${after} sesudah`,
  intervalLabel: (estimate: string, range: string) => `Perkiraan ${estimate}, selang 95 persen ${range}`,
  table: {
    title: 'Tabel angka',
    caption: 'Tiap unit sebelum dan sesudah pelatihan',
    means: 'Rata-rata tiap kelompok',
    download: 'Unduh CSV',
    columns: {
      unit: 'Unit',
      group: 'Kelompok',
      before: 'Sebelum',
      after: 'Sesudah',
      change: 'Perubahan',
      units: 'Unit',
    },
    recompute: (seed: string) =>
      `Hitung ulang tanpa basis data: npx simpul training effect dampak.csv --seed ${seed}`,
  },
  dropped: {
    line: (group: 'first' | 'second', why: string) =>
      `${group === 'first' ? 'Dilatih lebih dulu' : 'Menunggu'}, ${why}:`,
    title: (count: number) => `${count} unit tidak dibandingkan`,
    whys: {
      'unit-closed': 'unit ditutup atau digabung',
      'no-account': 'tidak punya akun resmi',
      'account-changed': 'akunnya baru ditambahkan, atau ditutup, di dalam jendela',
      'not-collected': 'akunnya tidak terbaca otomatis, jadi hanya ada laporan petugas',
      'no-tasks': 'tidak mendapat tugas liputan di salah satu jendela',
    } satisfies Record<WhyDropped, string>,
    uneven: 'Yang tidak dibandingkan jauh lebih banyak di satu kelompok. Baca hasilnya dengan hati-hati.',
  },
  strayed: (units: number) =>
    `${units} unit ikut angkatan yang lain dari undiannya. Mereka tetap dihitung menurut undian; memindahkannya akan merusak perbandingan.`,
  several: (kinds: number) =>
    `${kinds} jenis unit diuji terpisah. Makin banyak pengujian, makin mungkin satu selisih muncul hanya karena kebetulan: baca semuanya, jangan hanya yang berbeda.`,
  lotBroken: 'Undian yang tersimpan tidak cocok dengan benihnya, jadi hasil ini tidak dapat dipakai.',
  standing: {
    'not-begun': (date: string) => `Angkatan pertama baru dimulai ${date}.`,
    running: (date: string) =>
      `Belum waktunya. Jendela sesudah pelatihan masih berjalan, dan hasilnya dapat dilihat mulai ${date}. Angkanya sengaja tidak ditampilkan sebelum itu.`,
    'not-declared':
      'Ukuran utama tidak ditetapkan sebelum angkatan pertama dimulai, jadi angka di bawah hanya menggambarkan. Tidak ada kesimpulan.',
    mixed:
      'Angkatan kedua sudah dilatih sebelum jendela sesudah berakhir, jadi yang menunggu bukan pembanding lagi. Angka di bawah hanya menggambarkan.',
  },
  badges: {
    lot: 'Undian',
    described: 'Gambaran saja',
    waiting: 'Belum waktunya',
    few: 'Belum bisa dinilai',
  },
  description: {
    title: (kind: string, batch: string) => `${kind}, ${batch}`,
    figures: (before: string, after: string, measure: EffectMeasure, units: number) =>
      measure === 'posts'
        ? `Sebelum ${before} dan sesudah ${after} kiriman per minggu, rata-rata ${units} unit peserta.`
        : `Sebelum ${before} dan sesudah ${after} persen tugas diliput, rata-rata ${units} unit peserta.`,
    others: (before: string, after: string, units: number) =>
      `Pada hari yang sama, ${units} unit sejenis yang tidak dilatih: ${before} lalu ${after}.`,
    noLot: 'Angkatan dibagi tanpa undian. Kami tidak dapat mengatakan bahwa perubahan ini karena pelatihan.',
    regression: 'Unit yang semula paling lemah biasanya membaik dengan sendirinya, dilatih atau tidak.',
    weaker: (own: string, others: string) =>
      `Peserta semula jauh di bawah unit sejenis (${own} dibanding ${others}). Unit yang semula paling lemah biasanya membaik dengan sendirinya, jadi kenaikannya bukan bukti.`,
    nothing:
      'Tidak ada unit yang akunnya terdaftar dan terbaca sepanjang kedua jendela, jadi tidak ada angka yang dapat dibandingkan.',
    dropped: (units: number) =>
      `${units} unit peserta tidak ikut dihitung karena akunnya tidak terbaca penuh.`,
  },
  emptyTitle: 'Belum ada yang dapat dilihat',
  empty: 'Dampak terlihat sesudah angkatan pertama selesai dan jendela sesudahnya berakhir.',
  drawFirst: 'Undi angkatannya dulu supaya dampaknya dapat disimpulkan',
};
