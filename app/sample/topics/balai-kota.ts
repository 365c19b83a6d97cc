import { type Topic, topic } from './topic.ts';

/** The offices' divisions at the Balai Kota. */
export const BAGIAN_TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  prokopim: [
    topic(
      'kegiatan pimpinan',
      'WanasariMelayani',
      [
        'merangkum kegiatan pimpinan sepanjang pekan ini',
        'mendampingi pimpinan menerima tamu di Ruang Rapat Wening',
        'menyiapkan tata tempat dan acara di {tempat}',
      ],
      [
        'Agenda publik pimpinan dimuat setiap sore di portal kota.',
        'Pekan ini pimpinan menemui warga di {n:4-9} kelurahan.',
        'Foto resolusi tinggi tersedia bagi media.',
      ],
      [
        'Ikuti terus kabar resmi Pemerintah Kota Wanasari.',
        'Rekan media, silakan konfirmasi kehadiran lewat narahubung.',
      ],
    ),
    topic(
      'potret pimpinan dan warga',
      'DekatDenganWarga',
      [
        'mengabadikan obrolan pimpinan dengan {warga} di {tempat}',
        'menemani Wali Kota sarapan bersama pedagang Pasar Induk',
      ],
      [
        'Obrolan ringan, catatannya serius: jalan gang dan harga cabai.',
        '{Warga} menitip pesan agar taman dibuka sampai malam.',
      ],
      ['Apa pesanmu untuk kota?', 'Semua masukan dicatat dan diteruskan.'],
    ),
  ],
  bagperekonomian: [
    topic(
      'inflasi dan ekonomi',
      'TPIDWanasari HargaTerkendali',
      [
        'memantau harga bersama tim pengendalian inflasi di Pasar Induk',
        'merekap laporan kinerja BUMD triwulan ini',
      ],
      [
        'Inflasi kota bulan lalu {n:1-2},{n:10-95} persen, masih dalam sasaran.',
        'Komoditas yang perlu dijaga: cabai rawit dan bawang merah.',
      ],
      ['Belanja bijak, ya.', 'Laporkan bila ada penimbunan.'],
    ),
  ],
  bagkesra: [
    topic(
      'kesejahteraan rakyat',
      'WanasariReligius Guyub',
      [
        'menyerahkan hibah rumah ibadah kepada {n:6-24} pengurus',
        'memverifikasi {n:40-140} penerima insentif guru mengaji dan sekolah minggu',
      ],
      [
        'Hibah disalurkan lewat rekening dan diperiksa Inspektorat.',
        'Pengajuan tahun depan dibuka bulan Februari.',
      ],
      ['Semoga bermanfaat bagi umat.', 'Tidak ada potongan dalam bentuk apa pun.'],
    ),
  ],
  baghukum: [
    topic(
      'produk hukum',
      'SadarHukum JDIHWanasari',
      ['mengunggah {n:3-12} peraturan baru ke JDIH', 'menyuluh hukum {n:30-70} warga Kelurahan {kel}'],
      [
        'Bantuan hukum bagi warga tidak mampu tersedia lewat lembaga mitra.',
        'Rancangan peraturan dibuka untuk masukan selama 14 hari.',
      ],
      ['Baca peraturannya, sampaikan masukan.', 'Tahu hukum, hidup tenang.'],
    ),
  ],
  bagorganisasi: [
    topic(
      'pelayanan publik',
      'PelayananPrima',
      ['menilai {n:8-20} unit layanan bersama warga', 'menyederhanakan {n:4-15} prosedur layanan'],
      [
        'Waktu layanan surat keterangan turun dari {n:3-5} hari menjadi satu hari.',
        'Hasil survei kepuasan ditempel di tiap loket.',
      ],
      ['Isi surveinya, hanya dua menit.', 'Kritik Anda memperbaiki layanan.'],
    ),
  ],
  bagpemerintahan: [
    topic(
      'penataan wilayah',
      'TataWilayah',
      ['memeriksa pilar batas di Kecamatan {kec}', 'membina ketua RT/RW se-Kecamatan {kec}'],
      [
        'Ada {n:280-420:5} ketua RT yang mengikuti pembinaan.',
        'Batas wilayah dipetakan dengan GPS geodetik.',
      ],
      ['Terima kasih para ketua RT/RW.', 'Data wilayah dapat dilihat di portal.'],
    ),
  ],
  bagumum: [
    topic(
      'rumah tangga kantor',
      'BalaiKotaRamah',
      [
        'menata ruang tunggu ramah disabilitas di Balai Kota',
        'mengganti {n:40-160} lampu kantor dengan yang hemat energi',
      ],
      [
        'Pemakaian listrik Balai Kota turun {n:6-14} persen.',
        'Ruang laktasi ada di lantai 1, dekat tangga timur.',
      ],
      ['Matikan lampu bila tidak dipakai.', 'Tamu silakan mengisi buku tamu digital.'],
    ),
  ],
};

