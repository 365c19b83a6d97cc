import type { Lack, Standing, Tally } from './rules/need.ts';

/** Sentences of the follow-up in the field. */
export const followingCopy = {
  horizons: (days: number) => `${days} hari`,
  horizonLabel: 'Dilihat sampai',
  summary: (needs: number, all: number, days: number) =>
    needs === 0
      ? `${days} hari sesudah pelatihan: tidak ada dari ${all} peserta yang perlu pendampingan.`
      : `${days} hari sesudah pelatihan: ${needs} dari ${all} peserta perlu pendampingan.`,
  own: (tally: Tally, days: number) =>
    tally.of === 0
      ? `Belum ada tugas liputan kegiatan pimpinan dalam ${days} hari sesudah pelatihan.`
      : `${tally.covered} dari ${tally.of} tugas liputan dikerjakan unit dalam ${days} hari sesudah pelatihan.`,
  soFar: (range: string, whole: string) => `${range} · jendela ini berakhir ${whole}`,
  notBegunTitle: 'Tindak lanjut belum dimulai',
  notBegun: (date: string) =>
    `Liputan unit peserta dilihat mulai ${date}, sehari sesudah angkatan ini selesai.`,
  notCollectedTitle: 'Liputan masa itu tidak diketahui.',
  notCollected: (range: string) =>
    `Simpul belum mengumpulkan kiriman pada ${range}. Ini bukan nol: unit mungkin meliput, tetapi tidak tercatat di sini.`,
  emptyTitle: 'Belum ada peserta',
  empty: 'Angkatan ini belum punya peserta yang dapat Anda lihat.',
  rule: 'Perlu pendampingan berarti: tidak punya akun resmi, tidak mengirim sama sekali, meliput kurang dari separuh tugas yang sudah jatuh tempo, lebih banyak menyalin daripada membuat sendiri, atau lebih dari sepertiga liputannya terlambat. Yang dihitung hanya kegiatan pimpinan yang ditugaskan ke unit itu.',
  caption: 'Peserta dan liputan unitnya sesudah pelatihan, yang paling perlu di atas',
  columns: {
    person: 'Peserta',
    lacks: 'Yang kurang',
    coaching: 'Pendampingan',
  },
  ofTasks: (tally: Tally) => `${tally.covered} dari ${tally.of}`,
  noTasks: 'tidak ada tugas',
  openCoverage: (unit: string, days: number) => `Liputan ${unit}, ${days} hari`,
  unknown: 'tidak diketahui',
  groups: {
    needs: 'Perlu pendampingan',
    moved: 'Sudah pindah tugas',
    well: 'Sudah meliput',
  } satisfies Record<Standing, string>,
  unknownGroup: 'Peserta',
  groupCount: (label: string, count: number) => `${label} (${count})`,
  moved: (last: string | null, to: string | null) =>
    `Sudah pindah tugas${last ? `, terakhir bertugas ${last}` : ''}${to ? `, kini di ${to}` : ''}`,
  unitClosed: 'Unit ini sudah ditutup',
  lack(lack: Lack, tally: Tally): string {
    switch (lack) {
      case 'no-account':
        return 'Tidak punya akun resmi';
      case 'silent':
        return 'Tidak ada kiriman sama sekali';
      case 'uncovered':
        return `${tally.missing} tugas tidak diliput`;
      case 'copied':
        return `${tally.copied} hanya disalin atau dibagikan ulang`;
      case 'late':
        return `${tally.late} terlambat`;
      default:
        return lack satisfies never;
    }
  },
  withoutLack: (missing: number) => (missing === 0 ? 'Tidak ada' : `${missing} tugas tidak diliput`),
  coach: {
    act: 'Catat',
    open: (count: number) => `${count} berjalan`,
    done: (count: number) => `${count} selesai`,
    title: (person: string) => `Pendampingan ${person}`,
    lacking: 'Yang kurang',
    note: 'Catatan',
    noteHint: 'Apa yang dilatih atau dibantu, dan kapan dilihat lagi. Hanya koordinator yang membacanya.',
    add: 'Simpan catatan',
    added: 'Catatan pendampingan tersimpan.',
    finish: 'Tandai selesai',
    finished: 'Pendampingan ditandai selesai.',
    close: 'Tutup',
    none: 'Belum ada catatan.',
    forgotten: 'Isi catatan sudah dihapus karena masa simpannya lewat.',
    states: { open: 'Berjalan', done: 'Selesai' },
    by: (person: string | null, when: string) => (person ? `${person}, ${when}` : when),
    finishedOn: (when: string) => `selesai ${when}`,
  },
};
