import type { FileFault } from './file/parts.ts';
import type { Difference, Verified } from './file/verify-season.server.ts';

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 });
const points = (value: number | null): string => (value === null ? 'tidak terukur' : number.format(value));

const FIELDS: Readonly<Record<string, string>> = {
  classKey: 'kelas',
  outcome: 'kedudukan',
  rank: 'urutan',
  shared: 'setara',
  total: 'nilai',
  band: 'pita',
  reason: 'alasan',
  scores: 'banyaknya kriteria',
};

const FAULTS: Readonly<Record<FileFault, string>> = {
  empty: 'berkas kosong',
  'not-text': 'bukan teks UTF-8',
  'not-json': 'bukan JSON',
  'line-too-long': 'baris terlalu panjang',
  'wrong-shape': 'isinya bukan bagian dari berkas musim',
  'wrong-order': 'letaknya salah dalam urutan berkas',
  'other-format': 'bukan kepala berkas musim versi 1',
  'cut-off': 'berkas terpotong di sini',
  'after-the-end': 'masih ada isi setelah segel',
  'too-large': 'lebih banyak dari yang mungkin dimiliki satu pemerintah',
  'unit-twice': 'unit ini sudah ada sebelumnya',
};

function differenceWords(difference: Difference): string {
  switch (difference.what) {
    case 'rows':
      return `Banyaknya ${difference.of === 'classes' ? 'kelas' : 'unit dalam tabel'}: tertulis ${difference.written}, dihitung ${difference.computed}.`;
    case 'class':
      return `Baris ${difference.line}: catatan kelas ${difference.classKey} berbeda dari hitungan.`;
    case 'unit':
      return `Baris ${difference.line}: tertulis ${difference.written}, menurut hitungan di tempat ini ${difference.computed}.`;
    case 'criterion':
      return `Baris ${difference.line}: ${difference.unit}, kriteria ${difference.criterion}: tertulis ${points(difference.written)}, dihitung ${points(difference.computed)}.`;
    case 'field':
      return `Baris ${difference.line}: ${difference.unit}, ${FIELDS[difference.field] ?? difference.field}: tertulis ${difference.written}, dihitung ${difference.computed}.`;
    default:
      return '';
  }
}

const SIGNATURES: Readonly<Record<Verified['signature'], string>> = {
  good: 'cocok dengan kunci di bawah',
  bad: 'TIDAK cocok',
  none: 'tidak ada',
};

/** Who changes a file can sign it anew with a key of his own. */
const UNCOMPARED = `
Asal berkas belum diperiksa: siapa pun dapat menandatangani berkas dengan kuncinya sendiri. Bandingkan sidik jari dan kunci
di atas dengan yang diumumkan pemerintah, atau ulangi dengan --digest atau --key.
`;

/** What `simpul season verify` says. */
export const seasonCli = {
  summary: 'Menghitung ulang musim liga dari berkasnya, tanpa basis data',
  usage: `Pakai: simpul season verify BERKAS [--digest HEX] [--key KUNCI] [--json]

  BERKAS          berkas musim yang diunduh; - untuk masukan baku
  --digest HEX    sidik jari yang diumumkan; berkas lain ditolak
  --key KUNCI     kunci pemerintah yang diumumkan (did:key:...); tanda tangan kunci lain ditolak
  --json          hasil untuk program lain

Tanpa --digest atau --key, perintah ini hanya tahu bahwa berkas utuh dan hitungannya benar, bukan dari siapa asalnya.
Kode keluar: 0 sama, 1 berbeda atau rusak, 2 salah pakai.
`,
  unknownWord: (word: string) => `Pilihan ${word} tidak dikenal.`,
  noValue: (name: string) => `${name} memerlukan nilai.`,
  badDigest: 'Sidik jari ditulis sebagai 64 angka heksadesimal.',
  unreadable: (path: string) => `Berkas ${path} tidak dapat dibaca.`,
  fault: (fault: FileFault, line: number) => `Bukan berkas musim yang utuh. Baris ${line}: ${FAULTS[fault]}.`,
  otherBytes: (written: string, computed: string) =>
    `Isi berkas telah diubah: sidik jari tertulis ${written}, dihitung ${computed}.`,
  otherDigest: 'Ini bukan berkas yang diumumkan: sidik jarinya lain dari --digest.',
  badSignature: 'Tanda tangan tidak cocok dengan kunci yang tertulis dalam berkas.',
  otherKey: 'Berkas tidak ditandatangani dengan kunci --key.',
  noTable: 'Berkas ini hanya berisi data, tanpa tabel nilai, jadi tidak ada yang dapat dibandingkan.',
  differs: (differences: readonly Difference[]) =>
    ['Tabel berbeda dari hitungan:', ...differences.map((one) => `  ${differenceWords(one)}`)].join('\n'),
  equal: ({ head, seal, units, posts, signature }: Verified, compared: boolean) =>
    `Sama. Tabel dihitung ulang dari berkas dan tidak ada yang berbeda.
  Pemerintah     ${head.government.name}
  Musim          ${head.season.name} (${head.season.from} sampai ${head.season.to})
  Aturan         ${head.rules.name}, versi ${head.rules.version}
  Isi            ${number.format(units)} unit, ${number.format(posts)} kiriman
  Sidik jari     ${seal.digest}
  Tanda tangan   ${SIGNATURES[signature]}
  Kunci          ${seal.publicKey ?? '-'}
${compared ? '' : UNCOMPARED}`,
};
