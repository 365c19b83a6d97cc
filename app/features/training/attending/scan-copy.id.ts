import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import type { ScanReason } from '../tables.ts';
import type { Direction } from './rules/codes.ts';
import type { ScanOutcome } from './scan-outcome.ts';

const clock = (instant: string, zone: string) => formatTime(localOf(instant, zone).time);
const day = (instant: string, zone: string) => formatDate(localOf(instant, zone).date, 'day');

const inOrOut: Record<Direction, string> = { in: 'masuk', out: 'keluar' };

type Refused = Extract<ScanOutcome, { outcome: 'refused' }>;

const to = (subject: string | null) => (subject ? ` “${subject}”` : '');

const selfReasons: Record<ScanReason, (refused: Refused) => string> = {
  'unknown-code': () => 'Kode ini tidak dikenal. Periksa hurufnya, atau pindai lagi kode di layar.',
  expired: ({ subject }) =>
    `Kode${to(subject)} ini sudah lewat. Kode di layar berganti terus dan hanya berlaku satu menit, jadi foto atau tangkapan layar tidak diterima. Pindai kode yang sedang tampil.`,
  'clock-off': ({ subject }) =>
    `Kode${to(subject)} ini tidak berlaku pada waktu pindai menurut ponsel Anda. Periksa jam ponsel, lalu minta panitia mencatat kehadiran Anda.`,
  'upload-late': ({ subject }) =>
    `Pindaian${to(subject)} ini terkirim lebih dari 24 jam kemudian, jadi tidak dihitung. Minta panitia mencatat kehadiran Anda.`,
  'not-begun': ({ subject, startsAt, zone }) =>
    startsAt && zone
      ? `Sesi${to(subject)} belum dibuka. Kehadiran dicatat mulai satu jam sebelum pukul ${clock(startsAt, zone)}, ${day(startsAt, zone)}.`
      : `Sesi${to(subject)} belum dibuka.`,
  over: ({ subject }) => `Sesi${to(subject)} sudah berakhir. Minta panitia mencatat kehadiran Anda.`,
  'batch-closed': () =>
    'Angkatan ini belum dibuka, sudah ditutup, atau batal, jadi kehadiran tidak dicatat. Hubungi panitia.',
  'not-participant': ({ subject }) =>
    `Anda tidak terdaftar di pelatihan dengan sesi${to(subject)} ini. Temui panitia bila Anda seharusnya ikut.`,
  'other-batch': ({ subject }) =>
    `Anda peserta angkatan lain, bukan angkatan dengan sesi${to(subject)} ini. Temui panitia.`,
  'not-confirmed': () => 'Pendaftaran Anda belum dipastikan. Temui panitia.',
  withdrawn: () => 'Pendaftaran Anda sudah ditarik, jadi kehadiran tidak dicatat. Temui panitia.',
};

const cardReasons: Record<ScanReason, string> = {
  'unknown-code': 'Kartu ini tidak dikenal.',
  expired: 'Kode ini sudah lewat.',
  'clock-off': 'Kode tidak berlaku pada waktu pindai menurut ponsel.',
  'upload-late': 'Terkirim lebih dari 24 jam kemudian. Catat lewat daftar hadir.',
  'not-begun': 'Sesi belum dibuka.',
  over: 'Sesi sudah berakhir. Catat lewat daftar hadir.',
  'batch-closed': 'Angkatan belum dibuka, sudah ditutup, atau batal.',
  'not-participant': 'Bukan peserta pelatihan ini.',
  'other-batch': 'Peserta angkatan lain.',
  'not-confirmed': 'Pendaftarannya belum dipastikan.',
  withdrawn: 'Pendaftarannya sudah ditarik.',
};

/** Sentences of scanning: what the participant and the committee are told. */
export const scanCopy = {
  selfRefused: (refused: Refused) => selfReasons[refused.reason](refused),
  cardRefused: (reason: ScanReason) => cardReasons[reason],
  self(outcome: ScanOutcome): string {
    if (outcome.outcome === 'refused') return scanCopy.selfRefused(outcome);
    const at = clock(outcome.at, outcome.zone);
    return outcome.outcome === 'again'
      ? `Anda sudah tercatat ${inOrOut[outcome.kind]} pukul ${at}, sesi “${outcome.subject}”.`
      : `Anda tercatat ${inOrOut[outcome.kind]} pukul ${at}, sesi “${outcome.subject}”.${outcome.late ? ' Terlambat.' : ''}`;
  },
  card(outcome: ScanOutcome): string {
    if (outcome.outcome === 'refused') return scanCopy.cardRefused(outcome.reason);
    const at = clock(outcome.at, outcome.zone);
    return outcome.outcome === 'again'
      ? `Sudah tercatat ${inOrOut[outcome.kind]} pukul ${at}.`
      : `Tercatat ${inOrOut[outcome.kind]} pukul ${at}.${outcome.late ? ' Terlambat.' : ''}`;
  },
  inOrOut,
  outboxSelf: 'Kehadiran pelatihan',
  outboxCard: 'Pindaian kartu peserta',
  outboxText: (code: string, at: string) => `Kode ${code}, dipindai pukul ${at}`,
  door: {
    notJson: 'Isi permintaan bukan objek JSON.',
    version: 'Versi ini tidak dikenal. Muat ulang halaman, lalu pindai lagi.',
    tooMany: 'Terlalu banyak percobaan dalam waktu singkat. Coba lagi sebentar.',
    notSent: 'Belum ada kiriman dengan kunci ini.',
    forbidden: 'Peran Anda tidak dapat mencatat kehadiran angkatan ini.',
    notFound: 'Sesi ini tidak ada.',
    keyReused: 'Kunci ini sudah dipakai untuk kiriman lain.',
  },
};
