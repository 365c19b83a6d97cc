export { MONTHS as monthNames, WEEKDAYS as weekdayNames } from '#app/platform/clock/indonesian-dates.ts';

/** What the parser asks the person who checks the rows. */
export const parsingCopy = {
  hourOfDay: (words: string, read: string) => `“${words}” kami baca ${read}. Benar?`,
  vagueTime: (words: string) => `Waktunya hanya disebut “${words}”. Pukul berapa?`,
  noTime: 'Pukul berapa acara ini? Waktunya tidak ada di pesan.',
  otherZone: (word: string, own: string) =>
    `Waktu ditulis dalam ${word}, sedangkan daerah Anda memakai ${own}. Pukul berapa?`,
  endBeforeStart: 'Waktu selesai lebih awal daripada waktu mulai. Pukul berapa selesainya?',
  weekdayMismatch: (date: string, real: string, written: string) =>
    `${date} jatuh pada hari ${real}, bukan ${written}. Tanggal mana yang benar?`,
  noDate: 'Tanggalnya tidak ada di pesan. Acara ini untuk tanggal berapa?',
  dateRange: 'Pesan menyebut beberapa hari. Acara ini pada tanggal berapa?',
  farDate: (date: string) => `${date} jauh dari tanggal pesan. Tahunnya sudah benar?`,
  noStandIn: 'Nama yang mewakili tidak ada di pesan. Siapa yang mewakili?',
  noLeader: 'Siapa pemimpin yang menghadiri? Tidak ada di pesan.',
  sharedHeading: 'Judul pesan menyebut beberapa pemimpin. Siapa yang menghadiri acara ini?',
  weakPlace: (words: string) => `Apakah “${words}” tempat acaranya?`,
  empty: 'Pesan kosong. Tempel teks agenda lebih dulu.',
  nothingFound:
    'Tidak ada acara yang dapat dibaca: tidak ditemukan waktu, tanggal, atau daftar kegiatan di pesan ini.',
  noActivities: 'Pesan ini tampak seperti agenda, tetapi tidak ada kegiatan di dalamnya.',
} as const;
