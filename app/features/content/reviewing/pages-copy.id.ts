import { networkName } from '#app/features/channels/index.ts';
import type { ReviewTable } from '../tables.ts';

export const channelName = (channel: string | null): string => channel ?? 'Ruang berita portal';
export const networkWord = (network: string): string =>
  network === 'portal' ? 'Ruang berita portal' : networkName(network);

export const queueCopy = {
  title: 'Periksa naskah',
  summary: (mine: number, all: number) =>
    all === mine
      ? `${mine} naskah menunggu Anda`
      : `${mine} dari ${all} naskah yang menunggu adalah bagian Anda`,
  summaryMine: (mine: number) => `${mine} naskah menunggu Anda`,
  caption: 'Naskah yang menunggu pemeriksaan',
  rules: 'Aturan pemeriksaan',
  views: { label: 'Yang ditampilkan', mine: 'Untuk saya', all: 'Semua' },
  filter: {
    label: 'Saring naskah yang menunggu',
    apply: 'Terapkan',
    unit: 'Unit',
    allUnits: 'semua',
    subject: 'Isi',
    allSubjects: 'semua',
    search: 'Cari judul atau unit',
  },
  heads: { title: 'Naskah', subject: 'Isi', reader: 'Pemeriksa', since: 'Menunggu sejak', due: 'Tayang' },
  by: (writer: string, unit: string) => `${unit} · ${writer}`,
  variants: (count: number) => `${count} versi kanal`,
  urgent: 'Periksa setelah tayang',
  urgentLeft: (hours: number) => (hours >= 1 ? `sisa ${hours} jam` : 'kurang dari 1 jam lagi'),
  urgentOver: (hours: number) => `lewat ${Math.max(hours, 1)} jam`,
  wrote: 'Anda ikut menulis',
  readers: { head: 'Kepala unit', desk: 'Diskominfo' },
  noDue: 'Belum dijadwalkan',
  released: 'Sudah dilepas',
  noun: 'naskah',
  empty: 'Tidak ada naskah yang menunggu Anda',
  emptyText: 'Begitu unit mengajukan naskah, naskahnya muncul di sini dan Anda diberi tahu.',
  emptyFilter: 'Tidak ada naskah yang cocok',
  emptyFilterText: 'Longgarkan saringan unit, isi, atau kata pencarian.',
  dropFilters: 'Hapus saringan',
} as const;

const VERDICTS: Readonly<Record<ReviewTable['verdict'], string>> = {
  submitted: 'Diajukan',
  approved: 'Disetujui',
  returned: 'Dikembalikan',
  'released-unreviewed': 'Dilepas tanpa pemeriksaan orang kedua',
  'released-urgent': 'Dilepas serta merta',
  fell: 'Persetujuan gugur karena teks diubah',
  'reviewed-after': 'Diperiksa setelah tayang',
};

