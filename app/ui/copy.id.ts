/** The few words that shared parts say themselves. */
export const uiCopy = {
  pager: (noun: string) => `Halaman daftar ${noun}`,
  pageOf: (from: number, to: number, total: number, noun: string) => `${from} – ${to} dari ${total} ${noun}`,
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  meanwhile: {
    title: (what: string) => `Orang lain menyimpan ${what} saat Anda mengisi.`,
    compare: 'Isian Anda masih ada di bawah. Bandingkan, lalu pilih.',
    same: 'Isian Anda sama dengan yang tersimpan.',
    yours: 'Isian Anda',
    theirs: 'Yang tersimpan',
    theirsOf: (version: number) => `Yang tersimpan, versi ${version}`,
    blank: 'kosong',
    gone: 'pilihan yang tidak ada lagi',
    keepMine: 'Simpan isian saya',
  },
} as const;
