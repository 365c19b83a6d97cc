import { monthName } from './rules/month.ts';

export const bundleCopy = {
  fileName: (month: string) => `bukti-kinerja-${month}`,
  noteName: 'CATATAN.txt',
  note: (failed: number) =>
    `${failed} bukti kinerja gagal dibuat. Buka halaman Bukti kinerja petugas lain, unduh satu per satu, atau minta berkas ini lagi.\r\n`,
  officers: {
    title: 'Bukti kinerja petugas',
    summary: (month: string, count: number) => `${monthName(month)}: ${count} petugas`,
    back: 'Bukti kinerja',
    filter: 'Saring petugas',
    apply: 'Terapkan',
    month: 'Bulan',
    unit: 'Unit',
    all: 'Semua',
    table: 'Petugas dan bukti kinerjanya',
    heads: { officer: 'Petugas', unit: 'Unit', state: 'Keadaan', files: 'Berkas' },
    issued: (edition: number) => (edition === 1 ? 'Terbit' : `Terbit, edisi ${edition}`),
    notIssued: 'Belum diunduh',
    running: 'Sementara',
    pdf: 'PDF',
    xlsx: 'XLSX',
    noun: 'petugas',
    emptyTitle: 'Tidak ada petugas',
    empty: 'Pada bulan ini tidak ada petugas di unit yang dapat Anda lihat.',
  },
  bundle: {
    title: 'Satu berkas untuk semua',
    lead: (count: number) =>
      `PDF dan XLSX ${count} petugas dalam satu ZIP. Dibuat di latar belakang; halaman ini boleh ditutup.`,
    notOver: 'Berkas semua petugas dapat dibuat setelah bulan ini selesai.',
    ask: 'Buat ZIP',
    again: 'Buat lagi',
    asked: (people: number) => `ZIP untuk ${people} petugas sedang dibuat.`,
    running: (done: number, wanted: number) => `${done} dari ${wanted} petugas selesai`,
    refresh: 'Lihat lagi',
    failed: 'Pembuatan ZIP gagal. Bukti yang sudah terbit tetap tersimpan; coba buat lagi.',
    ready: (done: number, at: string) => `Siap: ${done} petugas, dibuat ${at}. Disimpan tujuh hari.`,
    someFailed: (failed: number) => `${failed} petugas gagal dibuat; lihat catatan di dalam ZIP.`,
    download: 'Unduh ZIP',
  },
};
