import type { Tone } from '#app/ui/badge.tsx';
import type { DeliveryState } from './tables.ts';

export const STATE_COPY: Readonly<Record<DeliveryState, { word: string; tone: Tone }>> = {
  waiting: { word: 'Menunggu', tone: 'neutral' },
  preparing: { word: 'Sedang disiapkan', tone: 'info' },
  prepared: { word: 'Siap dilepas', tone: 'info' },
  finalising: { word: 'Sedang dilepas', tone: 'info' },
  unconfirmed: { word: 'Belum pasti', tone: 'warn' },
  delivered: { word: 'Tayang', tone: 'good' },
  refused: { word: 'Gagal tayang', tone: 'bad' },
  held: { word: 'Ditahan', tone: 'warn' },
  cancelled: { word: 'Dibatalkan', tone: 'neutral' },
};

export const HELD_COPY: Readonly<Record<string, string>> = {
  reconnect: 'Kiriman berangkat sendiri setelah akunnya tersambung lagi.',
  stale: 'Sudah lewat sehari dari jadwalnya. Kirim bila masih perlu, atau batalkan.',
  restored:
    'Dipulihkan dari arsip: mungkin sudah tayang setelah arsip dibuat. Lihat akunnya, lalu kirim atau batalkan.',
  unsettled: 'Jejaring tidak dapat memastikan. Lihat akunnya, lalu beri tahu Simpul.',
};

export const CANCELLED_COPY = 'Tidak dikirim. Jadwalkan lagi dari naskahnya bila masih perlu.';

export const UNCONFIRMED_COPY =
  'Simpul masih mencarinya di jejaring. Bila Anda melihatnya di akun, beri tahu Simpul.';

export const VIEWS = ['perlu', 'menunggu', 'tayang', 'semua'] as const;
export type View = (typeof VIEWS)[number];

export const LIST_COPY = {
  title: 'Pengiriman',
  summary: (total: number) =>
    total === 0 ? 'Belum ada kiriman di sini' : `${total.toLocaleString('id-ID')} kiriman`,
  most: 'Yang ditampilkan seribu kiriman terbaru. Pakai saringan untuk mencari yang lebih lama.',
  views: {
    perlu: 'Perlu Anda',
    menunggu: 'Menunggu',
    tayang: 'Tayang',
    semua: 'Semua',
  } satisfies Record<View, string>,
  filter: {
    label: 'Saring kiriman',
    submit: 'Saring',
    unit: 'Unit',
    allUnits: 'Semua unit',
    network: 'Jejaring',
    allNetworks: 'Semua jejaring',
  },
  heads: { message: 'Kiriman', account: 'Akun', state: 'Keadaan', due: 'Jadwal' },
  caption: 'Kiriman ke akun resmi, yang perlu tindakan lebih dahulu',
  noun: 'kiriman',
  pause: 'Jeda pengiriman',
  empty: 'Belum ada kiriman',
  emptyText: 'Naskah yang dijadwalkan tayang otomatis akan tampil di sini sampai terbukti tayang.',
  done: 'Tidak ada yang perlu Anda',
  doneText: 'Semua kiriman berjalan sendiri. Yang macet atau belum pasti akan tampil di sini.',
  none: 'Tidak ada kiriman yang cocok',
  noneText: 'Longgarkan saringan untuk melihat kiriman lain.',
  drop: 'Hapus saringan',
  portal: 'Portal',
  noText: 'Kiriman tanpa teks',
} as const;

export const DETAIL_COPY = {
  title: 'Kiriman',
  back: 'Pengiriman',
  facts: {
    account: 'Akun',
    unit: 'Unit',
    due: 'Jadwal',
    out: 'Tayang',
    link: 'Tautan',
    next: 'Dicoba lagi',
    settledBy: 'Dipastikan oleh',
  },
  text: 'Isi kiriman',
  media: (count: number) => `${count} gambar atau video`,
  story: 'Riwayat',
  noStory: 'Belum ada percobaan.',
  oldStory: 'Riwayat percobaan hanya disimpan 90 hari.',
  open: 'Buka di jejaring',
  openAccount: 'Buka akunnya',
  piece: 'Buka naskah',
  settle: {
    title: 'Apakah kiriman ini sudah tayang?',
    why: 'Sambungan putus tepat saat kiriman dilepas. Simpul tidak mengulanginya sebelum pasti, supaya tidak tayang dua kali. Buka akunnya dan lihat sendiri.',
    label: 'Yang Anda lihat di akun',
    yes: 'Sudah tayang',
    yesSub: 'Tempel tautannya di bawah.',
    no: 'Belum tayang, kirim lagi',
    noSub: 'Simpul mengirimnya sekali lagi.',
    address: 'Tautan kiriman',
    addressHint: 'Hanya bila sudah tayang',
    act: 'Simpan',
  },
  again: 'Kirim lagi',
  release: 'Lepas sekarang',
  cancel: 'Batalkan kiriman',
  connect: 'Sambungkan ulang',
  errors: 'Belum bisa disimpan',
  said: {
    out: 'Dicatat: kiriman sudah tayang.',
    notOut: 'Kiriman dikirim lagi.',
    takenBack: 'Kiriman dibatalkan: naskahnya sudah berubah atau ditarik. Jadwalkan lagi dari naskahnya.',
    again: 'Kiriman berangkat lagi.',
    cancelled: 'Kiriman dibatalkan.',
  },
  steps: {
    prepare: 'Menyiapkan di jejaring',
    check: 'Memeriksa kesiapan',
    finalise: 'Melepas kiriman',
    look: 'Mencari kiriman di jejaring',
    person: 'Tindakan petugas',
  },
  outcomes: {
    ready: 'siap',
    processing: 'masih diolah jejaring',
    gone: 'yang disiapkan sudah hilang, disiapkan lagi',
    out: 'tayang',
    absent: 'terbukti belum ada',
    unclear: 'tidak dapat dipastikan',
    later: 'gagal, akan dicoba lagi',
    reconnect: 'gagal, akun perlu disambung ulang',
    refused: 'ditolak',
    unconfirmed: 'tidak diketahui berhasil atau tidak',
    lost: 'mesin berhenti di tengah jalan',
    again: 'dikirim lagi',
    cancelled: 'dibatalkan',
    running: 'sedang berjalan',
  } as Readonly<Record<string, string>>,
} as const;

