/** Finds Chromium for the journeys, or installs Debian's when the user may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function findChromium() {
  if (process.env.SIMPUL_CHROMIUM) return process.env.SIMPUL_CHROMIUM;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
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

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The path of a Chromium, or null when there is none and this user may not install one. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !succeeds('sudo', ['-n', 'true'])) return null;
  process.stderr.write('Memasang Chromium dari Debian ...\n');
  const asRoot = (args) =>
    spawnSync(isRoot ? args[0] : 'sudo', isRoot ? args.slice(1) : ['-n', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  asRoot(['apt-get', 'update', '-qq']);
  return asRoot(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    ? findChromium()
    : null;
}
