import { fromDay, instant, toDay } from './calendar.ts';
import { makeRandom, seedOf } from './random.ts';
import type {
  LocalDate,
  SampleNarrative,
  SampleNarrativePoint,
  SampleNarrativeRead,
  SampleNarrativeVersion,
  SampleUnit,
} from './types.ts';

interface Draft {
  readonly key: string;
  readonly title: string;
  readonly programme: string;
  readonly message: string;
  readonly points: readonly (readonly [text: string, figure: string, source: string])[];
  readonly answers: readonly (readonly [question: string, answer: string])[];
  readonly use: readonly string[];
  readonly avoid: readonly string[];
  readonly tags: readonly string[];
  readonly spokesperson: string;
  /** Age in days of each version, oldest first. */
  readonly versions: readonly number[];
}

const DRAFTS: readonly Draft[] = [
  {
    key: 'air-bersih',
    title: 'Air bersih untuk semua',
    programme: 'air',
    message: 'Air bersih mengalir sampai rumah, bertahap, adil, dan bisa dicicil.',
    points: [
      ['Sambungan baru tahun ini mencapai 3.420 rumah dari target 4.000.', '3.420 rumah', 'Tirta Wanasari'],
      ['Biaya sambungan baru bisa dicicil sampai 12 kali tanpa bunga.', '12 kali', 'Tirta Wanasari'],
      ['Cakupan air perpipaan sekarang 84 persen rumah tangga.', '84 persen', 'Bapperida'],
      ['Kehilangan air turun dari 33 menjadi 27 persen.', '27 persen', 'Tirta Wanasari'],
    ],
    answers: [
      [
        'Kapan giliran kelurahan saya?',
        'Urutan pemasangan dimuat di situs Tirta Wanasari dan di kantor kelurahan.',
      ],
      [
        'Mengapa air kadang mati malam hari?',
        'Tekanan malam diatur selama pipa lama diganti, selesai bulan depan.',
      ],
    ],
    use: ['bertahap', 'bisa dicicil', 'sampai rumah'],
    avoid: ['gratis selamanya', 'pasti tidak mati'],
    tags: ['AirBersihUntukSemua', 'WanasariMengalir'],
    spokesperson: 'Direktur Utama Tirta Wanasari',
    versions: [58, 21, 3],
  },
  {
    key: 'wanasari-sehat',
    title: 'Wanasari Sehat',
    programme: 'sehat',
    message: 'Berobat dekat rumah, tanpa biaya, dengan KTP Wanasari.',
    points: [
      ['Puskesmas rawat inap kini ada enam dan semuanya buka 24 jam.', '6 puskesmas', 'Dinas Kesehatan'],
      ['Puskesmas Muara Bening punya 12 tempat tidur rawat inap.', '12 tempat tidur', 'Dinas Kesehatan'],
      ['Anggaran pembangunannya Rp14,2 miliar dari APBD.', 'Rp14,2 miliar', 'BPKAD'],
    ],
    answers: [
      ['Apakah harus punya kartu JKN?', 'Cukup KTP Wanasari, petugas akan memeriksa kepesertaan Anda.'],
    ],
    use: ['dekat rumah', 'tanpa biaya', '24 jam'],
    avoid: ['gratis total', 'terbesar se-provinsi'],
    tags: ['WanasariSehat', 'BerobatDekatRumah'],
    spokesperson: 'Kepala Dinas Kesehatan',
    versions: [47, 12],
  },
  {
    key: 'bebas-stunting',
    title: 'Wanasari Bebas Stunting',
    programme: 'stunting',
    message: 'Setiap balita ditimbang, setiap keluarga berisiko didampingi.',
    points: [
      ['Prevalensi stunting turun menjadi 13,4 persen.', '13,4 persen', 'Dinas Kesehatan'],
      ['Semua kelurahan mempunyai dapur gizi.', '43 kelurahan', 'DP3AP2KB'],
      ['Kehadiran balita di posyandu mencapai 89 persen.', '89 persen', 'Dinas Kesehatan'],
    ],
    answers: [
      [
        'Apakah anak pendek selalu stunting?',
        'Tidak selalu, bidan akan mengukur dan memeriksa riwayat gizinya.',
      ],
    ],
    use: ['didampingi', 'ditimbang tiap bulan'],
    avoid: ['anak gagal', 'keluarga malas'],
    tags: ['WanasariBebasStunting'],
    spokesperson: 'Kepala DP3AP2KB',
    versions: [20],
  },
  {
    key: 'harga-terkendali',
    title: 'Pangan cukup, harga terkendali',
    programme: 'pangan',
    message: 'Stok pangan cukup sampai awal tahun, belanja seperlunya saja.',
    points: [
      ['Stok beras di gudang cukup untuk 4,5 bulan.', '4,5 bulan', 'DKPP'],
      ['Harga beras turun tiga pekan berturut-turut.', 'tiga pekan', 'Disperindag'],
      ['Gerakan Pangan Murah digelar di delapan kecamatan.', '8 kecamatan', 'Bagian Perekonomian'],
      ['Beras 5 kilogram di pangan murah dijual Rp62.000.', 'Rp62.000', 'Bagian Perekonomian'],
    ],
    answers: [['Bolehkah membeli lebih dari dua karung?', 'Maksimal dua karung tiap keluarga agar merata.']],
    use: ['cukup', 'belanja seperlunya'],
    avoid: ['langka', 'panik'],
    tags: ['HargaTerkendali', 'PanganMurahWanasari'],
    spokesperson: 'Kepala Bagian Perekonomian',
    versions: [33, 9],
  },
  {
    key: 'kali-wening',
    title: 'Kali Wening aman, warga siaga',
    programme: 'banjir',
    message: 'Tanggul Kali Wening aman dan terus diperkuat, warga tetap siaga.',
    points: [
      ['Perkuatan tanggul 1,8 kilometer sudah 82 persen.', '82 persen', 'DPUPR'],
      ['Pekerjaan selesai bulan Desember.', 'Desember', 'DPUPR'],
      ['Sebanyak 14 dari 15 pompa siap dipakai.', '14 pompa', 'DPUPR'],
      ['Titik genangan berkurang dari 64 menjadi 31.', '31 titik', 'BPBD'],
    ],
    answers: [['Benarkah tanggul jebol?', 'Tidak benar, video yang beredar adalah kejadian lama.']],
    use: ['aman', 'siaga', 'diperkuat'],
    avoid: ['bebas banjir selamanya', 'jebol'],
    tags: ['KaliWeningAman', 'SiagaBanjir'],
    spokesperson: 'Kepala DPUPR',
    versions: [26, 2],
  },
];

