import { type Topic, topic } from './topic.ts';

/** Economy, licences, revenue, planning, staff, archives, secretariats. */
export const OFFICE_TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  diskominfo: [
    topic(
      'literasi digital',
      'LiterasiDigital CerdasBermedia',
      [
        'mengajak {n:40-140} pelajar mengenali ciri berita bohong',
        'melatih {n:20-60} anggota KIM menulis berita dengan ponsel',
        'berbagi cara menjaga akun dari pencurian',
      ],
      [
        'Berhenti sejenak, periksa sumbernya, baru bagikan.',
        'Kode OTP adalah rahasia, termasuk kepada orang yang mengaku petugas.',
        'Aktifkan verifikasi dua langkah di semua akun.',
      ],
      ['Saring sebelum sharing.', 'Menemukan kabar mencurigakan? Kirim ke layanan cek hoaks kami.'],
    ),
    topic(
      'layanan aduan',
      'LaporWanasari ResponsCepat',
      [
        'meneruskan {n:60-240} aduan warga kepada unit terkait pekan ini',
        'menjawab {n:85-97} persen aduan sebelum batas waktu',
      ],
      [
        'Aduan terbanyak pekan ini: lampu jalan, jalan berlubang, dan air.',
        'Aduan sederhana dijawab paling lama lima hari kerja.',
      ],
      ['Sertakan foto dan lokasi agar cepat ditangani.', 'Pantau aduanmu dengan nomor tiket.'],
    ),
    topic(
      'jaringan dan data',
      'WanasariDigital SatuData',
      [
        'menambah {n:4-18} titik wifi publik di Kecamatan {kec}',
        'merilis {n:12-44} set data terbuka',
        'memulihkan jaringan kantor Kelurahan {kel}',
      ],
      [
        'Wifi publik bebas dipakai pukul 06.00 sampai 22.00 WIB.',
        'Data dapat diunduh dan dipakai ulang dengan menyebut sumber.',
      ],
      ['Gunakan dengan bijak.', 'Butuh data lain? Ajukan lewat PPID.'],
    ),
    topic(
      'klarifikasi kabar bohong',
      'CekFakta HoaksWanasari',
      [
        'meluruskan kabar tentang [tanggul jebol|pendaftaran bansos|rekrutmen pegawai|penutupan pasar] yang beredar di grup WhatsApp',
        'memeriksa {n:3-9} kabar viral bersama unit terkait',
      ],
      [
        '[HOAKS|KELIRU]: video yang beredar adalah kejadian lama di tempat lain.',
        'Informasi resmi hanya dari akun yang terdaftar di portal kota.',
      ],
      ['Jangan diteruskan, ya.', 'Cek akun resmi sebelum percaya.'],
    ),
  ],
  dpmptsp: [
    topic(
      'perizinan berusaha',
      'IzinMudah MPPWanasari',
      [
        'menerbitkan {n:45-190} nomor induk berusaha pekan ini',
        'mendampingi {n:15-60} pelaku UMK membuat NIB di {tempat}',
      ],
      [
        'NIB bagi usaha mikro terbit hari itu juga dan tidak dipungut biaya.',
        'Syaratnya KTP, nomor ponsel, dan surel aktif.',
      ],
      ['Urus sendiri, mudah kok.', 'Konsultasi lewat loket 4 Mal Pelayanan Publik.'],
    ),
    topic(
      'investasi',
      'InvestasiWanasari',
      [
        'menerima kunjungan {n:3-8} calon penanam modal',
        'memetakan {n:9-21} peluang investasi bersama Bapperida',
      ],
      [
        'Realisasi investasi sampai triwulan lalu Rp{n:410-890:10} miliar.',
        'Sektor terbesar: perdagangan, makanan olahan, dan logistik.',
      ],
      ['Peta peluang investasi tersedia di situs kami.', 'Kami siap mendampingi dari awal.'],
    ),
  ],
  diskopukm: [
    topic(
      'pendampingan UMKM',
      'UMKMNaikKelas BanggaProdukWanasari',
      [
        'mendampingi {n:18-60} pelaku usaha mengurus sertifikat halal',
        'menggelar kelas foto produk dengan ponsel bagi {n:20-45} UMKM',
        'memamerkan {n:22-64} produk lokal di {tempat}',
      ],
      [
        'Omzet peserta bazar kemarin Rp{n:18-96} juta.',
        'Sertifikasi halal jalur pernyataan pelaku usaha tidak dipungut biaya.',
      ],
      [
        'Tulis nama usahamu di komentar, siapa tahu jodoh pembeli.',
        'Beli produk tetangga, uangnya berputar di kota kita.',
      ],
    ),
    topic(
      'koperasi',
      'KoperasiSehat',
      [
        'menilai kesehatan {n:8-26} koperasi',
        'melatih pengurus koperasi Kelurahan {kel} menyusun laporan keuangan',
      ],
      [
        'Koperasi sehat wajib rapat anggota tahunan sebelum akhir Maret.',
        'Anggota aktif koperasi di Wanasari {n:21-34} ribu orang.',
      ],
      ['Waspadai pinjaman daring tanpa izin.', 'Cek status koperasi lewat layanan kami.'],
    ),
  ],
  disperindag: [
    topic(
      'pengawasan barang dan takaran',
      'TeraUlang KonsumenCerdas',
      [
        'menera ulang {n:40-210} timbangan pedagang di Pasar Induk',
        'memeriksa barang kedaluwarsa di {n:6-18} toko swalayan',
      ],
      [
        'Ditemukan {n:3-14} kemasan rusak dan langsung ditarik dari rak.',
        'Timbangan yang sah diberi tanda tera tahun {tahun}.',
      ],
      ['Periksa tanggal kedaluwarsa sebelum membayar.', 'Konsumen berhak mengadu bila takaran kurang.'],
    ),
    topic(
      'industri kecil',
      'IKMWanasari',
      [
        'melatih {n:15-40} perajin [rotan|batik|kulit|keripik] Kelurahan {kel}',
        'menyerahkan mesin [pengemas|jahit|pemotong] kepada kelompok usaha bersama',
      ],
      [
        'Kapasitas produksi kelompok ini naik dari {n:20-40} menjadi {n:50-90} kilogram per hari.',
        'Merek dagang {n:8-25} perajin sedang didaftarkan.',
      ],
      ['Dukung perajin lokal.', 'Pesan langsung lewat nomor di katalog.'],
    ),
  ],
  disporapar: [
    topic(
      'olahraga',
      'WanasariBugar SalamOlahraga',
      [
        'menggelar senam bersama di {tempat}',
        'memantau persiapan {n:18-70} atlet menuju pekan olahraga provinsi',
        'membuka turnamen [futsal|bulu tangkis|voli|catur] antarkecamatan',
      ],
      [
        'Cabang unggulan tahun ini: dayung, panahan, dan pencak silat.',
        'Pemenang berhak atas piala bergilir dan uang pembinaan.',
      ],
      ['Gerakkan badan tiga puluh menit sehari.', 'Dukung tim kecamatanmu!'],
    ),
    topic(
      'wisata',
      'AyoKeWanasari PesonaWanasari',
      [
        'menata gerai kuliner di Taman Telaga Jernih',
        'melatih {n:16-40} pemandu wisata muda',
        'mempromosikan jalur sepeda tepi Kali Wening',
      ],
      [
        'Akhir pekan lalu tercatat {n:900-4200:50} pengunjung.',
        'Tiket masuk taman Rp{n:3-8}.000, anak di bawah lima tahun gratis.',
      ],
      ['Akhir pekan ini mau ke mana?', 'Unggah fotomu dan tandai kami.'],
    ),
    topic(
      'kepemudaan',
      'PemudaWanasari',
      ['memilih {n:20-40} pemuda pelopor', 'menggelar kelas wirausaha bagi karang taruna Kecamatan {kec}'],
      [
        'Peserta menyusun rencana usaha dan diuji di depan juri.',
        'Tiga ide terbaik mendapat modal awal Rp{n:5-15} juta.',
      ],
      ['Pemuda bergerak, kota berkembang.', 'Pendaftaran masih dibuka sampai akhir {bulan}.'],
    ),
  ],
  dispusip: [
    topic(
      'minat baca',
      'AyoMembaca PerpusWanasari',
      [
        'mengantar perpustakaan keliling ke SDN {kel} {n:1-4}',
        'menambah {n:240-900:20} judul buku anak',
        'mengadakan kelas mendongeng di {tempat}',
      ],
      [
        'Buku yang paling banyak dipinjam pekan ini: cerita rakyat dan komik sains.',
        'Perpustakaan buka sampai pukul 20.00 WIB pada Jumat dan Sabtu.',
      ],
      ['Buku apa yang sedang kamu baca?', 'Kartu anggota gratis, cukup bawa kartu pelajar.'],
    ),
    topic(
      'arsip',
      'SadarArsip',
      [
        'menata {n:40-160} boks arsip inaktif di kantor Kecamatan {kec}',
        'memulihkan arsip warga yang basah akibat banjir',
      ],
      [
        'Arsip keluarga seperti ijazah dan sertifikat sebaiknya dipindai.',
        'Layanan restorasi arsip warga tidak dipungut biaya.',
      ],
      ['Simpan dokumen di tempat kering dan tinggi.', 'Bawa arsipmu, kami bantu rawat.'],
    ),
  ],
  bapperida: [
    topic(
      'perencanaan dan musrenbang',
      'MusrenbangWanasari RencanaKota',
      [
        'menghimpun {n:210-640:10} usulan warga untuk rencana kerja tahun depan',
        'memfasilitasi forum perangkat daerah bersama Kecamatan {kec}',
      ],
      [
        'Usulan prioritas: drainase, air bersih, dan ruang bermain anak.',
        'Semua usulan dan status tindak lanjutnya dapat dilihat warga.',
      ],
      ['Usulkan lewat kelurahanmu.', 'Pembangunan yang baik dimulai dari data dan dialog.'],
    ),
    topic(
      'riset dan inovasi',
      'InovasiWanasari',
      [
        'menilai {n:24-60} inovasi perangkat daerah',
        'membahas hasil kajian [transportasi|kemiskinan|pengelolaan sampah|air tanah] bersama perguruan tinggi',
      ],
      [
        'Sepuluh inovasi terbaik akan diuji lapangan oleh juri independen.',
        'Ringkasan kajian bisa diunduh bebas.',
      ],
      ['Punya ide untuk kota? Kirimkan.', 'Baca ringkasannya di situs kami.'],
    ),
  ],
  bpkad: [
    topic(
      'anggaran dan aset',
      'APBDWanasari TransparansiAnggaran',
      [
        'menginventarisasi {n:60-320:10} bidang tanah milik daerah',
        'menyerahkan {n:6-30} sertifikat aset kepada perangkat daerah',
        'menyosialisasikan tata cara pencairan akhir tahun',
      ],
      [
        'Realisasi belanja sampai pekan ini {n:58-88} persen.',
        'Ringkasan APBD dimuat di situs resmi dan papan pengumuman.',
      ],
      ['Anggaran adalah uang warga, mari awasi bersama.', 'Unduh ringkasannya, hanya dua halaman.'],
    ),
  ],
  bapenda: [
    topic(
      'pajak daerah',
      'TaatPajak PajakUntukKota',
      [
        'membuka loket PBB keliling di Kelurahan {kel}',
        'menagih secara persuasif {n:20-90} objek pajak di {jalan}',
        'memberi penghargaan kepada {n:10-30} wajib pajak patuh',
      ],
      [
        'Jatuh tempo PBB dapat dicek dengan nomor objek pajak di situs kami.',
        'Pembayaran bisa lewat bank, minimarket, dan dompet digital.',
        'Penerimaan PBB sampai pekan ini {n:68-94} persen dari target.',
      ],
      [
        'Bayar sebelum jatuh tempo, bebas denda.',
        'Pajak Anda kembali menjadi jalan, sekolah, dan puskesmas.',
      ],
    ),
    topic(
      'keringanan pajak',
      'BebasDenda',
      [
        'menghapus denda PBB untuk tunggakan lima tahun ke belakang',
        'melayani {n:40-160} permohonan pengurangan pajak',
      ],
      [
        'Program berlaku sampai akhir {bulan}, tanpa perpanjangan.',
        'Veteran dan pensiunan dapat mengajukan pengurangan.',
      ],
      ['Manfaatkan kesempatan ini.', 'Syarat lengkap ada di gambar kedua.'],
    ),
  ],
  bkpsdm: [
    topic(
      'pengembangan pegawai',
      'ASNBerAKHLAK KompetenMelayani',
      [
        'menggelar uji kompetensi bagi {n:24-90} pejabat pengawas',
        'menyerahkan {n:18-120} keputusan kenaikan pangkat',
        'melatih {n:20-60} pegawai pelayanan berbahasa isyarat dasar',
      ],
      [
        'Semua proses kepegawaian dilakukan tanpa biaya.',
        'Usul kenaikan pangkat periode berikutnya ditutup akhir {bulan}.',
      ],
      ['Waspadai penipuan yang menjanjikan kelulusan.', 'Melayani dengan hati, bekerja dengan data.'],
    ),
  ],
  kesbangpol: [
    topic(
      'kerukunan dan kebangsaan',
      'RukunBersama BhinnekaTunggalIka',
      [
        'memfasilitasi dialog kerukunan antarumat di Kecamatan {kec}',
        'mengajak {n:40-120} pelajar belajar empat konsensus dasar bangsa',
        'memverifikasi {n:5-18} laporan organisasi kemasyarakatan',
      ],
      [
        'Perbedaan adalah kekayaan yang harus dirawat.',
        'Organisasi wajib melapor kegiatan setiap enam bulan.',
      ],
      ['Sapa tetanggamu hari ini.', 'Rukun itu dimulai dari mendengar.'],
    ),
  ],
  inspektorat: [
    topic(
      'pencegahan korupsi',
      'CegahKorupsi Integritas',
      [
        'membuka klinik konsultasi pengadaan bagi {n:8-24} perangkat daerah',
        'mengingatkan batas pelaporan gratifikasi',
        'meninjau {n:4-12} pekerjaan fisik bersama tim teknis',
      ],
      [
        'Gratifikasi dilaporkan paling lama 30 hari kerja sejak diterima.',
        'Pelapor dugaan pelanggaran dilindungi kerahasiaannya.',
      ],
      ['Tolak, laporkan, tenang.', 'Gunakan saluran pengaduan resmi.'],
    ),
  ],
  setwan: [
    topic(
      'kegiatan dewan',
      'DPRDWanasari',
      [
        'menyiapkan rapat [komisi|badan anggaran|panitia khusus] di gedung DPRD',
        'menerima audiensi {n:12-40} warga Kelurahan {kel} di ruang rapat gedung DPRD',
      ],
      [
        'Rapat terbuka untuk umum dan disiarkan lewat kanal resmi.',
        'Warga menyampaikan usulan tentang [drainase|beasiswa|pasar|air bersih].',
      ],
      ['Jadwal rapat ada di papan agenda.', 'Sampaikan aspirasi lewat loket aspirasi.'],
    ),
  ],
  setda: [
    topic(
      'koordinasi pemerintahan',
      'PemkotWanasari MelayaniWarga',
      [
        'memimpin rapat evaluasi layanan publik triwulanan',
        'menyelaraskan jadwal perangkat daerah menjelang akhir tahun',
        'memantau tindak lanjut {n:30-110} arahan pimpinan',
      ],
      [
        'Indeks kepuasan masyarakat semester ini {n:82-91} dari 100.',
        'Setiap perangkat daerah wajib memuat standar layanannya di situs.',
      ],
      [
        'Layanan yang baik dimulai dari janji yang ditepati.',
        'Sampaikan penilaian Anda lewat survei di loket.',
      ],
    ),
  ],
};
