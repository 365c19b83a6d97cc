import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tools of others that look at our papers. A machine without one of them is told nothing by it. */
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

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

/** What `qpdf --check` objects to; empty when the file is sound, or the tool is not there. */
export function faultsOfPdf(bytes: Uint8Array): string {
  if (!has('qpdf')) return '';
  return inFolder(bytes, (file) => {
    const { status, stderr, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}

/** The codes on the pages as a phone reads them, from the printed picture; null where the tools are not there. */
export function codesOnPdf(bytes: Uint8Array): string[] | null {
  if (!has('pdftoppm') || !has('zbarimg')) return null;
  return inFolder(bytes, (file, folder) => {
    spawnSync('pdftoppm', ['-r', '150', '-png', file, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    const { stdout } = spawnSync('zbarimg', ['--raw', '-q', ...pages.map((name) => join(folder, name))], {
      encoding: 'utf8',
    });
    return stdout.split('\n').filter(Boolean);
  });
}

/** The words of a PDF in reading order; null where the tool is not there. */
export function wordsOfPdf(bytes: Uint8Array): string | null {
  if (!has('pdftotext')) return null;
  return inFolder(
    bytes,
    (file) => spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout,
  );
}
