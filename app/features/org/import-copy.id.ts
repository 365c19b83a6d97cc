import { IMPORT_ROWS_MAX } from './importing/import-fault.ts';
import { KIND_WORDS, LEVEL_WORDS, ROLE_WORDS } from './words.id.ts';

const listed = (words: Record<string, string>) => Object.values(words).join(', ');

/** Sentences of importing and exporting units and people. */
export const importCopy = {
  title: 'Impor unit dan orang',
  back: 'Unit',
  lead: 'Unggah tabel XLSX atau CSV. Anda melihat hasilnya dulu; tidak ada yang disimpan sebelum Anda setuju.',
  what: 'Isi tabel',
  kinds: {
    units: {
      label: 'Unit, boleh dengan petugasnya',
      sub: 'Satu baris satu unit. Kolom petugas boleh kosong.',
    },
    people: {
      label: 'Orang dan peran',
      sub: 'Satu baris satu peran seseorang di sebuah unit yang sudah ada.',
    },
  },
  file: 'Berkas tabel',
  fileHint: `XLSX atau CSV, paling besar 2 MB dan ${IMPORT_ROWS_MAX} baris.`,
  drop: 'Pilih berkas, atau seret ke sini.',
  submit: 'Periksa tabel',
  template: { title: 'Templat', units: 'Templat unit', people: 'Templat orang' },
  templateHint:
    'Urutan kolom bebas. Tabel unit wajib memuat Jenis dan Nama unit; tabel orang wajib memuat Nama dan Unit.',
  fileMissing: 'Pilih berkasnya dahulu.',
  fileTooLarge: 'Berkas ini lebih dari 2 MB. Bagi menjadi beberapa berkas.',
  summary: 'Tabel belum bisa dibaca',
  refused: (faults: number, rows: number) =>
    `${faults} isian di ${rows} baris perlu dibetulkan. Tidak ada yang diimpor.`,
  refusedHint: 'Betulkan di berkas Anda, simpan, lalu unggah lagi.',
  faultTable: 'Isian yang perlu dibetulkan',
  row: 'Baris',
  column: 'Kolom',
  wrong: 'Yang perlu dibetulkan',
  wholeRow: 'seluruh baris',
  moreFaults: (rest: number) => `dan ${rest} lagi di baris-baris berikutnya.`,
  ready: (units: number, people: number) =>
    [units > 0 && `${units} unit`, people > 0 && `${people} orang`].filter(Boolean).join(' dan ') || 'Peran',
  readyTitle: 'Siap diimpor',
  readyLead: (units: number, people: number, roles: number) =>
    `${units} unit baru, ${people} orang baru, ${roles} peran. Undangan dikirim setelahnya, satu per satu atau sekaligus.`,
  confirm: (count: number) => `Impor ${count} baris`,
  again: 'Pilih berkas lain',
  previewTable: 'Yang akan diimpor',
  done: (units: number, people: number) => `${units} unit dan ${people} orang diimpor.`,
  heads: {
    unit: 'Unit',
    kind: 'Jenis',
    parent: 'Induk',
    person: 'Petugas',
    contact: 'Kontak',
    role: 'Peran',
  },
  existing: 'sudah terdaftar',
  more: (rest: number) => `dan ${rest} baris lagi`,

  columnsMissing: (titles: readonly string[]) =>
    `Baris judul tidak memuat kolom ${titles.join(' dan ')}. Pakai templat, atau samakan judulnya.`,
  tooMany: `Paling banyak ${IMPORT_ROWS_MAX} baris sekali impor. Bagi menjadi beberapa berkas.`,
  nothing: 'Tabel ini hanya berisi judul. Isi dulu barisnya.',
  kindMissing: `Isi jenisnya: ${listed(KIND_WORDS)}.`,
  kindUnknown: (text: string) => `Jenis “${text}” tidak dikenal. Pilih: ${listed(KIND_WORDS)}.`,
  nameMissing: 'Isi nama unit.',
  shortNameNeeded: 'Nama unit ini panjang. Isi nama pendek paling banyak 40 huruf.',
  tooLong: (most: number) => `Paling banyak ${most} huruf.`,
  unitExists: 'Unit dengan nama ini sudah terdaftar.',
  unitTwice: (row: number) => `Unit ini sudah ada di baris ${row}.`,
  regionCode: 'Tulis kode wilayah Kemendagri dengan titik, misalnya 36.72.01.1003.',
  parentUnknown: (text: string) => `Unit induk “${text}” tidak ada di daftar dan tidak ada di tabel ini.`,
  parentItself: 'Sebuah unit tidak bisa menjadi induknya sendiri.',
  parentCircle: 'Induk unit ini berputar kembali ke dirinya.',
  unitAmbiguous: (text: string) => `“${text}” nama beberapa unit. Tulis nama lengkapnya.`,
  unitUnknown: (text: string) => `Unit “${text}” tidak ada di daftar.`,
  unitMissing: 'Isi unitnya.',
  personMissing: 'Isi nama petugas.',
  contactMissing: 'Isi nomor WhatsApp atau email petugas.',
  phoneFaulty: (text: string) => `“${text}” bukan nomor ponsel Indonesia. Contoh: 0812 3456 7890.`,
  emailFaulty: (text: string) => `“${text}” bukan alamat email lengkap. Contoh: nama@kota.go.id.`,
  contactTaken: 'Kontak ini sudah dipakai orang dengan nama lain.',
  roleUnknown: (text: string) => `Peran “${text}” tidak dikenal. Pilih: ${listed(ROLE_WORDS)}.`,
  levelUnknown: (text: string) => `Jenjang “${text}” tidak dikenal. Pilih: ${listed(LEVEL_WORDS)}.`,
} as const;
