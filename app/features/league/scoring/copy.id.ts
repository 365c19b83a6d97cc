/** What is wrong with a rule set. */
export const rulesCopy = {
  text: 'Isi teks ini, paling banyak 200 huruf.',
  key: 'Kunci hanya huruf kecil, angka, dan tanda hubung.',
  share: 'Isi bagian antara 0 dan 1.',
  full: 'Ambang nilai penuh harus di atas 0% dan paling tinggi 100%.',
  count: 'Isi bilangan bulat dalam batas yang ditunjukkan.',
  weight: 'Bobot harus di atas 0 dan paling tinggi 100.',
  weights: (sum: number) =>
    `Bobot semua kriteria harus berjumlah 100, sekarang ${sum.toLocaleString('id-ID')}.`,
  twice: 'Kriteria ini sudah ada dalam aturan.',
  noCriteria: 'Aturan perlu paling sedikit satu kriteria.',
  noClasses: 'Aturan perlu paling sedikit satu kelas.',
  kindTwice: 'Satu jenis unit hanya boleh ada di satu kelas.',
  noKinds: 'Pilih paling sedikit satu jenis unit untuk kelas ini.',
  keyTwice: 'Kunci ini sudah dipakai.',
  bands: 'Pita nilai diurutkan dari yang tertinggi, tanpa ambang yang sama.',
  lastBand: 'Pita terendah harus mulai dari 0, agar setiap nilai punya pita.',
  tieBreak: 'Penentu nilai sama harus kriteria yang ada dalam aturan.',
  medianLeast:
    'Interaksi diukur paling sedikit dari 6 kiriman, karena batas bawah median belum ada di bawah itu.',
  rubric: 'Juri perlu paling sedikit satu butir penilaian.',
  items: 'Daftar periksa perlu paling sedikit satu butir.',
};

/** Rule sets to begin with. */
export const templateCopy = {
  classes: {
    opd: 'OPD dan bagian',
    kecamatan: 'Kecamatan',
    kelurahan: 'Kelurahan dan desa',
    uptd: 'UPTD dan lainnya',
    bumd: 'BUMD',
  },
  bands: { unggul: 'Unggul', baik: 'Baik', cukup: 'Cukup', perluDibantu: 'Perlu dibantu' },
  templates: {
    default: {
      name: 'Lengkap',
      about:
        'Keajekan, liputan tugas, narasi, keaslian, juri, interaksi, akun, dan PPID. Usulan awal, ubah sesuai daerah sebelum dibekukan.',
    },
    'two-a-week': {
      name: 'Dua berita kegiatan per minggu',
      about:
        'Dua hari berkabar setiap pekan dari akun resmi, seperti yang diminta beberapa provinsi kepada setiap OPD.',
    },
    'leader-coverage': {
      name: 'Liputan agenda pimpinan',
      about: 'Liputan kegiatan yang ditugaskan, sebelum tenggat, dengan kiriman sendiri.',
    },
    ppid: {
      name: 'Kelengkapan PPID',
      about:
        'Daftar periksa informasi berkala dan standar layanan PPID pelaksana, diperiksa petugas dengan tautan bukti.',
    },
    accounts: {
      name: 'Kelengkapan akun',
      about: 'Setiap unit punya akun resmi yang terdaftar, terbukti, dan hidup.',
    },
  },
  rubric: [
    { key: 'isi', name: 'Isi', hint: 'Jelas, benar, dan berguna bagi warga; angka menyebut sumber.' },
    { key: 'bahasa', name: 'Bahasa', hint: 'Bahasa Indonesia yang baik dan mudah dipahami.' },
    { key: 'tampilan', name: 'Tampilan', hint: 'Foto atau video layak, terbaca di telepon.' },
    { key: 'akses', name: 'Keteraksesan', hint: 'Ada teks alternatif, takarir, atau ringkasan tertulis.' },
  ],
  ppid: {
    name: 'Kelengkapan PPID',
    bands: [
      { key: 'informatif', name: 'Informatif', from: 90 },
      { key: 'menuju-informatif', name: 'Menuju informatif', from: 80 },
      { key: 'cukup-informatif', name: 'Cukup informatif', from: 60 },
      { key: 'kurang-informatif', name: 'Kurang informatif', from: 40 },
      { key: 'tidak-informatif', name: 'Tidak informatif', from: 0 },
    ],
    items: [
      { key: 'profil', name: 'Profil badan publik', hint: 'Alamat, tugas dan fungsi, struktur, pejabat.' },
      {
        key: 'program',
        name: 'Ringkasan program dan kegiatan',
        hint: 'Nama, penanggung jawab, sasaran, jadwal, anggaran, sumbernya.',
      },
      { key: 'kinerja', name: 'Laporan kinerja', hint: 'Laporan kinerja tahun terakhir.' },
      {
        key: 'keuangan',
        name: 'Laporan keuangan',
        hint: 'Realisasi anggaran, neraca, catatan, dan daftar aset.',
      },
      {
        key: 'layanan',
        name: 'Laporan layanan informasi',
        hint: 'Ringkasan jumlah permintaan, waktu layanan, dan alasan penolakan.',
      },
      {
        key: 'peraturan',
        name: 'Peraturan dan rancangan peraturan',
        hint: 'Yang mengikat publik atau berdampak bagi publik.',
      },
      {
        key: 'prosedur',
        name: 'Tata cara permintaan dan keberatan',
        hint: 'Cara meminta informasi, mengajukan keberatan, dan sengketa.',
      },
      { key: 'pengaduan', name: 'Tata cara pengaduan', hint: 'Cara mengadukan penyalahgunaan wewenang.' },
      {
        key: 'pengadaan',
        name: 'Pengadaan barang dan jasa',
        hint: 'Tahap perencanaan, pemilihan, dan pelaksanaan.',
      },
      {
        key: 'darurat',
        name: 'Peringatan dini dan evakuasi',
        hint: 'Prosedur keadaan darurat di setiap kantor.',
      },
      { key: 'dip', name: 'Daftar Informasi Publik', hint: 'Terbaru, tanpa informasi yang dikecualikan.' },
      { key: 'maklumat', name: 'Maklumat pelayanan', hint: 'Dasar hukum, tata cara, waktu, biaya, jaminan.' },
    ],
  },
};
