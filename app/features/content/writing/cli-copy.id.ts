/** What `simpul check` says. */
export const CHECK_CLI = {
  summary: 'memeriksa tulisan: bahasa, struktur siaran pers, etika, kata kasar, data pribadi',
  usage: `npx simpul check BERKAS [--json] [--kind release|text] [--zone Asia/Jakarta]
npx simpul check --rules [--json]

BERKAS            teks UTF-8; "-" membaca masukan
--json            larik {rule, start, end, message, fix, severity}; posisi dihitung dalam satuan UTF-16, BOM tidak dihitung
--kind release    periksa juga struktur siaran pers; text: jangan; tanpa pilihan ini, isi yang menentukan
--zone ZONA       Asia/Jakarta, Asia/Makassar, Asia/Jayapura, atau WIB, WITA, WIT
--rules           daftar semua aturan dengan sumbernya

Keluar dengan 0 bila tidak ada kesalahan (peringatan boleh ada), 1 bila ada kesalahan, 2 bila berkas tidak dapat diperiksa.`,
  unknownOption: (option: string) => `Pilihan "${option}" tidak dikenal. Lihat: npx simpul check --help`,
  badKind: '--kind harus release atau text.',
  badZone: (zone: string) =>
    `Zona waktu "${zone}" tidak dikenal. Pakai WIB, WITA, WIT, atau nama IANA seperti Asia/Jakarta.`,
  noFile: 'Sebutkan satu berkas, atau "-" untuk membaca masukan. Lihat: npx simpul check --help',
  unreadable: (file: string) => `Berkas "${file}" tidak ada atau tidak dapat dibaca.`,
  binary: 'Ini bukan teks. Simpan tulisan sebagai teks biasa (.txt, UTF-8), lalu periksa lagi.',
  notUtf8: 'Teks ini tidak ditulis dalam UTF-8. Simpan ulang sebagai UTF-8, lalu periksa lagi.',
  tooLong: (most: string) =>
    `Teks terlalu panjang: paling banyak ${most} huruf. Bagi menjadi beberapa berkas.`,
  empty: 'Teks ini kosong: tidak ada yang diperiksa.',
  clean: 'Tidak ada temuan.',
  counts: (errors: number, warnings: number) => `${errors} kesalahan, ${warnings} peringatan.`,
  severity: { error: 'kesalahan', warning: 'peringatan' },
  fix: (text: string) => `perbaikan: ${text === '' ? '(hapus)' : text}`,
} as const;
