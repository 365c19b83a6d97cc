import { formatDate, formatInstant, formatTime, localOf } from '#app/ui/format-date.ts';

type Part = 'pre' | 'post';
const figure = (value: number, digits: number) =>
  value.toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const signed = (value: number, digits = 1) =>
  `${value > 0 ? '+' : ''}${figure(value, digits)}`.replace('-', '−');

/** Sentences of tests: the bank, the forms, taking one, and what they showed. */
export const examiningCopy = {
  parts: { pre: 'Tes awal', post: 'Tes akhir' } as Record<Part, string>,
  save: 'Simpan',
  close: 'Tutup',
  bank: {
    title: 'Bank soal',
    summary: (live: number, topics: number) =>
      live === 0 ? 'Belum ada soal' : `${live} soal dipakai dalam ${topics} topik`,
    caption: 'Soal menurut topik',
    views: 'Keadaan soal',
    live: 'Dipakai',
    retired: 'Pensiun',
    add: 'Soal baru',
    columns: { text: 'Pertanyaan', answer: 'Jawaban benar', asked: 'Dikerjakan', askedUnit: 'kali' },
    emptyTitle: 'Belum ada soal',
    empty: 'Tulis soal pilihan ganda per topik. Tes awal dan tes akhir mengambil soalnya dari sini.',
    nothingRetired: 'Belum ada soal yang dipensiunkan.',
    newTitle: 'Soal baru',
    editTitle: 'Ubah soal',
    wasAsked: (count: number) =>
      `Soal ini sudah dikerjakan ${count} kali. Bila diubah, soal lama pensiun dan perubahannya menjadi soal baru, supaya hasil lama tetap benar.`,
    fields: {
      topic: 'Topik',
      topicHint:
        'Sama persis untuk soal setopik, misalnya Menulis berita. Paket A dan B dibandingkan menurut topik.',
      text: 'Pertanyaan',
      options: 'Pilihan jawaban',
      optionsHint: 'Dua sampai lima. Kosongkan yang tidak dipakai.',
      option: (letter: string) => `Pilihan ${letter}`,
      answer: 'Jawaban yang benar',
    },
    saved: 'Soal tersimpan.',
    replaced: 'Perubahan disimpan sebagai soal baru. Soal lama pensiun, hasilnya tetap.',
    retire: 'Pensiunkan',
    revive: 'Pakai lagi',
    retiredNow: 'Soal dipensiunkan.',
    revivedNow: 'Soal dipakai lagi.',
  },
  importing: {
    title: 'Impor soal',
    summary: 'Dari berkas Excel atau CSV. Tidak ada yang disimpan sebelum Anda memeriksanya.',
    open: 'Impor',
    file: 'Berkas soal',
    fileHint:
      'Baris pertama: Topik, Pertanyaan, Pilihan A, Pilihan B, Pilihan C, Pilihan D, Pilihan E, Jawaban. Jawaban diisi huruf A sampai E.',
    drop: 'Pilih berkas, atau seret ke sini.',
    choose: 'Pilih berkas Excel atau CSV.',
    preview: 'Periksa berkas',
    columns: {
      topic: 'Topik',
      text: 'Pertanyaan',
      option: (letter: string) => `Pilihan ${letter}`,
      answer: 'Jawaban',
    },
    noHead: 'Baris pertama harus berisi judul kolom: Topik, Pertanyaan, Pilihan A, Pilihan B, dan Jawaban.',
    noAnswer: 'Isi kolom Jawaban dengan huruf A sampai E.',
    twice: 'Soal ini sudah ada di bank atau di baris lain.',
    empty: 'Berkas ini belum berisi soal.',
    faults: (count: number) => `${count} baris perlu dibetulkan.`,
    fix: 'Betulkan di berkasnya, lalu pilih lagi. Belum ada yang disimpan.',
    faultCaption: 'Baris yang perlu dibetulkan',
    row: 'Baris',
    problem: 'Masalah',
    ready: (count: number) => `${count} soal siap disimpan.`,
    readyCaption: 'Soal yang akan disimpan',
    submit: (count: number) => `Simpan ${count} soal`,
    again: 'Pilih berkas lain',
    done: (count: number) => `${count} soal masuk ke bank.`,
    tooMany: (most: number) => `Paling banyak ${most} soal dalam satu berkas.`,
  },
  test: {
    title: 'Tes pelatihan',
    summary:
      'Dua paket setara. Separuh peserta mulai dengan paket A, separuh dengan B, lalu bertukar di tes akhir.',
    minutes: 'Waktu mengerjakan',
    minutesHint: 'Dalam menit, dihitung sejak peserta mulai. Jam ponsel peserta tidak berpengaruh.',
    began: 'Tes ini sudah dikerjakan peserta. Susunan paket dan waktunya tetap.',
    counts: 'Soal per topik',
    columns: { topic: 'Topik', a: 'Paket A', b: 'Paket B', text: 'Pertanyaan', form: 'Paket' },
    total: 'Jumlah',
    notParallel:
      'Kedua paket belum setara: ada topik yang jumlah soalnya berbeda. Selisih tes awal dan akhir lalu dapat berasal dari paketnya, bukan dari belajar.',
    parallel: 'Kedua paket setara: jumlah soal per topik sama.',
    choose: (text: string) => `Paket untuk soal: ${text}`,
    none: 'Tidak dipakai',
    form: { A: 'Paket A', B: 'Paket B' },
    questions: 'Soal dari bank',
    bank: 'Bank soal',
    emptyTitle: 'Bank soal masih kosong',
    empty: 'Tulis soalnya dulu, lalu bagi ke paket A dan B di sini.',
    submit: 'Simpan tes',
    deal: 'Bagi rata ke A dan B',
    saved: 'Tes tersimpan.',
  },
  batch: {
    noTestTitle: 'Belum ada tes',
    noTest: 'Susun paket soal pelatihan ini dulu, lalu tentukan kapan angkatan ini mengerjakannya.',
    noTestForOthers: 'Diskominfo belum menyiapkan tes untuk pelatihan ini.',
    edit: 'Susun tes',
    results: 'Hasil tes',
    facts: (questions: number, minutes: number) => `${questions} soal, ${minutes} menit`,
    unset: 'Belum dijadwalkan',
    when: (opens: string, closes: string, zone: string) => {
      const [from, to] = [localOf(opens, zone), localOf(closes, zone)];
      return from.date === to.date
        ? `${formatDate(from.date, 'plain')}, ${formatTime(from.time)} sampai ${formatTime(to.time, zone)}`
        : `${formatInstant(opens, zone)} sampai ${formatInstant(closes, zone)}`;
    },
    states: {
      unset: 'Belum dijadwalkan',
      ahead: 'Belum dibuka',
      open: 'Sedang dibuka',
      over: 'Sudah ditutup',
    },
    own: {
      running: 'Sedang Anda kerjakan',
      'handed-in': 'Sudah Anda kumpulkan',
      'time-over': 'Waktu Anda habis',
    } as Record<string, string>,
    progress: (begun: number, closed: number, all: number) =>
      `${begun} dari ${all} peserta mulai, ${closed} selesai`,
    open: 'Buka tes',
    resume: 'Lanjutkan',
    see: 'Lihat hasil saya',
    windows: 'Atur jadwal tes',
    windowsTitle: 'Jadwal tes angkatan',
    windowsHint: (zone: string) => `Jam ${zone}. Kosongkan keduanya bila tesnya tidak diadakan.`,
    opens: 'Dibuka',
    closes: 'Ditutup',
    saved: 'Jadwal tes tersimpan.',
  },
  attempt: {
    before: (minutes: number) =>
      `Waktunya ${minutes} menit. Waktu berjalan sejak Anda menekan mulai dan tidak dapat dihentikan.`,
    cut: (closes: string) => `Tes ditutup ${closes}. Bila Anda mulai terlambat, waktunya berkurang.`,
    saving:
      'Jawaban tersimpan satu per satu. Bila sambungan putus atau ponsel mati, buka halaman ini lagi, dari ponsel lain pun bisa.',
    start: 'Mulai mengerjakan',
    notOpen: { unset: 'Tes ini belum dijadwalkan.', over: 'Tes ini sudah ditutup dan tidak Anda kerjakan.' },
    ahead: (opens: string) => `Tes ini dibuka ${opens}.`,
    deadline: (at: string) => `Kumpulkan sebelum ${at}`,
    left: (minutes: number, seconds: number) => `${minutes}.${String(seconds).padStart(2, '0')}`,
    leftLabel: 'Sisa waktu',
    warn: (minutes: number) => `Sisa waktu ${minutes} menit.`,
    question: (at: number, all: number) => `Soal ${at} dari ${all}`,
    answered: (count: number, all: number) => `${count} dari ${all} soal terjawab`,
    saveAll: 'Simpan jawaban',
    check: 'Periksa dan kumpulkan',
    notSaved: (count: number) => `${count} belum tersimpan`,
    unreached: 'Jaringan terputus, jadi ini belum sampai. Jawaban yang tersimpan tetap ada; coba lagi.',
    finish: 'Kumpulkan tes',
    finishTitle: 'Kumpulkan tes?',
    finishText: 'Sesudah dikumpulkan, jawaban tidak dapat diubah lagi.',
    openLeft: (count: number) => `${count} soal belum dijawab dan akan dihitung salah.`,
    cancel: 'Kembali ke soal',
    saved: 'Jawaban tersimpan.',
    allSaved: 'Semua jawaban tersimpan',
    savingNow: 'Menyimpan',
    unsaved: (count: number) =>
      `${count} jawaban belum tersimpan karena jaringan terputus. Dicoba lagi terus; jangan tutup halaman ini.`,
    finished: 'Tes dikumpulkan. Terima kasih.',
    overTitle: { person: 'Tes sudah dikumpulkan', time: 'Waktu tes habis' },
    overText: (answered: number, questions: number) =>
      `${answered} dari ${questions} soal terjawab dan tersimpan.`,
    scoreLater: (closes: string) => `Nilai tampil sesudah tes ditutup, ${closes}.`,
    score: 'Nilai Anda',
    scoreText: (correct: number, questions: number) => `${correct} dari ${questions} soal benar`,
    reviewLater:
      'Jawaban yang benar tampil sesudah tidak ada angkatan lain yang masih akan mengerjakan soal yang sama.',
    review: 'Jawaban',
    yours: 'Jawaban Anda',
    none: 'Tidak dijawab',
    right: 'Jawaban benar',
    isRight: 'Benar',
    isWrong: 'Salah',
    back: 'Kembali ke tes',
  },
  results: {
    title: 'Hasil tes',
    none: 'Belum ada tes yang selesai dikerjakan.',
    emptyTitle: 'Belum ada hasil',
    pairs: 'Mengerjakan keduanya',
    people: (count: number) => `${count} peserta`,
    difference: 'Selisih rata-rata',
    interval: (from: number, to: number) => `${signed(from)} sampai ${signed(to)}`,
    intervalTerm: 'Selang kepercayaan 95%',
    noInterval: 'Memerlukan paling sedikit dua peserta.',
    means: (pre: number, post: number) => `dari ${figure(pre, 1)} ke ${figure(post, 1)}`,
    gain: 'N-gain rata-rata',
    gainText: (of: number, pairs: number) =>
      of === pairs
        ? 'bagian yang belum dikuasai di awal dan dikuasai di akhir'
        : `dari ${of} peserta; bagi yang sudah 100 di awal tidak dapat dihitung`,
    leftOut: (pre: number, post: number) =>
      `Tidak ikut dihitung dalam selisih: ${pre} peserta hanya mengerjakan tes awal, ${post} hanya tes akhir.`,
    noPairs: 'Belum ada peserta yang mengerjakan kedua tes, jadi selisih belum dapat dihitung.',
    noComparison:
      'Selisih ini menunjukkan perubahan peserta, bukan bukti bahwa pelatihan penyebabnya: tidak ada pembanding yang tidak dilatih.',
    byPerson: 'Menurut peserta',
    columns: { person: 'Peserta', pre: 'Awal', post: 'Akhir', difference: 'Selisih', gain: 'N-gain' },
    byQuestion: 'Menurut soal',
    itemColumns: {
      text: 'Soal',
      pre: 'Benar di awal',
      post: 'Benar di akhir',
      discrimination: 'Daya beda',
      answers: 'Jawaban',
    },
    share: (right: number, answers: number) =>
      answers === 0
        ? 'tidak ditanyakan'
        : `${figure((right * 100) / answers, 0)}% (${right} dari ${answers})`,
    itemHint: (least: number) =>
      `Daya beda: korelasi soal dengan nilai soal lainnya (point-biserial, −1 sampai 1), mulai ${least} jawaban. Di bawah 0,2 soalnya perlu diperiksa.`,
    tooFew: 'belum cukup',
    weak: 'periksa',
    score: (value: number) => figure(value, 1),
    signed,
    ratio: (value: number) => figure(value, 2).replace('-', '−'),
  },
};
