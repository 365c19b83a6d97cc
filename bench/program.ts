import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../tests/servers/process.ts';

export const ROOT = new URL('..', import.meta.url).pathname;

export type Running = {
  origin: string;
  child: ChildProcess;
  output: () => string;
  readyMs: number;
  stop(): Promise<number>;
};

/** Starts a command that leads to a serving Simpul, and says after how many milliseconds it serves. */
export async function serve(
  command: string,
  args: readonly string[],
  options: { dataDir: string; cwd?: string },
): Promise<Running> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      SIMPUL_PORT: String(port),
      SIMPUL_DATA_DIR: options.dataDir,
      SIMPUL_LOG_LEVEL: 'warn',
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += String(chunk);
    });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await fetch(`${origin}/health/ready`).catch(() => null))?.ok) {
    if (child.exitCode !== null || performance.now() - began > 180_000) throw new Error(text);
    await sleep(20);
  }
  return {
    origin,
    child,
    output: () => text,
    readyMs: performance.now() - began,
    async stop() {
      const asked = performance.now();
      child.kill('SIGTERM');
      await ended;
      return performance.now() - asked;
    },
  };
}

/** A data folder that is gone afterwards. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
  try {
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function parentOf(pid: string): Promise<{ parent: number; command: string } | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const parent = /^PPid:\s+(\d+)/m.exec(status ?? '')?.[1];
  return parent ? { parent: Number(parent), command } : null;
}

/** The worker that a web process keeps beside it. */
export async function workerOf(web: number): Promise<number | null> {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const found = await parentOf(pid);
    if (found?.parent === web && found.command.includes('main.js')) return Number(pid);
  }
  return null;
}

async function kilobytes(file: string, name: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** Resident memory in MB, and the part of it that no other process shares. */
export async function memoryOf(pid: number): Promise<{ rss: number; own: number }> {
  const rss = await kilobytes(`/proc/${pid}/smaps_rollup`, 'Rss');
  const own = await kilobytes(`/proc/${pid}/smaps_rollup`, 'Private_Dirty');
  return { rss: rss / 1024, own: own / 1024 };
}
