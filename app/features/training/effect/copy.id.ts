import { KIND_WORDS, type UnitKind } from '#app/features/org/index.ts';

export const kindWord = (kind: string): string => KIND_WORDS[kind as UnitKind] ?? kind;
/** Inside a sentence: "kelurahan", but "OPD" and "BUMD". */
export const kindInside = (kind: string): string => {
  const word = kindWord(kind);
  return word === word.toUpperCase() ? word : word.toLowerCase();
};

/** Sentences of plan and lot. */
export const lotCopy = {
  part: 'Undian',
  tabs: { label: 'Bagian pelatihan', batches: 'Angkatan', lot: 'Undian', effect: 'Dampak' },
  plan: {
    title: 'Yang akan diukur',
    lead: 'Tetapkan sebelum angkatan pertama dimulai. Ukuran yang dipilih sesudah hasilnya terlihat tidak membuktikan apa pun.',
    measure: 'Ukuran utama',
    measures: { posts: 'Kiriman asli per minggu', coverage: 'Liputan kegiatan pimpinan' },
    shortMeasures: { posts: 'Kiriman asli', coverage: 'Liputan' },
    measureHints: {
      posts: 'Berapa kiriman buatan unit sendiri yang terbaca di akunnya.',
      coverage: 'Berapa persen tugas liputan kegiatan pimpinan yang diliput unit.',
    },
    beforeDays: 'Hari yang dilihat sebelum pelatihan',
    afterDays: 'Hari yang dilihat sesudah pelatihan',
    daysHint: '14 sampai 180 hari. Yang lazim 60.',
    weekLeftOut:
      'Minggu pelatihan (Senin sampai Minggu) tidak dihitung: yang duduk di kelas memang kurang mengirim.',
    gradesOnly:
      'Hanya bukti A dan B dari akun yang dibaca otomatis yang dihitung, karena pelatihan juga membuat petugas lebih rajin melapor.',
    save: 'Tetapkan',
    change: 'Ganti ketetapan',
    saved: 'Ukuran utama sudah ditetapkan.',
    declared: 'Ditetapkan',
    before: 'Sebelum',
    after: 'Sesudah',
    days: (days: number) => `${days} hari`,
    frozen: 'Angkatan pertama sudah dimulai, jadi ketetapan ini tidak dapat diubah lagi.',
    stillOpen: 'Masih dapat diganti sampai hari pertama angkatan pertama.',
    missedTitle: 'Tidak ada ukuran yang ditetapkan.',
    missed:
      'Angkatan pertama sudah dimulai. Halaman Dampak hanya akan menggambarkan kiriman 60 hari sebelum dan sesudah, tanpa kesimpulan.',
    none: 'Koordinator belum menetapkan ukuran utama.',
  },
  draw: {
    title: 'Undi angkatan',
    lead: 'Unit dibagi dengan undian ke angkatan pertama dan kedua. Yang menunggu menjadi pembanding, jadi dampak pelatihan dapat dilihat dengan jujur.',
    kind: 'Jenis unit',
    kindOption: (kind: string, units: number) => `${kindWord(kind)} (${units} unit)`,
    first: 'Angkatan pertama',
    second: 'Angkatan kedua',
    secondHint: 'Mulai paling cepat 60 hari sesudah angkatan pertama selesai.',
    batchOption: (name: string, range: string) => `${name} (${range})`,
    choose: 'Pilih',
    submit: 'Undi sekarang',
    onceTitle: 'Undian hanya satu kali.',
    once: 'Benihnya dibuat server, disimpan, dan tidak dapat diulang untuk jenis unit ini.',
    done: (first: number, second: number) =>
      `Undian selesai: ${first} unit di angkatan pertama, ${second} menunggu.`,
    fewTitle: 'Unitnya sedikit.',
    few: (kinds: string) => `Dengan kurang dari 8 unit, dampaknya nanti tidak dapat disimpulkan: ${kinds}.`,
    kindName: kindWord,
    began: (kinds: string) =>
      `${kinds} tidak dapat diundi lagi: pendaftarannya sudah dimulai sebelum undian.`,
    noChoiceTitle: 'Belum ada yang dapat diundi',
    noChoice:
      'Undian perlu dua angkatan untuk jenis unit yang sama, dengan jarak paling sedikit 60 hari. Tambahkan angkatan kedua dulu.',
    nothingTitle: 'Pelatihan ini tidak diundi',
    nothing: 'Peserta dibagi tanpa undian, jadi halaman Dampak hanya menggambarkan, tanpa kesimpulan.',
  },
  lot: {
    title: (kind: string) => `Undian ${kindInside(kind)}`,
    seed: 'Benih',
    drawnAt: 'Diundi',
    first: 'Angkatan pertama',
    second: 'Angkatan kedua',
    gap: 'Jarak',
    gapDays: (days: number) => `${days} hari`,
    off: 'Salah satu angkatannya dibatalkan, jadi undian ini tidak membandingkan apa pun lagi. Undian jenis unit ini tetap tidak dapat diulang.',
    moving:
      'Angkatan ini bagian dari undian. Bila dibatalkan, atau jarak kedua angkatannya menjadi terlalu dekat, dampaknya tidak dapat disimpulkan lagi.',
    tooClose: (days: number) =>
      `Jarak kedua angkatan kini ${days} hari, kurang dari 60. Unit yang menunggu bukan pembanding lagi bila ikut dilatih sebelum jendela sesudah berakhir.`,
    units: 'Unit',
    unitCount: (first: number, second: number) => `${first} pertama, ${second} menunggu`,
    howTitle: 'Hitung sendiri undiannya',
    how: 'Urutkan unit menurut SHA-256 dari benih, titik dua, dan kode unit. Yang teratas masuk angkatan pertama. Di Linux atau macOS, satu unit dihitung begini:',
    holds: 'Dihitung ulang dari benihnya saat halaman ini dibuka: hasilnya sama.',
    broken:
      'Hasil yang tersimpan tidak sama dengan hitungan dari benihnya. Jangan pakai undian ini, dan beri tahu pengelola sistem.',
    download: 'Unduh tabel undian',
    caption: (kind: string) => `Hasil undian ${kindInside(kind)}, menurut urutan undian`,
    columns: { order: 'Urutan', unit: 'Unit', code: 'Kode unit', hash: 'SHA-256', place: 'Angkatan' },
    places: { first: 'Pertama', second: 'Menunggu' },
  },
  sheet: { name: 'Undian', seed: 'Benih' },
};
