import { formatRange } from '#app/ui/format-date.ts';

/** Sentences that several parts of training share. */
export const trainingCopy = {
  title: 'Pelatihan',
  questionOn: 'Soal',
  errorTitle: 'Ada yang perlu dibetulkan',
  tabs: {
    label: 'Bagian angkatan',
    schedule: 'Jadwal',
    attend: 'Hadir',
    participants: 'Peserta',
    roster: 'Kehadiran',
    materials: 'Materi',
    tasks: 'Tugas',
    tests: 'Tes',
    evaluation: 'Evaluasi',
    letters: 'Surat',
    certificates: 'Sertifikat',
    file: 'Berkas SPJ',
    followUp: 'Tindak lanjut',
  } as Record<string, string>,
  home: {
    own: 'Pelatihan Anda',
    todayTitle: 'Pelatihan hari ini',
    participants: (count: number, place: string) => `${count} peserta · ${place}`,
    today: (title: string) => `Hari ini: ${title}`,
    todaySub: (time: string, place: string) => `Mulai ${time} · catat kehadiran di sini · ${place}`,
    offer: (title: string, person: string | null) => `Ada tempat untuk ${person ?? 'Anda'}: ${title}`,
    answerUntil: (until: string) => `Jawab sampai ${until}`,
    test: { pre: 'Tes awal sedang dibuka', post: 'Tes akhir sedang dibuka' },
    testUntil: (title: string, until: string) => `Sampai ${until} · ${title}`,
    task: (task: string) => `Tugas pelatihan: ${task}`,
    taskUntil: (title: string, until: string) => `Dikumpulkan sampai ${until} · ${title}`,
  },
  state: {
    draft: 'Disiapkan',
    open: 'Dibuka',
    cancelled: 'Batal',
    finished: 'Selesai',
  },
  notices: {
    cancelled: 'Pelatihan yang Anda ikuti batal.',
    moved: 'Jadwal pelatihan Anda berubah.',
    reason: (reason: string) => `Alasan: ${reason}`,
    movedTo: (from: string, to: string, place: string) =>
      `Jadwal baru ${formatRange(from, to)}, di ${place}.`,
  },
  refusals: {
    invalid: 'Ada isian yang perlu dibetulkan.',
    forbidden: 'Peran Anda tidak dapat melakukan ini. Koordinator di Diskominfo dapat membantu.',
    'not-found': 'Pelatihan atau angkatan ini tidak ada.',
    'unknown-unit': 'Unit yang dipilih sudah tidak ada.',
    'unknown-speaker': 'Narasumber yang dipilih sudah tidak ada.',
    'unknown-person': 'Orang yang dipilih sudah tidak ada.',
    'batch-closed': 'Angkatan ini sudah selesai atau batal, jadi tidak dapat diubah.',
    'batch-not-draft': 'Angkatan ini sudah dibuka.',
    'batch-still-runs': 'Angkatan ini masih berjalan. Tutup pada hari terakhirnya atau sesudahnya.',
    'rule-frozen': 'Syarat sertifikat sudah tetap sejak angkatan dibuka, jadi tidak dapat diubah.',
    'no-lessons': 'Angkatan ini belum punya sesi materi. Susun jadwalnya dulu.',
    'session-outside-batch': 'Ada sesi di luar hari angkatan. Sesuaikan tanggal sesi atau angkatannya.',
    'dates-have-participants':
      'Angkatan ini sudah punya peserta. Pindahkan harinya lewat “Pindahkan jadwal” supaya peserta diberi tahu.',
    'attendance-began': 'Kehadiran sudah dicatat, jadi ini tidak dapat diubah lagi.',
    'not-open':
      'Pendaftaran angkatan ini tidak sedang dibuka. Hubungi Diskominfo bila unit Anda belum terdaftar.',
    'unit-not-invited':
      'Angkatan ini bukan untuk jenis unit Anda. Lihat angkatan lain di pelatihan yang sama.',
    'not-of-unit': 'Orang ini tidak sedang bertugas di unit yang dipilih.',
    'already-registered': 'Orang ini sudah terdaftar di pelatihan ini.',
    'batch-full': 'Angkatan ini sudah penuh dan sudah dimulai.',
    'not-invited':
      'Angkatan ini hanya untuk unit yang diundang, dan unit ini tidak termasuk. Hubungi Diskominfo bila mestinya diundang.',
    'not-pending': 'Pendaftaran ini sudah diputuskan. Muat ulang halaman untuk melihat hasilnya.',
    'file-running': 'Berkas ini sedang disusun. Tunggu sebentar, lalu perbarui halaman.',
    'no-letters-due': 'Semua unit sudah punya surat ini, atau belum ada pesertanya.',
    'letter-revoked': 'Surat ini sudah dicabut.',
    'no-offer': 'Tidak ada tempat yang sedang ditawarkan kepada orang ini.',
    'offer-lapsed':
      'Waktu menjawab tawaran ini sudah lewat, jadi tempatnya ditawarkan kepada urutan berikutnya.',
    'session-not-begun': 'Kehadiran dapat dicatat mulai satu jam sebelum sesi.',
    'already-undone': 'Catatan ini sudah dibatalkan.',
    'nobody-there': 'Belum ada peserta yang tercatat hadir di sesi ini, jadi tidak ada yang dapat diundi.',
    'check-incomplete': 'Tandai setiap nama: terlihat atau tidak.',
    'check-noted': 'Hasil uji petik ini sudah dicatat.',
    'batch-not-running': 'Angkatan ini belum dibuka atau sudah batal.',
    'nobody-due': 'Tidak ada peserta yang memenuhi syarat dan belum bersertifikat.',
    'rule-not-met': 'Peserta ini belum memenuhi syarat sertifikat.',
    'already-revoked': 'Sertifikat ini sudah dicabut.',
    'plan-frozen':
      'Angkatan pertama sudah dimulai, jadi ukuran utama tidak dapat ditetapkan atau diganti lagi.',
    'lot-drawn': 'Jenis unit ini sudah diundi untuk pelatihan ini. Undian tidak dapat diulang.',
    'lot-not-for-kind': 'Angkatan ini tidak mengundang jenis unit yang akan diundi.',
    'lot-first-began': 'Angkatan ini sudah dimulai. Undian dibuat sebelum angkatan pertama.',
    'lot-registration-began':
      'Pendaftaran jenis unit ini sudah dimulai, jadi siapa yang lebih dulu tidak lagi ditentukan undian.',
    'lot-too-few': 'Perlu paling sedikit dua unit untuk diundi.',
    'drawn-for-other-batch':
      'Unit ini masuk angkatan lain menurut undian. Daftarkan petugasnya di angkatan itu.',
    'question-in-both-forms': 'Satu soal hanya boleh di satu paket, supaya tidak ditanyakan dua kali.',
    'unknown-question': 'Ada soal yang sudah tidak dipakai. Muat ulang halaman, lalu pilih lagi.',
    'questions-known': 'Semua soal di berkas ini sudah ada di bank.',
    'form-without-questions': 'Paket A dan paket B masing-masing memerlukan paling sedikit satu soal.',
    'test-began':
      'Tes ini sudah dikerjakan peserta, jadi susunannya tetap supaya hasilnya dapat dibandingkan.',
    'no-test': 'Pelatihan ini belum punya tes. Susun paket soalnya dulu.',
    'window-not-open': 'Tes ini belum dibuka atau sudah ditutup. Jamnya tertulis di halaman tes.',
    'already-taken': 'Anda sudah mengerjakan tes ini. Satu tes hanya dapat dikerjakan satu kali.',
    'already-handed-in': 'Tes ini sudah Anda kumpulkan, jadi jawabannya tidak dapat diubah lagi.',
    'time-over':
      'Waktu tes sudah habis, jadi jawaban terakhir ini tidak diterima. Jawaban yang tersimpan sebelumnya tetap dinilai.',
    'task-overdue': 'Batas waktu tugas ini sudah lewat, jadi tidak dapat dikumpulkan atau diubah lagi.',
    'task-marked': 'Tugas ini sudah mulai dinilai, jadi tidak dapat diubah lagi.',
    'task-handed-in':
      'Sudah ada peserta yang mengumpulkan, jadi tugas ini tidak dapat dihapus atau diganti jenisnya.',
    'marking-began': 'Sudah ada yang dinilai dengan rubrik ini, jadi rubriknya tetap.',
    'marks-final': 'Penilaian ini sudah selesai, jadi nilainya tetap.',
    'document-empty': 'Berkas ini kosong. Pilih berkas lain.',
    'document-type': 'Jenis berkas ini tidak dapat diterima. Kirim PDF, Word, PowerPoint, Excel, atau foto.',
    'evaluation-began': 'Evaluasi ini sudah diisi peserta, jadi pertanyaannya tetap.',
    'evaluation-not-open': 'Evaluasi dapat diisi dari hari terakhir pelatihan sampai seminggu sesudahnya.',
    'already-evaluated': 'Anda sudah mengisi evaluasi ini. Tiap peserta mengisi satu kali.',
    'not-participant':
      'Hanya peserta angkatan ini yang dapat melakukannya. Hubungi Diskominfo bila Anda seharusnya terdaftar.',
    'same-days': 'Hari dan tempatnya sama dengan yang sekarang.',
  } as Record<string, string>,
  unitFull: (places: number) =>
    `Jatah unit ini ${places} orang, dan sudah terisi. Tarik satu peserta dulu bila ingin mengganti.`,
  planReachesSecond: (most: number) =>
    `Angkatan kedua sudah diundi, dan dilatih sebelum itu. Paling lama ${most} hari.`,
  lotWindowTooLong: (afterDays: number, most: number) =>
    `Jendela sesudah ditetapkan ${afterDays} hari, tetapi angkatan kedua ini sudah dilatih sesudah ${most} hari. Pilih angkatan yang lebih akhir, atau ganti ketetapannya.`,
  lotTooClose: (days: number, least: number) =>
    `Jaraknya baru ${days} hari dari akhir angkatan pertama. Supaya yang menunggu dapat menjadi pembanding, perlu paling sedikit ${least} hari.`,
  noSigner: (units: readonly string[]) =>
    `Kepala unit belum tercatat untuk ${units.slice(0, 5).join(', ')}${units.length > 5 ? ` dan ${units.length - 5} unit lain` : ''}. Isi nama penandatangannya, atau catat kepalanya di halaman unit.`,
  clashing: (title: string) => `Orang ini sudah terdaftar di “${title}” pada hari yang sama.`,
  questionInForm: (title: string) =>
    `Soal ini ada di paket tes “${title}”. Keluarkan dulu dari paketnya, lalu pensiunkan.`,
  testTaken: (part?: string) =>
    `${part === 'post' ? 'Tes akhir' : 'Tes awal'} sudah dikerjakan peserta, jadi jadwalnya tidak dapat dikosongkan.`,
  documentTooLarge: (megabytes: number) =>
    `Berkas ini lebih besar dari ${megabytes} MB. Perkecil dulu, atau kirim tautannya.`,
  quotaBelow: (confirmed: number) => `Sudah ada ${confirmed} peserta. Kuota tidak boleh kurang dari itu.`,
};