export const pageCopy = {
  back: 'Periksa naskah',
  openPiece: 'Buka naskah',
  compare: 'Bandingkan versi',
  by: (unit: string, writers: string) => `${unit} · ditulis ${writers}`,
  own: 'Anda menulis atau terakhir mengubah naskah ini. Orang lain yang memeriksanya.',
  nothing: 'Tidak ada versi kanal yang sedang menunggu pemeriksaan.',
  reader: {
    head: (names: string) => `Diperiksa kepala unit: ${names.replace(/\.$/, '')}.`,
    noHead: 'Unit ini tidak punya kepala lain yang dapat memeriksa, jadi Diskominfo yang memeriksa.',
    desk: 'Diperiksa Diskominfo.',
    nobody: 'Aturan unit ini: tanpa pemeriksaan.',
    second: 'Isi ini selalu memerlukan orang kedua.',
  },
  flags: 'Ada tanda yang harus dilihat pada naskah: narasi, kegiatan, atau izin fotonya berubah.',
  urgent: {
    title: 'Serta merta',
    text: (by: string, when: string, reason: string) => `Dilepas ${by}, ${when}. Alasan: ${reason}`,
    clock: (when: string) => `Harus diperiksa sebelum ${when}.`,
    over: 'Batas 24 jam sudah lewat.',
    done: (when: string) => `Sudah diperiksa setelah tayang, ${when}.`,
  },
  text: 'Teks yang diperiksa',
  noText: 'Teks masih kosong.',
  link: 'Tautan',
  noAlt: 'Teks alternatif belum ditulis',
  changed: 'Berubah sejak persetujuan terakhir',
  version: (version: number) => `versi ${version}`,
  findings: 'Temuan pemeriksa tulisan',
  noFindings: 'Tidak ada temuan.',
  overridden: (reason: string) => `Dilewati penulis. Alasan: ${reason}`,
  remarks: 'Catatan',
  remarkAt: (words: string) => `Pada “${words}”`,
  remarkWhole: 'Pada seluruh teks',
  remarkChanged: 'Teks ini sudah berubah',
  remarkBy: (by: string, when: string) => `${by}, ${when}`,
  settled: 'Selesai',
  settle: 'Tandai selesai',
  addRemark: 'Tambah catatan',
  remarkHint:
    'Pilih kata pada teks di atas supaya catatan menempel di sana. Tanpa pilihan, catatan berlaku untuk seluruh teks.',
  remarkChosen: (words: string) => `Catatan untuk “${words}”`,
  clearChosen: 'Untuk seluruh teks',
  remarkLabel: 'Catatan',
  saveRemark: 'Simpan catatan',
  remarkSaved: 'Catatan disimpan.',
  remarkSettled: 'Catatan ditandai selesai.',
  recalled: 'Pengajuan ditarik kembali. Naskah menjadi konsep lagi.',
  sources: 'Sumber angka',
  noSources: 'Belum ada sumber angka.',
  sourceDate: (date: string) => `per ${date}`,
  history: 'Riwayat',
  verdicts: VERDICTS,
  via: { console: '', link: 'lewat tautan', program: 'oleh program' },
  decide: {
    title: 'Putuskan',
    which: 'Versi kanal',
    note: 'Catatan untuk penulis',
    noteHint: 'Wajib bila dikembalikan dan belum ada catatan pada teks.',
    approve: 'Setujui',
    return: 'Kembalikan',
    exactly: 'Yang disetujui persis versi di halaman ini. Bila teks diubah, persetujuan gugur.',
    approved: (count: number) => `${count} versi kanal disetujui. Penulis diberi tahu.`,
    returned: (count: number) => `${count} versi kanal dikembalikan. Penulis diberi tahu.`,
  },
  after: {
    title: 'Hasil pemeriksaan setelah tayang',
    verdict: 'Hasil',
    approve: 'Benar, tidak ada yang diubah',
    correct: 'Perlu ralat',
    withdraw: 'Tarik naskah',
    note: 'Apa yang keliru',
    noteHint: 'Wajib bila perlu ralat atau ditarik.',
    correction: 'Teks ralat',
    correctionHint: 'Menjadi naskah baru untuk kanal yang sudah memuatnya; orang lain memeriksanya.',
    send: 'Simpan hasil',
    said: {
      approve: 'Tercatat: naskah serta merta ini benar.',
      correct: 'Tercatat. Naskah ralat dibuat untuk unit; yang belum tayang kembali menjadi konsep.',
      withdraw: 'Tercatat. Naskah ditarik; kiriman yang sudah tayang dihapus petugas di kanalnya.',
    },
  },
  faults: {
    'changed-meanwhile':
      'Teksnya baru saja diubah. Halaman ini sekarang menampilkan versi terbaru; periksa lagi.',
    'decided-meanwhile':
      'Orang lain baru saja memutuskannya, atau penulis menariknya. Keadaan terbaru ada di halaman ini.',
    'remarks-missing':
      'Tulis apa yang harus diperbaiki, atau beri catatan pada setiap teks yang dikembalikan.',
    'own-text': 'Anda menulis atau terakhir mengubah naskah ini. Orang lain yang memeriksanya.',
    'remark-outside': 'Pilihan teksnya tidak cocok lagi. Pilih ulang katanya.',
    'not-urgent': 'Naskah ini sudah diperiksa, atau teksnya sudah diubah sejak dilepas.',
    'being-sent': 'Naskah ini sedang dikirim ke kanalnya. Tunggu sebentar, lalu ulangi.',
    'nothing-to-submit': 'Tidak ada versi kanal yang dapat diajukan sekarang.',
    'overrides-need-reader':
      'Ada temuan yang dilewati dengan alasan, jadi orang kedua harus membacanya. Ajukan untuk diperiksa.',
    blocked: 'Ada yang harus diperbaiki dahulu.',
    other: 'Belum bisa dilakukan. Muat ulang halaman ini, lalu coba lagi.',
  } as Readonly<Record<string, string>>,
} as const;

