import type { CommonRefusal } from '#app/platform/errors/result.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { ProofRefusal } from '../errors.ts';
import type { Days } from './facts.ts';
import { monthName } from './rules/month.ts';

const days = ({ from, to }: Days): string =>
  from === to ? formatDate(from, 'plain') : formatRange(from, to).replace(/ (\d{4})$/, '');

export const proofPages = {
  own: {
    title: 'Bukti kinerja',
    summary: 'Untuk lampiran SKP: kiriman, tugas, narasi, dan pelatihan Anda tiap bulan',
    lead: 'Satu ketukan untuk satu berkas. PDF dicetak atau dikirim, XLSX untuk disalin ke aplikasi kinerja.',
    running: 'Sementara',
    over: 'Siap',
    runningText: (today: string) =>
      `Isi sampai ${formatDate(today, 'plain')}. Nomor dan kode QR terbit setelah bulan ini selesai.`,
    figures: (unit: string, posts: number, self: number, covered: number, of: number) =>
      `${unit}: ${covered} dari ${of} tugas tercakup, ${posts} kiriman unit, ${self} Anda laporkan.`,
    service: (unit: string, periods: readonly Days[], whole: boolean) =>
      whole ? unit : `${unit} (${periods.map(days).join('; ')})`,
    notIssued: 'Belum pernah diunduh. Nomor terbit saat pertama diunduh.',
    issued: (number: string, edition: number) =>
      edition === 1 ? `Nomor ${number}` : `Nomor ${number}, edisi ${edition}`,
    pdf: 'PDF',
    xlsx: 'XLSX',
    others: 'Bukti kinerja petugas lain',
    emptyTitle: 'Anda tidak tercatat sebagai petugas',
    empty:
      'Bukti kinerja dibuat untuk admin media sosial atau humas sebuah unit. Bila ini keliru, minta koordinator memperbaiki peran Anda.',
  },
  refusals: {
    'month-to-come': ({ month }: { month: string }) =>
      `${monthName(month)} belum dimulai. Bukti kinerjanya dapat diunduh mulai tanggal 1.`,
    'month-not-over': ({ month }: { month: string }) =>
      `${monthName(month)} belum selesai. Berkas banyak petugas dibuat setelah bulan berakhir.`,
    'not-an-officer': () => 'Anda tidak tercatat sebagai petugas pada bulan itu.',
    'nobody-to-report': () => 'Tidak ada petugas pada bulan itu.',
    'bundle-running': () => 'Berkas untuk bulan ini sedang dibuat. Tunggu sampai selesai.',
  },
  badMonth: 'Alamat itu bukan bulan. Pilih salah satu bulan di bawah ini.',
  badPeriod: 'Pilih bulan atau triwulan yang ada dalam daftar.',
  periodToCome: (period: string) => `${period} belum dimulai. Laporannya belum ada.`,
  invalid: 'Periksa lagi isian Anda.',
};

/** A refusal as one sentence. */
export function proofSentence(refusal: ProofRefusal | CommonRefusal): string {
  const say = proofPages.refusals[refusal.type as ProofRefusal['type']] as
    | ((refusal: never) => string)
    | undefined;
  return say ? say(refusal as never) : proofPages.invalid;
}
