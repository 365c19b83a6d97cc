import { formatInstant } from '#app/ui/format-date.ts';

/** Sentences of registration. */
export const registeringCopy = {
  caption: 'Peserta angkatan ini',
  columns: { person: 'Peserta', unit: 'Unit', level: 'Pranata humas', state: 'Status' },
  states: {
    pending: 'Menunggu diperiksa',
    confirmed: 'Terdaftar',
    waiting: 'Daftar tunggu',
    offered: 'Ditawari tempat',
    rejected: 'Ditolak',
    withdrawn: 'Mengundurkan diri',
    replaced: 'Diganti',
  },
  summary: (confirmed: number, quota: number, units: number) =>
    `${confirmed} dari ${quota} tempat terisi, dari ${units} unit`,
  add: 'Daftarkan peserta',
  addTitle: 'Daftarkan peserta',
  close: 'Tutup',
  person: 'Petugas dan unitnya',
  personHint: 'Petugas dari jenis unit angkatan ini yang belum terdaftar di pelatihan ini.',
  nobody: 'Tidak ada petugas lain dari jenis unit ini.',
  nothing: 'Tidak ada yang cocok',
  clear: 'Kosongkan',
  submit: 'Daftarkan',
  done: {
    confirmed: 'Peserta terdaftar.',
    pending: 'Pendaftaran terkirim dan akan diperiksa Diskominfo.',
    waiting: 'Angkatan ini penuh, jadi peserta masuk daftar tunggu.',
  },
  withdraw: 'Tarik',
  withdrawTitle: 'Tarik peserta ini?',
  withdrawText: 'Tempatnya kembali kosong. Kehadiran yang sudah dicatat tetap tersimpan.',
  withdrawn: 'Peserta ditarik.',
  cancel: 'Batal',
  emptyTitle: 'Belum ada peserta',
  empty: 'Daftarkan petugas dari unit yang diundang.',
  noneOfYours: 'Belum ada peserta dari unit Anda',
  noneOfYoursText:
    'Peserta dari unit lain tidak ditampilkan. Bila unit Anda seharusnya ikut, hubungi Diskominfo.',
  emptyNobody: 'Saat ini tidak ada petugas yang dapat Anda daftarkan di angkatan ini.',
  place: (place: number) => `urutan ke-${place}`,
  offeredUntil: (until: string, zone: string) => `sampai ${formatInstant(until, zone)}`,
  notices: {
    offered: 'Ada tempat untuk Anda di pelatihan yang Anda tunggu.',
    offeredUntil: (until: string, zone: string) =>
      `Terima atau lepas tempatnya sampai ${formatInstant(until, zone)}. Sesudah itu tempatnya ditawarkan kepada urutan berikutnya.`,
    confirmed: 'Pendaftaran pelatihan Anda diterima.',
    rejected: 'Pendaftaran pelatihan Anda tidak dapat diterima.',
    reason: (reason: string) => `Alasan: ${reason}`,
    replaced: 'Tempat Anda di pelatihan diberikan kepada rekan seunit.',
    replaces: 'Anda menggantikan rekan seunit di sebuah pelatihan.',
    lapsed: 'Tawaran tempat pelatihan tidak dijawab sampai batas waktunya.',
    lapsedText:
      'Tempatnya ditawarkan kepada urutan berikutnya. Anda dapat mendaftar lagi di urutan terakhir.',
  },
  accept: 'Terima',
  decline: 'Lepas',
  accepted: 'Tempatnya diterima.',
  declined: 'Tempatnya dilepas dan ditawarkan kepada urutan berikutnya.',
  waitingCount: (count: number) => `${count} di daftar tunggu`,
  mine: {
    title: 'Pelatihan saya',
    summary: (count: number) => (count === 0 ? 'Belum ada pelatihan' : `${count} pelatihan`),
    offerTitle: 'Ada tempat untuk Anda',
    offer: (until: string) =>
      `Jawab sampai ${until}. Sesudah itu tempatnya ditawarkan kepada urutan berikutnya.`,
    accept: 'Terima tempat',
    decline: 'Lepas tempat',
    answered: (state: string) =>
      state === 'withdrawn'
        ? 'Tempatnya dilepas.'
        : state === 'pending'
          ? 'Tempatnya diterima dan akan diperiksa Diskominfo.'
          : 'Anda terdaftar sebagai peserta.',
    queue: (place: number) =>
      `Anda urutan ke-${place} di daftar tunggu. Bila ada tempat, Anda diberi tahu dan menjawab di sini.`,
    letters: 'Surat',
    withdraw: 'Mundur',
    withdrawTitle: 'Mundur dari pelatihan ini?',
    withdrawText: 'Tempat Anda ditawarkan kepada urutan berikutnya di daftar tunggu.',
    withdrawn: 'Anda mundur dari pelatihan ini.',
    emptyTitle: 'Anda belum terdaftar di pelatihan',
    empty: 'Kepala unit atau Diskominfo mendaftarkan petugas di halaman angkatan.',
    toList: 'Lihat pelatihan',
  },
  chooseSome: 'Pilih paling sedikit satu pendaftaran.',
  moderation: {
    title: (count: number) => `${count} menunggu diperiksa`,
    caption: 'Pendaftaran yang menunggu diperiksa',
    pick: 'Pilih',
    pickOne: (person: string) => `Pilih ${person}`,
    chosen: (count: number) => (count === 0 ? 'Pilih pendaftaran' : `${count} dipilih`),
    confirm: 'Terima yang dipilih',
    reject: 'Tolak',
    rejectTitle: 'Tolak pendaftaran ini?',
    reason: 'Alasan penolakan',
    reasonHint: 'Dibaca oleh pendaftar.',
    confirmed: (count: number) => `${count} pendaftaran diterima. Pesertanya diberi tahu.`,
    rejected: 'Pendaftaran ditolak. Pendaftar diberi tahu beserta alasannya.',
  },
  replacement: {
    act: 'Ganti',
    title: 'Ganti peserta ini',
    person: 'Penggantinya',
    personHint: 'Petugas lain dari unit yang sama. Tidak dapat lagi sesudah kehadiran dicatat.',
    submit: 'Ganti peserta',
    done: 'Peserta diganti. Keduanya diberi tahu.',
  },
  quotas: {
    open: 'Jatah unit',
    title: 'Jatah unit',
    summary: (usual: number, invited: boolean) =>
      invited
        ? 'Hanya unit dengan jatah yang dapat mendaftar.'
        : `Kosong berarti jatah biasa angkatan ini, ${usual} orang per unit.`,
    caption: 'Jatah peserta tiap unit',
    columns: { unit: 'Unit', held: 'Terdaftar', places: 'Jatah' },
    field: (unit: string) => `Jatah ${unit}`,
    save: 'Simpan jatah',
    saved: (units: number) => `Jatah ${units} unit disimpan.`,
    pasteTitle: 'Tempel dari tabel',
    paste: 'Unit dan jatahnya',
    pasteHint: 'Satu baris satu unit, misalnya “Dinkes; 3”. Dapat ditempel langsung dari lembar kerja.',
    fill: 'Isikan ke tabel',
    filled: (count: number) => `${count} unit diisikan. Periksa, lalu simpan.`,
    emptyTitle: 'Belum ada unit untuk angkatan ini',
    empty: 'Pilih jenis unit di halaman ubah angkatan.',
    faults: {
      form: (row: number) => `Baris ${row}: tulis nama unit, titik koma, lalu angka.`,
      unknown: (row: number, unit: string) => `Baris ${row}: unit “${unit}” tidak ada di angkatan ini.`,
      number: (row: number) => `Baris ${row}: jatah harus angka 0 sampai 100.`,
      twice: (row: number, unit: string) => `Baris ${row}: “${unit}” sudah ada di baris lain.`,
    },
  },
};