export const BUMD_TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  tirta: [
    topic(
      'gangguan dan pemeliharaan pipa',
      'InfoAir TirtaWanasari',
      [
        'memperbaiki kebocoran pipa {n:100-400:50} milimeter di {jalan}',
        'membersihkan bak pengolahan di instalasi Sumber Air',
        'mengirim {n:4-16} mobil tangki ke Kelurahan {kel}',
      ],
      [
        'Aliran air di Kelurahan {kel} dan sekitarnya mengecil sampai pukul {h:15-21}.00 WIB.',
        'Aliran sudah kembali normal sejak pukul {h:6-13}.30 WIB.',
        'Petugas bekerja sejak pukul {h:3-8}.00 WIB.',
      ],
      ['Mohon tampung air seperlunya.', 'Laporkan kebocoran dengan patokan lokasi.'],
    ),
    topic(
      'sambungan baru',
      'AirBersihUntukSemua',
      [
        'memasang {n:18-95} sambungan rumah baru di Kelurahan {kel}',
        'menguji mutu air di {n:8-24} titik pelanggan',
      ],
      [
        'Biaya sambungan baru bisa dicicil {n:6-12:6} kali.',
        'Hasil uji menunjukkan air memenuhi syarat baku mutu.',
      ],
      ['Daftar lewat loket atau situs resmi.', 'Petugas resmi selalu membawa surat tugas.'],
    ),
  ],
  pasar: [
    topic(
      'pasar bersih dan tertib',
      'BelanjaDiPasar PasarRakyat',
      [
        'menata {n:30-110} lapak sayur di Pasar Induk',
        'menyemprot disinfektan di los daging dan ikan',
        'merapikan instalasi listrik blok [A|B|C|D]',
      ],
      ['Pasar Induk buka pukul 03.00 sampai 17.00 WIB.', 'Parkir motor kini di sisi utara.'],
      ['Bawa tas belanja sendiri, ya.', 'Tawar dengan ramah, pedagang senang.'],
    ),
    topic(
      'harga hari ini',
      'HargaPasar',
      ['mencatat harga harian di {n:4-7} pasar', 'mengabarkan harga pagi ini dari Pasar Induk'],
      [
        'Cabai merah Rp{n:32-58}.000, bawang merah Rp{n:28-42}.000, ayam Rp{n:33-40}.000 per kilogram.',
        'Telur Rp{n:26-30}.000 per kilogram, minyak curah Rp{n:15-18}.000 per liter.',
      ],
      ['Besok harga bisa berubah, cek lagi, ya.', 'Sudah masak apa hari ini?'],
    ),
  ],
  bankwanasari: [
    topic(
      'kredit usaha kecil',
      'KreditUsaha BankWanasari',
      [
        'menyalurkan kredit kepada {n:12-60} pedagang Pasar Lama',
        'membuka rekening bagi {n:40-160} pelajar Kelurahan {kel}',
      ],
      ['Bunga {n:3-6} persen per tahun bagi usaha mikro.', 'Simpanan dijamin sesuai ketentuan.'],
      ['Jangan berikan PIN kepada siapa pun.', 'Tanya syaratnya di kantor kas terdekat.'],
    ),
  ],
  transwanasari: [
    topic(
      'layanan bus kota',
      'NaikTrans TransWanasari',
      [
        'menambah {n:2-6} bus pada jam sibuk koridor {n:1-4}',
        'mengalihkan sementara rute koridor {n:1-4} lewat {jalan}',
      ],
      [
        'Tarif umum Rp4.000, pelajar dan lansia Rp2.000.',
        'Bus pertama pukul 05.30 WIB, terakhir pukul 20.30 WIB.',
        'Pekan lalu {n:9-26} ribu penumpang naik Trans Wanasari.',
      ],
      ['Siapkan kartu atau kode bayar.', 'Dahulukan lansia dan ibu hamil.'],
    ),
  ],
  panganmandiri: [
    topic(
      'stok dan distribusi pangan',
      'PanganMandiri',
      [
        'menyalurkan {n:4-22} ton beras ke {n:6-20} pangkalan',
        'membeli {n:2-11} ton gabah langsung dari petani Kelurahan {kel}',
      ],
      [
        'Beras 5 kilogram Rp{n:60-64}.000 di pangkalan resmi.',
        'Maksimal dua karung tiap keluarga agar merata.',
      ],
      ['Cek pangkalan terdekat di tautan profil.', 'Petani untung, warga terbantu.'],
    ),
  ],
};
