import { type ActivityKind, kind } from './kind.ts';

/** Activities of the earlier weeks: handing over, opening, visiting. */
export const CITY_KINDS: readonly ActivityKind[] = [
  kind(
    'kursi-roda',
    {
      title: 'Penyerahan {n:60-140:10} kursi roda bagi warga {kecNama}',
      brief: 'penyerahan kursi roda',
      places: ['Aula Dinsos', 'Balai Pertemuan Kalibening'],
      hours: [
        ['13:30', '15:00'],
        ['09:00', '10:30'],
      ],
      leaders: ['wakil-wali-kota', 'wali-kota'],
      host: 'dinsos',
      programme: 'sosial',
      tags: 'WanasariInklusif',
      units: ['some', 14],
    },
    {
      did: [
        '{pemimpin} menyerahkan kursi roda kepada penyandang disabilitas di {tempat}',
        '{pemimpin} mendorong sendiri kursi roda baru milik {warga}',
        'Penyandang disabilitas dari Kecamatan {kec} menerima kursi roda dari {pemimpin}',
      ],
      facts: [
        'Penerima berasal dari {n:14-30} kelurahan dan sudah diperiksa tim dokter.',
        'Anggarannya Rp{n:210-480:10} juta dari APBD.',
      ],
      quotes: [
        'Ini bukan belas kasihan, ini hak',
        'Kalau rodanya rusak, datang lagi, bengkelnya kami siapkan',
      ],
      people: [
        '{Warga} meneteskan air mata saat mencoba kursi rodanya.',
        'Keluarga penerima diajari cara merawatnya.',
      ],
      calls: ['Usulan penerima dapat disampaikan lewat kelurahan.'],
    },
  ),
  kind(
    'vaksin-massal',
    {
      title: 'Pencanangan imunisasi kejar di {kecNama}',
      brief: 'pencanangan imunisasi kejar',
      places: ['Puskesmas {kec}', 'Balai warga Kelurahan {kel}'],
      hours: [['08:30', '11:00']],
      leaders: ['wakil-wali-kota', 'sekda'],
      host: 'dinkes',
      programme: 'sehat',
      tags: 'ImunisasiLengkap',
      units: ['some', 12],
    },
    {
      did: [
        '{pemimpin} mencanangkan imunisasi kejar di {tempat}',
        'Imunisasi kejar untuk anak-anak Kecamatan {kec} dicanangkan {pemimpin}',
        '{pemimpin} menemani balita yang disuntik di {tempat}',
      ],
      facts: [
        'Sasaran pekan ini {n:1200-2600:50} anak.',
        'Cakupan imunisasi dasar lengkap baru {n:87-93} persen.',
      ],
      quotes: [
        'Menangis sebentar, sehat bertahun-tahun',
        'Petugas akan datang ke rumah, tolong dibukakan pintu',
      ],
      people: [
        'Badut dari puskesmas menghibur balita.',
        'Seorang anak mendapat stiker karena tidak menangis.',
      ],
      calls: ['Cek buku KIA dan lengkapi imunisasinya.'],
    },
  ),
  kind(
    'rembuk-stunting',
    {
      title: 'Rembuk stunting Kecamatan {kec}',
      brief: 'rembuk stunting Kecamatan {kec}',
      places: ['Aula Kecamatan {kec}'],
      hours: [['09:00', '12:00']],
      leaders: ['sekda', 'wakil-wali-kota'],
      host: 'dp3ap2kb',
      programme: 'stunting',
      tags: 'WanasariBebasStunting',
      units: ['some', 10],
    },
    {
      did: [
        '{pemimpin} memimpin rembuk stunting di {tempat}',
        'Lurah dan kader se-Kecamatan {kec} berembuk tentang stunting bersama {pemimpin}',
      ],
      facts: [
        'Ada {n:110-260} balita berisiko yang akan didampingi.',
        'Disepakati {n:5-9} langkah, di antaranya dapur gizi dan air bersih.',
      ],
      quotes: [
        'Satu balita satu pendamping, namanya harus jelas',
        'Jamban dan air bersih sama pentingnya dengan telur',
      ],
      people: ['Para lurah menandatangani komitmen.', 'Kader membagikan catatan dari lapangan.'],
      calls: ['Ayah juga wajib ikut kelas gizi, ya.'],
    },
  ),
  kind(
    'sambungan-air',
    {
      title: 'Penyalaan sambungan air baru di Kelurahan {kel}',
      brief: 'penyalaan sambungan air baru di Kelurahan {kel}',
      places: ['{Rw} Kelurahan {kel}'],
      hours: [['10:00', '11:30']],
      leaders: ['wali-kota', 'wakil-wali-kota'],
      host: 'tirta',
      programme: 'air',
      tags: 'AirBersihUntukSemua',
      units: ['area', 9],
    },
    {
      did: [
        '{pemimpin} memutar keran pertama sambungan air baru di Kelurahan {kel}',
        'Air perpipaan akhirnya mengalir di {tempat}, disaksikan {pemimpin}',
        '{pemimpin} meresmikan sambungan air bersih bagi warga {tempat}',
      ],
      facts: [
        'Sebanyak {n:180-420:10} rumah kini tersambung.',
        'Jaringan pipa baru sepanjang {n:2-6},{n:1-9} kilometer.',
        'Biaya sambungan dapat dicicil {n:6-12:6} kali.',
      ],
      quotes: [
        'Air bersih bukan kemewahan, air bersih adalah hak warga',
        'Tahun depan kita selesaikan dua kelurahan lagi',
      ],
      people: ['{Warga} langsung mengisi ember dan tertawa.', 'Anak-anak bermain air di depan balai.'],
      calls: ['Laporkan kebocoran lewat nomor resmi Tirta Wanasari.'],
    },
  ),
  kind(
    'aduan-air',
    {
      title: 'Dialog pelanggan air bersih Kelurahan {kel}',
      brief: 'dialog pelanggan air bersih',
      places: ['Balai warga Kelurahan {kel}'],
      hours: [
        ['15:30', '17:00'],
        ['19:30', '21:00'],
      ],
      leaders: ['wakil-wali-kota', 'sekda'],
      host: 'tirta',
      programme: 'air',
      tags: 'AirBersihUntukSemua',
      units: ['some', 7],
    },
    {
      did: [
        '{pemimpin} mendengarkan keluhan pelanggan air di {tempat}',
        'Pelanggan Tirta Wanasari berdialog dengan {pemimpin} di {tempat}',
      ],
      facts: [
        'Ada {n:18-44} aduan yang dicatat, {n:7-16} di antaranya soal tekanan air malam hari.',
        'Kehilangan air ditargetkan turun ke 24 persen.',
      ],
      quotes: [
        'Marah boleh, yang penting kami diberi waktu memperbaiki',
        'Catat nama petugasnya, saya tagih dua minggu lagi',
      ],
      people: ['Dialog berlangsung hangat hingga malam.', '{Warga} menunjukkan foto air keruh di ponselnya.'],
      calls: ['Aduan air dilayani 24 jam.'],
    },
  ),
  kind(
    'pompa-banjir',
    {
      title: 'Uji pompa dan pintu air Kali Wening',
      brief: 'uji pompa dan pintu air',
      places: ['Rumah pompa Kali Wening', 'Pintu air Bantar Wening'],
      hours: [
        ['08:00', '10:00'],
        ['16:00', '17:30'],
      ],
      leaders: ['wali-kota', 'wakil-wali-kota'],
      host: 'dpupr',
      programme: 'banjir',
      tags: 'SiagaBanjir KaliWeningAman',
      units: ['some', 9],
    },
    {
      did: [
        '{pemimpin} menyaksikan uji pompa di {tempat}',
        'Pompa dan pintu air di {tempat} diuji di hadapan {pemimpin}',
        '{pemimpin} memeriksa genset cadangan di {tempat}',
      ],
      facts: [
        'Sebanyak {n:9-16} pompa berfungsi, satu masih diperbaiki.',
        'Kapasitas total {n:6-14} ribu liter per detik.',
      ],
      quotes: [
        'Pompa yang tidak diuji sama saja tidak ada',
        'Saya mau nomor telepon operatornya ditempel di pos RW',
      ],
      people: ['Operator memperagakan pergantian daya ke genset.', 'Warga menonton dari atas jembatan.'],
      calls: ['Simpan nomor darurat 112.'],
    },
  ),
  kind(
    'simulasi-bencana',
    {
      title: 'Simulasi evakuasi banjir Kelurahan {kel}',
      brief: 'simulasi evakuasi banjir',
      places: ['{Rw} Kelurahan {kel}'],
      hours: [['07:30', '10:30']],
      leaders: ['wakil-wali-kota', 'sekda'],
      host: 'bpbd',
      programme: 'banjir',
      tags: 'TangguhBencana',
      units: ['area', 8],
    },
    {
      did: [
        '{pemimpin} memantau simulasi evakuasi banjir di {tempat}',
        'Warga {tempat} berlatih menyelamatkan diri dalam simulasi yang dihadiri {pemimpin}',
      ],
      facts: [
        'Warga mencapai titik kumpul dalam {n:7-14} menit.',
        'Simulasi melibatkan {n:180-360:10} warga dan {n:40-90} relawan.',
      ],
      quotes: [
        'Panik itu manusiawi, latihan yang membuat kita tahu harus ke mana',
        'Lansia dan bayi lebih dulu, ingat itu',
      ],
      people: ['Sirene dibunyikan tiga kali.', '{Warga} digendong relawan karena sulit berjalan.'],
      calls: ['Siapkan tas siaga di dekat pintu.'],
    },
  ),
  kind(
    'pasar-umkm',
    {
      title: 'Bazar UMKM binaan {kecNama}',
      brief: 'bazar UMKM',
      places: ['Taman Telaga Jernih', 'Alun-Alun Wanasari', 'Lapangan Sukamulya'],
      hours: [
        ['08:00', '20:00'],
        ['15:00', '21:00'],
      ],
      leaders: ['wali-kota', 'sekda'],
      host: 'diskopukm',
      programme: 'ekonomi',
      tags: 'BanggaProdukWanasari',
      units: ['some', 13],
    },
    {
      did: [
        '{pemimpin} membuka bazar UMKM di {tempat}',
        '{pemimpin} memborong keripik di bazar UMKM {tempat}',
        'Puluhan pelaku usaha mengikuti bazar UMKM yang dibuka {pemimpin}',
      ],
      facts: [
        'Ada {n:48-110} stan dan semuanya menerima pembayaran QRIS.',
        'Transaksi hari pertama Rp{n:86-240} juta.',
      ],
      quotes: [
        'Produk kita enak, tinggal kemasannya yang harus percaya diri',
        'Jamuan rapat di kantor wajib dari UMKM',
      ],
      people: ['Keripik pisang {warga} habis sebelum siang.', 'Anak muda ramai di stan kopi.'],
      calls: ['Beli dari tetangga, uangnya berputar di kota kita.'],
    },
  ),
  kind(
    'pelatihan-kerja',
    {
      title: 'Pembukaan pelatihan kerja angkatan {n:4-15}',
      brief: 'pembukaan pelatihan kerja',
      places: ['BLK Wanasari'],
      hours: [['08:30', '10:00']],
      leaders: ['sekda', 'wakil-wali-kota'],
      host: 'disnaker',
      programme: 'ekonomi',
      tags: 'SiapKerja',
      units: ['some', 6],
    },
    {
      did: [
        '{pemimpin} membuka pelatihan kerja di {tempat}',
        'Peserta pelatihan kerja angkatan baru disambut {pemimpin} di {tempat}',
      ],
      facts: [
        'Sebanyak {n:80-160:20} peserta dibagi ke {n:4-8} kelas.',
        'Pelatihan berlangsung {n:20-30} hari dan ditutup uji sertifikasi.',
      ],
      quotes: [
        'Keterampilan tidak bisa dicuri orang',
        'Kami tidak berhenti di sertifikat, kami carikan perusahaannya',
      ],
      people: ['Peserta termuda berusia 18 tahun.', 'Separuh peserta perempuan, termasuk di kelas las.'],
      calls: ['Angkatan berikutnya dibuka bulan depan.'],
    },
  ),
  kind(
    'tanam-pohon',
    {
      title: 'Penanaman pohon bersama warga {kecNama}',
      brief: 'penanaman pohon',
      places: ['Taman Kota Selasih', 'bantaran Kali Wening', 'Hutan kota Wanaraya'],
      hours: [['07:00', '09:00']],
      leaders: ['wali-kota', 'wakil-wali-kota'],
      host: 'dlh',
      programme: 'bersih',
      tags: 'HijaukanKota',
      units: ['some', 11],
    },
    {
      did: ['{pemimpin} menanam pohon di {tempat}', '{pemimpin} bersama pelajar menanam pohon di {tempat}'],
      facts: [
        'Ditanam {n:400-1500:50} bibit [trembesi|mahoni|ketapang kencana|mangga|jambu air].',
        'Setiap pohon punya penanggung jawab dari RT setempat.',
      ],
      quotes: [
        'Menanam itu gampang, merawatnya yang menguji',
        'Sepuluh tahun lagi anak-anak ini yang menikmati teduhnya',
      ],
      people: ['Murid SD memberi nama untuk pohonnya.', 'Tanah masih basah sisa hujan semalam.'],
      calls: ['Sirami pohon di depan rumahmu.'],
    },
  ),
  kind(
    'tps3r',
    {
      title: 'Kunjungan TPS3R Kelurahan {kel}',
      brief: 'kunjungan ke TPS3R Kelurahan {kel}',
      places: ['TPS3R Kelurahan {kel}'],
      hours: [['09:30', '11:00']],
      leaders: ['wali-kota'],
      host: 'dlh',
      programme: 'bersih',
      tags: 'PilahSampah',
      units: ['area', 5],
    },
    {
      did: [
        '{pemimpin} mengunjungi TPS3R Kelurahan {kel}',
        '{pemimpin} melihat pengolahan kompos di {tempat}',
      ],
      facts: [
        'TPS3R ini mengolah {n:2-6} ton sampah per hari.',
        'Residu yang dibuang ke TPA tinggal {n:22-38} persen.',
      ],
      quotes: ['Kalau satu kelurahan bisa, kelurahan lain tidak punya alasan', 'Gaji pemilahnya harus layak'],
      people: ['Pengelola memamerkan maggot dan kompos.', 'Ketua RW setempat menjelaskan iuran warga.'],
      calls: ['Pilah dari rumah, tiga wadah saja.'],
    },
  ),
  kind(
    'jalan-baru',
    {
      title: 'Peresmian perbaikan {jalan}',
      brief: 'peresmian perbaikan {jalan}',
      places: ['{Jalan}'],
      hours: [
        ['10:00', '11:00'],
        ['16:00', '17:00'],
      ],
      leaders: ['wali-kota'],
      host: 'dpupr',
      programme: 'infrastruktur',
      tags: 'JalanMulus',
      units: ['some', 8],
    },
    {
      did: [
        '{pemimpin} meresmikan {jalan} yang selesai diperbaiki',
        '{jalan} kini mulus dan dibuka kembali oleh {pemimpin}',
      ],
      facts: [
        'Panjang ruas {n:1-3},{n:1-9} kilometer dan dilengkapi trotoar dua meter di kedua sisi.',
        'Biayanya Rp{n:3-11},{n:1-9} miliar dari APBD.',
      ],
      quotes: ['Jalan bagus jangan dipakai kebut-kebutan', 'Trotoarnya untuk pejalan kaki, bukan parkir'],
      people: ['Warga mencoba jalan dengan sepeda hias.', '{Warga} senang dagangannya tidak lagi kena debu.'],
      calls: ['Laporkan kerusakan sekecil apa pun.'],
    },
  ),
];
