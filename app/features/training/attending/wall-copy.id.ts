/** Sentences on the hall's wall. */
export const wallCopy = {
  title: 'Layar kehadiran',
  picture: 'Kode QR kehadiran yang sedang berlaku',
  in: 'Masuk',
  out: 'Keluar',
  how: { in: 'Pindai untuk mencatat masuk', out: 'Pindai untuk mencatat keluar' },
  typed: (address: string) => `Tanpa kamera: buka ${address} dan ketik`,
  there: (there: number, all: number) => `${there} dari ${all} hadir`,
  gone: (gone: number, all: number) => `${gone} dari ${all} sudah keluar`,
  changes: 'Kode berganti setiap 20 detik',
  whole: 'Layar penuh',
  close: 'Tutup',
  lost: 'Jaringan terputus',
  lostText:
    'Kode berikutnya belum dapat diambil. Layar ini mencoba lagi sendiri; sementara itu pindai kartu peserta atau isi daftar hadir.',
  weak: 'Jaringan terputus. Kode masih dapat dipindai.',
  closed: 'Angkatan ini belum dibuka, sudah ditutup, atau batal, jadi kehadiran tidak dicatat.',
  direction: 'Masuk atau keluar',
};
