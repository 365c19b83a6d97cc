import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.server.ts';
import { cleanEnvironment, SUPERUSER } from './cluster.server.ts';
import type { Identity } from './identity.server.ts';
import { endLeftovers } from './processes.server.ts';
import { postgresArguments, type Settings } from './settings.ts';

export type Launch = {
  cluster: string;
  clusterName: string;
  socketDir: string;
  binaries: Binaries;
  who: Identity;
  settings: Settings;
  onLine: (line: string) => void;
};

export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type Postmaster = { pid: number; exited: Promise<Exit>; stop(): Promise<void> };

/**
 * A watcher waits on descriptor 3, a pipe that Node holds. When it ends without a word, Node is gone (kill -9 included) and
 * the server is asked to stop. The watcher is no child of the server, and checks the command line before it signals, so that
 * a reused process number is never hit. The shell then becomes the server itself.
 */
const lifeline = `
cluster=$1; shift; master=$$
running() { case "$(tr '\\0' ' ' 2>/dev/null </proc/$master/cmdline)" in *" -D $cluster "*) return 0;; esac; return 1; }
( (
  if read -r word <&3; then exit 0; fi
  running && kill -INT $master
  n=0
  while running && [ $n -lt 120 ]; do sleep 0.25; n=$((n+1)); done
  running && kill -QUIT $master
) </dev/null >/dev/null 2>&1 & )
exec 3<&-
exec "$@" </dev/null
`;

function onLines(child: ChildProcess, report: (line: string) => void): void {
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = (lines.pop() ?? '').slice(0, 10_000);
    for (const line of lines) if (line.trim() !== '') report(line);
  });
}

async function waitOrSignal(child: ChildProcess, exited: Promise<Exit>): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of steps) {
    child.kill(signal);
    const done = await Promise.race([exited.then(() => true), sleep(patience, false, { ref: false })]);
    if (done) return;
  }
}

/**
 * Files that name a process of an earlier run. PostgreSQL only asks whether that number is in use, by whatever program (a
 * zombie counts too), so they are removed once we know that no process of the cluster lives.
 */
async function removeStaleFiles(cluster: string, socketDir: string): Promise<void> {
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  for (const name of await readdir(socketDir)) {
    if (name.startsWith('.s.PGSQL.')) await rm(join(socketDir, name), { force: true });
  }
}

/** Starts the server once and gives it back before it is ready. Leftovers of an earlier run are cleared first. */
export async function launch(options: Launch): Promise<Postmaster> {
  const { cluster, binaries, who } = options;
  await endLeftovers(options);
  await removeStaleFiles(cluster, options.socketDir);
  const words = postgresArguments(cluster, options.socketDir, options.clusterName, options.settings);
  const child = spawn('/bin/sh', ['-c', lifeline, 'simpul-postgres', cluster, binaries.postgres, ...words], {
    cwd: '/',
    env: cleanEnvironment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    ...(who.dropsTo && { uid: who.uid, gid: who.gid }),
  });
  onLines(child, options.onLine);
  const rope = child.stdio[3] as Writable;
  rope.on('error', () => undefined);
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', (error) => {
      options.onLine(error.message);
      resolve({ code: null, signal: null });
    });
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  void exited.then(() => rope.end('q\n'));
  return {
    pid: child.pid ?? 0,
    exited,
    stop: () => waitOrSignal(child, exited),
  };
}

async function answers(socketDir: string): Promise<'yes' | 'starting' | 'no'> {
  const client = new pg.Client({
    host: socketDir,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'yes';
  } catch (error) {
    // 57P03: the server is there and recovers from a crash.
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until the server answers; false when it ended or showed no sign of life for `patience` milliseconds. */
export async function becomesReady(
  postmaster: Postmaster,
  socketDir: string,
  patience: number,
): Promise<boolean> {
  let ended = false;
  void postmaster.exited.then(() => {
    ended = true;
  });
  for (let silent = 0; silent < patience && !ended; silent += 40) {
    const answer = await answers(socketDir);
    if (answer === 'yes') return true;
    if (answer === 'starting') silent = 0;
    await sleep(40);
  }
  return false;
}
