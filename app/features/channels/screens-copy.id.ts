const quoted = (text: string): string => `“${text}”`;

/** What the screens of the register say. */
export const LIST_COPY = {
  title: 'Akun resmi',
  summary: (shown: number, all: number, official: number) =>
    all === 0
      ? 'Belum ada akun terdaftar.'
      : shown === all
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
    proof: 'Bukti sampai',
    custody: 'Pemegang',
    post: 'Kiriman terakhir',
    health: 'Pengumpulan',
  },
  home: {
    waiting: (count: number) => `${count} akun menunggu persetujuan`,
    waitingSub: 'Setujui bila akun itu benar milik unitnya',
    emptySub: 'Impor daftar akun setiap unit, atau biarkan petugas mengusulkannya',
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
  noun: 'akun',
} as const;

export const HEALTH_COPY = {
  ok: 'lancar',
  waiting: 'menunggu kunjungan pertama',
  visiting: 'sedang dikumpulkan',
  trouble: 'bermasalah',
  none: 'dilaporkan petugas',
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
  drop: 'Pilih berkas, atau seret ke sini.',
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
  submit: 'Catat akun palsu',
  noun: 'akun palsu',
  filter: {
    label: 'Saring akun palsu',
    submit: 'Terapkan',
    search: 'Cari nama atau alasan',
    state: 'Laporan',
    all: 'semua',
  },
  noneTitle: 'Tidak ada akun palsu yang cocok',
  none: 'Hapus saringan untuk melihat semua yang dicatat.',
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
    all + reported === 0
      ? 'Belum ada akun yang dibaca.'
      : `${good} dari ${all} akun terbaca lancar. ${reported} akun lain dilaporkan petugas dengan tautan.`,
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
  filter: {
    label: 'Saring akun yang dikumpulkan',
    submit: 'Terapkan',
    search: 'Cari akun atau unit',
    network: 'Jaringan',
    all: 'semua',
  },
  noneTitle: 'Tidak ada akun yang cocok',
  none: 'Hapus saringan untuk melihat akun lain.',
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
  proofsIntro:
    'Satu bukti dua arah yang masih berlaku sudah cukup: pemerintah mengenal akun ini, dan akun ini mengenal pemerintah. Bukti berlaku 180 hari.',
  proofsHalf:
    'Jaringan ini tidak memperlihatkan profil kepada program. Tautan di halaman resmi saja baru satu arah; lengkapi dengan tautan balik atau kode yang dilihat orang.',
  oneWay: 'satu arah',
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
  confirmLabel: {
    code: 'Saya sudah membuka akun ini dan melihat kodenya di profil.',
    back: 'Saya sudah membuka akun ini dan melihat tautan ke situs resmi di profilnya.',
    call: 'Saya sudah menelepon nomor ini dan yang menjawab menyebut kodenya.',
  },
  confirmHint: 'Nama Anda dan waktunya dicatat. Program sendiri tidak dapat melihatnya.',
  confirmOther: 'Perlu orang lain: kesaksian tidak boleh dari pengaju akun sendiri.',
  history: 'Riwayat pemeriksaan',
  custody: 'Pemegang akun',
  custodyHolder: 'Pemegang',
  custodyHolderHint: 'Petugas yang tahu kata sandinya. Berpindah dengan sendirinya saat serah terima.',
  custodyChange: 'Ubah data pemegang',
  custodyNobody: 'Belum ditentukan',
  recovery: 'Email pemulihan di domain pemerintah',
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
  bySelf: 'pengusulnya sendiri',
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

export const HANDOVER_COPY = {
  custody: 'akun resmi',
  connections: 'Sambungan yang harus dibuat ulang',
  connectionsLead:
    'Akun ini tersambung atas izin petugas lama. Petugas baru menyambungkannya kembali dengan izinnya sendiri, lalu izin lama dicabut di jejaringnya.',
  reconnect: 'Sambungkan ulang',
  connected: (by: string, at: string) => `disambungkan ${by}, ${at}`,
  expires: (day: string) => `berlaku sampai ${day}`,
  expired: (day: string) => `berakhir ${day}`,
  lost: 'sambungan sudah putus',
  reconnectTitle: (count: number) =>
    count === 1 ? 'Satu akun harus Anda sambungkan ulang' : `${count} akun harus Anda sambungkan ulang`,
  reconnectBody: (names: readonly string[], more: number) =>
    `${names.join(', ')}${more > 0 ? `, dan ${more} lainnya` : ''}: masih tersambung atas izin petugas lama. Sambungkan kembali dengan izin Anda sendiri, lalu cabut izin lama di jejaringnya.`,
  custodyTitle: (count: number) =>
    count === 1 ? 'Satu akun resmi kini Anda pegang' : `${count} akun resmi kini Anda pegang`,
  custodyBody:
    'Anda pemegang barunya sejak serah terima. Ganti kata sandinya, periksa surel pemulihan dan verifikasi dua langkahnya, lalu catat di halaman akun.',
} as const;
