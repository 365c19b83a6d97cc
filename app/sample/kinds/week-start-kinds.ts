import { type ActivityKind, kind } from './kind.ts';

/** The activities of the running week, Monday to Wednesday. */
export const WEEK_START_KINDS: readonly ActivityKind[] = [
  kind(
    'apel-stunting',
    {
      title: 'Apel dan peluncuran Wanasari Bebas Stunting',
      brief: 'apel dan peluncuran Wanasari Bebas Stunting',
      places: ['Halaman Balai Kota'],
      hours: [['07:30', '09:00']],
      leaders: ['wali-kota'],
      host: 'dinkes',
      programme: 'stunting',
      tags: 'WanasariBebasStunting',
      units: ['all', 45],
    },
    {
      did: [
        '{pemimpin} memimpin apel sekaligus meluncurkan program Wanasari Bebas Stunting di {tempat}',
        '{pemimpin} menekan tombol peluncuran Wanasari Bebas Stunting di hadapan ratusan kader',
        'Gerakan Wanasari Bebas Stunting resmi diluncurkan {pemimpin} usai apel di {tempat}',
      ],
      facts: [
        'Prevalensi stunting Wanasari turun dari {n:17-19},{n:1-9} menjadi 13,4 persen dalam dua tahun.',
        'Sebanyak {n:620-690} kader dan {n:86-98} bidan siap mendampingi keluarga berisiko.',
        'Setiap kelurahan mendapat satu dapur gizi.',
      ],
      quotes: [
        'Tidak boleh ada satu anak pun yang tertinggal hanya karena kita lalai menimbang',
        'Stunting bukan urusan dinas kesehatan saja, ini urusan kita semua sampai ke tingkat RT',
        'Mulai hari ini setiap lurah harus hafal berapa balita berisiko di wilayahnya',
      ],
      people: [
        'Para kader tampak bersemangat mengenakan kaus hijau.',
        'Ribuan peserta mengucapkan ikrar bersama.',
        'Beberapa ibu datang sambil menggendong balitanya.',
      ],
      calls: [
        'Bawa balita ke posyandu setiap bulan, ya.',
        'Dua telur sehari untuk balita, mulai dari dapur kita.',
      ],
    },
  ),
  kind(
    'audiensi-forum-anak',
    {
      title: 'Audiensi Forum Anak Wanasari',
      brief: 'audiensi Forum Anak Wanasari',
      places: ['Ruang Rapat Wening'],
      hours: [['13:00', '14:30']],
      leaders: ['wakil-wali-kota'],
      host: 'dp3ap2kb',
      programme: 'layanan',
      tags: 'SuaraAnakWanasari',
      units: ['some', 5],
    },
    {
      did: [
        '{pemimpin} menerima pengurus Forum Anak Wanasari di {tempat}',
        '{pemimpin} mendengarkan langsung tujuh usulan dari Forum Anak Wanasari',
        'Pengurus Forum Anak Wanasari menyampaikan usulannya kepada {pemimpin} di {tempat}',
      ],
      facts: [
        'Ada tujuh usulan, antara lain zona selamat sekolah dan taman baca di tiap kecamatan.',
        'Forum Anak beranggotakan {n:48-96} pelajar dari delapan kecamatan.',
      ],
      quotes: [
        'Kalian bukan tamu di kota ini, kalian pemiliknya',
        'Usulan zona selamat sekolah kami mulai tahun depan, tolong diawasi',
        'Saya senang usulannya disertai data, bukan cuma keluhan',
      ],
      people: [
        'Seorang pelajar membacakan puisi tentang sungai.',
        'Suasana cair, sesekali diselingi tawa.',
        'Para pelajar membawa peta buatan sendiri.',
      ],
      calls: ['Adik-adik, terus bersuara dengan santun.', 'Suara anak, suara masa depan.'],
    },
  ),
  kind(
    'peresmian-puskesmas',
    {
      title: 'Peresmian Puskesmas Muara Bening',
      brief: 'peresmian Puskesmas Muara Bening',
      places: ['Puskesmas Muara Bening'],
      hours: [['09:00', '11:00']],
      leaders: ['wali-kota'],
      host: 'dinkes',
      programme: 'sehat',
      tags: 'WanasariSehat PuskesmasMuaraBening',
      units: ['some', 24],
    },
    {
      did: [
        '{pemimpin} meresmikan Puskesmas Muara Bening',
        'Puskesmas Muara Bening resmi dibuka oleh {pemimpin}',
        '{pemimpin} menggunting pita tanda dibukanya Puskesmas Muara Bening',
        'Warga Muara Bening kini punya puskesmas rawat inap yang diresmikan {pemimpin}',
      ],
      facts: [
        'Puskesmas ini memiliki 12 tempat tidur rawat inap dan layanan 24 jam.',
        'Pembangunannya menghabiskan Rp14,2 miliar dari APBD {tahun}.',
        'Ini puskesmas rawat inap ke-6 di Wanasari.',
        'Ada empat dokter dan {n:22-31} tenaga kesehatan yang bertugas.',
      ],
      quotes: [
        'Warga di sini tidak perlu lagi menyeberang kali tengah malam untuk melahirkan',
        'Berobat dekat rumah, tanpa biaya, cukup dengan KTP Wanasari',
        'Gedungnya sudah bagus, sekarang senyum petugasnya yang harus lebih bagus',
      ],
      people: [
        'Warga berkeliling melihat ruang bersalin.',
        'Pasien pertama seorang ibu hamil dari RW 03.',
        'Ibu-ibu pengajian menyambut dengan rebana.',
      ],
      calls: ['Layanan gawat darurat buka 24 jam.', 'Cukup tunjukkan KTP Wanasari saat berobat.'],
    },
  ),
  kind(
    'pangan-murah',
    {
      title: 'Gerakan Pangan Murah',
      brief: 'Gerakan Pangan Murah',
      places: ['Lapangan Sukamulya'],
      hours: [['13:30', '16:00']],
      leaders: ['sekda'],
      host: 'kec-sukamulya',
      programme: 'pangan',
      tags: 'PanganMurahWanasari',
      units: ['some', 18],
    },
    {
      did: [
        '{pemimpin} membuka Gerakan Pangan Murah di {tempat}',
        '{pemimpin} melayani sendiri pembeli beras di Gerakan Pangan Murah, {tempat}',
        'Warga memadati {tempat} sejak siang untuk Gerakan Pangan Murah yang dibuka {pemimpin}',
      ],
      facts: [
        'Beras 5 kg dijual Rp62.000, telur Rp25.500 per kilogram, minyak Rp14.500 per liter.',
        'Disediakan {n:8-12} ton beras dan {n:2-4} ton telur.',
        'Sebanyak {n:1100-1600:50} kupon terpakai sampai pukul 15.30 WIB.',
      ],
      quotes: [
        'Harga harus turun di dapur ibu-ibu, bukan hanya di laporan',
        'Kami pindahkan ke lapangan supaya antrean tidak berdesakan',
        'Pekan depan giliran kecamatan lain, semua kebagian',
      ],
      people: [
        'Ibu-ibu kader ikut melayani warga.',
        '{Warga} membawa pulang dua kantong beras dan satu rak telur.',
        'Antrean tertib berkat nomor urut.',
      ],
      calls: ['Bawa KTP dan kantong belanja sendiri, ya.', 'Jadwal berikutnya ada di portal kota.'],
    },
  ),
  kind(
    'kunjungan-sekolah',
    {
      title: 'Kunjungan ke SDN Kalibening 2',
      brief: 'kunjungan ke SDN Kalibening 2',
      places: ['SDN Kalibening 2'],
      hours: [['16:00', '17:00']],
      leaders: ['wakil-wali-kota'],
      host: 'disdikbud',
      programme: 'layanan',
      tags: 'SekolahWanasari',
      units: ['some', 6],
    },
    {
      did: ['{pemimpin} mengunjungi SDN Kalibening 2'],
      facts: ['Sekolah ini punya {n:280-340} murid.'],
      quotes: ['Anak-anak harus belajar di ruang yang aman'],
      people: ['Murid kelas enam menampilkan pantun.'],
      calls: ['Terima kasih Bapak dan Ibu guru.'],
    },
  ),
  kind(
    'paripurna',
    {
      title: 'Rapat paripurna RAPBD {tahunDepan}',
      brief: 'rapat paripurna RAPBD {tahunDepan}',
      places: ['Gedung DPRD Kota Wanasari'],
      hours: [['09:00', '12:00']],
      leaders: ['wali-kota'],
      host: 'setwan',
      programme: 'layanan',
      tags: 'RAPBDWanasari{tahunDepan}',
      units: ['opd', 20],
    },
    {
      did: [
        '{pemimpin} menyampaikan nota keuangan RAPBD {tahunDepan} dalam rapat paripurna di {tempat}',
        'Rapat paripurna di {tempat} mendengarkan pengantar RAPBD {tahunDepan} dari {pemimpin}',
        '{pemimpin} memaparkan rancangan anggaran {tahunDepan} di depan anggota dewan',
      ],
      facts: [
        'Pendapatan daerah direncanakan Rp2,31 triliun dan belanja Rp2,44 triliun.',
        'Porsi terbesar untuk pendidikan, kesehatan, dan pengendalian banjir.',
        'Rapat dihadiri {n:34-39} dari 40 anggota dewan.',
      ],
      quotes: [
        'Setiap rupiah harus kembali menjadi layanan bagi warga',
        'Kami memangkas perjalanan dinas agar pompa dan puskesmas tidak tertunda',
        'Silakan dikritik, silakan dihitung ulang, datanya kami buka',
      ],
      people: [
        'Rapat terbuka untuk umum dan disiarkan langsung.',
        'Fraksi-fraksi akan menyampaikan pandangan pekan depan.',
      ],
      calls: [
        'Ringkasan dua halaman dapat diunduh di situs BPKAD.',
        'Ikuti pembahasannya dan sampaikan masukan.',
      ],
    },
  ),
  kind(
    'tinjau-tanggul',
    {
      title: 'Tinjau tanggul Kali Wening',
      brief: 'peninjauan tanggul Kali Wening',
      places: ['Tanggul Kali Wening'],
      hours: [['15:30', '17:00']],
      leaders: ['wakil-wali-kota'],
      host: 'dpupr',
      programme: 'banjir',
      tags: 'KaliWeningAman',
      units: ['some', 14],
    },
    {
      did: [
        '{pemimpin} meninjau perkuatan tanggul Kali Wening',
        '{pemimpin} menyusuri tanggul Kali Wening bersama tim DPUPR',
        'Perkuatan tanggul Kali Wening dicek langsung oleh {pemimpin}',
      ],
      facts: [
        'Perkuatan 1,8 kilometer sudah mencapai 82 persen dan selesai bulan Desember.',
        'Ada {n:6-9} alat berat dan {n:110-150} pekerja di lokasi.',
        'Tinggi muka air saat peninjauan {n:96-128} sentimeter, status normal.',
      ],
      quotes: [
        'Tanggul aman, tetapi kita tetap siaga sampai musim hujan lewat',
        'Video yang beredar itu kejadian lama, jangan disebarkan lagi',
        'Kalau kurang pekerja, tambah. Kalau kurang lampu, pasang malam ini juga',
      ],
      people: [
        'Warga RW 02 menyuguhkan kopi kepada pekerja.',
        '{Warga} yang rumahnya di tepi kali ikut bertanya.',
      ],
      calls: ['Kabar resmi tinggi muka air ada di kanal BPBD.', 'Jangan buang sampah ke kali.'],
    },
  ),
];
