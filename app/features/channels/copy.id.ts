import type { ChannelRefusal } from './errors.ts';
import type { Standing } from './rules/official.ts';
import type { ChannelState, ProofMethod, ReportState } from './tables.ts';

/** What the register of accounts says to people. */
export const COPY = {
  notices: {
    proposed: 'Satu akun menunggu persetujuan Anda',
    proposedBody: (account: string, unit: string) =>
      `${account} diajukan sebagai akun ${unit}. Setujui bila benar milik unit Anda.`,
    approved: 'Akun yang Anda ajukan disetujui',
    approvedBody: (account: string) => `${account} disetujui. Lengkapi buktinya agar berstatus resmi.`,
    rejected: 'Akun yang Anda ajukan ditolak',
    rejectedBody: (account: string, reason: string) => `${account} ditolak. Alasan: ${reason}`,
    stale: 'Bukti satu akun sudah kedaluwarsa',
    staleBody: (account: string) =>
      `${account} tidak lagi berstatus resmi karena semua buktinya lewat 180 hari. Periksa ulang buktinya.`,
    staleSoon: 'Bukti satu akun segera kedaluwarsa',
    staleSoonBody: (account: string, date: string) =>
      `Bukti ${account} berlaku sampai ${date}. Perbarui sebelum tanggal itu agar tetap resmi.`,
  },
  said: {
    proposed: 'Akun diajukan. Kepala unit diminta menyetujui.',
    approved: 'Akun disetujui.',
    rejected: 'Pengajuan ditolak. Pengaju sudah diberi tahu.',
    closed: 'Akun ditandai sudah ditutup. Kirimannya tetap tersimpan.',
    custody: 'Data pemegang akun disimpan.',
    amplifiable: (on: boolean) =>
      on
        ? 'Kiriman akun ini sekarang dapat disebarkan unit sebagai amplifikasi.'
        : 'Kiriman akun ini tidak lagi dihitung sebagai bahan amplifikasi.',
    collect: 'Pengumpulan dimulai. Muat ulang halaman ini sebentar lagi.',
    moved: 'Alamat baru disimpan. Buktinya perlu diperiksa lagi.',
    proofHolds: 'Bukti ditemukan dan dicatat.',
    proofMissing: (why: string) => `Bukti belum ditemukan. ${why}`,
    confirmed: 'Kesaksian Anda dicatat sebagai bukti.',
    fake: 'Akun palsu dicatat. Warga yang memeriksanya akan diperingatkan.',
    fakeEdited: 'Status laporan disimpan.',
    imported: (count: number) => `${count} akun diajukan. Kepala unit masing-masing perlu menyetujui.`,
    bulkApproved: (done: number, left: number) =>
      left === 0 ? `${done} akun disetujui.` : `${done} akun disetujui, ${left} tidak dapat disetujui.`,
  },
} as const;

export const STATE_COPY: Record<ChannelState, string> = {
  proposed: 'Menunggu persetujuan',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  closed: 'Ditutup',
};

export const STANDING_COPY: Record<Standing, { word: string; sentence: string }> = {
  official: {
    word: 'Resmi',
    sentence: 'Disetujui kepala unit dan dibuktikan dari dua arah.',
  },
  claimed: {
    word: 'Belum terbukti',
    sentence: 'Disetujui kepala unit, tetapi belum ada satu pun bukti. Tambahkan bukti di bawah.',
  },
  stale: {
    word: 'Bukti kedaluwarsa',
    sentence: 'Bukti yang pernah ada sudah lewat 180 hari atau tidak ditemukan lagi. Periksa ulang di bawah.',
  },
  unclaimed: { word: 'Belum disetujui', sentence: 'Kepala unit belum menyetujui akun ini.' },
  closed: { word: 'Ditutup', sentence: 'Akun ini tidak dipakai lagi. Kirimannya tetap tersimpan.' },
};

export const METHOD_COPY: Record<ProofMethod, string> = {
  'official-page': 'Tautan di halaman resmi',
  'rel-me': 'Tautan rel="me" dua arah',
  'dns-txt': 'Catatan DNS (TXT)',
  'bio-code': 'Kode di profil akun',
  'connected-api': 'Akun tersambung',
};

