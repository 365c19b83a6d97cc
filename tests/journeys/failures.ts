import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { LOG_FILE } from './program.ts';

const MOST_TEXT = 2_500;
const MOST_PAGES = 4;

const watched = new Map<Page, readonly string[]>();

/** From now on the page is described when a journey fails. */
export function watch(page: Page, errors: readonly string[]): void {
  watched.set(page, errors);
  page.once('close', () => watched.delete(page));
}

/** The last lines of the program with the sample; a journey apart has its own program, and nothing is said here. */
export async function logOf(): Promise<string> {
  const sample: { dataDir: string } | undefined = inject('sample');
  const log = sample ? await readFile(join(sample.dataDir, LOG_FILE), 'utf8').catch(() => '') : '';
  return log.trimEnd().split('\n').slice(-15).join('\n');
}

/** Cells of a table that say the same, and empty lines, tell nothing. */
const readable = (text: string): string =>
  text
    .split('\n')
    .filter((line, at, lines) => line.trim() !== '' && line !== lines[at - 1] && line !== lines[at - 2])
    .join('\n');

async function describePage(page: Page, errors: readonly string[]): Promise<string> {
  const text = await page
    .locator('main, body')
    .first()
    .innerText({ timeout: 3_000 })
    .catch((error: unknown) => `(not readable: ${String(error).slice(0, 200)})`);
  return [
    `${page.url()}${errors.length > 0 ? `\nscript errors: ${errors.join(' | ')}` : ''}`,
    readable(text).slice(0, MOST_TEXT),
  ].join('\n');
}

/** What stands on the open pages and what the program said last: the only thing a log of CI can tell of a failed journey. */
export async function tellOfFailure(name: string): Promise<void> {
  const open = [...watched].slice(-MOST_PAGES);
  const pages = await Promise.all(open.map(([page, errors]) => describePage(page, errors)));
  const parts = [
    `--- ${name}`,
    ...pages.map((page, at) => `--- page ${at + 1}: ${page}`),
    '--- program',
    await logOf(),
  ];
  process.stderr.write(`\n${parts.join('\n')}\n---\n`);
}
