/** Sentences of the rules on personal data. Laws are named as exactly as we know them. */
const UMUM = 'UU 27/2022 pasal 4 ayat (3)';
const SPESIFIK = 'UU 27/2022 pasal 4 ayat (2)';
const RAHASIA = 'UU 14/2008 pasal 17 huruf h';

export const PRIVACY_COPY = {
  nik: {
    title: 'NIK tidak ditayangkan',
    source: UMUM,
    explanation:
      'NIK menunjuk tepat satu orang dan dipakai untuk membuka rekening, pinjaman, dan kartu SIM. Sekali tayang, ia tidak dapat ditarik.',
    message: 'NIK seseorang tidak boleh tayang. Samarkan atau hapus.',
  },
  kk: {
    title: 'Nomor kartu keluarga tidak ditayangkan',
    source: UMUM,
    explanation: 'Nomor KK bersama NIK cukup untuk mendaftarkan kartu SIM dan layanan atas nama orang lain.',
    message: 'Nomor kartu keluarga tidak boleh tayang. Samarkan atau hapus.',
  },
  phone: {
    title: 'Nomor telepon seseorang tidak ditayangkan',
    source: `${UMUM}; ${RAHASIA}`,
    explanation:
      'Nomor pribadi yang tayang dipakai untuk penipuan dan ancaman. Nomor kantor, layanan, dan narahubung yang disebut sebagai narahubung boleh ditulis.',
    message: 'Nomor telepon ini tampak milik seseorang. Pakai nomor kantor, atau samarkan.',
  },
  npwp: {
    title: 'NPWP seseorang tidak ditayangkan',
    source: `${UMUM}; ${RAHASIA}`,
    explanation: 'NPWP orang pribadi menunjuk keadaan pajaknya. NPWP badan dan bendahara boleh ditulis.',
    message: 'NPWP seseorang tidak boleh tayang. Samarkan atau hapus.',
  },
  nip: {
    title: 'NIP tidak perlu di siaran pers',
    source: UMUM,
    explanation:
      'NIP memuat tanggal lahir. Di surat dinas ia wajib di bawah tanda tangan; di siaran pers cukup nama dan jabatan.',
    message: 'NIP tidak diperlukan di siaran pers. Tulis nama dan jabatan saja.',
  },
  account: {
    title: 'Nomor rekening seseorang tidak ditayangkan',
    source: `${SPESIFIK} huruf f; ${RAHASIA}`,
    explanation:
      'Data keuangan pribadi adalah data spesifik. Rekening kas daerah dan donasi resmi boleh ditulis.',
    message: 'Nomor rekening seseorang tidak boleh tayang. Samarkan atau hapus.',
  },
  mail: {
    title: 'Surel pribadi tidak ditayangkan',
    source: UMUM,
    explanation: 'Alamat surel pribadi menunjuk satu orang. Pakai surel kantor, sebaiknya berakhiran .go.id.',
    message: 'Surel ini tampak milik seseorang. Pakai surel kantor, atau samarkan.',
  },
  plate: {
    title: 'Pelat nomor kendaraan warga disamarkan',
    source: UMUM,
    explanation:
      'Dari pelat nomor orang dapat menemukan pemilik kendaraan. Pelat kendaraan dinas dan angkutan umum boleh ditulis.',
    message: 'Pelat nomor menunjuk pemiliknya. Samarkan sebagian.',
  },
  passport: {
    title: 'Nomor paspor tidak ditayangkan',
    source: UMUM,
    explanation: 'Nomor paspor adalah nomor identitas, sama seperti NIK.',
    message: 'Nomor paspor tidak boleh tayang. Samarkan atau hapus.',
  },
  bpjs: {
    title: 'Nomor kepesertaan jaminan sosial tidak ditayangkan',
    source: `${SPESIFIK} huruf a`,
    explanation: 'Nomor peserta JKN membuka riwayat layanan kesehatan seseorang.',
    message: 'Nomor peserta BPJS tidak boleh tayang. Samarkan atau hapus.',
  },
  address: {
    title: 'Alamat rumah seseorang tidak ditayangkan',
    source: `${UMUM}; Kode Etik Jurnalistik pasal 9`,
    explanation: 'Cukup sebut kelurahan atau kecamatan. Alamat kantor dan tempat umum boleh lengkap.',
    message: 'Alamat rumah terlalu lengkap. Cukup sebut kelurahan atau kecamatannya.',
  },
  child: {
    title: 'Nama anak di bawah 18 tahun',
    source: `${SPESIFIK} huruf e; Pedoman Pemberitaan Ramah Anak (Dewan Pers 1/2019)`,
    explanation:
      'Anak yang berurusan dengan hukum, menjadi korban atau saksi tidak boleh dikenali (UU 11/2012 pasal 19). Untuk berita prestasi perlu izin orang tua.',
    grave: 'Anak ini tidak boleh dikenali. Tulis inisial, tanpa nama sekolah dan orang tua.',
    mild: 'Nama anak di bawah 18 tahun. Pakai inisial, kecuali ada izin tertulis orang tuanya.',
  },
  victim: {
    title: 'Korban kejahatan susila dan kekerasan di rumah tidak disebut namanya',
    source: `Kode Etik Jurnalistik pasal 5; UU 23/2004; ${UMUM}`,
    explanation:
      'Nama, wajah, sekolah, dan keluarga korban kejahatan susila tidak ditulis, supaya ia tidak menjadi korban kedua kali.',
    message: 'Korban kejahatan susila tidak boleh dikenali. Tulis inisial atau “korban”.',
    home: 'Korban kekerasan dalam rumah tangga tidak boleh dikenali. Tulis inisial atau “korban”.',
    school: 'Sekolah korban membuatnya dikenali. Hapus nama sekolahnya.',
  },
  health: {
    title: 'Keadaan kesehatan seseorang',
    source: `${SPESIFIK} huruf a; ${RAHASIA}`,
    explanation:
      'Penyakit, keadaan jiwa, dan disabilitas adalah data spesifik: hanya dengan izin orangnya, dan tidak pernah untuk HIV atau gangguan jiwa.',
    message:
      'Nama orang bersama penyakit atau keadaannya adalah data spesifik. Tulis inisial, atau minta izin tertulis.',
  },
  coordinate: {
    title: 'Titik rumah seseorang tidak ditayangkan',
    source: UMUM,
    explanation: 'Koordinat menunjuk rumah lebih tepat daripada alamat. Koordinat tempat umum boleh ditulis.',
    message: 'Koordinat ini menunjuk rumah seseorang. Hapus, atau sebut kelurahannya saja.',
  },
  mother: {
    title: 'Nama ibu kandung tidak ditayangkan',
    source: UMUM,
    explanation: 'Bank memakai nama ibu kandung untuk mengenali nasabah.',
    message: 'Nama ibu kandung dipakai bank sebagai pertanyaan rahasia. Hapus.',
  },
  birth: {
    title: 'Tanggal lahir seseorang tidak ditayangkan',
    source: UMUM,
    explanation:
      'Tanggal lahir bersama nama dipakai untuk menyamar sebagai orang itu, dan angkanya ada di dalam NIK. Riwayat hidup pejabat boleh memuatnya.',
    message: 'Tanggal lahir seseorang tidak boleh tayang. Cukup tulis umurnya.',
  },
  card: {
    title: 'Nomor SIM, NISN, kartu bank, rekam medis',
    source: UMUM,
    explanation: 'Nomor kartu menunjuk tepat satu orang dan dapat dipakai atas namanya.',
    message: 'Nomor kartu seseorang tidak boleh tayang. Samarkan atau hapus.',
  },
} as const;