export const submitCopy = {
  title: 'Ajukan naskah',
  titleUrgent: 'Lepas serta merta',
  summary: (unit: string, title: string) => `${unit} · ${title}`,
  back: 'Naskah',
  toHead: (names: string) => `Diperiksa kepala unit: ${names.replace(/\.$/, '')}.`,
  toDesk: 'Diperiksa Diskominfo.',
  toDeskNoHead: 'Unit ini tidak punya kepala lain yang dapat memeriksa, jadi Diskominfo yang memeriksa.',
  toNobody:
    'Aturan unit ini: tanpa pemeriksaan. Naskah boleh langsung siap tayang, dan selalu disebut tayang tanpa pemeriksaan orang kedua.',
  second: 'Isi ini (narasi daerah, pimpinan, atau klarifikasi hoaks) selalu diperiksa orang kedua.',
  which: 'Versi kanal yang diajukan',
  waiting: 'Sudah menunggu pemeriksaan',
  blockedTitle: 'Yang harus diperbaiki dahulu',
  blockedText: (count: number) =>
    `${count} hal menahan pengajuan. Perbaiki, atau lewati temuan tulisan dengan alasan.`,
  clear: 'Tidak ada yang menahan pengajuan.',
  override: 'Lewati dengan alasan',
  overrideHint: 'Alasan ini dicatat dan dibaca pemeriksa.',
  note: 'Pesan untuk pemeriksa',
  submit: 'Ajukan untuk diperiksa',
  release: 'Siapkan tayang tanpa pemeriksaan',
  submitted: (count: number, by: 'head' | 'desk') =>
    `${count} versi kanal diajukan. ${by === 'head' ? 'Kepala unit' : 'Diskominfo'} diberi tahu.`,
  released: (count: number) => `${count} versi kanal siap tayang, tanpa pemeriksaan orang kedua.`,
  nothing: 'Tidak ada versi kanal yang dapat diajukan',
  nothingText: 'Semua versi sudah diajukan, disetujui, atau tayang.',
  urgentWay: 'Ini informasi serta merta? Lepas dahulu, diperiksa setelahnya.',
  urgentOpen: 'Buka jalur serta merta',
  law: 'UU 14/2008 pasal 10: informasi yang dapat mengancam hajat hidup orang banyak dan ketertiban umum wajib diumumkan tanpa ditunda. Naskah siap tayang sekarang juga dan masuk antrean “periksa setelah tayang” dengan batas 24 jam.',
  reason: 'Alasan serta merta',
  reasonHint:
    'Tercatat dengan nama Anda dan waktunya. Contoh: banjir menutup Jalan Kenanga, warga harus menghindar.',
  urgentSend: 'Lepas sekarang',
  urgentSaid: (count: number) =>
    `${count} versi kanal siap tayang serta merta. Pemeriksa diberi tahu sekarang juga.`,
} as const;

