import type { SheetLimits, SheetRefusal, SheetRefusalType } from './sheet.ts';
import { columnName } from './sheet.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`.replace('.', ',');
const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

const SENTENCES: Record<SheetRefusalType, (limits: SheetLimits) => string> = {
  empty: () => 'Berkas ini kosong. Isi dulu tabelnya, lalu unggah lagi.',
  'too-large': (limits) =>
    `Berkas ini terlalu besar. Batasnya ${megabytes(limits.bytes)}; bagi menjadi beberapa berkas.`,
  'too-many-rows': (limits) =>
    `Berkas ini lebih dari ${thousands(limits.rows)} baris. Bagi menjadi beberapa berkas.`,
  'too-many-columns': (limits) =>
    `Baris ini lebih dari ${limits.columns} kolom. Hapus kolom yang tidak dipakai.`,
  'cell-too-long': (limits) => `Isi sel ini lebih dari ${thousands(limits.cell)} huruf. Ringkas dulu isinya.`,
  'not-a-sheet': () =>
    'Berkas ini bukan CSV atau XLSX. Simpan tabelnya sebagai CSV atau XLSX, lalu unggah lagi.',
  'old-excel': () => 'Berkas ini Excel lama (.xls). Simpan sebagai .xlsx, lalu unggah lagi.',
  encrypted: () => 'Berkas ini terkunci kata sandi. Buka kuncinya, simpan, lalu unggah lagi.',
  'unclosed-quote': () =>
    'Tanda kutip di baris ini tidak ditutup. Perbaiki tanda kutipnya, lalu unggah lagi.',
  damaged: () =>
    'Berkas ini rusak atau isinya tidak wajar, jadi tidak dapat dibaca. Simpan ulang, lalu unggah lagi.',
};

/** The refusal with its sentence; `place` counts from 0. */
export function sheetRefusal(
  type: SheetRefusalType,
  limits: SheetLimits,
  place: { readonly row?: number; readonly column?: number } = {},
): SheetRefusal {
  return {
    type,
    row: place.row === undefined ? null : place.row + 1,
    column: place.column === undefined ? null : columnName(place.column),
    message: SENTENCES[type](limits),
  };
}
