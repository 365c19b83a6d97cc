/**
 * Installs the real servers of the connector tests into tests/servers. Needs nothing but Node and npm; does nothing when the lock file is
 * the one installed last. No install scripts run: the SQLite binding and PHP come ready-made in their packages.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'tests', 'servers');
const modules = join(folder, 'node_modules');
const stamp = join(modules, '.simpul-stamp');
const lock = createHash('sha256')
  .update(readFileSync(join(folder, 'package-lock.json')))
  .digest('hex');

/** Parts of packages that no test uses: assets of other WordPress versions (380 MB) and their archives. */
const UNUSED = [
  '@wp-playground/wordpress-builds/public',
  ...['6.2', '6.3', '6.4', 'beta', 'nightly'].map(
    (version) => `@wp-playground/wordpress-builds/src/wordpress/wp-${version}.zip`,
  ),
];

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) process.exit(0);

process.stdout.write('Memasang server untuk uji (WordPress, Bluesky PDS) ...\n');
const start = process.hrtime.bigint();
const install = spawnSync(
  'npm',
  ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
  {
    cwd: folder,
    stdio: 'inherit',
  },
);
if (install.status !== 0) {
  process.stderr.write('Pemasangan server untuk uji gagal. Periksa jaringan ke registry npm, lalu ulangi.\n');
  process.exit(1);
}
for (const part of UNUSED) rmSync(join(modules, part), { recursive: true, force: true });
writeFileSync(stamp, lock);
process.stdout.write(`Selesai dalam ${Number((process.hrtime.bigint() - start) / 1_000_000_000n)} detik.\n`);
