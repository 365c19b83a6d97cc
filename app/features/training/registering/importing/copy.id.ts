/** Sentences of registering many by a table. */
export const importCopy = {
  open: 'Impor peserta',
  title: 'Impor peserta',
  summary: 'Dari berkas XLSX atau CSV, atau tempel barisnya. Anda melihat hasilnya dulu sebelum disimpan.',
  file: 'Berkas tabel',
  fileHint: 'XLSX atau CSV, paling besar 1 MB dan 300 baris.',
  drop: 'Pilih berkas, atau seret ke sini.',
  pasted: 'Atau tempel dari lembar kerja',
  pastedHint:
    'Baris pertama judul kolom: Email, atau Nama dan Unit. Boleh ditambah NIP, Pangkat/golongan, dan Jabatan untuk surat tugas.',
  check: 'Periksa tabel',
  template: 'Unduh templat',
  missing: 'Pilih berkas atau tempel tabelnya.',
  tooLarge: 'Berkas ini lebih dari 1 MB. Bagi menjadi beberapa berkas.',
  refused: (faults: number, rows: number) =>
    `${faults} isian di ${rows} baris perlu dibetulkan. Belum ada yang didaftarkan.`,
  refusedHint: 'Betulkan di tabel Anda, lalu periksa lagi.',
  faultCaption: 'Isian yang perlu dibetulkan',
  row: 'Baris',
  column: 'Kolom',
  wrong: 'Yang perlu dibetulkan',
  wholeRow: 'seluruh baris',
  moreFaults: (rest: number) => `dan ${rest} lagi di baris-baris berikutnya.`,
  ready: (count: number) => `${count} petugas siap didaftarkan.`,
  readyParts: (taken: number, waiting: number) =>
    waiting === 0 ? `${taken} mendapat tempat.` : `${taken} mendapat tempat, ${waiting} masuk daftar tunggu.`,
  previewCaption: 'Yang akan didaftarkan',
  columns: { person: 'Petugas', unit: 'Unit', state: 'Status' },
  confirm: (count: number) => `Daftarkan ${count} petugas`,
  again: 'Pilih tabel lain',
  done: (taken: number, waiting: number) =>
    waiting === 0
      ? `${taken} peserta didaftarkan.`
      : `${taken} peserta didaftarkan, ${waiting} di daftar tunggu.`,

  columnsMissing: 'Baris judul harus memuat kolom Email, atau kolom Nama dan Unit.',
  nothing: 'Tabel ini hanya berisi judul. Isi dulu barisnya.',
  tooMany: (most: number) => `Paling banyak ${most} baris sekali impor. Bagi menjadi beberapa tabel.`,
  whoMissing: 'Isi email, atau nama dan unitnya.',
  emailUnknown: (email: string) => `Tidak ada petugas dengan email ${email} di unit yang diundang.`,
  otherUnit: (person: string, unit: string) => `${person} bertugas di ${unit}, bukan di unit ini.`,
  severalUnits: (person: string) => `${person} bertugas di beberapa unit. Isi kolom Unit.`,
  unitUnknown: (unit: string) => `Unit “${unit}” tidak ada, tidak diundang, atau belum punya petugas.`,
  personUnknown: (person: string, unit: string) => `Tidak ada petugas “${person}” di ${unit}.`,
  severalPeople: 'Ada beberapa petugas dengan nama ini di unit itu. Isi kolom Email.',
  registered: (person: string) => `${person} sudah terdaftar di pelatihan ini.`,
  twice: (row: number) => `Orang ini sudah ada di baris ${row}.`,
  nip: 'NIP terdiri dari 18 angka. Kosongkan untuk petugas tanpa NIP.',
  tooLong: (most: number) => `Paling banyak ${most} huruf.`,
};
