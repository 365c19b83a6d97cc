import Papa from 'papaparse';
import { ok, type Result, refuse } from '../errors/result.ts';
import { sheetRefusal } from './copy.id.ts';
import { type Sheet, type SheetLimits, type SheetRefusal, withoutNeutralising } from './sheet.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** The text of a CSV file: UTF-8, UTF-16 with or without its mark, else what Excel writes on Windows. Null for binary. */
export function decodeCsv(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 2_000);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  if (zeros.even + zeros.odd > 0) {
    const half = sample.length / 2;
    if (zeros.even === 0 && zeros.odd > half * 0.7) return new TextDecoder('utf-16le').decode(bytes);
    if (zeros.odd === 0 && zeros.even > half * 0.7) return new TextDecoder('utf-16be').decode(bytes);
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Rows of a CSV text; the delimiter is found, or named by Excel's first line `sep=;`. */
export function parseCsv(text: string, limits: SheetLimits): Result<Sheet, SheetRefusal> {
  if (CONTROL.test(text.slice(0, 10_000))) return refuse(sheetRefusal('not-a-sheet', limits));
  const named = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text);
  const content = named ? text.slice(named[0].length) : text.replace(/^\ufeff/, '');
  const parsed = Papa.parse<string[]>(content, {
    delimiter: named?.[1] ?? delimiterOf(content),
    preview: limits.rows + 2,
  });
  const quote = parsed.errors.find((error) => error.type === 'Quotes');
  if (quote)
    return refuse(sheetRefusal('unclosed-quote', limits, quote.row === undefined ? {} : { row: quote.row }));
  return checkedSheet(parsed.data, limits);
}

/** Records and characters looked at to find the delimiter. */
const SAMPLE_RECORDS = 20;
const SAMPLE_LENGTH = 20_000;

/** The delimiter that most records have equally often; text in quotes does not count. */
function delimiterOf(text: string): string {
  const records = text
    .slice(0, SAMPLE_LENGTH)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((record) => record.trim() !== '')
    .slice(0, SAMPLE_RECORDS);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = records.map((record) => record.split(delimiter).length - 1).filter((count) => count > 0);
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    const score = alike + counts.reduce((sum, count) => sum + count, 0) / 1_000;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Trims cells, drops blank rows at the end, and holds rows, columns and cells to their limits. */
export function checkedSheet(
  rows: readonly (readonly string[])[],
  limits: SheetLimits,
): Result<Sheet, SheetRefusal> {
  const clean: string[][] = [];
  for (const [row, cells] of rows.entries()) {
    const values = cells.map((cell) => withoutNeutralising(cell.trim()));
    while (values.length > 0 && values.at(-1) === '') values.pop();
    if (values.length > limits.columns) {
      return refuse(sheetRefusal('too-many-columns', limits, { row, column: limits.columns }));
    }
    const long = values.findIndex((value) => value.length > limits.cell);
    if (long >= 0) return refuse(sheetRefusal('cell-too-long', limits, { row, column: long }));
    clean.push(values);
  }
  while (clean.length > 0 && clean.at(-1)?.length === 0) clean.pop();
  if (clean.length === 0) return refuse(sheetRefusal('empty', limits));
  if (clean.length > limits.rows) return refuse(sheetRefusal('too-many-rows', limits, { row: limits.rows }));
  return ok({ rows: clean });
}