export const PAUSES_COPY = {
  title: 'Jeda pengiriman',
  summary: 'Saat dijeda tidak ada yang tayang. Kiriman tetap menunggu, tidak ada yang gagal atau hilang.',
  back: 'Pengiriman',
  running: 'Sedang dijeda',
  planned: 'Direncanakan',
  none: 'Tidak ada jeda. Pengiriman berjalan.',
  scope: { all: 'Semua pengiriman', unit: 'Satu unit', network: 'Satu jejaring' },
  scopeSub: {
    all: 'Bencana, hari berkabung, atau narasi ditarik',
    unit: 'Hanya akun unit yang dipilih',
    network: 'Hanya akun di jejaring yang dipilih',
  },
  of: (what: string) => `Pengiriman ${what}`,
  since: (who: string, when: string) => `Dijeda ${who} sejak ${when}`,
  plannedBy: (who: string, when: string) => `Direncanakan ${who}, mulai ${when}`,
  until: (when: string) => `sampai ${when}`,
  open: 'sampai dicabut',
  waiting: (count: number) =>
    count === 0 ? 'Belum ada kiriman yang menunggu.' : `${count.toLocaleString('id-ID')} kiriman menunggu.`,
  lift: 'Cabut jeda',
  drop: 'Batalkan rencana',
  somebody: 'seseorang',
  newTitle: 'Jeda baru',
  scopeLabel: 'Apa yang dijeda',
  unit: 'Unit',
  network: 'Jejaring',
  choose: 'Pilih',
  nothing: 'Tidak ada yang cocok',
  clear: 'Kosongkan',
  reason: 'Alasan',
  reasonHint: 'Tampil bagi semua petugas di atas setiap halaman.',
  from: 'Mulai',
  fromHint: 'Kosongkan untuk sekarang juga',
  until_: 'Sampai',
  untilHint: 'Kosongkan bila belum tahu',
  optional: 'tidak wajib',
  act: 'Jeda pengiriman',
  errors: 'Jeda belum disimpan',
  said: 'Pengiriman dijeda.',
  lifted: 'Jeda dicabut. Kiriman berangkat bergiliran; yang lewat sehari ditahan dulu.',
  strip: (reason: string) => `Pengiriman dijeda: ${reason}`,
  stripAct: 'Lihat jeda',
} as const;

export const HOME_COPY = {
  title: 'Pengiriman',
  unsettled: (count: number) => `${count} kiriman belum pasti tayang`,
  unsettledSub: 'Lihat akunnya, lalu beri tahu Simpul',
  stuck: (count: number) => `${count} kiriman gagal atau ditahan`,
  stuckSub: 'Kirim lagi, sambungkan akunnya, atau batalkan',
} as const;

export const REFUSALS = {
  'not-in-doubt': 'Nasib kiriman ini sudah pasti. Muat ulang halaman untuk melihatnya.',
  'being-looked-for': 'Simpul sedang mencarinya di jejaring. Coba lagi satu menit lagi.',
  'cannot-be-sent-again': 'Kiriman ini sedang berjalan atau sudah tayang, jadi tidak dikirim lagi.',
  'was-taken-back': 'Kiriman ini sudah dibatalkan. Jadwalkan lagi dari naskahnya.',
  'origin-changed': 'Naskahnya sudah berubah atau ditarik. Jadwalkan lagi dari naskahnya.',
  'cannot-be-taken-back': 'Kiriman ini sudah dilepas, jadi tidak dapat dibatalkan.',
  'pause-is-over': 'Jeda ini sudah berakhir.',
  'ends-before-it-begins': 'Waktu selesai harus sesudah waktu mulai.',
  'ends-in-the-past': 'Waktu selesai sudah lewat.',
} as const;
