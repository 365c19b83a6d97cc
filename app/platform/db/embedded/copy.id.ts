/** What an operator reads when the embedded database can't do its work. */
export const embeddedCopy = {
  wrongPlatform: (platform: string, arch: string) =>
    `PostgreSQL bawaan hanya tersedia untuk Linux x64 dan arm64, sedangkan mesin ini ${platform} ${arch}. Isi DATABASE_URL dengan alamat PostgreSQL 15 atau yang lebih baru.`,
  binariesMissing: (name: string) =>
    `Paket ${name} belum terpasang. Jalankan "npm ci" tanpa --omit=optional, lalu coba lagi.`,
  noReadablePlace: (places: readonly string[]) =>
    `Tidak ada folder yang dapat ditulis untuk menyalin program PostgreSQL. Sudah dicoba: ${places.join(', ')}.`,
  noSocketPlace: (places: readonly string[]) =>
    `Tidak ada folder pendek yang dapat dipakai untuk soket PostgreSQL. Sudah dicoba: ${places.join(', ')}.`,
  inUse: (dataDir: string, pid: number) =>
    `Simpul lain (nomor proses ${pid}) sedang memakai folder data ${dataDir}. Hentikan dulu proses itu, atau pakai folder lain lewat SIMPUL_DATA_DIR.`,
  notOwner: (folder: string) =>
    `Folder data ${folder} milik pengguna lain. Jalankan Simpul sebagai pemilik folder itu, atau pakai folder lain lewat SIMPUL_DATA_DIR.`,
  cannotWrite: (folder: string, reason: string) =>
    `Folder data ${folder} tidak dapat ditulis (${reason}). Periksa hak akses dan sisa ruang disk.`,
  noOrdinaryUser:
    'PostgreSQL tidak boleh berjalan sebagai root dan mesin ini tidak punya pengguna "postgres" atau "nobody". Jalankan Simpul sebagai pengguna biasa.',
  initFailed: (detail: string) => `Basis data baru gagal dibuat.\n${detail}`,
  otherVersion: (found: string, wanted: string) =>
    `Folder data dibuat oleh PostgreSQL ${found}, sedangkan program ini membawa PostgreSQL ${wanted}. Ekspor dengan Simpul versi lama ("npx simpul export"), lalu impor dengan versi ini ke folder data baru.`,
  notACluster: (folder: string) =>
    `Folder ${folder} ada isinya tetapi bukan basis data PostgreSQL. Pindahkan isinya, lalu coba lagi.`,
  startFailed: (attempts: number, detail: string) =>
    `PostgreSQL bawaan gagal dijalankan setelah ${attempts} kali percobaan.\n${detail}`,
  orphanStays: (pid: number) =>
    `Server PostgreSQL lama (nomor proses ${pid}) tidak mau berhenti. Hentikan dengan "kill -9 ${pid}", lalu coba lagi.`,
} as const;