/** How to make each proof, step by step. */
export const METHOD_HOW: Record<
  ProofMethod,
  (given: { code: string; domain: string; dnsName: string }) => string
> = {
  'official-page': ({ domain }) =>
    `Pasang tautan ke akun ini di satu halaman di bawah ${domain}, lalu tulis alamat halaman itu di sini.`,
  'rel-me': ({ domain }) =>
    `Beri rel="me" pada tautan di halaman resmi di bawah ${domain}, dan pasang tautan balik di profil akun dengan rel="me".`,
  'dns-txt': ({ code, dnsName }) =>
    `Minta pengelola domain menambah catatan TXT pada ${dnsName} dengan isi ${code}.`,
  'bio-code': ({ code }) => `Tulis ${code} di bio atau profil akun. Kodenya boleh dihapus setelah diperiksa.`,
  'connected-api': () => 'Tercatat dengan sendirinya bila akun disambungkan.',
};

export const REPORT_COPY: Record<ReportState, string> = {
  noted: 'dicatat, belum dilaporkan',
  reported: 'sudah dilaporkan',
  'taken-down': 'sudah diturunkan',
  refused: 'laporan ditolak',
};

/** How to get the real address behind a short link, by what the link looks like. */
const REAL_ADDRESS =
  'Buka tautannya, tunggu sampai profil akun tampil, lalu salin alamat dari bilah alamat peramban dan tempel di sini.';

const quoted = (text: string): string => `“${text}”`;

/** The sentence of each refusal, with what to do. */
export function refusalSentence(refusal: ChannelRefusal): string {
  switch (refusal.type) {
    case 'not-an-address':
      return 'Kami tidak mengenali alamat akun, nama akun, atau nomor di sini. Tulis jaringannya juga, misalnya “Instagram dinkes.kota”, atau tempel alamat profilnya.';
    case 'short-link':
      return `Ini tautan pendek, jadi akunnya belum diketahui. ${REAL_ADDRESS}`;
    case 'post-without-account':
      return 'Ini alamat satu kiriman dan nama akunnya tidak tertulis di situ. Ketuk nama akun di kiriman itu, lalu salin alamat profilnya.';
    case 'account-taken':
      return refusal.state === 'approved'
        ? `Akun ini sudah terdaftar sebagai milik ${refusal.unitName}. Bila keliru, hubungi Diskominfo.`
        : `Akun ini sudah diajukan untuk ${refusal.unitName} dan menunggu persetujuan.`;
    case 'known-fake':
      return `Akun ini tercatat sebagai akun palsu (${refusal.note}). Bila catatan itu keliru, hubungi Diskominfo.`;
    case 'is-official':
      return `Akun ini terdaftar sebagai milik ${refusal.unitName}, jadi tidak dapat dicatat sebagai palsu.`;
    case 'fake-known':
      return 'Akun palsu ini sudah dicatat.';
    case 'unit-closed':
      return 'Unit ini sudah ditutup. Pilih unit penggantinya.';
    case 'not-waiting':
      return 'Pengajuan ini sudah diputuskan orang lain.';
    case 'not-open':
      return 'Akun ini sudah ditutup atau ditolak, jadi tidak dapat diubah lagi.';
    case 'holder-not-in-unit':
      return 'Orang ini tidak bertugas di unit pemilik akun. Pilih petugas unit itu.';
    case 'not-collectable':
      return 'Kiriman akun ini belum dapat dikumpulkan sendiri. Laporkan dengan tautan.';
    case 'collecting-already':
      return 'Akun ini sedang dikumpulkan. Tunggu sebentar.';
    case 'nothing-moved':
      return 'Tidak ada alamat baru yang perlu diikuti.';
    case 'method-not-for-network':
      return 'Cara ini tidak berlaku untuk jaringan akun ini.';
    case 'no-official-domain':
      return 'Domain resmi pemerintah belum diisi. Minta Diskominfo mengisinya di Pengaturan.';
    case 'not-under-domain':
      return `Halaman bukti harus berada di bawah ${refusal.domain}.`;
    case 'readable-by-machine':
      return 'Profil jaringan ini dapat dibaca langsung. Pakai tombol Periksa.';
    case 'in-the-future':
      return 'Tanggalnya belum terjadi. Tulis hari ini atau sebelumnya.';
    case 'sheet':
      return `${refusal.refusal.row ? `Baris ${refusal.refusal.row}: ` : ''}${refusal.refusal.message}`;
    case 'rows-refused':
      return `${refusal.rows} baris masih perlu diperbaiki. Belum ada yang disimpan.`;
  }
}

