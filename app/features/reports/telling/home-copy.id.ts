/** Words of the cards on the first page. */
export const homeCopy = {
  league: 'Liga',
  lastWeek: 'Laporan minggu lalu (PDF)',
  daily: 'Teks harian untuk WhatsApp',
  dailyReady: 'Teks hari ini siap disalin dan dibagikan',
  unit: (name: string) => `Unit Anda: ${name}`,
  officers: 'Petugas media sosial',
  officersNone: 'Belum ada petugas',
  officersNames: (names: readonly string[]) => names.join(', '),
  score: (season: string) => `Nilai liga, ${season}`,
  rank: (rank: number, shared: boolean) => (shared ? `peringkat ${rank} bersama` : `peringkat ${rank}`),
  points: (total: string) => `nilai ${total}`,
  unranked: 'belum dinilai',
  lastPost: 'Kiriman terakhir',
  never: 'belum pernah',
} as const;
