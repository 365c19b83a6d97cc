import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../servers/process.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const READY_WITHIN_MS = 240_000;

export type Role = 'all' | 'web' | 'worker';
export type LogLine = Record<string, unknown> & { msg?: string };

/** One process of the built program, as systemd starts it on one of several machines. */
export type Process = {
  readonly role: Role;
  readonly origin: string;
  readonly pid: number;
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The structured lines of its log so far. */
  readonly log: () => LogLine[];
  /** SIGTERM; answers with how it ended and after how many milliseconds. */
  stop(): Promise<{ code: number | null; ms: number }>;
  /** kill -9. */
  kill(): Promise<void>;
};

const folders: string[] = [];

/** A data folder of its own for one process; gone with `removeFolders`. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-operations-'));
  folders.push(folder);
  return folder;
}

export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

function linesOf(output: string): LogLine[] {
  return output.split('\n').flatMap((line) => {
    try {
      return line.startsWith('{') ? [JSON.parse(line) as LogLine] : [];
    } catch {
      return [];
    }
  });
}

async function isReady(process: Process): Promise<boolean> {
  if (process.role === 'worker') return process.output().includes('worker ready');
  const answer = await fetch(`${process.origin}/health/ready`).catch(() => null);
  return answer?.ok === true && process.output().includes('Simpul berjalan');
}

async function untilReady(process: Process): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await isReady(process))) {
    if (process.child.exitCode !== null) throw new Error(`Ended at its start:\n${process.output()}`);
    if (performance.now() > deadline) throw new Error(`Not ready in time:\n${process.output()}`);
    await sleep(100);
  }
}

/** Starts one role of the built program and waits until it serves or takes jobs. */
export async function startProcess(
  role: Role,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Process> {
  const port = await freePort();
  const chunks: string[] = [];
  const child = spawn(process.execPath, [join(ROOT, 'build/server/main.js'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      SIMPUL_ROLE: role,
      SIMPUL_PORT: String(port),
      SIMPUL_DATA_DIR: await dataFolder(),
      ...env,
    },
  });
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const output = () => chunks.join('');
  const started: Process = {
    role,
    origin: `http://localhost:${port}`,
    pid: child.pid!,
    child,
    output,
    log: () => linesOf(output()),
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      const [code] = await ended;
      return { code, ms: performance.now() - began };
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
  try {
    await untilReady(started);
  } catch (error) {
    await started.kill();
    throw error;
  }
  return started;
}

/** Asks until the answer is true. */
export async function until(
  what: string,
  asks: () => boolean | Promise<boolean>,
  seconds: number,
): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await asks())) {
    if (performance.now() > deadline) throw new Error(`Not within ${seconds} s: ${what}`);
    await sleep(100);
  }
}

/** The first address of a role in what a first start prints, and the password of all. */
export function sampleSignIn(output: string, role = 'Koordinator'): { identifier: string; password: string } {
  const identifier = new RegExp(`^ {2}${role} {2,}(\\S+@\\S+)`, 'm').exec(output)?.[1] ?? '';
  return { identifier, password: /Kata sandi semuanya: (\S+)/.exec(output)?.[1] ?? '' };
}

/** Cookies of an answer as a browser sends them back. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Signs in through the form of the page; the answer redirects and carries the cookies. */
export function postSignIn(
  origin: string,
  who: { identifier: string; password: string },
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${origin}/masuk`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    body: new URLSearchParams(who),
  });
}
