/** Words of the pages. */
export const pagesCopy = {
  title: 'Laporan',
  back: 'Laporan',
  daily: {
    title: 'Teks harian',
    made: (when: string) => `Disusun ${when}`,
    text: 'Teks untuk WhatsApp',
    part: (at: number, of: number) => (of === 1 ? '' : `Bagian ${at} dari ${of}`),
    send: 'Bagikan ke WhatsApp',
    copy: 'Salin teks',
    copied: 'Tersalin',
    byHand: 'Salin teks ini sendiri:',
    none: 'Teks hari ini belum disusun',
    noneText: (hour: string) =>
      `Teks disusun sendiri pada pukul ${hour}. Koordinator dapat menyusunnya sekarang.`,
    noneOff: 'Teks harian sedang dimatikan. Koordinator dapat menyalakannya di pengaturan laporan.',
    nonePast: 'Teks hari itu tidak disusun',
    nonePastText: 'Pada hari itu teks harian belum dinyalakan, atau hari itu bukan hari kerja.',
    make: 'Susun sekarang',
    again: 'Susun ulang',
    madeNow: 'Teks sudah disusun dari keadaan sekarang.',
    before: 'Hari sebelumnya',
    after: 'Hari berikutnya',
    settings: 'Pengaturan laporan',
    privacy: 'Teks ini hanya menyebut unit. Kegiatan internal tidak ikut.',
  },
} as const;
