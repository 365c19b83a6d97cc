/**
 * Runs alone in a child process with little memory: reads an XLSX from standard input and writes its first sheet as JSON
 * to standard output. Whatever the file does to it, the parent lives. Imports nothing but packages.
 */
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { readSheet } from 'read-excel-file/node';

const CHUNK = 65_536;

class Refused extends Error {
  readonly type: string;
  constructor(type: string) {
    super(type);
    this.type = type;
  }
}

async function input(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Unpacks everything once, keeping nothing, to learn the true size: sizes written in a ZIP may lie. */
function checkUnpackedSize(bytes: Buffer, most: number): void {
  let unpacked = 0;
  const names = new Set<string>();
  const unzip = new Unzip((entry) => {
    names.add(entry.name);
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > most) throw new Refused('too-large');
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let start = 0; start < bytes.length; start += CHUNK) {
    unzip.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length);
  }
  if (!names.has('xl/workbook.xml')) throw new Refused('not-a-sheet');
}

const two = (number: number): string => String(number).padStart(2, '0');

function dateText(date: Date): string {
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return time === '00:00' ? day : `${day}T${time}`;
}

/** Excel keeps 15 digits; it writes long numbers as 1.98E+17 and decimals with binary dust (0.30000000000000004). */
function numberText(written: string): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)));
  if (Math.abs(value) < 1e15) return String(value);
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  const zeros = Number(exponent) - 14;
  return zeros > 20 ? written : `${digits.replace('.', '')}${'0'.repeat(Math.max(0, zeros))}`;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
  return String(cell);
}

async function main(): Promise<unknown> {
  const [unpackedBytes = 0, mostRows = 0] = process.argv.slice(2).map(Number);
  const bytes = await input();
  checkUnpackedSize(bytes, unpackedBytes);
  const sheet = await readSheet(bytes, { parseNumber: numberText });
  return { rows: sheet.slice(0, mostRows).map((row) => row.map(cellText)) };
}

const answer = await main().catch((error: unknown) => ({
  refused: error instanceof Refused ? error.type : 'damaged',
}));
process.stdout.write(JSON.stringify(answer));