/** Units that one narrative is given to. */
export const NARRATIVE_UNITS = 45;

function version(draft: Draft, index: number, now: number): SampleNarrativeVersion {
  const age = draft.versions[index] as number;
  const last = index === draft.versions.length - 1;
  const next = draft.versions[index + 1];
  // Earlier versions carried fewer points.
  const points = draft.points.slice(0, last ? undefined : Math.max(2, draft.points.length - 1));
  return {
    number: index + 1,
    message: draft.message,
    points: points.map(
      ([text, figure, source]): SampleNarrativePoint => ({
        text,
        figure,
        source,
        on: fromDay(now - age - 1),
      }),
    ),
    answers: draft.answers.map(([question, answer]) => ({ question, answer })),
    use: draft.use,
    avoid: draft.avoid,
    hashtags: draft.tags,
    spokesperson: draft.spokesperson,
    writtenBy: 'maya.pratiwi',
    approvedBy: 'abdul.karim.mattolaga',
    approvedAt: instant(now - age, 9 * 60 + 40),
    validFrom: fromDay(now - age),
    validTo: fromDay(next === undefined ? now + 75 : now - next - 1),
  };
}

export function buildNarratives(today: LocalDate): SampleNarrative[] {
  const now = toDay(today);
  return DRAFTS.map((draft) => ({
    key: draft.key,
    title: draft.title,
    programme: draft.programme,
    versions: draft.versions.map((_, index) => version(draft, index, now)),
  }));
}

/** Who has opened and used the newest version. */
export function buildNarrativeReads(
  seed: number,
  today: LocalDate,
  narratives: readonly SampleNarrative[],
  unitsOf: (narrative: string) => readonly SampleUnit[],
): SampleNarrativeRead[] {
  const random = makeRandom(seedOf(seed, 'narrative-reads'));
  const now = toDay(today);
  const out: SampleNarrativeRead[] = [];
  for (const narrative of narratives) {
    const newest = narrative.versions.at(-1) as SampleNarrativeVersion;
    const age = now - toDay(newest.validFrom);
    for (const unit of unitsOf(narrative.key)) {
      const willing = { keen: 0.97, steady: 0.8, thin: 0.5, silent: 0 }[unit.temper];
      const isBagas = unit.key === 'kel-karang-tengah-lor' && narrative.key === 'air-bersih';
      const seen = !isBagas && random.chance(willing);
      const day = now - age + random.int(0, Math.max(0, Math.min(4, age - 1)));
      const minutes = random.int(8 * 60, 16 * 60);
      out.push({
        narrative: narrative.key,
        version: newest.number,
        unit: unit.key,
        seenAt: seen ? instant(day, minutes) : null,
        usedAt: seen && random.chance(0.62) ? instant(day, minutes + random.int(8, 200)) : null,
      });
    }
  }
  return out;
}
