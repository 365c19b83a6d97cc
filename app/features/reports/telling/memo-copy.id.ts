import type { PeriodKind } from './rules/periods.ts';

/** Words of the memo (nota dinas) that carries a report to its reader. */
export const memoCopy = {
  title: 'NOTA DINAS',
  to: 'Kepada',
  from: 'Dari',
  copyTo: 'Tembusan',
  number: 'Nomor',
  date: 'Tanggal',
  nature: 'Sifat',
  usual: 'Biasa',
  annex: 'Lampiran',
  annexOf: (number: string) => `Laporan nomor ${number}`,
  about: 'Hal',
  subject: (kind: PeriodKind, range: string) =>
    `${{ weekly: 'Laporan mingguan', monthly: 'Laporan bulanan', quarterly: 'Laporan triwulan' }[kind]} komunikasi publik, ${range}`,
  blank: '........................................',
  opening: (range: string) =>
    `Bersama ini disampaikan laporan komunikasi publik perangkat daerah masa ${range}, sebagai berikut.`,
  coverage: '1. Liputan kegiatan',
  coverageText: (covered: number, of: number, activities: number) =>
    of === 0
      ? 'Tidak ada tugas publikasi yang diberikan kepada unit.'
      : `${covered} dari ${of} tugas publikasi tercakup, untuk ${activities} kegiatan. Rinciannya per jenis unit:`,
  kind: 'Jenis unit',
  units: 'Unit',
  state: 'Keadaan',
  tasks: 'Tugas',
  lacking: '2. Unit yang paling banyak belum mengirim',
  lackingNone: 'Tidak ada unit yang lewat tenggat.',
  unit: 'Unit',
  missing: 'Belum',
  covered: 'Tercakup',
  silent: '3. Unit yang belum bersuara 7 hari',
  posts: '4. Kiriman',
  postsText: (posts: number, shares: number) =>
    `${posts} kiriman sendiri dan ${shares} amplifikasi, menurut jaringan:`,
  postsNone: 'Tidak ada kiriman yang tercatat.',
  network: 'Jaringan',
  own: 'Kiriman sendiri',
  shared: 'Amplifikasi',
  narratives: '5. Narasi',
  press: '6. Kliping media',
  closing: 'Demikian disampaikan, mohon arahan lebih lanjut.',
  closingEmpty: 'Demikian disampaikan.',
  unsigned: 'belum ditandatangani',
  draft: 'Konsep, belum ditandatangani',
  head: (office: string) => `Kepala ${office}`,
  nameBlank: 'Nama lengkap',
  foot: 'Nota dinas · halaman',
  check: 'Laporan lengkap dan keasliannya:',
  code: (code: string) => `Kode ${code}`,
} as const;
