/** What the invented outlets of the sample city write. `{kel}` and `{kec}` become places, `{n}` a number. */
export type PressStory = {
  readonly title: string;
  readonly text: string;
  /** What the desk said of it; null where it has not looked yet. */
  readonly tone: 'positive' | 'neutral' | 'negative';
};

/** Told while the rain lasts. */
export const FLOOD_STORIES: readonly PressStory[] = [
  {
    title: 'Kali Wening meluap, {n} rumah di {kel} tergenang',
    text: 'Hujan sejak petang membuat Kali Wening melewati tanggulnya dan menggenangi {n} rumah di Kelurahan {kel}, Kota Wanasari. BPBD membuka posko di balai warga dan membagikan makanan siap saji. Warga mengungsi ke sekolah terdekat sampai air surut.',
    tone: 'neutral',
  },
  {
    title: 'Warga {kel} keluhkan drainase yang tersumbat sejak tahun lalu',
    text: 'Banjir setinggi lutut kembali masuk ke rumah warga Kelurahan {kel} di Kota Wanasari. Warga kecewa karena drainase yang dilaporkan sejak tahun lalu belum dibersihkan dan perbaikannya lamban. DPUPR menjanjikan pengerukan dalam dua pekan.',
    tone: 'negative',
  },
  {
    title: 'Posko siaga banjir Wanasari dipuji warga karena tanggap',
    text: 'Posko siaga banjir di Kecamatan {kec} melayani {n} keluarga dengan dapur umum dan pemeriksaan kesehatan. Warga mengapresiasi petugas yang sigap datang sebelum air naik. Dinas Kesehatan menempatkan dua perawat di setiap posko.',
    tone: 'positive',
  },
  {
    title: 'Tanggul Kali Wening di {kec} ditinggikan, genangan berkurang',
    text: 'Pemerintah Kota Wanasari meninggikan tanggul Kali Wening sepanjang {n} meter di Kecamatan {kec}. Genangan yang biasanya bertahan dua hari kini surut dalam beberapa jam. Pekerjaan tahap berikutnya menunggu cuaca.',
    tone: 'positive',
  },
  {
    title: 'Pompa air di {kel} rusak saat hujan deras, banjir bertahan semalam',
    text: 'Pompa pengendali banjir di Kelurahan {kel} tidak menyala ketika hujan deras mengguyur Kota Wanasari. Warga resah dan menuntut pompa cadangan, sebab kerusakan serupa terjadi bulan lalu. DPUPR menyatakan suku cadang sedang dipesan.',
    tone: 'negative',
  },
  {
    title: 'Sekolah di {kel} diliburkan sehari akibat banjir',
    text: 'Tiga sekolah di Kelurahan {kel}, Kota Wanasari, diliburkan sehari karena halaman dan ruang kelas tergenang. Dinas Pendidikan dan Kebudayaan meminta guru memberi tugas dari rumah. Kegiatan belajar berjalan lagi setelah lantai dibersihkan.',
    tone: 'neutral',
  },
];

