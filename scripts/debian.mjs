/** Debian's programs for tests: found, or installed when this user may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The path of the first of these programs that there is, or null. */
export function findProgram(...names) {
  for (const folder of folders()) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Installs packages without starting their services; false when this user may not, or when it failed. */
export function installDebian(packages) {
  const isRoot = process.getuid?.() === 0;
  if (!findProgram('apt-get') || (!isRoot && !succeeds('sudo', ['-n', 'true']))) return false;
  process.stderr.write(`Memasang ${packages.join(', ')} dari Debian ...\n`);
  // RUNLEVEL=1: the services of these packages stay off, tests start their own.
  const environment = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
  const asRoot = (args) =>
    spawnSync(isRoot ? 'env' : 'sudo', [...(isRoot ? [] : ['-n', 'env']), ...environment, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  asRoot(['apt-get', 'update', '-qq']);
  return asRoot(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** What tests need of Debian, and how to see that it is there. */
const programs = {
  postgresql: () => existsSync('/usr/lib/postgresql'),
  'nginx-light': () => findProgram('nginx') !== null,
  caddy: () => findProgram('caddy') !== null,
  qpdf: () => findProgram('qpdf') !== null,
  'zbar-tools': () => findProgram('zbarimg') !== null,
  'poppler-utils': () => findProgram('pdftoppm') !== null,
};

/** Servers of an office, as the tests of operations start them. */
export const SERVERS = ['postgresql', 'nginx-light', 'caddy'];
/** What looks at papers as others do: their soundness, their words, and their codes as a phone reads them. */
export const PAPER_TOOLS = ['qpdf', 'zbar-tools', 'poppler-utils'];

/** Names of the packages that are still missing after an attempt to install them; empty when all is there. */
export function ensurePrograms(names) {
  const missing = () => names.filter((name) => !programs[name]());
  if (missing().length > 0) installDebian(missing());
  return missing();
}
