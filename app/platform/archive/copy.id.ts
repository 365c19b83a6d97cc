/** What an operator reads about archives. */
export const copy = {
  notAnArchive: (file: string) => `${file} bukan arsip Simpul.`,
  damaged: (file: string) =>
    `Arsip ${file} rusak atau terpotong: isinya tidak cocok dengan sidik jarinya. Tidak ada yang diubah. Pakai salinan arsip yang lain.`,
  keyNeeded: (file: string) => `Arsip ${file} tersandi. Sebutkan berkas kunci rahasianya: --key BERKAS.`,
  wrongKey: (file: string) => `Kunci rahasia itu bukan pasangan kunci publik yang menyandi arsip ${file}.`,
  badKeyFile: (file: string) =>
    `${file} bukan berkas kunci rahasia. Buat yang baru dengan: npx simpul export --new-key BERKAS`,
  badRecipient: (text: string) => `"${text}" bukan kunci publik. Kunci publik diawali "age1".`,
  newer: (archive: string, program: string) =>
    `Arsip dibuat oleh Simpul yang lebih baru (${archive}) daripada program ini (${program}). Perbarui program lebih dulu, lalu impor lagi.`,
  otherHistory:
    'Arsip dibuat oleh Simpul dengan susunan tabel yang tidak dikenal program ini. Tidak ada yang diubah.',
  notEmpty: (what: string) =>
    `Tujuan tidak kosong: ${what} sudah berisi. Impor hanya ke basis data dan folder data yang masih kosong, agar tidak ada yang tertimpa.`,
  otherSchema:
    'Basis data tujuan sudah disiapkan untuk versi lain. Impor ke basis data baru yang benar-benar kosong; tabelnya akan dibuat sendiri.',
  notMigrated:
    'Basis data belum disiapkan. Jalankan "npx simpul migrate" lebih dulu; belum ada yang perlu diekspor.',
  exists: (file: string) => `${file} sudah ada. Pilih nama lain; arsip lama tidak ditimpa.`,
  cannotWrite: (file: string, reason: string) =>
    `${file} tidak dapat ditulis (${reason}). Periksa folder dan sisa ruang disk.`,
  cannotRead: (file: string) => `${file} tidak dapat dibaca. Periksa nama dan hak aksesnya.`,
  exported: (file: string, rows: string, tables: number, files: string, size: string) =>
    `Arsip ${file} selesai: ${rows} baris dari ${tables} tabel, ${files} berkas, ${size}.`,
  secretLeftOut:
    'Rahasia pemasangan tidak ikut, karena arsip ini tidak tersandi. Simpan berkas "secret" di folder data (atau SIMPUL_SECRET) secara terpisah; tanpa itu kode autentikator harus dipasang ulang dan akun jejaring disambungkan ulang.',
  secretInside: 'Rahasia pemasangan ikut tersimpan di dalam arsip tersandi.',
  imported: (file: string, rows: string, tables: number, files: string) =>
    `Arsip ${file} telah diimpor: ${rows} baris ke ${tables} tabel, ${files} berkas.`,
  upgraded: (names: readonly string[]) => `Basis data lalu dimutakhirkan: ${names.join(', ')}.`,
  secretRestored: 'Rahasia pemasangan dipulihkan dari arsip.',
  secretMissing:
    'Arsip tidak memuat rahasia pemasangan. Salin berkas "secret" lama ke folder data (atau isi SIMPUL_SECRET yang sama) sebelum menjalankan Simpul.',
  keyMade: (file: string, publicKey: string) =>
    `Kunci rahasia disimpan di ${file}. Simpan di tempat aman, terpisah dari arsip; tanpa kunci ini arsip tidak dapat dibuka.\nKunci publik: ${publicKey}`,
  wrongUse: (usage: string) => `Pemakaian:\n${usage}`,
} as const;
