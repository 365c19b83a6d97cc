import { type ActivityKind, kind } from './kind.ts';

/** Activities of the earlier weeks: dialogue, ceremonies, meetings. */
export const CIVIC_KINDS: readonly ActivityKind[] = [
  kind(
    'hari-jadi',
    {
      title: 'Upacara Hari Jadi Kota Wanasari',
      brief: 'upacara Hari Jadi Kota Wanasari',
      places: ['Alun-Alun Wanasari'],
      hours: [['07:30', '09:30']],
      leaders: ['wali-kota'],
      host: 'setda',
      programme: 'layanan',
      tags: 'HariJadiWanasari',
      units: ['all', 60],
    },
    {
      did: [
        '{pemimpin} memimpin upacara Hari Jadi Kota Wanasari di {tempat}',
        'Upacara Hari Jadi Kota Wanasari berlangsung khidmat di {tempat} dengan pembina {pemimpin}',
      ],
      facts: [
        'Peserta upacara {n:1800-2600:100} orang dari seluruh unsur.',
        'Sebanyak {n:12-24} warga menerima penghargaan.',
      ],
      quotes: [
        'Umur kota bertambah, kesabaran warga jangan sampai habis',
        'Hadiah terbaik untuk kota adalah layanan yang jujur',
      ],
      people: [
        'Barisan pelajar membawa bendera delapan kecamatan.',
        'Nasi tumpeng dibagikan kepada petugas kebersihan.',
      ],
      calls: ['Selamat hari jadi, Wanasari!'],
    },
  ),
  kind(
    'gladi-hari-jadi',
    {
      title: 'Gladi bersih upacara Hari Jadi Kota Wanasari',
      brief: 'gladi bersih upacara Hari Jadi',
      places: ['Alun-Alun Wanasari'],
      hours: [['07:30', '10:00']],
      leaders: ['sekda'],
      host: 'setda',
      programme: 'layanan',
      tags: 'HariJadiWanasari',
      units: ['some', 6],
    },
    {
      did: [
        '{pemimpin} memimpin gladi bersih upacara Hari Jadi di {tempat}',
        'Pasukan upacara menjalani gladi bersih di {tempat}',
      ],
      facts: ['Gladi diulang dua kali sampai waktunya tepat.'],
      quotes: ['Besok harus lebih rapi dari hari ini'],
      people: ['Paduan suara pelajar mencoba pengeras suara.'],
      calls: ['Upacara digelar besok pagi.'],
    },
  ),
  kind(
    'penghargaan-layanan',
    {
      title: 'Penyerahan penghargaan pelayanan publik tahap {n:1-3}',
      brief: 'penyerahan penghargaan pelayanan publik',
      places: ['Pendopo Wanasari', 'Aula Balai Kota'],
      hours: [['13:00', '15:00']],
      leaders: ['wali-kota', 'sekda'],
      host: 'bagorganisasi',
      programme: 'layanan',
      tags: 'PelayananPrima',
      units: ['opd', 15],
    },
    {
      did: [
        '{pemimpin} menyerahkan penghargaan pelayanan publik di {tempat}',
        'Unit layanan terbaik menerima penghargaan dari {pemimpin} di {tempat}',
      ],
      facts: [
        'Penilaian melibatkan {n:900-1700:50} warga sebagai responden.',
        'Tiga unit terbaik memperoleh nilai di atas {n:88-93}.',
      ],
      quotes: [
        'Piagam ini bonusnya, hadiahnya adalah senyum warga',
        'Yang belum dapat, belajar dari yang menang, jangan malu',
      ],
      people: ['Petugas loket naik panggung mewakili timnya.'],
      calls: ['Nilai layanan kami lewat survei di loket.'],
    },
  ),
  kind(
    'mpp-kunjungan',
    {
      title: 'Kunjungan mendadak ke Mal Pelayanan Publik',
      brief: 'kunjungan mendadak ke Mal Pelayanan Publik',
      places: ['Mal Pelayanan Publik Wanasari'],
      hours: [
        ['08:15', '09:15'],
        ['14:00', '15:00'],
      ],
      leaders: ['wakil-wali-kota', 'wali-kota'],
      host: 'dpmptsp',
      programme: 'layanan',
      tags: 'MPPWanasari',
      units: ['some', 7],
    },
    {
      did: [
        '{pemimpin} datang tanpa pemberitahuan ke {tempat}',
        '{pemimpin} ikut mengantre di {tempat} untuk merasakan layanan',
      ],
      facts: [
        'Rata-rata waktu tunggu pagi itu {n:11-26} menit.',
        'Dari {n:22-30} loket, {n:1-3} belum buka tepat waktu.',
      ],
      quotes: [
        'Loket buka pukul delapan, bukan pukul delapan lewat sepuluh',
        'Bagus, tetapi kursi tunggu untuk lansia kurang',
      ],
      people: [
        'Seorang warga kaget melihat siapa yang duduk di sebelahnya.',
        '{Warga} memuji petugas loket KTP.',
      ],
      calls: ['Antrean bisa diambil dari rumah.'],
    },
  ),
  kind(
    'kerja-sama-kampus',
    {
      title: 'Penandatanganan kerja sama riset dengan Universitas Wening tentang {topik}',
      brief: 'penandatanganan kerja sama riset dengan Universitas Wening',
      places: ['Ruang Rapat Wening', 'Kampus Universitas Wening'],
      hours: [['10:00', '11:30']],
      leaders: ['sekda', 'wali-kota'],
      host: 'bapperida',
      programme: 'layanan',
      tags: 'InovasiWanasari',
      units: ['some', 5],
    },
    {
      did: [
        '{pemimpin} menandatangani kerja sama riset dengan Universitas Wening di {tempat}',
        'Universitas Wening dan Pemkot bersepakat meneliti {topik}, naskahnya ditandatangani {pemimpin}',
      ],
      facts: [
        'Kerja sama berlaku {n:2-5} tahun.',
        'Sebanyak {n:8-24} mahasiswa akan tinggal di kelurahan selama dua bulan.',
      ],
      quotes: ['Jangan jadi naskah yang tidur di laci', 'Kebijakan tanpa riset itu menebak'],
      people: ['Rektor memamerkan purwarupa sensor air.'],
      calls: ['Hasil risetnya akan dibuka untuk umum.'],
    },
  ),
  kind(
    'audiensi-tokoh',
    {
      title: 'Audiensi {tamu}',
      brief: 'audiensi {tamu}',
      places: ['Ruang tamu Wali Kota'],
      hours: [
        ['10:00', '11:00'],
        ['13:30', '14:30'],
      ],
      leaders: ['wali-kota', 'wakil-wali-kota'],
      host: 'bagkesra',
      programme: null,
      tags: 'WanasariMelayani',
      units: ['some', 3],
    },
    {
      did: ['{pemimpin} menerima {tamu} di {tempat}', '{pemimpin} berbincang dengan {tamu} selama satu jam'],
      facts: [
        'Pertemuan membahas rencana kegiatan bersama sampai akhir tahun.',
        'Rombongan berjumlah {n:6-18} orang.',
      ],
      quotes: ['Pintu ini terbuka, tidak harus menunggu ada masalah', 'Terima kasih sudah mengingatkan kami'],
      people: ['Tamu menyerahkan buku kenangan.'],
      calls: ['Terima kasih atas silaturahminya.'],
    },
  ),
  kind(
    'safari-jumat',
    {
      title: 'Salat Jumat keliling di {masjid}',
      brief: 'Salat Jumat keliling',
      places: ['{Masjid}'],
      hours: [['11:30', '13:00']],
      leaders: ['wali-kota', 'wakil-wali-kota', 'sekda'],
      host: 'bagkesra',
      programme: null,
      tags: 'Guyub',
      units: ['some', 4],
    },
    {
      did: [
        '{pemimpin} menunaikan Salat Jumat bersama warga di {tempat}',
        'Usai Salat Jumat di {tempat}, {pemimpin} menyapa jemaah',
      ],
      facts: ['Diserahkan hibah Rp{n:25-75:5} juta untuk perbaikan tempat wudu.'],
      quotes: ['Masjid makmur, warganya rukun', 'Saya titip anak-anak muda, ajak mereka ke masjid'],
      people: ['Jemaah menyampaikan soal parkir dan lampu jalan.'],
      calls: ['Semoga bermanfaat bagi jemaah.'],
    },
  ),
  kind(
    'rakor-opd',
    {
      title: 'Rapat koordinasi {rapat}',
      brief: 'rapat koordinasi {rapat}',
      places: ['Ruang Rapat Wening', 'Aula Balai Kota'],
      hours: [
        ['09:00', '11:30'],
        ['13:00', '15:00'],
      ],
      leaders: ['sekda', 'wali-kota'],
      host: 'setda',
      programme: 'layanan',
      tags: 'PemkotWanasari',
      units: ['opd', 8],
    },
    {
      did: [
        '{pemimpin} memimpin rapat koordinasi {rapat} di {tempat}',
        'Perangkat daerah berkoordinasi soal {rapat} dipimpin {pemimpin}',
      ],
      facts: [
        'Disepakati {n:4-8} tindak lanjut dengan batas waktu masing-masing.',
        'Rapat dihadiri {n:12-28} perangkat daerah.',
      ],
      quotes: ['Yang saya tunggu bukan notulen, tetapi hasilnya', 'Satu data, satu angka, jangan beda-beda'],
      people: ['Tiap dinas memaparkan kendala dalam tiga menit.'],
      calls: ['Tindak lanjut dimuat di papan kendali.'],
    },
  ),
  kind(
    'rapat-tertutup',
    {
      title: 'Rapat tertutup {tertutup}',
      brief: 'rapat internal',
      places: ['Ruang kerja Wali Kota', 'Ruang Rapat Wening'],
      hours: [
        ['14:00', '15:30'],
        ['16:00', '17:00'],
      ],
      leaders: ['wali-kota'],
      host: 'setda',
      programme: null,
      tags: 'PemkotWanasari',
      units: ['some', 0],
    },
    {
      did: ['{pemimpin} memimpin rapat internal'],
      facts: ['Rapat berlangsung tertutup.'],
      quotes: ['Terima kasih'],
      people: ['Rapat berlangsung tertutup.'],
      calls: ['Terima kasih.'],
    },
  ),
  kind(
    'porkot',
    {
      title: 'Pembukaan turnamen {cabang} antarkecamatan',
      brief: 'pembukaan turnamen {cabang}',
      places: ['GOR Wanasari', 'Lapangan Sukamulya'],
      hours: [
        ['15:30', '17:30'],
        ['08:00', '10:00'],
      ],
      leaders: ['wakil-wali-kota', 'wali-kota'],
      host: 'disporapar',
      programme: 'ekonomi',
      tags: 'WanasariBugar',
      units: ['some', 9],
    },
    {
      did: [
        '{pemimpin} membuka turnamen {cabang} antarkecamatan di {tempat}',
        'Turnamen {cabang} antarkecamatan dibuka {pemimpin} dengan servis pertama',
      ],
      facts: [
        'Diikuti {n:16-32:2} tim dari delapan kecamatan.',
        'Pemenang membawa pulang piala bergilir dan Rp{n:10-30:5} juta.',
      ],
      quotes: ['Menang itu senang, sportif itu wajib', 'Cari bibit atlet dari kampung, bukan dari brosur'],
      people: ['Pendukung Kecamatan {kec} membawa genderang.'],
      calls: ['Final digelar akhir pekan depan, gratis.'],
    },
  ),
  kind(
    'literasi',
    {
      title: 'Bunda Literasi mendongeng bagi TK {kecNama}',
      brief: 'kegiatan mendongeng',
      places: ['Perpustakaan Kota Wanasari', 'Taman Telaga Jernih'],
      hours: [['09:00', '11:00']],
      leaders: ['wakil-wali-kota'],
      host: 'dispusip',
      programme: 'layanan',
      tags: 'AyoMembaca',
      units: ['some', 6],
    },
    {
      did: [
        '{pemimpin} mendongeng untuk murid TK di {tempat}',
        'Anak-anak TK menyimak dongeng {pemimpin} di {tempat}',
      ],
      facts: [
        'Hadir {n:90-220:10} anak dari {n:5-12} TK.',
        'Perpustakaan menambah {n:300-900:50} buku anak.',
      ],
      quotes: ['Anak yang dibacakan buku akan mencari buku sendiri', 'Cerita kancil ini tidak pernah gagal'],
      people: ['Anak-anak menebak suara binatang.'],
      calls: ['Bacakan satu buku malam ini.'],
    },
  ),
  kind(
    'penyuluhan-hukum',
    {
      title: 'Penyuluhan anti judi daring bagi warga {kecNama}',
      brief: 'penyuluhan anti judi daring',
      places: ['Aula Kecamatan {kec}', 'Balai warga Kelurahan {kel}'],
      hours: [
        ['19:30', '21:30'],
        ['13:30', '15:30'],
      ],
      leaders: ['wakil-wali-kota', 'sekda'],
      host: 'kesbangpol',
      programme: 'layanan',
      tags: 'TolakJudiDaring',
      units: ['some', 9],
    },
    {
      did: [
        '{pemimpin} membuka penyuluhan anti judi daring di {tempat}',
        'Warga Kecamatan {kec} mengikuti penyuluhan anti judi daring bersama {pemimpin}',
      ],
      facts: [
        'Peserta {n:120-260:10} orang dari karang taruna dan PKK.',
        'Konseling gratis tersedia di {n:3-6} puskesmas.',
      ],
      quotes: [
        'Tidak ada yang kaya dari judi, yang ada utang',
        'Cerita saja dulu, jangan malu meminta pertolongan',
      ],
      people: ['Seorang mantan pemain membagikan kisahnya tanpa menyebut nama.'],
      calls: ['Butuh bantuan? Datang ke puskesmas terdekat.'],
    },
  ),
  kind(
    'dialog-petani',
    {
      title: 'Panen bersama kelompok tani {kel}',
      brief: 'panen bersama kelompok tani',
      places: ['Lahan kelompok tani Kelurahan {kel}'],
      hours: [['08:00', '10:00']],
      leaders: ['wali-kota', 'sekda'],
      host: 'dkpp',
      programme: 'pangan',
      tags: 'TaniKota',
      units: ['area', 6],
    },
    {
      did: [
        '{pemimpin} memanen [padi|cabai|bawang merah|jagung] bersama kelompok tani di Kelurahan {kel}',
        'Kelompok tani Kelurahan {kel} panen bersama {pemimpin}',
      ],
      facts: [
        'Hasil panen {n:4-9},{n:1-9} ton per hektare.',
        'Kelompok menerima {n:2-5} pompa air dan {n:1-3} traktor tangan.',
      ],
      quotes: [
        'Kota yang pintar adalah kota yang masih bisa menanam',
        'Gabahnya dibeli BUMD, jangan dijual murah',
      ],
      people: ['{Warga} menghidangkan nasi liwet di pematang.'],
      calls: ['Beli beras petani sendiri, yuk.'],
    },
  ),
];
