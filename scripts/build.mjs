/** Builds the program when its sources differ from those of the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, node24, root } from './install.mjs';
import { Stop } from './sentences.mjs';

const stampPath = join(root, 'build', '.simpul-build.json');
const sources = [
  'app',
  'public',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const notBuilt = /\.test\.tsx?$|\.server-test\.ts$|\.md$/;

function addFile(hash, path, name) {
  hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
}

function addFolder(hash, folder, name) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path, `${name}/${entry.name}`);
    else if (entry.isFile() && !notBuilt.test(entry.name)) addFile(hash, path, `${name}/${entry.name}`);
  }
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const name of sources) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    if (/\.[a-z]+$/.test(name)) addFile(hash, path, name);
    else addFolder(hash, path, name);
  }
  return hash.digest('hex');
}

function builtHash() {
  try {
    return JSON.parse(readFileSync(stampPath, 'utf8')).sources;
  } catch {
    return null;
  }
}

/** The stamp is removed first and written last, so that a build that was broken off never counts. */
export async function ensureBuilt() {
  const wanted = sourceHash();
  const complete = ['main.js', 'cli.js', 'load-sample.js'].every((name) =>
    existsSync(join(root, 'build', 'server', name)),
  );
  if (complete && builtHash() === wanted) return;
  process.stderr.write('Membangun program ...\n');
  rmSync(stampPath, { force: true });
  const command = join(root, 'node_modules', '.bin', 'react-router');
  const { code, output } = await capture(node24, [command, 'build'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0) {
    if (/ENOSPC/.test(output)) throw new Stop('diskFull');
    throw new Stop('buildFailed', output.trim().split('\n').slice(-40).join('\n'));
  }
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stampPath, JSON.stringify({ sources: wanted }));
}
