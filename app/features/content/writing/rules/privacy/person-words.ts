const set = (words: string) => new Set(words.split(/\s+/));

/** Capitalised words that make a row of capitals a place, a body, a time or a thing. */
export const NOT_A_NAME = set(
  `kota kabupaten kab kecamatan kec kelurahan kel desa dusun kampung jalan jl jln ds kp dsn dongeng legenda perma pergub permen kepmen inpres gelanggang petualang aula auditorium wisma asrama rusunawa gor dinsos dinkes disdik diskominfo dishub disdukcapil dpppa bawang komnas kpai lpsk lbh uptd bapas kejari kejati mahkamah kemensos kemenpppa kementerian lapor sapa simfoni penjabat siklon badai topan suku gang jembatan bundaran simpang gor pendopo inpres swab provinsi pulau kepulauan sungai kali gunung laut danau pantai bandara
  terminal stasiun pelabuhan pasar alun-alun taman lapangan stadion gedung balai kantor dinas badan bagian bidang sekretariat inspektorat satuan satpol polisi
  polres polsek polda polri tni kodim koramil kejaksaan pengadilan lapas rutan rsud rsu rs rumah puskesmas posyandu klinik apotek sekolah sd sdn smp smpn sma
  sman smk smkn tk paud ra mi min mts mtsn ma man slb universitas institut politeknik akademi pesantren panti yayasan lembaga komisi komite dewan dprd kpu bawaslu
  kementerian kemenkes kemendagri direktorat unit uptd upt tim satgas posko pt cv ud bank bumd perumda pdam bpjs jkn kis kip ktp kk npwp covid hiv aids tbc tb dbd
  hari jumat senin selasa rabu kamis sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november desember ramadan idulfitri
  iduladha natal nyepi waisak imlek indonesia jawa sumatra sumatera kalimantan sulawesi papua bali madura banten jakarta jabodetabek asia eropa islam kristen
  katolik hindu buddha konghucu undang-undang peraturan perda perwal perbup pasal ayat uu pp sk rt rw gugus regu kelompok kategori kelas tahap gelombang grup blok
  piala liga lomba festival program gerakan aplikasi sistem layanan mal plaza hotel masjid gereja pura vihara kelenteng wib wita wit apbd apbn dana nomor no telp
  forum komunitas koperasi organisasi paguyuban sanggar duta asosiasi persatuan ikatan himpunan gp pkk karang taruna pramuka kwarcab koni pmi baznas mui nu muhammadiyah sekda asn pns pppk opd korpri republik nasional
  dunia internasional sedunia utara selatan timur barat tengah pusat daerah negeri swasta wali bupati gubernur camat lurah presiden menteri kepala ketua wakil
  direktur jenderal kapolres kapolsek kapolda kasat kanit kompol akbp akp iptu ipda aiptu bripka brigadir kombes`,
);

/** Words that begin a sentence with a capital and are no names. */
export const ORDINARY = set(
  `seorang seekor sebuah sebanyak sejumlah seluruh semua setiap tiap para kaum si sang anak anak-anak siswa siswi pelajar murid santri bocah balita bayi remaja
  warga masyarakat penduduk korban pelaku tersangka terdakwa terpidana pasien penderita pengidap penyandang lansia ibu bapak ayah istri suami kakak adik nenek
  kakek keluarga tetangga teman orang pria wanita perempuan laki-laki lelaki ia dia mereka kami kita saya anda beliau itu ini tersebut yang dan atau serta
  namun tetapi karena sebab jika bila kalau ketika saat setelah sebelum sejak selama hingga sampai untuk dengan tanpa pada di ke dari oleh dalam antara atas
  kasus peristiwa kejadian kegiatan acara data hasil jumlah total angka tingkat laporan dugaan dokter perawat bidan petugas kader relawan guru dosen kepala
  ketua juara peserta pemenang peraih pengunjung pedagang petani nelayan buruh pekerja pegawai pejabat tokoh ulama kiai ustaz pendeta almarhum almarhumah
  menurut sementara kemudian lalu kini sekarang tadi nanti hari bulan tahun pagi siang sore malam tidak bukan belum sudah telah akan sedang masih ada adalah
  ialah yaitu yakni sebagai seperti bagi terhadap tentang mengenai selain bahkan juga hanya lebih paling sangat akibat berkat demi guna agar supaya bahwa
  apakah siapa kapan mengapa bagaimana berapa polisi pemerintah presiden menteri gubernur bupati camat lurah kapolres kapolsek humas narahubung oknum massa
  pengendara pengemudi sopir penumpang pengidapnya temannya anaknya ibunya ayahnya istrinya suaminya adiknya kakaknya putra putri putranya putrinya cucu cucunya
  keponakan kelompok tim relasi sumber saksi pelapor nama alamat nomor rumah sekitar sekira kurang minimal maksimal satu dua tiga empat lima enam tujuh delapan
  sembilan sepuluh belasan puluhan ratusan ribuan penyakit gejala virus infeksi vaksin obat imunisasi skrining pemeriksaan rerata rata-rata prevalensi banyak
  beberapa sebagian mayoritas hampir ratusan sosialisasi pelatihan edukasi penyuluhan pendampingan bantuan program wakil wali pemilik penghuni pengurus anggota
  mahasiswa mahasiswi alumni atlet pemain pelatih wasit penonton pengguna pelanggan nasabah konsumen investor pengusaha perajin pengrajin seniman penyintas
  difabel odgj odha lelaki mendiang jenazah mayat tubuh kerabat menantu mertua besan sepupu paman bibi bude pakde pemuda pemudi jemaah jamaah tamu undangan
  identitas terungkap alhamdulillah kabar duka innalillahi miris sedih tragis viral heboh novel buku film lagu cerpen puisi rombongan visum kondisi kronologi caption foto video jadwal info pengumuman himbauan imbauan klarifikasi terima mohon semoga selamat halo hakim gadis jaksa catatan diduga diketahui ditemukan terdapat tercatat demikian sayangnya untungnya akhirnya awalnya mulanya sebelumnya selanjutnya berikut melalui berdasarkan`,
);

/** "Gilang Ramadan", "Siti April": months and feasts are second names too. */
export const SECOND_NAMES = /^(?:ramadan|april|mei|juni|juli|agustus|oktober|desember|islam|natal)$/iu;

/** Before a name, and no part of it. */
export const HONORIFICS = set(
  `bapak ibu pak bu bpk mbak mas kang teh kak adik sdr sdri saudara saudari haji hajah h hj dr drs ir prof mbah nenek kakek oma opa mbok mak emak
  bang abang uda uni gus ning om tante nyonya ny tuan tn koh cik romo mama rd raden kiai kyai ustaz ustazah almarhum almarhumah alm an ananda ade
  dek nona bocah`,
);