/** What a look for a proof found; kept with the proof. */
export const PROOF_DETAIL = {
  linked: (page: string) => `Halaman ${page} menautkan akun ini.`,
  linkedBothWays: (page: string) => `Halaman ${page} menautkan akun ini, dan profil akun menautkan balik.`,
  linkedNotBack: (page: string) =>
    `Halaman ${page} menautkan akun ini, tetapi profil akun belum menautkan balik ke domain resmi.`,
  noLink: (page: string) => `Halaman ${page} terbaca, tetapi tidak memuat tautan ke akun ini.`,
  unreadable: (page: string, why: string) => `Halaman ${page} tidak terbaca: ${why}`,
  profileUnreadable: (why: string) => `Profil akun tidak terbaca: ${why}`,
  relMe: (page: string) => `Halaman ${page} dan profil akun saling menautkan dengan rel="me".`,
  relMeMissing: (page: string) => `Halaman ${page} belum menautkan akun ini dengan rel="me".`,
  relMeNotBack: () => 'Profil akun belum menautkan balik dengan rel="me".',
  dns: (name: string) => `Catatan TXT pada ${name} memuat kode akun ini.`,
  noDns: (name: string) =>
    `Catatan TXT pada ${name} belum memuat kode. Perubahan DNS dapat memakan waktu sampai satu hari.`,
  bio: () => 'Kode ditemukan di profil akun.',
  noBio: () => 'Kode belum ditemukan di profil akun.',
  seen: () => 'Seseorang menyatakan telah melihat kode di profil akun.',
} as const;

export const LIST_COPY = {
  title: 'Akun resmi',
  summary: (shown: number, all: number, official: number) =>
    shown === all
      ? `${all} akun. ${official} dari ${all} resmi hari ini.`
      : shown === 0
        ? `Tidak satu pun dari ${all} akun ditampilkan.`
        : `${shown} dari ${all} akun ditampilkan. ${official} dari ${shown} resmi hari ini.`,
  caption: 'Akun resmi seluruh unit',
  add: 'Daftarkan akun',
  import: 'Impor CSV',
  export: 'Unduh',
  exportXlsx: 'Excel (.xlsx)',
  exportCsv: 'CSV',
  fakes: 'Akun palsu',
  collector: 'Pengumpul',
  tabs: { all: 'Semua akun', waiting: 'Menunggu persetujuan', fakes: 'Akun palsu' },
  filter: {
    label: 'Saring akun',
    submit: 'Terapkan',
    unit: 'Unit',
    network: 'Jaringan',
    standing: 'Status',
    health: 'Pengumpulan',
    search: 'Cari nama akun',
    searched: 'kata yang dicari',
    all: 'semua',
  },
  heads: {
    account: 'Akun',
    unit: 'Unit',
    standing: 'Status',
    proof: 'Bukti berlaku sampai',
    custody: 'Pemegang',
    post: 'Kiriman terakhir',
    health: 'Pengumpulan',
  },
  noProof: 'belum ada',
  noCustody: 'belum diisi',
  noPost: 'belum ada',
  empty: 'Belum ada akun terdaftar',
  emptyText:
    'Daftarkan akun resmi tiap unit agar kirimannya terlihat di papan liputan dan warga dapat memeriksa keasliannya.',
  emptyFilter: 'Tidak ada akun yang cocok',
  emptyFilterText: (filters: string) => `Saringan yang dipakai: ${filters}.`,
  dropFilters: 'Lepas semua saringan',
  waitingEmpty: 'Tidak ada pengajuan yang menunggu',
  waitingEmptyText: 'Akun yang diajukan petugas unit akan muncul di sini.',
  approveChosen: 'Setujui yang dipilih',
  chosen: (count: number) => (count === 0 ? 'Pilih akun untuk disetujui' : `${count} akun dipilih`),
  choose: (name: string) => `Pilih ${name}`,
  chooseHead: 'Pilih',
  pager: 'Halaman daftar akun',
  next: 'Berikutnya',
  previous: 'Sebelumnya',
  pageOf: (from: number, to: number, all: number) => `${from} – ${to} dari ${all} akun`,
} as const;

