import { fromDay, toDay } from './calendar.ts';
import type { LocalDate, SampleProgramme, SampleTheme } from './types.ts';

const ROWS: readonly (readonly [key: string, code: string, name: string, goal: string, units: string])[] = [
  [
    'air',
    'RPJMD-01',
    'Air Bersih untuk Semua',
    'Sambungan air perpipaan menjangkau 92 persen rumah tangga.',
    'tirta dpupr disperkim',
  ],
  [
    'sehat',
    'RPJMD-02',
    'Wanasari Sehat',
    'Setiap kecamatan punya puskesmas rawat inap yang buka 24 jam.',
    'dinkes rsud',
  ],
  [
    'stunting',
    'RPJMD-03',
    'Wanasari Bebas Stunting',
    'Prevalensi stunting di bawah 10 persen.',
    'dinkes dp3ap2kb dinsos',
  ],
  [
    'pangan',
    'RPJMD-04',
    'Pangan Murah, Harga Terkendali',
    'Inflasi pangan bergejolak terjaga di bawah 4 persen.',
    'bagperekonomian dkpp disperindag panganmandiri pasar',
  ],
  [
    'banjir',
    'RPJMD-05',
    'Wanasari Bebas Genangan',
    'Titik genangan berkurang dari 64 menjadi 12.',
    'dpupr bpbd dlh',
  ],
  [
    'ekonomi',
    'RPJMD-06',
    'UMKM Tumbuh, Kerja Terbuka',
    'Pengangguran terbuka turun menjadi 4,5 persen.',
    'diskopukm disnaker disperindag disporapar bankwanasari',
  ],
];

/** Six priorities of the medium-term plan (RPJMD), five years each. */
export function buildProgrammes(today: LocalDate): SampleProgramme[] {
  const year = Number(today.slice(0, 4));
  return ROWS.map(([key, code, name, goal, units]) => ({
    key,
    code,
    name,
    goal,
    fromYear: year - 1,
    toYear: year + 3,
    units: units.split(' '),
  }));
}

export function buildThemes(today: LocalDate): SampleTheme[] {
  const now = toDay(today);
  const theme = (key: string, name: string, programme: string, from: number, to: number): SampleTheme => ({
    key,
    name,
    programme,
    from: fromDay(now + from),
    to: fromDay(now + to),
  });
  return [
    theme('musim-hujan', 'Siaga Musim Hujan', 'banjir', -40, 90),
    theme('bulan-stunting', 'Bulan Bebas Stunting', 'stunting', -20, 25),
    theme('harga-akhir-tahun', 'Harga Terkendali di Akhir Tahun', 'pangan', -30, 45),
    theme('air-mengalir', 'Air Mengalir sampai Rumah', 'air', -60, 30),
    theme('siap-kerja', 'Pekan Siap Kerja', 'ekonomi', -5, 9),
    theme('berobat-dekat', 'Berobat Dekat Rumah', 'sehat', -45, 60),
  ];
}

/** Words for kinds whose programme is not one of the six priorities. */
export const programmeOf = (key: string | null): string | null =>
  key !== null && ROWS.some(([own]) => own === key) ? key : null;
