/** Heads of the tables. */
export const tablesCopy = {
  units: {
    name: 'Unit',
    columns: [
      'Jenis unit',
      'Unit',
      'Nama unit',
      'Tugas dihitung',
      'Tercakup',
      'Terlambat',
      'Belum',
      'Izin',
      'Kiriman sendiri',
      'Amplifikasi',
      'Pekan tanpa kiriman',
    ],
  },
  narratives: 'Narasi',
  cell: (state: string, covered: number, of: number) => `${state} (${covered} dari ${of})`,
  line: { name: 'Liputan', columns: ['Mulai', 'Tugas tercakup', 'Dari tugas'] },
  networks: { name: 'Jaringan', columns: ['Jaringan', 'Kiriman sendiri', 'Amplifikasi'] },
  states: { name: 'Keadaan', kind: 'Jenis unit', units: 'Unit' },
  silent: { name: 'Belum bersuara', columns: ['Unit', 'Hari tanpa kiriman', 'Akun resmi'] },
  clippings: { name: 'Kliping', columns: ['Judul', 'Media', 'Isu', 'Nada', 'Berita', 'Tautan'] },
  top: {
    name: 'Kiriman',
    columns: ['Unit', 'Jaringan', 'Isi', 'Tanggapan', 'Pengikut', 'Diukur', 'Tautan'],
  },
} as const;
