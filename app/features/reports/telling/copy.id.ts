/** Sentences of notices and of refusals. Pages and papers have their own. */
export const tellingCopy = {
  superseded: 'Diganti laporan yang lebih baru dari masa yang sama.',
  failed: 'Laporan gagal disusun, nomor ini tidak dipakai.',
  notice: {
    daily: 'Teks kabar harian siap disalin',
    dailyBody: (activities: number, covered: number, of: number) =>
      [
        activities === 0 ? 'Belum ada agenda hari ini.' : `${activities} kegiatan hari ini.`,
        of === 0 ? 'Tidak ada tugas yang ditinjau.' : `${covered} dari ${of} tugas tercakup.`,
      ].join(' '),
    weekly: 'Laporan mingguan siap',
    weeklyBody: (range: string, covered: number, of: number) =>
      of === 0 ? `${range}: tidak ada tugas.` : `${range}: ${covered} dari ${of} tugas tercakup.`,
  },
  refusals: {
    'period-to-come': 'Waktunya belum tiba. Pilih hari, minggu atau bulan yang sudah berjalan.',
    'report-running': 'Laporan ini sedang disusun. Tunggu sebentar, lalu muat ulang halaman.',
    forbidden: 'Anda tidak berwenang. Mintalah koordinator.',
    'not-found': 'Laporan ini tidak ada.',
    invalid: 'Periksa lagi isian yang ditandai.',
  } as Record<string, string>,
} as const;