export const HEALTH_COPY = {
  ok: 'lancar',
  waiting: 'menunggu kunjungan pertama',
  visiting: 'sedang dikumpulkan',
  trouble: 'bermasalah',
  none: 'dilaporkan dengan tautan',
  moved: 'pindah alamat',
} as const;
export type HealthKey = keyof typeof HEALTH_COPY;

export const NEW_COPY = {
  title: 'Daftarkan akun',
  summary: 'Tempel alamat profil, nama akun, atau nomor kantor. Jaringannya dikenali sendiri.',
  back: 'Akun resmi',
  errors: 'Akun belum dapat diajukan',
  pasted: 'Alamat atau nama akun',
  pastedHint: 'Misalnya instagram.com/dinkes.kota, @dinkes.kota di TikTok, wa.me/62811…, atau alamat situs.',
  unit: 'Unit pemilik',
  unitHint: 'Pilih unit yang namanya tertulis di akun.',
  unitPlaceholder: 'Pilih unit',
  noUnit: 'Tidak ada unit yang cocok',
  clear: 'Kosongkan',
  label: 'Sebutan',
  labelHint: 'Bila unit punya beberapa akun di jaringan yang sama, misalnya “Puskesmas Muara Bening”.',
  optional: 'tidak wajib',
  openedOn: 'Dibuka tanggal',
  recognise: 'Kenali alamat',
  submit: 'Ajukan akun',
  recognised: 'Dikenali sebagai',
  fromPost: 'Ini alamat satu kiriman; akun pemiliknya yang akan didaftarkan.',
  openTaken: 'Buka akun itu',
  canCollect: 'Kirimannya akan dikumpulkan sendiri setelah disetujui.',
  cannotCollect: 'Kirimannya dilaporkan petugas dengan tautan; jaringan ini belum dapat dibaca sendiri.',
  none: 'Anda belum dapat mendaftarkan akun',
  noneText: 'Akun didaftarkan oleh petugas atau kepala unit, atau oleh Diskominfo.',
} as const;

export const IMPORT_COPY = {
  title: 'Impor akun',
  summary:
    'Unggah CSV atau XLSX berisi unit dan alamat akun. Diperiksa dulu; tidak ada yang disimpan sebagian.',
  file: 'Berkas CSV atau XLSX',
  fileHint:
    'Kolom: unit, alamat, sebutan (boleh kosong). Baris pertama judul kolom. Unit ditulis nama pendek, nama resmi, atau kodenya.',
  drop: 'Seret berkas ke sini, atau pilih.',
  preview: 'Periksa berkas',
  save: (count: number) => `Ajukan ${count} akun`,
  again: 'Unggah berkas lain',
  errors: 'Berkas belum dapat disimpan',
  fix: 'Perbaiki baris berikut di berkas Anda, lalu unggah lagi.',
  faultCaption: 'Baris yang perlu diperbaiki',
  okCaption: 'Akun yang akan diajukan',
  ready: (count: number) => `${count} akun siap diajukan`,
  row: 'Baris',
  column: 'Kolom',
  problem: 'Yang perlu diperbaiki',
  chooseFile: 'Pilih berkas lebih dahulu.',
  missingColumn: (name: string) => `Kolom “${name}” tidak ada. Tambahkan judul kolom itu di baris pertama.`,
  noRows: 'Tidak ada baris di bawah judul kolom.',
  unknownUnit: (text: string) => `Unit ${quoted(text)} tidak ada di daftar unit.`,
  emptyUnit: 'Isi unit pemilik akun.',
  ambiguousUnit: (text: string) => `Ada beberapa unit bernama ${quoted(text)}. Tulis nama resminya.`,
  twice: (row: number) => `Akun ini sama dengan baris ${row}.`,
} as const;