/** Told all year. */
export const PRESS_STORIES: readonly PressStory[] = [
  {
    title: 'Truk sampah telat, tumpukan di {kel} mulai berbau',
    text: 'Tumpukan sampah di tepi jalan Kelurahan {kel}, Kota Wanasari, tidak terangkut selama {n} hari. Pedagang mengeluh pembeli enggan datang karena bau. Dinas Lingkungan Hidup menyebut dua truk sedang diperbaiki.',
    tone: 'negative',
  },
  {
    title: 'Bank sampah {kel} tabung {n} kilogram plastik dalam sebulan',
    text: 'Bank sampah warga Kelurahan {kel} mengumpulkan {n} kilogram plastik dan menjualnya ke pengolah di Kota Wanasari. Hasilnya dipakai untuk kas posyandu. Dinas Lingkungan Hidup menjadikannya teladan bagi kelurahan lain.',
    tone: 'positive',
  },
  {
    title: 'Harga cabai di Pasar Induk Wanasari naik lagi',
    text: 'Harga cabai rawit di Pasar Induk Wanasari naik menjelang akhir pekan, kata pedagang. Disperindag mencatat pasokan dari luar daerah berkurang karena hujan. Pembeli mengurangi belanja dan memilih cabai kering.',
    tone: 'neutral',
  },
  {
    title: 'Pasar murah di {kec} diserbu, {n} paket habis sebelum siang',
    text: 'Pasar murah yang digelar Disperindag di Kecamatan {kec}, Kota Wanasari, menjual {n} paket sembako. Warga puas karena harga beras lebih rendah daripada di pasar. Sebagian yang datang siang pulang tanpa membawa paket.',
    tone: 'positive',
  },
  {
    title: 'Antrean di Puskesmas {kec} panjang, pasien minta loket ditambah',
    text: 'Pasien di Puskesmas {kec}, Kota Wanasari, menunggu sampai {n} menit sebelum diperiksa. Mereka mendesak Dinas Kesehatan menambah loket pendaftaran. Kepala puskesmas menyebut dokter sedang bertugas di posyandu.',
    tone: 'negative',
  },
  {
    title: 'Vaksinasi anak di Wanasari capai {n} persen sasaran',
    text: 'Dinas Kesehatan Kota Wanasari mencatat imunisasi dasar lengkap {n} persen dari sasaran. Kader posyandu mendatangi rumah yang terlewat. Sisa sasaran dikejar sampai akhir bulan.',
    tone: 'positive',
  },
  {
    title: 'Lubang di jalan {kel} dikeluhkan pengendara',
    text: 'Pengendara mengeluhkan jalan rusak di Kelurahan {kel}, Kota Wanasari, yang sudah memicu beberapa kecelakaan. Tambalan terakhir bertahan kurang dari sebulan. DPUPR memasukkannya dalam daftar perbaikan.',
    tone: 'negative',
  },
  {
    title: 'Jembatan {kec} selesai diperbaiki, arus kendaraan kembali lancar',
    text: 'Jembatan di Kecamatan {kec}, Kota Wanasari, dibuka kembali setelah perbaikan {n} hari. Dinas Perhubungan mengalihkan kendaraan berat selama masa uji. Pedagang di sekitarnya senang karena pembeli kembali datang.',
    tone: 'positive',
  },
  {
    title: 'Rute baru Trans Wanasari lewat {kec} mulai beroperasi',
    text: 'Trans Wanasari membuka rute baru melalui Kecamatan {kec} dengan {n} perjalanan sehari. Tarifnya tidak berubah. Dinas Perhubungan menilai rute itu setelah tiga bulan.',
    tone: 'neutral',
  },
  {
    title: 'Urus KTP di Wanasari kini bisa di kantor kecamatan',
    text: 'Disdukcapil Kota Wanasari membuka loket perekaman KTP di Kecamatan {kec}. Layanan berjalan setiap hari kerja sampai pukul 14.00. Warga tidak perlu lagi ke pusat kota.',
    tone: 'positive',
  },
  {
    title: 'Air ledeng di {kel} keruh, pelanggan minta penjelasan',
    text: 'Pelanggan Tirta Wanasari di Kelurahan {kel} mengeluh air ledeng keruh sejak {n} hari. Perusahaan menyebut ada pekerjaan pipa dan meminta maaf. Warga menuntut jadwal yang diumumkan lebih dahulu.',
    tone: 'negative',
  },
  {
    title: 'Lomba mural pelajar hiasi tembok Taman Kota Wanasari',
    text: 'Sebanyak {n} pelajar melukis tembok Taman Kota Wanasari dalam lomba mural. Disporapar menyediakan cat dan makan siang. Karya terbaik dipajang di balai kota.',
    tone: 'neutral',
  },
  {
    title: 'DPRD Wanasari bahas anggaran perubahan, pembangunan pasar disorot',
    text: 'Rapat DPRD Kota Wanasari membahas anggaran perubahan sampai malam. Anggota dewan mengkritik pembangunan pasar yang molor {n} bulan dari jadwal. Bapperida menyampaikan rencana percepatan.',
    tone: 'negative',
  },
  {
    title: 'Bursa kerja Wanasari tawarkan {n} lowongan',
    text: 'Disnaker Kota Wanasari menggelar bursa kerja dengan {n} lowongan dari perusahaan setempat. Pencari kerja mendaftar dengan kode QR. Hasil seleksi diumumkan pekan depan.',
    tone: 'neutral',
  },
  {
    title: 'Satpol PP tertibkan lapak di trotoar {kel}',
    text: 'Satpol PP memindahkan {n} lapak dari trotoar Kelurahan {kel}, Kota Wanasari, ke lahan parkir pasar. Pedagang menerima setelah diberi tempat tanpa sewa sebulan. Pejalan kaki kembali memakai trotoar.',
    tone: 'neutral',
  },
  {
    title: 'Kelas gratis menulis dan komputer dibuka di perpustakaan Wanasari',
    text: 'Dispusip Kota Wanasari membuka kelas gratis menulis dan komputer untuk {n} peserta. Pendaftar datang dari semua kecamatan. Kelas berikutnya dibuka bulan depan karena peminat banyak.',
    tone: 'positive',
  },
  {
    title: 'Kebakaran gudang di {kec} padam dalam satu jam',
    text: 'Api membakar gudang kayu di Kecamatan {kec}, Kota Wanasari, dan padam dalam satu jam. Damkar mengerahkan {n} petugas dan tidak ada korban. Penyebabnya masih diperiksa.',
    tone: 'neutral',
  },
];

/** Of other regions: collected, and set apart. */
export const ELSEWHERE: readonly Omit<PressStory, 'tone'>[] = [
  {
    title: 'Kabupaten Rantau Elok perbaiki irigasi {n} hektare',
    text: 'Pemerintah Kabupaten Rantau Elok memperbaiki saluran irigasi untuk {n} hektare sawah. Pekerjaan selesai sebelum musim tanam.',
  },
  {
    title: 'Kota Bandar Cemara gelar pawai budaya',
    text: 'Ribuan warga menonton pawai budaya di Kota Bandar Cemara. Sebanyak {n} kelompok tampil sampai petang.',
  },
];
