import type { WordRefusal } from '../errors.ts';
import type { WordFault } from './office-words.ts';

export const WORDS_COPY = {
  title: 'Kata kantor',
  summary: (count: number) =>
    count === 0 ? 'Ejaan yang dipakai kantor ini' : `${count} kata yang ditulis menurut kantor ini`,
  intro:
    'Nama, singkatan, dan istilah yang benar di kantor ini walau tidak ada di kamus, dan istilah yang selalu ditulis lain. Pemeriksa tulisan memakainya di semua naskah.',
  caption: 'Daftar kata kantor',
  heads: { word: 'Kata', prefer: 'Ditulis', note: 'Catatan', by: 'Ditambahkan', act: 'Tindakan' },
  filter: 'Cari di daftar kata',
  apply: 'Cari',
  search: 'Cari kata, pengganti, catatan',
  noun: 'kata',
  noneTitle: (search: string) => `Tidak ada kata dengan “${search}”`,
  none: 'Longgarkan pencariannya, atau tambahkan katanya bila memang dipakai kantor ini.',
  dropSearch: 'Lihat semua kata',
  accepted: 'begitu saja',
  remove: 'Hapus',
  removeOf: (word: string) => `Hapus kata ${word}`,
  removed: 'Kata dihapus.',
  saved: (added: number, changed: number) =>
    [added > 0 ? `${added} kata ditambahkan` : '', changed > 0 ? `${changed} kata diganti` : '']
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  empty: 'Belum ada kata kantor',
  emptyText: 'Tambahkan nama program, singkatan unit, atau istilah yang sering ditandai keliru.',
  emptyReader: 'Koordinator dan pemeriksa dapat menambahkannya.',
  addTitle: 'Tambah kata',
  word: 'Kata atau frasa',
  prefer: 'Selalu ditulis',
  preferHint: 'Kosongkan bila kata itu benar begitu saja.',
  note: 'Catatan',
  optional: 'tidak wajib',
  add: 'Tambah kata',
  pasteTitle: 'Tempel daftar',
  paste: 'Satu kata sebaris',
  pasteHint: 'Kata; ditulis; catatan. Pemisahnya titik koma, koma, atau tab seperti dari lembar kerja.',
  pasteAct: 'Tambah semua',
  errorTitle: 'Kata belum disimpan',
  tryTitle: 'Coba di sini',
  tryHint: 'Tempel tulisan apa saja. Yang ditulis di sini tidak disimpan.',
  tryLabel: 'Tulisan',
  faults: {
    paste: 'Daftar terlalu panjang. Bagi menjadi beberapa kali tempel.',
    none: 'Isi kata.',
    empty: (line: number) => `Baris ${line}: kata kosong atau tanda baca saja.`,
    long: (line: number) => `Baris ${line}: kata paling banyak 60 huruf, catatan 200 huruf.`,
    same: (line: number) => `Baris ${line}: kata dan penggantinya sama. Kosongkan penggantinya.`,
    twice: (line: number) => `Baris ${line}: kata ini sudah ada di baris lain.`,
    circle: (word: string) =>
      `Pengganti “${word}” sendiri ada di daftar dengan tulisan lain. Hapus salah satunya dahulu.`,
    many: (most: number) => `Daftar paling banyak ${String(most).replace(/\B(?=(\d{3})+$)/g, '.')} kata.`,
    andMore: (count: number) => `dan ${count} baris lagi.`,
  },
} as const;

const SHOWN = 5;

export function wordFaults(faults: readonly WordFault[]): string {
  const said = faults.slice(0, SHOWN).map(({ line, fault }) => WORDS_COPY.faults[fault](line));
  const rest = faults.length - SHOWN;
  return [...said, ...(rest > 0 ? [WORDS_COPY.faults.andMore(rest)] : [])].join(' ');
}

export function wordRefusal(refusal: WordRefusal): string {
  switch (refusal.type) {
    case 'bad-words':
      return wordFaults(refusal.faults);
    case 'no-words':
      return WORDS_COPY.faults.none;
    case 'too-many-words':
      return WORDS_COPY.faults.many(refusal.most);
    case 'words-in-a-circle':
      return WORDS_COPY.faults.circle(refusal.word);
  }
}
