import type { BucketCell, PeriodFacts, StateSums, UnitRow } from './facts.ts';
import { STATES } from './rules/charts.ts';
import { lastPeriods, type PeriodKind, periodOf } from './rules/periods.ts';
import { bucketsOf } from './rules/sums.ts';

const NONE: StateSums = {
  tercakup: 0,
  terlambat: 0,
  amplifikasi: 0,
  salinan: 0,
  menunggu: 0,
  belum: 0,
  izin: 0,
};
const KINDS = ['opd', 'bagian', 'kecamatan', 'kelurahan', 'bumd'];

function unit(at: number, buckets: number): UnitRow {
  const cells = Array.from({ length: buckets + 1 }, (_, index): BucketCell => {
    const draw = (at * 7 + index * 5) % 9;
    if (draw > 6) return null;
    const of = 1 + ((at + index) % 3);
    const state = STATES[draw]!;
    return { state, covered: state === 'tercakup' ? of : state === 'izin' ? 0 : Math.floor(of / 2), of };
  });
  const sum = (what: 'covered' | 'of') => cells.reduce((total, cell) => total + (cell?.[what] ?? 0), 0);
  return {
    id: `u${at}`,
    kind: KINDS[at % KINDS.length]!,
    short: at % 11 === 0 ? `Kelurahan Sumber Rejo Makmur Sentosa ${at}` : `Kel. Nomor ${at}`,
    name: `Kelurahan Nomor ${at}`,
    cells,
    covered: sum('covered'),
    of: sum('of'),
    missing: cells.filter((cell) => cell?.state === 'belum').length,
    late: 0,
    excused: 0,
    posts: at % 13,
    shares: at % 4,
    silentWeeks: at % 2,
  };
}

/** A period of a government of so many units, with everything that a report can say; the same twice. */
export function sampleFacts(given: {
  units: number;
  kind?: PeriodKind;
  more?: Partial<PeriodFacts>;
}): PeriodFacts {
  const period = periodOf(given.kind ?? 'weekly', '2026-11-19');
  const buckets = bucketsOf(period);
  const units = Array.from({ length: given.units }, (_, at) => unit(at, buckets.length));
  const states = { ...NONE } as Record<keyof StateSums, number>;
  for (const { cells } of units) for (const cell of cells) if (cell) states[cell.state] += 1;
  const long = 'Penanganan banjir dan pemulihan layanan air bersih di seluruh kelurahan terdampak';
  return {
    ...period,
    zone: 'Asia/Jakarta',
    government: 'Pemerintah Kota Wanasari',
    city: 'Wanasari',
    office: 'Dinas Komunikasi dan Informatika',
    officeLines: ['Jalan Merdeka 1, Wanasari'],
    buckets,
    units,
    activities: 23,
    covered: units.reduce((sum, row) => sum + row.covered, 0),
    of: units.reduce((sum, row) => sum + row.of, 0),
    states,
    statesByKind: KINDS.map((kind) => ({
      kind,
      units: units.filter((row) => row.kind === kind).length,
      states,
    })),
    line: lastPeriods(period, 8).map(({ key, from }, at) => ({
      key,
      from,
      covered: at === 2 ? 0 : 90 + 11 * at,
      of: at === 2 ? 0 : 210,
    })),
    silent: units
      .slice(0, 60)
      .map(({ short }, at) => ({ unit: short, days: at === 0 ? null : 40 - at, accounts: at === 0 ? 0 : 1 })),
    silentCount: Math.min(units.length, 60),
    liveUnits: units.length,
    postsByNetwork: ['instagram', 'facebook', 'website', 'tiktok', 'x', 'youtube'].map((network, at) => ({
      network,
      posts: 140 - 21 * at,
      shares: 3 * at,
    })),
    posts: 525,
    shares: 45,
    top: Array.from({ length: 5 }, (_, at) => ({
      unit: `Dinas Kesehatan ${at}`,
      network: 'bluesky',
      text: long,
      address: null,
      postId: `p${at}`,
      publishedAt: '2026-11-18T02:00:00Z',
      reactions: 312 - at,
      followers: 8_410,
      measuredOn: '2026-11-22',
    })),
    first: Array.from({ length: 5 }, (_, at) => ({
      activity: long,
      unit: `Kec. Kalibening ${at}`,
      network: 'instagram',
      postId: `f${at}`,
      minutes: [12, 95, 3_000, null, 61][at]!,
      covered: 12,
      of: 31,
    })),
    narratives: Array.from({ length: 7 }, (_, at) => ({ title: `${long} ${at}`, covered: at, of: 31 })),
    clippings: {
      stories: 9,
      lines: Array.from({ length: 9 }, (_, at) => ({
        title: `${long}, kata warga ${at}`,
        outlet: 'Kabar Wanasari, Suara Kota, Harian Pesisir',
        issue: at % 2 ? null : 'Banjir',
        tone: at % 3 ? 'neutral' : null,
        link: 'https://kabar.example/1',
        items: 3,
      })),
    },
    league: 'Triwulan IV 2026: tabel sementara, banding sampai 20 Januari 2027.',
    ...given.more,
  };
}
