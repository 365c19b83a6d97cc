import { type Topic, topic } from './topic.ts';

/** Health, schools, family, welfare, civil registration, labour. */
export const PEOPLE_TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  dinkes: [
    topic(
      'pencegahan demam berdarah',
      'CegahDBD WanasariSehat',
      [
        '[turun|bergerak] ke {rw} Kelurahan {kel} untuk memeriksa jentik di {n:28-96} rumah',
        'bersama kader jumantik menggelar pemberantasan sarang nyamuk di Kelurahan {kel}',
        'melakukan fogging terbatas di {rw} Kelurahan {kel} setelah ditemukan {n:2-5} kasus demam berdarah',
      ],
      [
        'Dari {n:40-90} rumah yang diperiksa, {n:3-12} masih ditemukan jentik di bak mandi dan dispenser.',
        'Fogging hanya membunuh nyamuk dewasa, jadi 3M Plus tetap harus dilakukan tiap pekan.',
        'Angka bebas jentik di Kelurahan {kel} pekan ini {n:86-97} persen.',
      ],
      [
        'Yuk kuras, tutup, dan daur ulang barang bekas di rumah masing-masing.',
        'Demam lebih dari dua hari? Segera periksa ke puskesmas terdekat.',
      ],
    ),
    topic(
      'cek kesehatan gratis',
      'CekKesehatan WanasariSehat',
      [
        'melayani {n:60-240} warga dalam cek kesehatan di {tempat}',
        'membuka pos cek tekanan darah dan gula darah di {tempat}',
        'memeriksa kesehatan {n:40-150} pedagang dan juru parkir di Pasar Induk',
      ],
      [
        'Pemeriksaan meliputi tekanan darah, gula darah, kolesterol, dan kesehatan mata.',
        'Sebanyak {n:12-38} orang dirujuk ke puskesmas karena tekanan darahnya tinggi.',
        'Hasil pemeriksaan langsung tercatat dan dibahas dengan dokter saat itu juga.',
      ],
      [
        'Cukup bawa KTP, tidak dipungut biaya.',
        'Datang sebelum pukul 11.00 WIB agar antreannya tidak panjang, ya.',
      ],
    ),
    topic(
      'imunisasi anak',
      'ImunisasiLengkap AnakSehat',
      [
        'menyisir balita yang belum lengkap imunisasinya di Kelurahan {kel}',
        'memberikan imunisasi kejar kepada {n:22-88} anak di Posyandu Mawar Kelurahan {kel}',
        'melatih {n:20-45} kader posyandu tentang pencatatan imunisasi',
      ],
      [
        'Cakupan imunisasi dasar lengkap di Wanasari bulan ini {n:88-96} persen.',
        'Demam ringan setelah imunisasi adalah reaksi wajar dan biasanya hilang dalam dua hari.',
      ],
      [
        'Ayah dan Ibu, cek lagi buku KIA-nya, adakah imunisasi yang terlewat?',
        'Jadwal posyandu terdekat bisa ditanyakan kepada kader di RW masing-masing.',
      ],
    ),
    topic(
      'kesehatan jiwa remaja',
      'SehatJiwa RemajaWanasari',
      [
        'mengajak {n:50-160} pelajar mengenali tanda-tanda cemas dan cara meminta bantuan',
        'menyiapkan ruang konseling di {n:4-9} puskesmas',
      ],
      [
        'Konseling di puskesmas bersifat rahasia dan dilayani psikolog klinis tiap Selasa dan Kamis.',
        'Bercerita kepada orang yang dipercaya adalah langkah awal yang baik.',
      ],
      [
        'Merasa lelah berkepanjangan? Tidak apa-apa untuk meminta pertolongan.',
        'Tag temanmu yang selalu siap mendengarkan.',
      ],
    ),
  ],
  rsud: [
    topic(
      'jadwal poliklinik',
      'RSUDWanasari InfoPoli',
      [
        'menambah jadwal praktik sore untuk poli [penyakit dalam|anak|saraf|mata]',
        'membuka pendaftaran daring untuk {n:8-14} poliklinik',
      ],
      [
        'Poli [anak|jantung|mata|gigi|kandungan] melayani Senin sampai Jumat, pukul 08.00 sampai 13.00 WIB.',
        'Kuota pendaftaran daring hari ini masih tersedia {n:15-70} pasien.',
        'Ambil nomor antrean paling lambat pukul 11.00 WIB.',
      ],
      [
        'Daftar dari rumah supaya tidak perlu datang pagi buta.',
        'Bawa kartu JKN dan surat rujukan yang masih berlaku.',
      ],
    ),
    topic(
      'donor darah',
      'DonorDarah SetetesDarah',
      [
        'mengumpulkan {n:34-120} kantong darah dalam donor rutin bulan {bulan}',
        'mengajak pegawai dan pengunjung ikut donor darah di lobi utama',
      ],
      [
        'Stok darah golongan [A|B|O|AB] pagi ini tinggal {n:6-19} kantong.',
        'Pendonor minimal berusia 17 tahun, berat badan 45 kilogram, dan cukup tidur.',
      ],
      [
        'Satu kantong darah Anda sangat berarti bagi pasien thalasemia.',
        'Ditunggu di lobi utama sampai pukul 13.00 WIB.',
      ],
    ),
    topic(
      'etika berkunjung',
      'TertibBerkunjung',
      [
        'menata ulang jam besuk rawat inap demi kenyamanan pasien',
        'memasang papan petunjuk baru di gedung rawat inap',
      ],
      [
        'Jam besuk: 11.00 sampai 13.00 WIB dan 17.00 sampai 19.00 WIB.',
        'Anak di bawah 12 tahun belum boleh masuk ruang rawat inap.',
      ],
      ['Mari jaga suara dan kebersihan selama di rumah sakit.', 'Pakai masker bila sedang batuk atau pilek.'],
    ),
  ],
  disdikbud: [
    topic(
      'kegiatan belajar di sekolah',
      'SekolahWanasari MerdekaBelajar',
      [
        'meninjau perpustakaan dan toilet di SDN {kel} {n:1-4}',
        'mendampingi {n:18-60} guru SMP menyusun modul projek',
        'menggelar supervisi ke SMPN {n:1-14} Wanasari',
      ],
      [
        'Tahun ini {n:11-27} ruang kelas direhabilitasi dengan dana APBD.',
        'Ada {n:320-880:10} guru yang sudah ikut pelatihan literasi numerasi sejak Januari.',
      ],
      [
        'Punya cerita baik dari sekolah anak Anda? Tulis di kolom komentar.',
        'Dampingi anak membaca lima belas menit setiap malam, yuk.',
      ],
    ),
    topic(
      'seni dan budaya',
      'BudayaWanasari LestariBudaya',
      [
        'menggelar latihan terbuka tari Selendang Wening di Gedung Kesenian Wanasari',
        'mendata {n:14-40} situs dan tradisi lisan bersama juru pelihara',
        'membuka kelas [karawitan|teater|membatik|dongeng] untuk pelajar',
      ],
      [
        'Kelas dibuka setiap Sabtu pagi dan terbuka untuk semua usia.',
        'Peserta terbanyak tahun ini datang dari Kecamatan {kec}.',
      ],
      ['Ajak adik dan keponakan ikut, ya.', 'Pendaftaran lewat admin sanggar di nomor pada poster.'],
    ),
    topic(
      'sekolah aman dan anti perundungan',
      'SekolahRamah StopPerundungan',
      [
        'mengukuhkan tim pencegahan kekerasan di {n:9-30} sekolah',
        'mengajak murid SMPN {n:1-14} menulis janji menjadi teman yang baik',
      ],
      [
        'Laporan ditangani tim sekolah paling lama dua hari kerja.',
        'Perundungan bukan candaan, dampaknya bisa panjang bagi anak.',
      ],
      [
        'Lihat atau mengalami? Laporkan kepada guru atau layanan 112.',
        'Orang tua, mari dengarkan cerita anak sepulang sekolah.',
      ],
    ),
    topic(
      'prestasi pelajar',
      'PelajarBerprestasi BanggaWanasari',
      [
        'menyerahkan penghargaan kepada {n:6-24} pelajar berprestasi',
        'melepas {n:8-20} siswa ke olimpiade sains tingkat provinsi',
      ],
      [
        'Tim pelajar Wanasari membawa pulang {n:2-7} medali dari lomba [cerdas cermat|robotik|pidato|karya tulis].',
        'Persiapan dilakukan selama {n:3-6} bulan bersama guru pendamping.',
      ],
      ['Selamat, dan terus rendah hati!', 'Beri semangat untuk mereka di kolom komentar.'],
    ),
  ],
  dp3ap2kb: [
    topic(
      'perlindungan perempuan dan anak',
      'LindungiAnak PerempuanBerdaya',
      [
        'membuka layanan konseling keluarga di Kelurahan {kel}',
        'melatih {n:20-52} relawan pendamping tingkat RW',
        'menggelar diskusi pengasuhan bersama orang tua murid PAUD',
      ],
      [
        'Layanan pendampingan tidak dipungut biaya dan identitas pelapor dijaga.',
        'Hubungi layanan 112 bila melihat kekerasan terhadap anak.',
      ],
      ['Berani lapor, jangan diam.', 'Simpan nomornya, siapa tahu tetangga membutuhkan.'],
    ),
    topic(
      'keluarga berencana',
      'KeluargaBerencana KeluargaSehat',
      [
        'melayani {n:24-110} akseptor KB di Kelurahan {kel}',
        'mengunjungi {n:12-40} keluarga berisiko stunting bersama tim pendamping',
      ],
      [
        'Pelayanan meliputi implan, IUD, suntik, dan konseling.',
        'Tim pendamping keluarga memantau ibu hamil dan balita setiap bulan.',
      ],
      [
        'Rencanakan kehamilan, siapkan masa depan.',
        'Tanyakan kepada bidan mana metode yang cocok untuk Anda.',
      ],
    ),
    topic(
      'forum anak',
      'ForumAnak SuaraAnak',
      [
        'memfasilitasi Forum Anak menyusun usulan untuk musrenbang',
        'mengajak {n:25-60} anak membuat peta tempat bermain yang aman',
      ],
      [
        'Usulan yang paling banyak muncul adalah trotoar ramah anak dan taman baca.',
        'Anak-anak menulis sendiri usulannya, pendamping hanya mencatat.',
      ],
      ['Suara anak adalah suara masa depan kota.', 'Terima kasih kakak-kakak fasilitator.'],
    ),
  ],
  dinsos: [
    topic(
      'bantuan sosial tepat sasaran',
      'BansosTepat WanasariPeduli',
      [
        'memutakhirkan data {n:180-640:10} keluarga penerima di Kelurahan {kel}',
        'menyalurkan bantuan pangan kepada {n:90-320} keluarga di Kelurahan {kel}',
        'memeriksa sanggahan data bansos bersama ketua RT',
      ],
      [
        'Status penerima dapat dicek di kantor kelurahan dengan membawa KTP dan KK.',
        'Bansos tidak pernah dipungut biaya dan tidak pernah meminta kode OTP.',
      ],
      ['Hati-hati nomor WhatsApp yang mengaku petugas bansos.', 'Bila ada pungutan, laporkan kepada kami.'],
    ),
    topic(
      'penyandang disabilitas',
      'WanasariInklusif',
      [
        'menyerahkan {n:4-18} alat bantu dengar dan kursi roda di Aula Dinsos',
        'membuka kelas keterampilan [menjahit|pijat|barista|servis ponsel] bagi penyandang disabilitas',
      ],
      [
        'Permohonan alat bantu cukup melampirkan KTP, KK, dan surat keterangan dokter.',
        'Pelatihan berlangsung {n:5-15} hari dan peserta mendapat uang transpor.',
      ],
      ['Bantu sebarkan kepada tetangga yang membutuhkan.', 'Pendaftaran dibuka sampai kuota terpenuhi.'],
    ),
    topic(
      'warga telantar',
      'PeduliSesama',
      [
        'mengantar seorang lansia telantar kembali kepada keluarganya',
        'menjangkau {n:3-11} anak jalanan di sekitar Terminal Wanasari',
      ],
      ['Rumah singgah menyediakan makan, mandi, dan pemeriksaan kesehatan.', 'Identitas mereka kami jaga.'],
      ['Temukan warga telantar? Hubungi 112.', 'Lebih baik salurkan bantuan lewat lembaga resmi.'],
    ),
  ],
  disdukcapil: [
    topic(
      'layanan KTP dan KK',
      'DukcapilWanasari AdmindukMudah',
      [
        'melayani perekaman KTP elektronik di Kelurahan {kel}',
        'jemput bola merekam KTP untuk {n:6-34} lansia dan warga sakit',
        'mencetak {n:210-690:10} KTP elektronik sepanjang pekan ini',
      ],
      [
        'Blangko KTP tersedia, hari ini masih {n:400-1900:50} keping.',
        'Perekaman pemula bisa dilakukan sejak usia 16 tahun.',
        'Semua layanan adminduk gratis, tanpa perantara.',
      ],
      [
        'Ambil antrean lewat loket atau layanan WhatsApp resmi kami.',
        'Cek kembali ejaan nama sebelum menandatangani berkas.',
      ],
    ),
    topic(
      'akta kelahiran',
      'AktaLahir AdmindukMudah',
      [
        'menyerahkan akta kelahiran dan KIA langsung di RSUD Wanasari',
        'menerbitkan {n:60-190} akta kelahiran pekan ini',
      ],
      [
        'Bayi yang lahir di fasilitas kesehatan bekerja sama dapat akta sebelum pulang.',
        'Syaratnya: surat keterangan lahir, KK, KTP orang tua, dan buku nikah.',
      ],
      ['Jangan tunda, akta adalah hak anak.', 'Tanya syarat lengkapnya di kolom komentar, kami jawab.'],
    ),
    topic(
      'identitas kependudukan digital',
      'IKD WanasariDigital',
      [
        'mengaktifkan identitas digital {n:70-260} pegawai dan mahasiswa',
        'membuka meja aktivasi IKD di {tempat}',
      ],
      [
        'Aktivasi hanya perlu ponsel, surel aktif, dan KTP elektronik.',
        'Petugas kami tidak pernah meminta kode aktivasi lewat telepon.',
      ],
      ['Sudah aktivasi belum?', 'Datang saja, tidak sampai sepuluh menit.'],
    ),
  ],
  disnaker: [
    topic(
      'lowongan kerja',
      'LokerWanasari SiapKerja',
      [
        'memfasilitasi wawancara kerja bagi {n:40-180} pelamar',
        'menghubungkan {n:5-16} perusahaan dengan lulusan SMK',
      ],
      [
        'Ada {n:24-130} lowongan baru pekan ini, dari operator produksi sampai staf administrasi.',
        'Perusahaan yang tercantum sudah kami periksa izinnya.',
      ],
      ['Melamar kerja tidak dipungut biaya, waspadai calo.', 'Siapkan CV dan kartu pencari kerja.'],
    ),
    topic(
      'pelatihan keterampilan',
      'BLKWanasari TerampilBekerja',
      [
        'membuka pelatihan [las listrik|tata boga|barista|desain grafis|servis AC|menjahit] angkatan ke-{n:3-14}',
        'menutup pelatihan {n:160-240:20} jam pelajaran di BLK Wanasari',
      ],
      [
        'Peserta mendapat makan siang, bahan praktik, dan sertifikat.',
        'Sebanyak {n:9-20} peserta angkatan lalu sudah bekerja.',
      ],
      ['Daftar sebelum kuota 20 orang penuh.', 'Khusus warga ber-KTP Wanasari usia 18 sampai 40 tahun.'],
    ),
    topic(
      'hubungan industrial',
      'KerjaHarmonis',
      [
        'memediasi perselisihan upah antara pekerja dan perusahaan hingga tercapai kesepakatan',
        'menyosialisasikan struktur dan skala upah kepada {n:20-60} perusahaan',
      ],
      [
        'Mediasi berlangsung tertutup dan dihadiri kedua pihak.',
        'Konsultasi ketenagakerjaan dibuka tiap hari kerja pukul 08.00 sampai 15.00 WIB.',
      ],
      ['Pahami hak dan kewajibanmu sebagai pekerja.', 'Konsultasikan lebih dulu sebelum masalah membesar.'],
    ),
  ],
};
