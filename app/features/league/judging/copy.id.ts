import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { Agreement } from './rules/agreement.ts';

const figure = (value: number, digits = 1): string => value.toFixed(digits).replace('.', ',');

/** Sentences of the jury. */
export const judgingCopy = {
  faults: {
    person: 'Pilih orang dari hasil pencarian.',
    classes: 'Pilih paling sedikit satu kelas.',
    unit: 'Pilih unit dari daftar.',
    declare: 'Nyatakan tidak ada benturan kepentingan, atau pilih unit beserta alasannya.',
    dueOn: 'Tanggal ini sudah lewat.',
    points: (name: string, most: number) => `Beri nilai 0 sampai ${most} untuk “${name}”.`,
    mark: 'Pilih ada, tidak ada, atau belum diperiksa.',
    address: 'Isi alamat lengkap yang dimulai dengan https://.',
    evidence: 'Isi tautan yang menunjukkan butir ini ada.',
  },
  notices: {
    named: 'Anda diminta menjadi juri liga.',
    namedText: (season: string) =>
      `Untuk ${season}. Sebelum menilai, nyatakan dulu unit yang punya benturan kepentingan dengan Anda, atau bahwa tidak ada.`,
    ready: 'Lembar nilai juri sudah siap.',
    readyText: (season: string, dueOn: string) =>
      `${season}: isi lembar Anda paling lambat ${formatDate(dueOn, 'full')}. Bisa dari ponsel, satu kiriman satu layar.`,
    reminded: 'Masih ada lembar nilai juri yang kosong.',
  },
  errorTitle: 'Ada yang perlu dibetulkan',
  refusals: {
    invalid: 'Ada isian yang perlu dibetulkan.',
    'no-jury': 'Aturan triwulan ini tidak memakai juri.',
    'jury-closed': 'Penilaian juri sudah ditutup, jadi nilai tidak dapat diubah lagi.',
    'jury-open': 'Masih ada lembar juri yang kosong.',
    'not-drawn': 'Kiriman untuk juri belum diundi.',
    'drawn-before': 'Kiriman triwulan ini sudah diundi. Undian tidak dapat diulang.',
    'nothing-to-draw':
      'Tidak ada kiriman asli yang dapat dibuka di triwulan ini, jadi tidak ada yang dapat diundi.',
    'no-account-person': 'Orang ini belum punya akun Simpul. Undang dulu, lalu tunjuk sebagai juri.',
    'already-juror': 'Orang ini sudah menjadi juri untuk kelas yang sama.',
    'declared-before': 'Pernyataan Anda sudah tercatat. Anda hanya dapat menambah unit.',
    'conflict-not-declared': 'Nyatakan benturan kepentingan dulu, baru menilai.',
    'wrong-state': 'Triwulan ini tidak sedang berjalan, jadi ini tidak dapat diubah.',
    'season-runs': 'Undian dibuat sesudah hari terakhir triwulan, supaya semua kiriman ikut.',
    'not-sealed': 'Tabel triwulan ini belum disegel.',
  } as Record<string, string>,
  ofClass: (name: string) =>
    `Orang ini bekerja untuk unit di kelas ${name} pada triwulan ini. Juri harus dari luar kelas yang dinilai.`,
  tooFew: (name: string) =>
    `Juri untuk kelas ${name} belum cukup. Setiap kiriman dinilai dua juri tanpa benturan kepentingan; tunjuk juri lain yang sudah menyatakan.`,
  back: 'Liga',
  jury: 'Juri',
  optional: 'tidak wajib',
  cancel: 'Batal',
  home: {
    title: 'Juri liga',
    declare: (season: string) => `Anda juri ${season}: nyatakan benturan kepentingan`,
    sheets: (left: number) => `${left} lembar juri menunggu`,
    due: (season: string, dueOn: string) => `${season} · ditunggu sampai ${formatDate(dueOn, 'plain')}`,
  },
  ways: {
    label: 'Pekerjaan triwulan ini',
    jury: 'Juri',
    checklist: 'Daftar periksa',
    prizes: 'Piagam',
    open: 'Halaman publik',
  },
  desk: {
    title: 'Juri',
    summary: (season: string, from: string, to: string) => `${season}, ${formatRange(from, to)}`,
    name: 'Tunjuk juri',
    noJury: 'Aturan triwulan ini tidak memakai juri.',
    emptyTitle: 'Belum ada juri',
    empty: 'Tunjuk juri dari luar kelas yang dinilai. Setiap kiriman dinilai dua orang.',
    caption: 'Juri dan lembarnya',
    columns: {
      person: 'Juri',
      classes: 'Kelas',
      declared: 'Benturan kepentingan',
      sheets: 'Lembar',
      acts: 'Tindakan',
    },
    notDeclared: 'Belum menyatakan',
    noConflict: 'Tidak ada',
    removed: 'Dilepas',
    late: 'Terlambat',
    of: (scored: number, sheets: number) => `${scored} dari ${sheets}`,
    replace: 'Ganti',
    remove: 'Lepas',
    removeTitle: (person: string) => `Lepas ${person} dari juri?`,
    removeText: 'Lembar yang sudah diisi tetap dipakai. Lembar kosong pindah ke juri lain.',
    removedText: (moved: number) => `Juri dilepas. ${moved} lembar pindah ke juri lain.`,
    classes: 'Kelas',
    classRow: (jurors: number, pieces: number) =>
      pieces > 0 ? `${jurors} juri siap · ${pieces} kiriman` : `${jurors} juri siap`,
    few: 'kurang juri',
    draw: 'Undi kiriman',
    drawTitle: 'Undi kiriman untuk juri',
    drawText: (perUnit: number) =>
      `Dari setiap unit diundi ${perUnit} kiriman asli yang masih dapat dibuka. Undian hanya sekali, dan benih undian diumumkan supaya siapa pun dapat mengulanginya.`,
    drawWaits: (to: string) =>
      `Kiriman diundi sesudah ${formatDate(to, 'full')}, supaya semua kiriman triwulan ikut.`,
    undeclared: (count: number) =>
      `${count} juri belum menyatakan benturan kepentingan. Mereka tidak mendapat lembar.`,
    dueOn: 'Lembar ditunggu sampai',
    drawn: (pieces: number, sheets: number) => `${pieces} kiriman terundi, ${sheets} lembar dibagikan.`,
    progress: (scored: number, sheets: number) => `${scored} dari ${sheets} lembar terisi`,
    drawnAt: 'Diundi',
    due: 'Ditunggu sampai',
    seed: 'Benih undian',
    thirds: 'Juri ketiga',
    thirdsValue: (count: number) => `${count} kiriman, karena dua juri pertama berbeda jauh`,
    lotFile: 'Unduh undian (CSV)',
    lotHint: 'SHA-256 dari BENIH:ID kiriman; dari setiap unit diambil yang terkecil.',
    short: (count: number) => `${count} kiriman belum punya cukup juri.`,
    fill: 'Lengkapi',
    filled: (sheets: number) => `${sheets} lembar dibagikan.`,
    remind: 'Ingatkan juri',
    reminded: (jurors: number) => `${jurors} juri diingatkan.`,
    close: 'Tutup penilaian juri',
    closeTitle: 'Tutup penilaian juri?',
    closeText: 'Sesudah ini tidak ada nilai yang dapat diubah, dan nilai masuk ke tabel triwulan.',
    closeEmpty: (left: number) =>
      `${left} lembar masih kosong. Kiriman yang dinilai kurang dari dua juri tidak dihitung untuk unit mana pun.`,
    anyway: 'Tutup juga dengan lembar kosong',
    closed: 'Penilaian juri ditutup.',
    closedAt: 'Ditutup',
    agreement: 'Kesepakatan juri',
    agreementHidden: 'Anda juri triwulan ini, jadi kesepakatan baru terlihat sesudah penilaian ditutup.',
    agreementNone: 'Belum ada kiriman yang dinilai dua juri.',
    within: (agreement: Agreement) =>
      `${agreement.withinOne} dari ${agreement.items} butir nilai berbeda paling banyak 1 angka.`,
    mean: (agreement: Agreement, most: number) =>
      `Nilai total dua juri rata-rata berbeda ${figure(agreement.meanDifference)} dari ${most} angka.`,
    icc: (agreement: Agreement) =>
      agreement.icc === null
        ? `Dari ${agreement.pieces} kiriman belum dapat dikatakan seberapa sejalan para juri (perlu 10).`
        : `Dari ${agreement.pieces} kiriman: ${ICC_WORDS[agreement.word!]} (ICC ${figure(agreement.icc, 2)}; 1 berarti sama persis, 0 berarti seperti kebetulan).`,
  },
  choose: {
    title: 'Tunjuk juri',
    replaceTitle: (person: string) => `Ganti ${person}`,
    replaceText: 'Lembar yang masih kosong pindah ke juri baru. Yang sudah diisi tetap dipakai.',
    search: 'Nama',
    searchHint: 'Ketik sebagian nama, paling sedikit dua huruf.',
    find: 'Cari',
    person: 'Orang',
    none: (words: string) =>
      `Tidak ada orang berakun yang namanya memuat “${words}”. Undang dulu lewat Orang.`,
    more: 'Masih ada nama lain. Ketik lebih lengkap.',
    own: (classes: string) => `tidak dapat menilai kelas ${classes}: bekerja di sana`,
    classes: 'Kelas yang dinilai',
    submit: 'Tunjuk',
    named: 'Juri ditunjuk dan diberi tahu.',
    replaced: (moved: number) => `Juri diganti. ${moved} lembar pindah.`,
  },
  own: {
    title: 'Lembar juri saya',
    declareTitle: 'Sebelum menilai',
    declareText:
      'Sebutkan unit yang punya benturan kepentingan dengan Anda: Anda, pasangan, atau keluarga bekerja di sana, atau Anda ikut membuat kirimannya. Anda tidak akan mendapat kiriman unit itu.',
    classes: (names: readonly string[]) => `Kelas yang Anda nilai: ${names.join(', ')}.`,
    none: 'Tidak ada benturan kepentingan',
    unit: (at: number) => `Unit ${at}`,
    unitPlaceholder: 'Cari unit',
    reason: (at: number) => `Alasan ${at}`,
    nothing: 'Tidak ada unit yang cocok',
    clear: 'Kosongkan',
    submit: 'Nyatakan',
    declared: 'Pernyataan tercatat.',
    moved: (count: number) => `Pernyataan tercatat. ${count} lembar pindah ke juri lain.`,
    conflicts: 'Benturan kepentingan yang Anda nyatakan',
    noConflicts: 'Tidak ada.',
    add: 'Tambah unit',
    waiting: 'Kiriman belum diundi. Anda diberi tahu saat lembar siap.',
    noSheets: 'Tidak ada lembar untuk Anda.',
    progress: (scored: number, all: number) => `${scored} dari ${all} terisi`,
    due: (date: string) => `ditunggu sampai ${formatDate(date, 'full')}`,
    start: 'Mulai menilai',
    go: 'Lanjutkan',
    done: 'Semua lembar terisi. Nilai masih dapat diubah sampai penilaian ditutup.',
    closed: 'Penilaian sudah ditutup. Nilai Anda tidak berubah lagi.',
    points: (given: number, most: number) => `${given} dari ${most}`,
    empty: 'Belum diisi',
    removed: 'Kiriman',
  },
  sheet: {
    at: (at: number, all: number) => `${at} dari ${all}`,
    scored: (scored: number, all: number) => `${scored} dari ${all} terisi`,
    open: 'Buka kiriman asli',
    gone: 'Kiriman ini sudah dihapus sesudah diundi. Nilai dari isi yang tersimpan di sini.',
    lost: 'Isi kiriman ini tidak tersimpan lagi.',
    image: (at: number, all: number) => `Gambar ${at} dari ${all}`,
    note: 'Catatan',
    noteHint: 'Untuk dewan juri; terlihat juri lain sesudah penilaian ditutup.',
    save: 'Simpan dan lanjut',
    saveLast: 'Simpan',
    before: 'Sebelumnya',
    after: 'Berikutnya',
    saved: 'Nilai tersimpan.',
    blind: 'Nilai juri lain tidak terlihat sebelum penilaian ditutup.',
    kept: 'Isian yang belum terkirim ada lagi di bawah.',
    unreached: 'Tidak ada jaringan. Isian Anda tetap di halaman ini; kirim lagi saat jaringan kembali.',
    others: 'Nilai juri lain',
    turn: (turn: number) => (turn === 3 ? 'Juri ketiga' : `Juri ${turn}`),
  },
};

const ICC_WORDS: Record<NonNullable<Agreement['word']>, string> = {
  poor: 'para juri kurang sejalan',
  moderate: 'para juri cukup sejalan',
  good: 'para juri sejalan',
  excellent: 'para juri sangat sejalan',
};

type Refused = { type: string; classKey?: string };

/** A refusal of the jury's acts as one sentence. */
export function juryRefusal(error: Refused, classes: readonly { key: string; name: string }[] = []): string {
  const name = classes.find(({ key }) => key === error.classKey)?.name ?? error.classKey ?? '';
  if (error.type === 'juror-of-class') return judgingCopy.ofClass(name);
  if (error.type === 'too-few-jurors') return judgingCopy.tooFew(name);
  return judgingCopy.refusals[error.type] ?? judgingCopy.refusals.invalid!;
}
