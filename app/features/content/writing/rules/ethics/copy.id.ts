const KODE = 'Kode Etik Jurnalistik';

export const ETHICS_COPY = {
  abuse: {
    title: 'Kata kasar',
    source: `${KODE} pasal 4; UU 1/2024 pasal 27A`,
    explanation:
      'Akun pemerintah tidak memaki siapa pun, juga bila warga lebih dahulu kasar. Kritik yang tajam tidak ditandai, dan kata di dalam kutipan dibiarkan.',
    message: (word: string) => `“${word}” adalah makian. Hapus, atau tulis apa yang terjadi.`,
  },
  slur: {
    title: 'Sebutan yang merendahkan kelompok',
    source: `${KODE} pasal 8; UU 1/2024 pasal 28 ayat (2)`,
    explanation:
      'Tidak menulis berdasarkan prasangka atas suku, ras, agama, kelamin, bahasa, pilihan politik, penyakit, atau disabilitas.',
    message: (word: string) =>
      `“${word}” merendahkan satu kelompok orang. Hapus, atau sebut orangnya dengan hormat.`,
  },
  threat: {
    title: 'Ajakan kekerasan',
    source: 'UU 1/2024 pasal 28 ayat (2); Kode Etik Jurnalistik pasal 4',
    explanation:
      'Ajakan menyakiti, mengusir, atau merusak tidak boleh keluar dari akun pemerintah, juga sebagai kelakar.',
    message: 'Ini terbaca sebagai ajakan kekerasan. Hapus.',
  },
  term: {
    title: 'Istilah disabilitas',
    source: 'UU 8/2016 tentang Penyandang Disabilitas',
    explanation: 'Undang-undang memakai “penyandang disabilitas”.',
    message: (fix: string) => `Tulis “${fix}”.`,
  },
  presumption: {
    title: 'Praduga tak bersalah',
    source: `${KODE} pasal 3`,
    explanation:
      'Selama belum ada putusan, orang itu tersangka atau terduga, bukan pelaku, koruptor, atau pencuri.',
    message: (fix: string) => `Belum ada putusan. Tulis “${fix}”.`,
    proven: 'Yang membuktikan adalah putusan hakim. Tulis “diduga”.',
  },
  suspect: {
    title: 'Nama tersangka',
    source: `${KODE} pasal 3`,
    explanation:
      'Sebelum ada putusan, nama lengkap tersangka menghukum lebih dahulu. Pakai inisial, kecuali penyidik sudah mengumumkannya.',
    message: 'Nama tersangka ditulis inisial sebelum ada putusan.',
  },
  opinion: {
    title: 'Opini di dalam berita',
    source: `${KODE} pasal 3`,
    explanation:
      'Fakta dan pendapat dipisahkan. Pujian atau sesalan menjadi kutipan orang yang mengatakannya.',
    message: 'Ini pendapat penulis. Hapus, atau jadikan kutipan yang menyebut siapa yang berkata.',
  },
  gore: {
    title: 'Rincian sadis',
    source: `${KODE} pasal 4`,
    explanation: 'Keadaan tubuh korban tidak diceritakan: keluarganya ikut membaca.',
    message: 'Rincian ini sadis. Cukup tulis bahwa korban meninggal atau terluka.',
  },
  boast: {
    title: 'Berlebihan',
    source: `${KODE} pasal 1`,
    explanation:
      'Seruan dan pernyataan “paling” tanpa sumber mengurangi kepercayaan. Tulis angkanya dan siapa yang mengukurnya.',
    message: 'Berlebihan. Tulis fakta atau angkanya, dengan sumber.',
  },
} as const;
