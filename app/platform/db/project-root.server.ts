import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the program: where `package.json` and `migrations/` lie, seen from the sources and from the build alike. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'simpul') return folder;
    if (dirname(folder) === folder) throw new Error(`No Simpul folder above ${from}`);
  }
}
