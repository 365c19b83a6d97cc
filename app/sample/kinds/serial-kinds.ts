import { type ActivityKind, kind } from './kind.ts';

/** Activities that come back every week. */
export const SERIAL_KINDS: readonly ActivityKind[] = [
  kind(
    'apel-senin',
    {
      title: 'Apel pagi Senin',
      brief: 'apel pagi',
      places: ['Halaman Balai Kota'],
      hours: [['07:30', '08:15']],
      leaders: ['wali-kota', 'wakil-wali-kota', 'sekda'],
      host: 'bkpsdm',
      programme: 'layanan',
      tags: 'ApelPagi',
      units: ['opd', 22],
    },
    {
      did: [
        '{pemimpin} memimpin apel pagi di {tempat}',
        '{pemimpin} menjadi pembina apel pagi gabungan di {tempat}',
        'Apel pagi di {tempat} dipimpin langsung {pemimpin}',
      ],
      facts: [
        'Apel diikuti {n:640-910:10} pegawai.',
        'Tingkat kehadiran pegawai {n:94-99} persen.',
        '{Arahan}',
      ],
      quotes: [
        'Layani warga seperti kita ingin keluarga kita dilayani',
        'Jangan tunggu viral baru bekerja',
        'Aduan yang masuk pagi harus ada jawabannya sore',
        'Datang tepat waktu adalah cara paling sederhana menghormati warga',
        'Kurangi rapat, perbanyak ke lapangan',
        'Data yang rapi menyelamatkan kita dari keputusan yang salah',
      ],
      people: [
        'Peserta mengenakan seragam khaki.',
        'Apel ditutup dengan doa bersama.',
        'Cuaca cerah mengiringi jalannya apel.',
        'Usai apel, pegawai terbaik bulan ini menerima piagam.',
      ],
      calls: ['Semangat mengawali pekan!', 'Selamat bekerja, selamat melayani.'],
    },
  ),
  kind(
    'posyandu-bulanan',
    {
      title: 'Posyandu terpadu Kelurahan {kel}',
      brief: 'posyandu terpadu Kelurahan {kel}',
      places: ['Balai RW {rwAngka} Kelurahan {kel}'],
      hours: [['08:00', '11:00']],
      leaders: [],
      host: 'dinkes',
      programme: 'stunting',
      tags: 'PosyanduAktif WanasariBebasStunting',
      units: ['area', 4],
    },
    {
      did: [
        'Posyandu terpadu Kelurahan {kel} digelar di {tempat}',
        'Balita dan ibu hamil memadati posyandu terpadu Kelurahan {kel}',
        'Tim puskesmas dan kader melayani posyandu terpadu Kelurahan {kel} di {tempat}',
      ],
      facts: [
        'Sebanyak {n:42-118} balita ditimbang dan diukur.',
        'Ditemukan {n:1-6} balita yang berat badannya perlu dipantau.',
        'Ada {n:8-24} ibu hamil yang memeriksakan kandungan.',
      ],
      quotes: [
        'Menimbang balita tiap bulan itu murah, terlambat tahu itu mahal',
        'Kader adalah pahlawan kesehatan yang sebenarnya',
      ],
      people: [
        'Makanan tambahannya sup telur puyuh dan pepaya.',
        'Anak-anak pulang membawa balon.',
        '{Warga} sudah menjadi kader selama {n:8-22} tahun.',
      ],
      calls: ['Jangan lupa bulan depan, ya, Bu.', 'Simpan buku KIA baik-baik.'],
    },
  ),
  kind(
    'jumat-bersih',
    {
      title: 'Jumat Bersih {lokasi}',
      brief: 'Jumat Bersih di {lokasi}',
      places: ['{Lokasi}'],
      hours: [['06:30', '08:00']],
      leaders: ['wali-kota', 'wakil-wali-kota', 'sekda'],
      host: 'dlh',
      programme: 'bersih',
      tags: 'JumatBersih WanasariBersih',
      units: ['some', 6],
    },
    {
      did: [
        '{pemimpin} ikut Jumat Bersih di {tempat}',
        '{pemimpin} bersama warga memunguti sampah dalam Jumat Bersih di {tempat}',
        'Jumat Bersih di {tempat} diikuti {pemimpin} dan ratusan warga',
      ],
      facts: [
        'Terkumpul {n:2-7},{n:1-9} ton sampah dalam satu setengah jam.',
        'Ada {n:160-420:10} orang yang turun.',
        'Sampah plastik dipisahkan untuk bank sampah.',
      ],
      quotes: [
        'Kota bersih bukan karena petugas kebersihan banyak, tetapi karena yang membuang sembarangan sedikit',
        'Malu kalau depan rumah sendiri kotor',
        'Minggu depan saya cek lagi ke sini, tanpa pemberitahuan',
      ],
      people: [
        'Pedagang ikut menyiram lorong.',
        'Anak-anak sekolah membawa pengki dari rumah.',
        'Usai kerja bakti, semua menikmati bubur bersama.',
      ],
      calls: ['Jumat depan di mana? Usulkan di komentar.', 'Bersihkan depan rumah masing-masing, yuk.'],
    },
  ),
];

/** What leaders asked for at the Monday roll call: one a week. */
export const ROLL_CALL_POINTS = [
  'Perangkat daerah diminta menuntaskan aduan yang lewat batas waktu pekan ini.',
  'Seluruh kantor diminta mematikan lampu dan pendingin ruangan setelah jam kerja.',
  'Camat dan lurah diminta memetakan rumah yang rawan genangan.',
  'Perangkat daerah diminta memeriksa ulang akun media sosial dan nomor layanan yang dimuat.',
  'Penyerapan anggaran triwulan ini diminta dipercepat tanpa mengurangi mutu.',
  'Pegawai diminta melaporkan setiap tawaran hadiah dari rekanan.',
  'Kelurahan diminta memutakhirkan data keluarga berisiko stunting sebelum akhir bulan.',
  'Semua loket diminta menempel standar waktu layanan.',
  'Tim reaksi cepat diminta siaga penuh selama puncak hujan.',
  'Perangkat daerah diminta memakai produk UMKM untuk jamuan rapat.',
  'Data aset kendaraan dinas diminta selesai diverifikasi pekan ini.',
  'Setiap kantor diminta menyediakan jalur bagi kursi roda.',
  'Petugas informasi diminta menjawab permohonan warga tanpa menunggu hari terakhir.',
] as const;

export const CLEAN_UP_PLACES = [
  'Pasar Induk',
  'Taman Telaga Jernih',
  'bantaran Kali Wening',
  'Terminal Wanasari',
  'Lapangan Sukamulya',
  'Taman Kota Selasih',
  'kompleks GOR Wanasari',
  'Pasar Lama',
  'tepi Jalan Pelajar',
  'Alun-Alun Wanasari',
  'pantai Teluk Permata',
  'Kampung Pelita',
] as const;
