const LAZIM = 'Susunan siaran pers yang lazim';
const KODE = 'Kode Etik Jurnalistik';

export const STRUCTURE_COPY = {
  head: {
    title: 'Kop instansi',
    source: LAZIM,
    explanation: 'Wartawan harus tahu dari siapa siaran ini sebelum membacanya.',
    message: 'Kop instansi belum ada. Tulis nama pemerintah daerah dan unit di baris pertama.',
  },
  number: {
    title: 'Nomor siaran pers',
    source: LAZIM,
    explanation: 'Dengan nomor, ralat dan arsip menunjuk siaran yang tepat.',
    message: 'Nomor siaran pers belum ada. Tulis “Nomor: …” di bawah “SIARAN PERS”.',
  },
  date: {
    title: 'Tanggal siaran pers',
    source: LAZIM,
    explanation: 'Tanpa tanggal, siaran lama dikira baru.',
    message: 'Tanggal siaran pers belum ada.',
  },
  status: {
    title: 'Status siaran',
    source: LAZIM,
    explanation: 'Redaksi perlu tahu apakah boleh langsung disiarkan atau ditahan sampai waktu tertentu.',
    message: 'Status belum ada. Tulis “Untuk segera disiarkan” atau “Embargo sampai …”.',
  },
  headline: {
    title: 'Judul',
    source: `${LAZIM}: paling banyak 12 kata`,
    explanation: 'Judul yang panjang dipotong di ponsel dan di hasil pencarian.',
    missing: 'Judul belum ada.',
    long: (words: number) => `Judul ${words} kata, paling banyak 12. Sisakan siapa melakukan apa.`,
  },
  dateline: {
    title: 'Baris tempat dan tanggal',
    source: LAZIM,
    explanation: 'Paragraf pertama dibuka dengan kota dan tanggal: “WANASARI, 17 November 2026 –”.',
    message: 'Paragraf pertama belum dibuka dengan kota dan tanggal: “KOTA, tanggal –”.',
  },
  lead: {
    title: 'Teras berita',
    source: `${LAZIM}: teras paling banyak 35 kata`,
    explanation: 'Banyak pembaca berhenti setelah paragraf pertama.',
    missing: 'Isi siaran belum ada.',
    long: (words: number) => `Teras ${words} kata, paling banyak 35. Pindahkan rinciannya ke paragraf kedua.`,
  },
  questions: {
    title: '5W1H (adiksimba)',
    source: `${KODE} pasal 1; susunan siaran pers yang lazim`,
    explanation:
      'Apa, siapa, di mana, dan kapan dijawab di teras; mengapa dan bagaimana di mana pun dalam siaran.',
    message: (missing: readonly string[]) => `Belum terjawab: ${missing.join(', ')}.`,
    names: {
      what: 'apa',
      who: 'siapa',
      where: 'di mana',
      when: 'kapan',
      why: 'mengapa',
      how: 'bagaimana',
    },
  },
  quote: {
    title: 'Kutipan narasumber',
    source: LAZIM,
    explanation:
      'Siaran pers memuat paling sedikit satu kutipan, dengan nama lengkap dan jabatan yang mengatakannya.',
    missing: 'Belum ada kutipan. Muat satu kutipan dengan nama lengkap dan jabatan.',
    nameless: 'Kutipan ini belum menyebut nama lengkap dan jabatan yang berkata.',
  },
  figure: {
    title: 'Angka tanpa sumber',
    source: `${KODE} pasal 1 dan 3`,
    explanation: 'Angka kenaikan, penurunan, dan persentase disertai asalnya: data siapa, per kapan.',
    message: 'Angka ini belum menyebut sumbernya. Tulis data siapa dan per kapan.',
  },
  about: {
    title: 'Tentang instansi',
    source: LAZIM,
    explanation:
      'Dua atau tiga kalimat tentang unit, di akhir siaran, membantu wartawan yang belum mengenalnya.',
    message: 'Paragraf “Tentang …” belum ada di akhir siaran.',
  },
  contact: {
    title: 'Narahubung',
    source: LAZIM,
    explanation: 'Wartawan yang tidak dapat bertanya akan menebak.',
    message: 'Narahubung belum ada. Tulis nama, nomor, dan surel kantor di akhir siaran.',
  },
} as const;
