/** The review's part of a piece's page. */
export const panelCopy = {
  title: 'Pemeriksaan',
  draft: 'Belum diajukan.',
  waiting: (waiting: number, all: number) => `${waiting} dari ${all} versi kanal menunggu pemeriksaan.`,
  returned: 'Ada versi yang dikembalikan dengan catatan. Perbaiki, lalu ajukan lagi.',
  unread: 'Tanpa pemeriksaan orang kedua; ini disebut di mana pun naskah ini tampil.',
  submit: 'Ajukan',
  link: 'Kirim tautan ke kepala unit',
  recall: 'Tarik pengajuan',
  open: 'Catatan dan riwayat',
} as const;
