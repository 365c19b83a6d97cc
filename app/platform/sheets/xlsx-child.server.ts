/**
 * Runs alone in a child process with little memory: reads an XLSX from standard input and writes its first sheet as JSON
 * to standard output. Whatever the file does to it, the parent lives. Imports nothing but packages.
 */
import { Unzip, UnzipInflate, UnzipPassThrough, zipSync } from 'fflate';
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

/** What a sheet is made of; pictures and macros are not even kept. */
const PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(?:xml|rels))$/;

/**
 * Unpacks everything once, counting, since sizes written in a ZIP may lie, and packs the parts of the sheet anew. The library
 * below gets only what was counted here: it reads a ZIP in another way, and a file can be made so that it finds a second content there.
 */
function measured(bytes: Buffer, most: number): Buffer {
  let unpacked = 0;
  const parts: Record<string, Uint8Array[]> = Object.create(null);
  const unzip = new Unzip((entry) => {
    const part: Uint8Array[] | null = PART.test(entry.name) ? [] : null;
    if (part) parts[entry.name] = part;
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > most) throw new Refused('too-large');
      part?.push(chunk.slice());
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let start = 0; start < bytes.length; start += CHUNK) {
    unzip.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length);
  }
  if (!('xl/workbook.xml' in parts)) throw new Refused('not-a-sheet');
  const whole = Object.entries(parts).map(([name, chunks]) => [name, Buffer.concat(chunks)] as const);
  return Buffer.from(zipSync(Object.fromEntries(whole), { level: 0 }));
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
  const sheet = await readSheet(measured(await input(), unpackedBytes), { parseNumber: numberText });
  return { rows: sheet.slice(0, mostRows).map((row) => row.map(cellText)) };
}

const answer = await main().catch((error: unknown) => ({
  refused: error instanceof Refused ? error.type : 'damaged',
}));
process.stdout.write(JSON.stringify(answer));
