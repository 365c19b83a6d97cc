import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../db/project-root.server.ts';
import { type Result, refuse } from '../errors/result.ts';
import { sheetRefusal } from './copy.id.ts';
import { checkedSheet, decodeCsv, parseCsv } from './csv.ts';
import { DEFAULT_LIMITS, type Sheet, type SheetLimits, type SheetRefusal } from './sheet.ts';

type ReadResult = Result<Sheet, SheetRefusal>;

/**
 * Reads an uploaded CSV or XLSX into rows of text; what it is, is seen from the bytes and not from the name. Dates come
 * as `2026-11-19` or `2026-11-19T14:10`, long numbers in full.
 */
export async function readSheet(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<ReadResult> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length > all.bytes) return refuse(sheetRefusal('too-large', all));
  if (bytes.length === 0) return refuse(sheetRefusal('empty', all));
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, all);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(sheetRefusal(oldExcelOrLocked(bytes), all));
  const text = decodeCsv(bytes);
  return text === null ? refuse(sheetRefusal('not-a-sheet', all)) : parseCsv(text, all);
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** A locked XLSX is wrapped in the container of the old format, with a stream of this name (in UTF-16). */
function oldExcelOrLocked(bytes: Uint8Array): 'encrypted' | 'old-excel' {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-excel';
}

/** Bit 0 of the flags of the first entry: the ZIP itself is locked. */
const isLockedZip = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;

const ANSWER = z.union([
  z.object({ rows: z.array(z.array(z.string())) }),
  z.object({ refused: z.enum(['too-large', 'not-a-sheet', 'damaged']) }),
]);

async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<ReadResult> {
  if (isLockedZip(bytes)) return refuse(sheetRefusal('encrypted', limits));
  const answer = await inChild(bytes, limits);
  if ('refused' in answer) return refuse(sheetRefusal(answer.refused, limits));
  return checkedSheet(answer.rows, limits);
}

/** A JSON answer is never longer than the unpacked file and some quotes. */
const ANSWER_FACTOR = 2;

function inChild(bytes: Uint8Array, limits: SheetLimits): Promise<z.infer<typeof ANSWER>> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.memoryMegabytes}`,
      '--no-warnings',
      join(projectRoot(), 'app/platform/sheets/xlsx-child.server.ts'),
      String(limits.unpackedBytes),
      String(limits.rows + 2),
    ],
    { cwd: projectRoot(), env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const clock = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds);
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limits.unpackedBytes * ANSWER_FACTOR) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    // A child that died early closes its input: its exit says enough.
    child.stdin.on('error', () => undefined);
    child.on('error', () => finish(-1));
    child.on('close', finish);
    child.stdin.end(bytes);
    function finish(code: number | null): void {
      clearTimeout(clock);
      resolve(code === 0 ? parseAnswer(Buffer.concat(chunks).toString('utf8')) : { refused: 'damaged' });
    }
  });
}

function parseAnswer(text: string): z.infer<typeof ANSWER> {
  try {
    return ANSWER.parse(JSON.parse(text));
  } catch {
    return { refused: 'damaged' };
  }
}
