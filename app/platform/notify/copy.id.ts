export const notifyCopy = {
  unknownPushService: 'Peramban ini memakai layanan pemberitahuan yang tidak dikenal.',
  greeting: 'Halo,',
  open: (url: string) => `Buka di Simpul: ${url}`,
  footer: (url: string) =>
    `Email ini dikirim otomatis. Atur jam tenang dan cara Anda menerima kabar di ${url}`,
  digestSubject: (count: number) =>
    count === 1 ? '1 kabar untuk Anda hari ini' : `${count} kabar untuk Anda hari ini`,
  digestIntro: (count: number) => `Ada ${count} kabar sejak ringkasan terakhir:`,
  more: (rest: number) => `dan ${rest} lainnya`,
} as const;

/** Where a person sets quiet hours and channels. */
export const PREFERENCES_PATH = '/kerja/profil/pemberitahuan';
/** The list of a person's notices. */
export const NOTICES_PATH = '/kerja/pemberitahuan';
