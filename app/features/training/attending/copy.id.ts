/** Sentences of attendance. */
export const attendingCopy = {
  caption: (subject: string) => `Daftar hadir ${subject}`,
  session: 'Sesi',
  show: 'Tampilkan',
  columns: { person: 'Peserta', now: 'Tercatat', mark: 'Tandai' },
  states: {
    present: 'Hadir',
    late: 'Terlambat',
    excused: 'Izin',
    absent: 'Tidak hadir',
    unknown: 'Belum dicatat',
  },
  keep: 'Biarkan',
  markAll: 'Tandai hadir semua yang belum dicatat',
  save: 'Simpan daftar hadir',
  saved: (count: number) => `${count} tanda kehadiran disimpan.`,
  allDone: 'Semua peserta sudah dicatat.',
  counts: (there: number, all: number) => `${there} dari ${all} peserta hadir di sesi ini`,
  emptyTitle: 'Belum ada yang dapat dicatat',
  empty: 'Daftar hadir memerlukan peserta dan jadwal sesi.',
  hint: 'Tanda baru menggantikan yang tercatat. Catatan lama tetap tersimpan.',
};
