/** What the sample's first batch learnt with: questions, a task with its hand-ins, material, and what was said of it. */
export type SampleQuestion = {
  topic: string;
  text: string;
  options: readonly [string, string, string, string];
  answer: number;
};

const NEWS = 'Menulis siaran pers';
const PHOTO = 'Foto dengan ponsel';
const CITIZENS = 'Menjawab warga';

/** In pairs: the first of each goes to form A, the second to form B. */
export const QUESTIONS: readonly SampleQuestion[] = [
  {
    topic: NEWS,
    text: 'Apa yang ditulis di teras (alinea pertama) siaran pers?',
    options: [
      'Sambutan lengkap pimpinan',
      'Inti peristiwa: apa, siapa, kapan, di mana',
      'Sejarah dinas',
      'Daftar undangan',
    ],
    answer: 1,
  },
  {
    topic: NEWS,
    text: 'Bagian mana yang boleh dipotong redaksi tanpa merusak isi siaran pers?',
    options: ['Judul', 'Teras', 'Alinea terakhir', 'Nama narasumber'],
    answer: 2,
  },
  {
    topic: NEWS,
    text: 'Kutipan yang baik dalam siaran pers adalah ...',
    options: [
      'pendapat atau janji yang jelas dari orang yang disebut namanya',
      'ucapan terima kasih kepada panitia',
      'isi undang-undang',
      'kalimat tanpa nama pengucap',
    ],
    answer: 0,
  },
  {
    topic: NEWS,
    text: 'Angka di siaran pers sebaiknya ...',
    options: [
      'dibulatkan semua',
      'dihindari',
      'disebut dengan sumber dan waktunya',
      'hanya ditulis di judul',
    ],
    answer: 2,
  },
  {
    topic: PHOTO,
    text: 'Peserta acara membelakangi jendela terang. Apa yang dilakukan pemotret?',
    options: [
      'Memakai perbesaran digital',
      'Pindah agar cahaya jatuh ke wajah',
      'Memotret dari belakang',
      'Menunggu malam',
    ],
    answer: 1,
  },
  {
    topic: PHOTO,
    text: 'Mengapa perbesaran digital sebaiknya dihindari?',
    options: [
      'Menghabiskan kuota',
      'Membuat foto kabur karena hanya memotong gambar',
      'Mematikan lampu kilat',
      'Menghapus lokasi',
    ],
    answer: 1,
  },
  {
    topic: PHOTO,
    text: 'Foto kegiatan yang bercerita menunjukkan ...',
    options: ['barisan pejabat', 'spanduk', 'orang yang sedang melakukan sesuatu', 'gedung kantor'],
    answer: 2,
  },
  {
    topic: PHOTO,
    text: 'Garis bantu tiga kali tiga di kamera dipakai untuk ...',
    options: [
      'menaruh pokok foto di persilangan garis',
      'menghitung orang',
      'mengukur jarak',
      'mengatur suara',
    ],
    answer: 0,
  },
  {
    topic: CITIZENS,
    text: 'Warga mengeluh dengan nada marah di kolom komentar. Langkah pertama?',
    options: [
      'Menghapus komentarnya',
      'Membalas bahwa itu bukan tugas dinas',
      'Menjawab sopan dan menyebut tindak lanjutnya',
      'Memblokir akunnya',
    ],
    answer: 2,
  },
  {
    topic: CITIZENS,
    text: 'Pertanyaan warga menyangkut dinas lain. Admin sebaiknya ...',
    options: [
      'diam',
      'meneruskannya dan memberi tahu warga siapa yang menjawab',
      'menyuruh warga datang ke kantor',
      'menjawab menurut perkiraan',
    ],
    answer: 1,
  },
  {
    topic: CITIZENS,
    text: 'Data apa yang tidak boleh ditulis di balasan terbuka?',
    options: ['Jam layanan', 'Alamat kantor', 'NIK dan nomor telepon warga', 'Nama program'],
    answer: 2,
  },
  {
    topic: CITIZENS,
    text: 'Kabar bohong tentang dinas beredar di grup. Klarifikasi yang baik ...',
    options: [
      'mengulang kabar bohongnya di judul',
      'menyebut fakta dengan sumber yang dapat diperiksa',
      'menyerang penyebarnya',
      'menunggu sampai reda',
    ],
    answer: 1,
  },
];

export const TASK = {
  title: 'Siaran pers satu kegiatan unit',
  instructions:
    'Tulis siaran pers 250 sampai 400 kata tentang satu kegiatan unit Anda minggu ini.\nSertakan satu kutipan dan satu angka dengan sumbernya.',
  rubric: [
    { criterion: 'Teras dan kelengkapan', most: 40 },
    { criterion: 'Kutipan dan data', most: 30 },
    { criterion: 'Bahasa', most: 30 },
  ],
};

export const RELEASE = (unit: string): string =>
  `${unit} membuka layanan akhir pekan mulai bulan ini. Warga dapat datang pada Sabtu pukul 08.00 sampai 12.00.\n\n“Banyak warga bekerja pada hari biasa, jadi kami membuka loket pada Sabtu,” kata kepala unit.\n\nPada percobaan selama dua pekan, 143 warga dilayani menurut catatan loket.`;

/** Points of both markers by turns; one pair lies apart, one hand-in waits for its second marker, one for both. */
export const POINTS: readonly (readonly (readonly number[])[])[] = [
  [
    [34, 24, 26],
    [32, 22, 25],
  ],
  [
    [28, 20, 22],
    [30, 21, 24],
  ],
  [
    [38, 27, 28],
    [24, 14, 16],
  ],
  [[30, 22, 25]],
  [],
];

export const MATERIALS = [
  { title: 'Pola siaran pers', session: 'Menulis siaran pers', file: 'pola-siaran-pers.pdf', url: null },
  {
    title: 'Contoh foto kegiatan',
    session: null,
    file: null,
    url: 'https://ppid.wanasari.example/contoh-foto',
  },
] as const;

/** Steps of the scale by turns: most agree, some do not. */
export const OPINIONS = [4, 5, 4, 3, 5, 4, 4, 2, 5, 3, 4] as const;

export const SAID: Readonly<Record<string, readonly string[]>> = {
  berguna: [
    'Praktik memotret di lapangan',
    'Contoh teras yang buruk dan yang baik',
    'Latihan menjawab warga',
  ],
  perbaiki: ['Waktu praktik ditambah', 'Ruangan terlalu panas sesudah makan siang'],
  hambatan: ['Belum ada ponsel kantor', 'Persetujuan atasan sering terlambat'],
};
