import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const FOLDER = new URL('.', import.meta.url).pathname;
const START_TIMEOUT_MS = 120_000;

/** Why the real servers can't be started here, or null. */
export const missingServers = (): string | null =>
  existsSync(`${FOLDER}node_modules/.simpul-stamp`)
    ? null
    : 'Jalankan dahulu: node scripts/install-test-servers.mjs';

/** Below those that a system gives to whoever connects: nobody takes one between the look and the start of the server. */
const PORTS = { from: 20_000, count: 12_000 };
const given = new Set<number>();

export async function freePort(): Promise<number> {
  const port = PORTS.from + randomInt(PORTS.count);
  if (given.has(port)) return freePort();
  given.add(port);
  const probe = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}

export type Started = { readonly said: Record<string, string>; readonly stop: () => Promise<void> };

/** Starts a server script and waits for its one JSON line. It ends when its standard input closes, so it dies with the test. */
export async function startProcess(script: string, env: Record<string, string>): Promise<Started> {
  const missing = missingServers();
  if (missing) throw new Error(missing);
  // What such a server leaves in its folder for passing files goes with it: a WordPress leaves 80 MB.
  const folder = await mkdtemp(join(tmpdir(), 'simpul-server-'));
  const child = spawn(process.execPath, [script], {
    cwd: FOLDER,
    env: { ...process.env, ...env, TMPDIR: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const said = await firstJsonLine(child, errors).catch(async (error) => {
    await stop();
    throw error;
  });
  return { said, stop };
}

async function firstJsonLine(
  child: ChildProcess,
  errors: readonly string[],
): Promise<Record<string, string>> {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, string>>();
  const timer = setTimeout(
    () => reject(new Error(`No server after ${START_TIMEOUT_MS} ms: ${errors.join('').slice(-2000)}`)),
    START_TIMEOUT_MS,
  );
  child.on('exit', (code) =>
    reject(new Error(`The server ended with ${code}: ${errors.join('').slice(-2000)}`)),
  );
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (line.startsWith('{"url"')) resolve(JSON.parse(line) as Record<string, string>);
  });
  return promise.finally(() => clearTimeout(timer));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}
