import { type Topic, topic } from './topic.ts';

/** Works, environment, disaster, transport, order, housing, water front. */
export const CITY_TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  dpupr: [
    topic(
      'perbaikan jalan',
      'JalanMulus PUPRWanasari',
      [
        'menambal {n:12-48} titik lubang di {jalan}',
        'mengaspal ulang {jalan} sepanjang {n:180-950:10} meter',
        'mengukur kerusakan jalan lingkungan di Kelurahan {kel}',
      ],
      [
        'Pekerjaan dilakukan malam hari agar lalu lintas tidak terganggu.',
        'Progres pekan ini {n:35-96} persen, lebih cepat {n:2-6} persen dari rencana.',
        'Pengendara diminta mengurangi kecepatan selama alat berat beroperasi.',
      ],
      [
        'Lapor jalan rusak beserta foto dan patokannya, ya.',
        'Mohon maaf atas ketidaknyamanan selama pekerjaan berlangsung.',
      ],
    ),
    topic(
      'saluran air dan pompa',
      'SiagaBanjir DrainaseLancar',
      [
        'mengeruk sedimen saluran di {jalan}',
        'menguji {n:3-9} pompa di rumah pompa Kali Wening',
        'mengangkat {n:6-28} meter kubik lumpur dari gorong-gorong Kelurahan {kel}',
      ],
      [
        'Tinggi muka air Kali Wening pagi ini {n:80-165} sentimeter, status normal.',
        'Seluruh pompa siap dan bahan bakar cukup untuk tiga hari.',
      ],
      [
        'Jangan buang sampah ke saluran, dampaknya kita semua yang rasakan.',
        'Pantau tinggi muka air di kanal resmi kami.',
      ],
    ),
    topic(
      'tata ruang',
      'TataRuang BangunTertib',
      [
        'melayani konsultasi kesesuaian ruang bagi {n:8-30} pemohon',
        'memeriksa kelayakan bangunan gedung di {jalan}',
      ],
      [
        'Konsultasi tata ruang dibuka setiap Rabu di Mal Pelayanan Publik.',
        'Peta rencana tata ruang dapat dilihat tanpa biaya.',
      ],
      ['Cek dulu peruntukan lahannya sebelum membangun.', 'Urus PBG lebih awal supaya tenang.'],
    ),
  ],
  disperkim: [
    topic(
      'rumah tidak layak huni',
      'RumahLayak BedahRumah',
      [
        'memeriksa {n:6-22} rumah calon penerima bantuan di Kelurahan {kel}',
        'menyelesaikan perbaikan rumah milik {warga} di {rw} Kelurahan {kel}',
      ],
      [
        'Tahun ini {n:140-260:5} rumah diperbaiki, {n:60-130} di antaranya sudah selesai.',
        'Setiap rumah mendapat bantuan bahan dan upah tukang.',
      ],
      ['Gotong royong tetangga sangat membantu.', 'Usulan masuk lewat kelurahan dan diperiksa di lapangan.'],
    ),
    topic(
      'penerangan jalan umum',
      'WanasariTerang PJU',
      [
        'mengganti {n:9-44} lampu jalan yang padam di {jalan}',
        'memasang {n:12-36} titik lampu tenaga surya di Kelurahan {kel}',
      ],
      [
        'Laporan lampu padam kami tangani paling lama {n:2-4} hari kerja.',
        'Total lampu hemat energi kini {n:4200-6900:100} titik.',
      ],
      ['Ada lampu padam di gangmu? Kirim lokasi dan nomor tiangnya.', 'Jalan terang, pulang tenang.'],
    ),
    topic(
      'sanitasi permukiman',
      'SanitasiSehat',
      [
        'membangun {n:8-30} tangki septik komunal di Kelurahan {kel}',
        'menyedot lumpur tinja terjadwal di {n:25-80} rumah',
      ],
      [
        'Tangki septik sebaiknya disedot tiap tiga tahun.',
        'Layanan sedot terjadwal bisa dicicil lewat rekening air.',
      ],
      ['Air tanah bersih dimulai dari rumah.', 'Daftarkan rumah Anda lewat ketua RT.'],
    ),
  ],
  dlh: [
    topic(
      'bank sampah dan pemilahan',
      'PilahSampah WanasariBersih',
      [
        'menimbang {n:210-980:10} kilogram sampah anorganik di bank sampah Kelurahan {kel}',
        'melatih {n:20-48} ibu PKK membuat kompos',
        'membagikan {n:30-120} tong pilah kepada warga {rw}',
      ],
      [
        'Sampah yang dipilah di rumah mengurangi timbunan TPA sampai {n:18-31} persen.',
        'Harga botol plastik bersih pekan ini Rp{n:2-4}.500 per kilogram.',
      ],
      ['Mulai dari dua wadah: organik dan anorganik.', 'Yuk jadi nasabah bank sampah terdekat!'],
    ),
    topic(
      'taman dan pohon',
      'HijaukanKota PohonKita',
      [
        'memangkas {n:14-60} pohon rawan tumbang di {jalan}',
        'menanam {n:60-400:10} bibit [trembesi|tabebuya|ketapang|mahoni] di Kelurahan {kel}',
        'merawat tanaman di Taman Kota Selasih',
      ],
      [
        'Pemangkasan dilakukan menjelang puncak musim hujan.',
        'Pengguna jalan diminta mengikuti arahan petugas.',
      ],
      ['Lihat pohon miring atau keropos? Laporkan sebelum tumbang.', 'Jangan paku poster di pohon, ya.'],
    ),
    topic(
      'kualitas air dan udara',
      'UdaraBersih',
      ['mengambil contoh air Kali Wening di {n:4-8} titik', 'memantau kualitas udara di simpang {jalan}'],
      [
        'Indeks kualitas udara hari ini {n:38-88}, masuk kategori [baik|sedang].',
        'Hasil uji air diumumkan dua pekan setelah pengambilan contoh.',
      ],
      ['Kurangi membakar sampah di pekarangan.', 'Jalan kaki untuk jarak dekat, yuk.'],
    ),
  ],
  bpbd: [
    topic(
      'peringatan dini cuaca',
      'SiagaBencana InfoCuaca',
      [
        'menyiagakan {n:18-45} personel menghadapi hujan lebat',
        'memantau {n:6-14} titik rawan genangan sejak dini hari',
      ],
      [
        'Potensi hujan sedang sampai lebat disertai angin pada sore hingga malam.',
        'Tinggi muka air Kali Wening pukul {h:10-20}.00 WIB: {n:90-210} sentimeter.',
        'Sampai saat ini belum ada laporan genangan di permukiman.',
      ],
      ['Hindari berteduh di bawah pohon dan papan reklame.', 'Keadaan darurat hubungi 112.'],
    ),
    topic(
      'simulasi dan edukasi bencana',
      'TangguhBencana SekolahAman',
      [
        'melatih {n:60-210} murid SDN {kel} {n:1-3} berlindung saat gempa',
        'membentuk kelurahan tangguh bencana di Kelurahan {kel}',
        'memeriksa jalur evakuasi dan titik kumpul di {tempat}',
      ],
      [
        'Ingat: lindungi kepala, jauhi kaca, lalu keluar dengan tertib.',
        'Tas siaga sebaiknya berisi air, senter, obat, dan salinan dokumen.',
      ],
      ['Sudah siapkah tas siaga di rumahmu?', 'Bagikan kepada keluarga agar semua tahu titik kumpul.'],
    ),
    topic(
      'penanganan kejadian',
      'TanggapDarurat',
      [
        'mengevakuasi pohon tumbang yang menutup {jalan}',
        'menyalurkan {n:20-90} paket makanan siap saji kepada warga terdampak genangan di Kelurahan {kel}',
        'menurunkan perahu karet untuk warga {rw} Kelurahan {kel}',
      ],
      [
        'Tidak ada korban jiwa, lalu lintas kembali normal pukul {h:9-17}.30 WIB.',
        'Genangan surut dalam {n:2-5} jam.',
      ],
      [
        'Terima kasih warga, TNI, Polri, dan relawan.',
        'Tetap waspada, hujan masih mungkin turun malam nanti.',
      ],
    ),
  ],
  damkar: [
    topic(
      'pemadaman dan penyelamatan',
      'DamkarWanasari SiapMelayani',
      [
        'memadamkan kebakaran [warung|rumah kosong|gudang kecil|lapak] di {jalan} dalam {n:18-55} menit',
        'mengevakuasi [ular sanca|sarang tawon|kucing terjebak|biawak] dari rumah warga {rw} Kelurahan {kel}',
        'melepas cincin yang tersangkut di jari seorang warga Kelurahan {kel}',
      ],
      [
        'Penyebab sementara diduga korsleting, masih dalam pemeriksaan.',
        'Petugas tiba {n:6-12} menit setelah laporan diterima.',
        'Semua layanan penyelamatan tidak dipungut biaya.',
      ],
      ['Simpan nomor darurat 112.', 'Cabut colokan sebelum bepergian.'],
    ),
    topic(
      'edukasi kebakaran',
      'CegahKebakaran',
      [
        'mengajari {n:40-130} anak TK mengenal alat pemadam',
        'melatih kader {rw} Kelurahan {kel} memakai karung basah dan APAR',
      ],
      [
        'Tutup api kompor dengan kain basah, jangan disiram air bila minyak yang terbakar.',
        'APAR perlu diperiksa setiap enam bulan.',
      ],
      ['Periksa selang gas di dapur hari ini.', 'Sekolah yang ingin berkunjung silakan bersurat.'],
    ),
  ],
  dishub: [
    topic(
      'rekayasa lalu lintas',
      'LaluLintas DishubWanasari',
      [
        'memberlakukan rekayasa lalu lintas di {jalan}',
        'menguji coba satu arah di {jalan} mulai pukul 06.00 WIB',
        'mengurai kepadatan di simpang Pasar Induk',
      ],
      [
        'Kendaraan dari arah Terminal Wanasari dialihkan lewat {jalan}.',
        'Petugas berjaga di {n:4-9} titik sampai pukul 20.00 WIB.',
      ],
      ['Ikuti rambu dan arahan petugas di lapangan.', 'Sisihkan waktu lebih agar tidak tergesa-gesa.'],
    ),
    topic(
      'uji kendaraan dan angkutan',
      'KeselamatanJalan AngkutanUmum',
      [
        'memeriksa kelaikan {n:14-62} angkutan kota di Terminal Wanasari',
        'menguji {n:30-90} kendaraan niaga pekan ini',
      ],
      [
        'Sebanyak {n:2-9} kendaraan ditunda jalan karena rem dan lampunya tidak laik.',
        'Pendaftaran uji berkala kini lewat daring.',
      ],
      ['Penumpang berhak atas angkutan yang aman.', 'Cek masa berlaku uji kendaraan Anda.'],
    ),
    topic(
      'parkir',
      'ParkirTertib',
      ['menertibkan parkir di bahu {jalan}', 'memasang {n:8-24} rambu larangan parkir'],
      [
        'Tarif resmi parkir motor Rp2.000 dan mobil Rp3.000, minta karcisnya.',
        'Juru parkir resmi memakai rompi dan kartu identitas.',
      ],
      ['Karcis tidak diberikan? Laporkan dengan nomor rompi.', 'Parkir tertib, jalan lancar.'],
    ),
  ],
  satpolpp: [
    topic(
      'ketertiban umum',
      'TertibBersama PraktikBaik',
      [
        'menata {n:12-40} pedagang di sekitar {tempat} secara persuasif',
        'berpatroli di taman dan fasilitas umum Kelurahan {kel}',
        'menurunkan {n:30-150} reklame tanpa izin di {jalan}',
      ],
      [
        'Pedagang dipindahkan ke lokasi yang disediakan Perumda Pasar.',
        'Penertiban dilakukan setelah tiga kali pemberitahuan.',
      ],
      ['Mari jaga trotoar untuk pejalan kaki.', 'Ketertiban adalah urusan kita bersama.'],
    ),
    topic(
      'pengamanan dan linmas',
      'LinmasSiaga',
      ['melatih {n:24-70} anggota linmas di Kecamatan {kec}', 'mengawal kegiatan warga di {tempat}'],
      [
        'Pos kamling yang aktif di Kecamatan {kec} kini {n:18-64} titik.',
        'Tamu menginap lebih dari 24 jam wajib lapor RT.',
      ],
      ['Aktifkan lagi ronda malam, yuk.', 'Laporkan gangguan ketertiban lewat 112.'],
    ),
  ],
  diskan: [
    topic(
      'nelayan dan budi daya',
      'IkanSegar NelayanWanasari',
      [
        'menyalurkan {n:5-40:5} ribu benih [nila|lele|patin] kepada kelompok Mina {kel}',
        'mendampingi {n:15-50} nelayan Muara Bening mengurus kartu pelaku usaha',
        'memeriksa mutu ikan di tempat pelelangan',
      ],
      ['Produksi ikan air tawar bulan lalu {n:28-66} ton.', 'Hasil uji menunjukkan ikan bebas formalin.'],
      ['Makan ikan, sehat dan cerdas.', 'Kelompok yang ingin bantuan benih dapat mengajukan lewat penyuluh.'],
    ),
    topic(
      'gemar makan ikan',
      'GemarikanWanasari',
      [
        'menggelar lomba masak serba ikan bersama PKK {kec}',
        'membagikan {n:80-260:10} porsi olahan ikan kepada anak sekolah',
      ],
      [
        'Resep juara pekan ini: [abon lele|nugget nila|sup patin|bakso tenggiri].',
        'Konsumsi ikan warga naik menjadi {n:38-52} kilogram per tahun.',
      ],
      ['Menu ikan apa favorit keluargamu?', 'Resep lengkapnya ada di gambar kedua.'],
    ),
  ],
  dkpp: [
    topic(
      'harga dan stok pangan',
      'PanganAman HargaTerkendali',
      [
        'memantau harga {n:12-22} bahan pokok di Pasar Induk',
        'memeriksa residu pestisida pada {n:15-40} contoh sayur',
      ],
      [
        'Beras medium Rp{n:12-13}.{n:200-800:100}, cabai rawit Rp{n:38-62}.000, telur Rp{n:26-30}.000 per kilogram.',
        'Stok beras kota cukup untuk {n:3-6} bulan.',
      ],
      ['Belanja secukupnya, tidak perlu panik.', 'Habiskan makananmu, kurangi sisa pangan.'],
    ),
    topic(
      'pertanian perkotaan',
      'TaniKota PekaranganHijau',
      [
        'memanen {n:25-180:5} kilogram [pakcoy|cabai|kangkung|selada] bersama kelompok wanita tani Kelurahan {kel}',
        'membagikan {n:300-1200:50} bibit cabai kepada warga {rw}',
      ],
      [
        'Lahan {n:120-600:20} meter persegi di belakang balai warga kini produktif.',
        'Kelompok ini menjual hasil panennya tiap Sabtu pagi.',
      ],
      [
        'Tanam cabai di pot pun bisa, mulai dari tiga bibit.',
        'Mau bibit gratis? Datang ke kantor kami dengan KTP.',
      ],
    ),
    topic(
      'kesehatan hewan',
      'HewanSehat',
      [
        'memvaksin rabies {n:35-160} kucing dan anjing di Kelurahan {kel}',
        'memeriksa kesehatan {n:20-90} ternak warga',
      ],
      [
        'Vaksinasi rabies gratis bagi hewan berusia di atas tiga bulan.',
        'Hewan yang baru divaksin sebaiknya tidak dimandikan dua hari.',
      ],
      ['Bawa hewan dengan tali atau keranjang, ya.', 'Sayangi hewanmu, lindungi keluargamu.'],
    ),
  ],
};