export const FAKES_COPY = {
  title: 'Akun palsu',
  summary: (count: number) =>
    count === 0
      ? 'Belum ada akun palsu yang dicatat.'
      : `${count} akun palsu dicatat. Warga yang memeriksanya diperingatkan.`,
  caption: 'Akun palsu yang dikenal',
  add: 'Catat akun palsu',
  heads: {
    account: 'Akun palsu',
    imitates: 'Meniru',
    note: 'Mengapa palsu',
    seen: 'Terlihat',
    report: 'Laporan',
  },
  pasted: 'Alamat atau nama akun palsu',
  imitates: 'Meniru unit',
  imitatesHint: 'Kosongkan bila meniru pemerintah daerah secara umum.',
  note: 'Mengapa palsu',
  noteHint: 'Misalnya: mengaku Dinas Sosial dan meminta nomor rekening.',
  seenOn: 'Terlihat tanggal',
  submit: 'Catat',
  errors: 'Akun palsu belum dapat dicatat',
  reportState: 'Status laporan',
  reportedOn: 'Dilaporkan tanggal',
  save: 'Simpan',
  change: 'Ubah status',
  empty: 'Belum ada akun palsu yang dicatat',
  emptyText: 'Bila warga atau petugas menemukan akun yang mengaku milik pemerintah, catat di sini.',
  all: 'pemerintah daerah',
} as const;

export const COLLECTOR_COPY = {
  title: 'Pengumpul',
  summary: (good: number, all: number, reported: number) =>
    `${good} dari ${all} akun terbaca lancar. ${reported} akun lain dilaporkan petugas dengan tautan.`,
  caption: 'Keadaan pengumpulan tiap akun',
  heads: {
    account: 'Akun',
    health: 'Keadaan',
    success: 'Berhasil terakhir',
    next: 'Berikutnya',
    act: 'Tindakan',
  },
  collect: 'Kumpulkan sekarang',
  never: 'belum pernah',
  soon: 'segera',
  failed: (count: number) => (count === 1 ? 'gagal sekali' : `gagal ${count} kali berturut-turut`),
  show: { label: 'Tampilkan', trouble: 'Bermasalah', all: 'Semua' },
  done: 'Semua akun terbaca lancar',
  doneText: 'Kunjungan berikutnya berjalan dengan sendirinya.',
  empty: 'Belum ada akun yang dikumpulkan',
  emptyText: 'Situs web, Bluesky, dan Mastodon dikumpulkan sendiri setelah akunnya disetujui.',
  runs: 'Kunjungan terakhir',
  sample: 'Akun data contoh beralamat rekaan, jadi tidak ada yang benar-benar dikunjungi.',
  movedTo: (address: string) => `Akun menyatakan pindah ke ${address}.`,
} as const;

