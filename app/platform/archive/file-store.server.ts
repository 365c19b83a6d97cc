import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCarriablePath } from './manifest.ts';

/** Paths of all files under a folder, sorted, one at a time: the list is never held as a whole. */
export async function* filesUnder(folder: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(folder, path);
    else if (entry.isFile() && isCarriablePath(path) && !isHalfWritten(entry.name)) yield path;
  }
}

/** The store writes under `<id>.<random>` and then renames. */
function isHalfWritten(name: string): boolean {
  return /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/.test(name);
}

export async function holdsFiles(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (!found) return false;
  for await (const _ of filesUnder(folder)) return true;
  return false;
}
