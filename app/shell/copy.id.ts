/** The frame's own sentences; each page brings its own. */
export const shellCopy = {
  product: 'Simpul',
  skip: 'Lompat ke isi',
  mainMenu: 'Menu utama',
  messages: 'Pesan',
  close: 'Tutup',
  profile: 'Profil dan keamanan',
  notices: (count: number) => (count > 0 ? `Pemberitahuan, ${count} baru` : 'Pemberitahuan'),
  waiting: (count: number) => `${count} menunggu`,
  sample: 'Data contoh. Semua nama dan kiriman di sini rekaan.',
  sampleAct: 'Hapus dan mulai sungguhan',
  more: 'Lainnya',
  signOut: 'Keluar',
  groups: { watch: 'Pantau', make: 'Siapkan', organise: 'Kelola', mine: 'Unit saya' },
  nav: {
    home: 'Hari ini',
    week: 'Minggu ini',
    paste: 'Tempel agenda',
    tasks: 'Tugas saya',
    report: 'Lapor tautan',
    coverage: 'Liputan',
    queue: 'Antrean cocokkan',
    narratives: 'Narasi',
    programmes: 'Program',
    training: 'Pelatihan',
    units: 'Unit',
    people: 'Orang dan peran',
    accounts: 'Akun resmi',
    collector: 'Pengumpul',
    holidays: 'Hari libur',
    audit: 'Jejak audit',
    settings: 'Pengaturan',
    profile: 'Profil saya',
  },
  short: {
    week: 'Minggu',
    paste: 'Agenda',
    tasks: 'Tugas',
    report: 'Lapor',
    queue: 'Antrean',
    people: 'Orang',
    accounts: 'Akun',
    holidays: 'Libur',
    audit: 'Audit',
    settings: 'Atur',
    profile: 'Profil',
  },
  roles: {
    coordinator: 'Koordinator',
    prokopim: 'Prokopim',
    reviewer: 'Pemeriksa',
    officer: 'Admin medsos',
    head: 'Kepala unit',
    leader: 'Pimpinan',
    ppid: 'PPID',
    'ppid-superior': 'Atasan PPID',
    trainer: 'Pengelola pelatihan',
    operator: 'Pengelola sistem',
  },
  signIn: {
    say: 'Satu agenda, satu narasi, semua unit.',
    points: [
      'Lihat tugas unit Anda hari ini.',
      'Laporkan tautan yang sudah tayang.',
      'Unduh bukti kinerja bulanan.',
    ],
  },
  errors: {
    title: (status: number) =>
      status === 404
        ? 'Halaman ini tidak ada'
        : status === 403
          ? 'Halaman ini bukan untuk peran Anda'
          : status === 429
            ? 'Terlalu banyak permintaan'
            : 'Halaman ini gagal dimuat',
    text: (status: number) =>
      status === 404
        ? 'Mungkin alamatnya salah ketik, atau isinya sudah dipindahkan atau ditarik.'
        : status === 403
          ? 'Peran Anda tidak dapat membuka halaman ini. Koordinator di Diskominfo dapat mengubah peran.'
          : status === 429
            ? 'Dari jaringan Anda datang terlalu banyak permintaan dalam semenit. Tunggu sebentar, lalu muat ulang halaman ini.'
            : 'Kesalahan ada pada sistem kami. Yang sudah Anda simpan tetap aman.',
    reference: 'Nomor rujukan',
    reload: 'Muat ulang',
    home: 'Ke halaman awal',
    crashed: 'Halaman ini berhenti bekerja',
  },
  portal: {
    tagline: 'Informasi resmi untuk warga',
    english: 'English',
    unknown: 'Situs pemerintah daerah',
    footer: [
      { href: '/cari', label: 'Cari' },
      { href: '/kabar', label: 'Kabar' },
      { href: '/agenda', label: 'Agenda' },
      { href: '/unit', label: 'Unit' },
      { href: '/cek-akun', label: 'Cek akun resmi' },
      { href: '/tentang', label: 'Tentang dan keluhan' },
    ],
    sampleLabel: 'Data contoh',
    sample: 'Data contoh: situs ini rekaan, bukan pemerintah yang sebenarnya.',
  },
} as const;
