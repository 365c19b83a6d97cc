/** The training of the sample city: one programme, two batches by kind of unit, three speakers. Days count from today. */
export type SampleSession = {
  day: number;
  start: string;
  end: string;
  kind: 'lesson' | 'break' | 'ceremony' | 'test';
  subject: string;
  speaker: number | null;
};

export type SampleBatch = {
  name: string;
  kinds: readonly string[];
  /** Days before today on which it began; below zero it lies ahead. */
  daysAgo: number;
  places: number;
  /** Units that the lot sent here, by their keys. */
  only?: ReadonlySet<string>;
};

export const SPEAKERS = [
  { name: 'Wirya Atmaja', institution: 'Koran Wanasari', expertise: 'Dasar jurnalistik dan siaran pers' },
  {
    name: 'Sekar Ayuningrum, M.I.Kom.',
    institution: 'Universitas Wanasari',
    expertise: 'Foto dan video dengan ponsel',
  },
  { name: 'Danar Prasetya', institution: 'Komunitas Kreator Wanasari', expertise: 'Konten media sosial' },
] as const;

export const TRAINING = {
  title: 'Pelatihan jurnalistik dan media sosial',
  purpose:
    'Admin medsos tiap unit menulis berita dan takarir yang benar, memotret dengan ponsel, dan menjawab warga.',
  basis: 'DPA Diskominfo Kota Wanasari',
  place: 'Aula Setda II',
  cost: 'DPA perangkat daerah masing-masing',
  signer: 'Danang Wirabhakti, S.Kom.',
};

export const BATCHES: readonly SampleBatch[] = [
  { name: 'Angkatan 1', kinds: ['opd', 'bumd'], daysAgo: 77, places: 50 },
  { name: 'Angkatan 2', kinds: ['kelurahan'], daysAgo: 70, places: 60 },
];

const day = (at: number, first: string, second: string, speaker: number): SampleSession[] => [
  { day: at, start: '08:30', end: '10:00', kind: 'lesson', subject: first, speaker },
  { day: at, start: '10:00', end: '10:15', kind: 'break', subject: 'Rehat kopi', speaker: null },
  { day: at, start: '10:15', end: '12:00', kind: 'lesson', subject: second, speaker },
  { day: at, start: '12:00', end: '13:00', kind: 'break', subject: 'Istirahat, salat, makan', speaker: null },
  {
    day: at,
    start: '13:00',
    end: '15:15',
    kind: 'lesson',
    subject: `Praktik: ${second.toLowerCase()}`,
    speaker,
  },
];

export const SESSIONS: readonly SampleSession[] = [
  { day: 0, start: '08:00', end: '08:30', kind: 'ceremony', subject: 'Pembukaan', speaker: null },
  ...day(0, 'Dasar jurnalistik', 'Menulis siaran pers', 0),
  ...day(1, 'Komposisi foto dengan ponsel', 'Video pendek dengan ponsel', 1),
  ...day(2, 'Takarir dan jadwal konten', 'Menjawab warga di media sosial', 2),
];

/**
 * A second training, drawn by lot: half of the kelurahan were trained six weeks ago, the others wait. Nothing the sample posts is changed
 * by it, so its effect page says what an honest one mostly says.
 */
export const DRAWN = {
  title: 'Menulis berita dengan ponsel',
  purpose: 'Admin medsos kelurahan menulis berita singkat tentang kegiatan pimpinan langsung dari lapangan.',
  basis: 'DPA Diskominfo Kota Wanasari',
  kind: 'kelurahan',
  seed: '5d0e4c1b9a7f3826e1c4b07d92a6f358',
  plan: { measure: 'posts', beforeDays: 28, afterDays: 28 },
  /** Days before today. */
  declaredDaysAgo: 74,
  drawnDaysAgo: 72,
  first: { name: 'Angkatan yang dilatih dulu', kinds: ['kelurahan'], daysAgo: 42, places: 30 },
  second: { name: 'Angkatan yang menunggu', kinds: ['kelurahan'], daysAgo: -35, places: 30 },
} as const;

/** Coaching after the second batch. */
export const COACHING = [
  {
    unit: 'kel-batu-apung',
    note: 'Akun sepi lebih dari sebulan. Didampingi memakai templat takarir, dilihat lagi pertengahan bulan depan.',
    daysAgo: 9,
    doneDaysAgo: null,
  },
  {
    unit: 'kel-kampung-bandar',
    note: 'Dijelaskan cara memakai bahan dari Diskominfo tanpa menyalin utuh.',
    daysAgo: 30,
    doneDaysAgo: 16,
  },
] as const;
