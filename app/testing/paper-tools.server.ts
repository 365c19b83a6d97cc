import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tools of others that look at our papers; `npm test` installs them. */
function answerOf(tool: string, args: readonly string[]): { status: number | null; output: string } {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (error) throw new Error(`${tool} is missing: apt-get install qpdf zbar-tools poppler-utils`);
  return { status, output: stdout || stderr };
}

function inFolder<T>(bytes: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `qpdf --check` objects to; empty when the file is sound. */
export function faultsOfPdf(bytes: Uint8Array): string {
  return inFolder(bytes, (file) => {
    const { status, output } = answerOf('qpdf', ['--check', file]);
    return status === 0 ? '' : output;
  });
}

/** The codes on the pages as a phone reads them, from the printed picture. */
export function codesOnPdf(bytes: Uint8Array): string[] {
  return inFolder(bytes, (file, folder) => {
    answerOf('pdftoppm', ['-r', '150', '-png', file, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    const { output } = answerOf('zbarimg', ['--raw', '-q', ...pages.map((name) => join(folder, name))]);
    return output.split('\n').filter(Boolean);
  });
}

/** The words of a PDF in reading order. */
export function wordsOfPdf(bytes: Uint8Array): string {
  return inFolder(bytes, (file) => answerOf('pdftotext', ['-layout', file, '-']).output);
}

/** The codes on a picture (PNG), as a phone reads them. */
export function codesOnPicture(png: Uint8Array): string[] {
  return inFolder(png, (file) =>
    answerOf('zbarimg', ['--raw', '-q', file]).output.split('\n').filter(Boolean),
  );
}