export const linkCopy = {
  title: 'Tautan persetujuan',
  summary: 'Kepala unit memutuskan dari WhatsApp, tanpa masuk',
  text: 'Tautan hanya untuk satu kepala unit, sekali pakai, dan hanya untuk teks yang sekarang menunggu.',
  head: 'Kepala unit',
  days: 'Berlaku',
  dayWords: (days: number) => `${days} hari`,
  make: 'Buat tautan',
  noHead: 'Unit ini tidak punya kepala lain yang dapat memeriksa. Diskominfo yang memeriksa naskah ini.',
  desk: 'Naskah unit ini diperiksa Diskominfo, jadi tidak memerlukan tautan.',
  nothing: 'Tidak ada versi kanal yang menunggu pemeriksaan. Ajukan dahulu.',
  ready: (name: string) => `Tautan untuk ${name} siap dikirim`,
  once: 'Tautan ini hanya ditampilkan sekali. Kirim sekarang; yang lama tidak berlaku lagi.',
  send: 'Kirim lewat WhatsApp',
  copy: 'Salin pesan',
  copied: 'Tersalin',
  byHand: 'Salin pesan ini sendiri:',
  message: (facts: { head: string; title: string; unit: string; until: string; link: string }) =>
    `Yth. ${facts.head}, mohon persetujuan naskah ${facts.unit}: “${facts.title}”.\n\nBuka, baca, lalu setujui atau kembalikan (sekali pakai, sampai ${facts.until}):\n${facts.link}\n\nJangan diteruskan.`,
  list: 'Tautan yang pernah dibuat',
  none: 'Belum ada tautan.',
  for: (name: string) => `Untuk ${name}`,
  made: (by: string, when: string) => `Dibuat ${by}, ${when}`,
  states: {
    open: (until: string) => `Berlaku sampai ${until}`,
    approved: (when: string) => `Dipakai: disetujui ${when}`,
    returned: (when: string) => `Dipakai: dikembalikan ${when}`,
    expired: 'Lewat masa berlaku',
    revoked: 'Dicabut atau diganti',
  },
  revoke: 'Cabut',
  revoked: 'Tautan dicabut.',
  faults: {
    'not-head': 'Orang ini bukan kepala unit naskah hari ini.',
    'own-text': 'Kepala ini menulis atau terakhir mengubah naskahnya, jadi tidak memeriksanya.',
    'desk-reviews': 'Naskah unit ini diperiksa Diskominfo.',
    'must-sign-in':
      'Naskah tentang narasi resmi, pimpinan atau hoaks tidak disetujui lewat tautan yang dibuat penulisnya. Kepala unit masuk dengan akunnya untuk memeriksa.',
  },
} as const;

export const compareCopy = {
  title: 'Bandingkan versi',
  back: 'Pemeriksaan naskah',
  from: 'Dari',
  to: 'Ke',
  apply: 'Bandingkan',
  form: 'Pilih dua versi',
  version: (version: number, when: string, by: string | null, approved: boolean) =>
    `Versi ${version}${approved ? ' (disetujui)' : ''}, ${when}${by ? `, ${by}` : ''}`,
  same: 'Kedua versi sama.',
  one: 'Baru ada satu versi.',
  added: 'Ditambah',
  removed: 'Dihapus',
  titleChange: 'Judul',
  textChange: 'Teks',
  linkChange: 'Tautan',
  mediaChange: (added: number, removed: number) => `Foto dan video: ${added} ditambah, ${removed} dilepas.`,
} as const;

export const policyCopy = {
  title: 'Aturan pemeriksaan',
  summary: (units: number, unread: number) => `${units} unit · ${unread} tanpa pemeriksaan`,
  caption: 'Siapa yang memeriksa naskah tiap unit',
  law: 'Isi tentang narasi daerah, pimpinan, dan klarifikasi hoaks selalu diperiksa orang kedua, juga bila aturannya “tanpa pemeriksaan”. Tidak ada yang memeriksa tulisannya sendiri.',
  byKind: 'Menurut jenis unit',
  byUnit: 'Menurut unit',
  all: 'Semua jenis',
  kindRow: (kind: string, units: number) => `${kind} (${units} unit)`,
  inherit: 'Ikut aturan di atasnya',
  mode: 'Yang memeriksa',
  save: 'Simpan',
  heads: { unit: 'Unit', mode: 'Yang memeriksa', from: 'Dari aturan', head: 'Kepala unit' },
  from: { unit: 'unit ini', kind: 'jenisnya', all: 'semua jenis', first: 'bawaan' },
  noHead: 'Tidak ada; Diskominfo yang memeriksa',
  headCount: (count: number) => `${count} orang`,
  pickHead: 'Pilih',
  pick: (name: string) => `Pilih ${name}`,
  bulk: 'Yang memeriksa unit yang dipilih',
  chosen: (count: number) => `${count} unit dipilih`,
  filter: {
    label: 'Saring unit',
    apply: 'Terapkan',
    kind: 'Jenis',
    all: 'semua',
    mode: 'Pemeriksa',
    search: 'Cari unit',
  },
  saved: (units: number, kinds: number) =>
    units > 0
      ? `Aturan ${units} unit disimpan.`
      : kinds > 0
        ? 'Aturan jenis unit disimpan.'
        : 'Aturan disimpan.',
  pickFirst: 'Pilih paling sedikit satu unit.',
  noun: 'unit',
  empty: 'Tidak ada unit yang cocok',
} as const;