/** The sentence for a refusal of any part. */
export function refusalSentence(error: {
  type: string;
  confirmed?: number;
  places?: number;
  title?: string;
  days?: number;
  least?: number;
  part?: string;
  most?: number;
  afterDays?: number;
  units?: readonly string[];
  megabytes?: number;
}): string {
  switch (error.type) {
    case 'quota-below-confirmed':
      return trainingCopy.quotaBelow(error.confirmed ?? 0);
    case 'unit-quota-full':
      return trainingCopy.unitFull(error.places ?? 0);
    case 'plan-reaches-second':
      return trainingCopy.planReachesSecond(error.most ?? 0);
    case 'lot-window-too-long':
      return trainingCopy.lotWindowTooLong(error.afterDays ?? 0, error.most ?? 0);
    case 'lot-too-close':
      return trainingCopy.lotTooClose(error.days ?? 0, error.least ?? 0);
    case 'no-signer':
      return trainingCopy.noSigner(error.units ?? []);
    case 'clashing-batch':
      return trainingCopy.clashing(error.title ?? '');
    case 'document-too-large':
      return trainingCopy.documentTooLarge(error.megabytes ?? 0);
    case 'question-in-form':
      return trainingCopy.questionInForm(error.title ?? '');
    case 'test-taken':
      return trainingCopy.testTaken(error.part);
    default:
      return trainingCopy.refusals[error.type] ?? trainingCopy.refusals.invalid!;
  }
}
