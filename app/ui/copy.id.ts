/** The few words that shared parts say themselves. */
export const uiCopy = {
  pager: (noun: string) => `Halaman daftar ${noun}`,
  pageOf: (from: number, to: number, total: number, noun: string) => `${from} – ${to} dari ${total} ${noun}`,
  previous: 'Sebelumnya',
  next: 'Berikutnya',
} as const;
