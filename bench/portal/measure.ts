import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Server = { origin: string; pid: number; stop(): Promise<void> };

/** The built program's web role on an own port, with the settings of `npm start`. */
export async function startWeb(settings: Record<string, string>, port: number): Promise<Server> {
  const flags = ['--max-semi-space-size=4', '--heap-growing-percent=20'];
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, '../../build/server/main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MALLOC_ARENA_MAX: '2',
      ...settings,
      SIMPUL_ROLE: 'web',
      SIMPUL_PORT: String(port),
      SIMPUL_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`${origin}/health/ready`).catch(() => null);
    if (ready?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const agent = new Agent({ keepAlive: true });

function timed(url: string): Promise<{ ms: number; bytes: number; status: number }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () =>
        resolve({ ms: performance.now() - began, bytes, status: answer.statusCode ?? 0 }),
      );
    }).on('error', reject);
  });
}

export type Times = { p50: number; p95: number; max: number; n: number; bytes: number; slowest: string[] };

/** One request after another; every address is new to the server, so nothing comes from its cache. */
export async function measureUncached(origin: string, paths: readonly string[]): Promise<Times> {
  const found: { path: string; ms: number; bytes: number }[] = [];
  for (const path of paths) {
    const { ms, bytes, status } = await timed(origin + path);
    if (status !== 200) throw new Error(`${status} ${path}`);
    found.push({ path, ms, bytes });
  }
  found.sort((one, other) => one.ms - other.ms);
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(found.length * share))]?.ms ?? 0;
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    n: found.length,
    bytes: Math.max(...found.map((each) => each.bytes)),
    slowest: found.slice(-5).map((each) => `${each.ms.toFixed(1)} ms ${each.path}`),
  };
}

/** Requests a second for one kept page, by wrk where it is installed. */
export async function measureCached(url: string, seconds = 8): Promise<{ rps: number; by: string }> {
  const wrk = await run('wrk', [
    ...['-t1', '-c32', `-d${seconds}s`, '--timeout', '30s', '-H', 'Accept-Encoding: gzip', url],
  ]).catch(() => null);
  if (wrk) return { rps: Number(/Requests\/sec:\s+([\d.]+)/.exec(wrk.stdout)?.[1] ?? 0), by: 'wrk' };
  const many = new Agent({ keepAlive: true, maxSockets: 32 });
  const until = performance.now() + seconds * 1_000;
  let count = 0;
  const one = async () => {
    while (performance.now() < until) {
      await new Promise<void>((resolve, reject) => {
        get(url, { agent: many, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
          answer.resume();
          answer.on('end', () => resolve());
        }).on('error', reject);
      });
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: 32 }, one));
  return { rps: count / seconds, by: 'own loop (shares the processor with the client)' };
}
