import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../servers/process.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const READY_WITHIN_MS = 240_000;

/** In the data folder: what the program wrote, for the journeys that fail. */
export const LOG_FILE = 'keluaran.log';

/** A running Simpul, as an operator starts it: the built program, a data folder of its own, the embedded PostgreSQL. */
export type Program = {
  readonly origin: string;
  readonly dataDir: string;
  /** Addresses of the sample's sign-ins by the Indonesian name of the role; empty without the sample. */
  readonly signIns: Record<string, string>;
  readonly password: string;
  /** Where an empty installation is set up, with its code as the program prints it; empty once there is a government. */
  readonly setupAddress: string;
  readonly output: () => string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
};

async function untilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Simpul ended at its start:\n${output()}`);
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok && output().includes('Simpul berjalan')) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`Simpul was not ready in time:\n${output()}`);
}

/** Starts the program. With `empty` it waits for the set-up wizard, else the sample government is loaded. */
export async function startProgram(
  options: { empty?: boolean; dataDir?: string; env?: Record<string, string> } = {},
): Promise<Program> {
  const own = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'simpul-journey-')));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const chunks: string[] = [];
  const child = spawn(
    process.execPath,
    [join(ROOT, 'build/server/main.js'), ...(options.empty ? ['--empty'] : [])],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        SIMPUL_DATA_DIR: dataDir,
        SIMPUL_PORT: String(port),
        SIMPUL_LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
        ...options.env,
      },
    },
  );
  const keep = (chunk: Buffer) => {
    chunks.push(String(chunk));
    appendFileSync(join(dataDir, LOG_FILE), chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const output = () => chunks.join('');
  await untilReady(origin, child, output).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const signIns: Record<string, string> = {};
  for (const [, role, email] of output().matchAll(/^ {2}(\S[^@\n]*?) {2,}(\S+@\S+)/gm))
    signIns[role!] = email!;
  return {
    origin,
    dataDir,
    signIns,
    password: /Kata sandi semuanya: (\S+)/.exec(output())?.[1] ?? '',
    setupAddress: /^Mulai di (\S+)$/m.exec(output())?.[1] ?? '',
    output,
    process: child,
    async stop() {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      if (own) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
