import type { ActivityStatus, LeaderKey } from './types.ts';

/** What the running week prescribes for a kind of activity. */
export interface WeekItem {
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  readonly kind: string;
  readonly hours?: readonly [start: string, end: string];
  readonly leaders?: readonly LeaderKey[];
  readonly standIn?: string;
  readonly status?: ActivityStatus;
  readonly statusNote?: string;
  readonly include?: readonly string[];
  /** Due on the same day at this hour. */
  readonly due?: string;
}

const AREA = [
  'kec-sukamulya',
  'kec-tanjungasri',
  'kec-kalibening',
  'kel-muara-bening',
  'kel-karang-tengah-lor',
  'kel-sumber-rejo',
];

/** Seventeen activities, with Thursday's clash of the Wali Kota at 15.00. */
export const WEEK: readonly WeekItem[] = [
  {
    weekday: 0,
    kind: 'apel-stunting',
    include: ['dinkes', 'disdikbud', 'dpupr', 'dp3ap2kb', 'dlh', 'bpbd', 'dpmptsp', ...AREA],
  },
  { weekday: 0, kind: 'audiensi-forum-anak', include: ['dp3ap2kb', 'disdikbud'] },
  {
    weekday: 1,
    kind: 'peresmian-puskesmas',
    include: ['dinkes', 'dp3ap2kb', 'kel-muara-bening', 'kel-karang-tengah-lor', 'kec-sukamulya'],
  },
  {
    weekday: 1,
    kind: 'pangan-murah',
    include: [
      'dinkes',
      'dlh',
      'dp3ap2kb',
      'kec-sukamulya',
      'kec-tanjungasri',
      'kec-kalibening',
      'kel-sumber-rejo',
    ],
  },
  {
    weekday: 1,
    kind: 'kunjungan-sekolah',
    status: 'cancelled',
    statusNote: 'Dibatalkan karena ujian sekolah.',
  },
  { weekday: 2, kind: 'paripurna', include: ['disdikbud', 'dpupr', 'dpmptsp', 'bpkad'] },
  {
    weekday: 2,
    kind: 'tinjau-tanggul',
    include: ['dpupr', 'dlh', 'bpbd', 'kec-kalibening', 'kel-muara-bening', 'kel-karang-tengah-lor'],
  },
  {
    weekday: 3,
    kind: 'bursa-kerja',
    due: '17:00',
    include: ['dinkes', 'disdikbud', 'dp3ap2kb', 'dlh', 'dpmptsp', ...AREA],
  },
  { weekday: 3, kind: 'penutupan-bursa-kerja', include: ['disdikbud', 'dpmptsp'] },
  { weekday: 3, kind: 'rapat-inflasi' },
  { weekday: 3, kind: 'doa-bersama', standIn: 'Sekretaris Daerah' },
  { weekday: 4, kind: 'jumat-bersih', leaders: ['wali-kota'], include: ['dlh', 'pasar'] },
  { weekday: 4, kind: 'sosialisasi-pajak', standIn: 'Asisten II' },
  { weekday: 4, kind: 'taman-baca', include: ['kel-karang-tengah-lor'] },
  { weekday: 4, kind: 'gladi-malam-budaya' },
  { weekday: 5, kind: 'malam-budaya' },
  { weekday: 6, kind: 'hari-bebas-kendaraan' },
];