export const DETAIL_COPY = {
  back: 'Akun resmi',
  open: 'Buka akun',
  waitingTitle: 'Menunggu persetujuan kepala unit.',
  waitingText: (who: string | null, when: string) =>
    who === null ? `Diajukan ${when}.` : `Diajukan ${who}, ${when}.`,
  approve: 'Setujui',
  reject: 'Tolak',
  rejectQuestion: 'Tolak pengajuan akun ini?',
  rejectReason: 'Alasan',
  rejectReasonHint: 'Dibaca oleh orang yang mengajukan.',
  rejectSubmit: 'Tolak pengajuan',
  rejectedBecause: (reason: string) => `Ditolak. Alasan: ${reason}`,
  close: 'Tandai ditutup',
  closeQuestion: 'Tandai akun ini sudah ditutup?',
  closeText:
    'Kirimannya tetap tersimpan, tetapi tidak ada yang dikumpulkan lagi dan status resminya berakhir.',
  closedOn: 'Ditutup tanggal',
  closeSubmit: 'Tandai ditutup',
  cancel: 'Kembali',
  proofs: 'Bukti keaslian',
  proofsIntro: 'Satu bukti yang masih berlaku sudah cukup. Bukti berlaku 180 hari.',
  holds: 'ditemukan',
  missing: 'tidak ditemukan',
  stale: 'kedaluwarsa',
  none: 'belum diperiksa',
  checked: (when: string) => `Diperiksa ${when}.`,
  until: (when: string) => `Berlaku sampai ${when}.`,
  check: 'Periksa',
  checkAgain: 'Periksa ulang',
  page: 'Alamat halaman resmi',
  pageHint: (domain: string) => `Kosongkan untuk memakai halaman depan ${domain}.`,
  confirm: 'Catat kesaksian',
  confirmLabel: 'Saya sudah membuka akun ini dan melihat kodenya di profil.',
  confirmHint: 'Nama Anda dan waktunya dicatat. Jaringan ini tidak menampilkan profil kepada program.',
  confirmOther: 'Perlu orang lain: kesaksian tidak boleh dari pengaju akun sendiri.',
  history: 'Riwayat pemeriksaan',
  custody: 'Pemegang akun',
  custodyHolder: 'Pemegang',
  custodyHolderHint: 'Petugas yang tahu kata sandinya. Berpindah dengan sendirinya saat serah terima.',
  custodyChange: 'Ubah data pemegang',
  custodyNobody: 'Belum ditentukan',
  recovery: 'Surel pemulihan di domain pemerintah',
  secondFactor: 'Verifikasi dua langkah menyala',
  checkedOn: 'Terakhir diperiksa',
  yes: 'ya',
  no: 'tidak',
  unknown: 'belum diketahui',
  save: 'Simpan',
  custodyHidden: 'Data pemegang hanya terlihat oleh unit pemilik dan Diskominfo.',
  health: 'Pengumpulan',
  lastSuccess: 'Berhasil terakhir',
  nextVisit: 'Kunjungan berikutnya',
  reads: 'Dibaca lewat',
  collect: 'Kumpulkan sekarang',
  notCollected:
    'Jaringan ini belum dapat dibaca sendiri. Petugas melaporkan kirimannya dengan tautan, dan dinilai bukti C.',
  posts: 'Kiriman terakhir',
  noPosts: 'Belum ada kiriman dari akun ini.',
  noPostText: 'tanpa teks',
  gone: 'sudah dihapus di akun',
  facts: 'Tentang akun ini',
  unit: 'Unit',
  network: 'Jaringan',
  address: 'Alamat',
  opened: 'Dibuka',
  closed: 'Ditutup',
  decided: 'Disetujui',
  amplifiable: 'Bahan amplifikasi',
  amplifiableOn: 'Unit diminta menyebarkan kiriman akun ini.',
  amplifiableOff: 'Kiriman akun ini bukan bahan amplifikasi.',
  amplifiableMark: 'Jadikan bahan amplifikasi',
  amplifiableUnmark: 'Bukan lagi bahan amplifikasi',
  movedTitle: 'Akun ini pindah.',
  movedText: (address: string) =>
    `Pemiliknya menyatakan alamat barunya ${address}. Ikuti bila benar masih akun unit ini.`,
  follow: 'Ikuti alamat baru',
  errors: 'Belum dapat disimpan',
} as const;

export const READS_COPY: Record<string, string> = {
  website: 'situs web (cara baca dicari saat kunjungan pertama)',
  wordpress: 'WordPress',
  feed: 'umpan RSS, Atom, atau JSON',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
};

export const GRADE_COPY = {
  A: 'bukti A, dibaca langsung dari akun',
  B: 'bukti B, dibaca dari halaman publik',
  C: 'bukti C, dilaporkan petugas',
} as const;

export const EXPORT_COPY = {
  sheet: 'Akun resmi',
  columns: {
    unit: 'Unit',
    network: 'Jaringan',
    account: 'Akun',
    address: 'Alamat',
    label: 'Sebutan',
    state: 'Keadaan',
    standing: 'Status',
    until: 'Bukti berlaku sampai',
    health: 'Pengumpulan',
    post: 'Kiriman terakhir',
    custodian: 'Pemegang',
  },
} as const;

export const HANDOVER_COPY = { custody: 'akun resmi' } as const;
