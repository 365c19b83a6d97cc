/**
 * Kills node, the postmaster, a backend or all of them, round after round, while rows are written. Every row that was
 * acknowledged must be there afterwards, and every start must succeed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { findRunningEmbedded } from '#app/platform/db/embedded/embedded.server.ts';
import { clusterNameOf, clusterPlace } from '#app/platform/db/embedded/places.server.ts';
import { clusterProcesses } from '#app/platform/db/embedded/processes.server.ts';

const KINDS = ['node', 'postmaster', 'backend', 'all'] as const;
type Kind = (typeof KINDS)[number];
type Round = { kind: Kind; rows: number; lost: number; backAfter: number };

const PATIENCE = 30_000;
const TIME_LIMIT = 6 * 60_000;

class Writer {
  private readonly child: ChildProcess;
  readonly acknowledged: number[] = [];
  private ended = false;
  private closed = false;
  private broken = false;

  constructor(dataDir: string, from: number) {
    const script = join(import.meta.dirname, 'postgres-writer.ts');
    this.child = spawn(process.execPath, [script, dataDir, String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      if (line.startsWith('row ')) this.acknowledged.push(Number(line.slice(4)));
      if (line.startsWith('broken ')) this.broken = true;
    });
    this.child.once('exit', () => {
      this.ended = true;
    });
    this.child.once('close', () => {
      this.closed = true;
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  private async until(what: string, done: () => boolean): Promise<void> {
    const began = performance.now();
    while (!done()) {
      if (this.ended) throw new Error('the program ended by itself: a start failed');
      if (performance.now() - began > PATIENCE) throw new Error(`no ${what} for ${PATIENCE / 1000} s`);
      await sleep(10);
    }
  }

  async nextRow(): Promise<void> {
    const before = this.acknowledged.length;
    await this.until('acknowledged row', () => this.acknowledged.length > before);
  }

  /** Runs `kill` and waits until a client noticed that its server is gone. */
  async noticesAfter(kill: () => Promise<void>): Promise<void> {
    this.broken = false;
    await kill();
    await this.until('broken connection', () => this.broken);
  }

  /** Kills it, if nobody did yet, and waits until its last lines were read. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL');
    if (!this.closed) await once(this.child, 'close');
  }
}

async function findVictims(dataDir: string, kind: Kind, program: number): Promise<number[]> {
  const cluster = await clusterPlace(dataDir);
  const { postmasters, children } = await clusterProcesses({ cluster, clusterName: clusterNameOf(cluster) });
  const clients: number[] = [];
  for (const pid of children) {
    const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (title.includes('[local]')) clients.push(pid);
  }
  switch (kind) {
    case 'node':
      return [program];
    case 'postmaster':
      return postmasters;
    case 'backend':
      return clients.slice(-1);
    case 'all':
      return [...postmasters, ...children, program];
  }
}

/** All are sought first and killed in one go, so that none has time for an orderly end. */
async function killVictims(dataDir: string, kind: Kind, program: number): Promise<void> {
  for (const pid of await findVictims(dataDir, kind, program)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its postmaster.
    }
  }
}

async function countLost(dataDir: string, ids: readonly number[]): Promise<number> {
  for (let waited = 0; ; waited += 100) {
    const connection = await findRunningEmbedded(dataDir);
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 3_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query<{ n: string }>(
        'select count(*) as n from ledger where id = any($1::bigint[])',
        [ids],
      );
      return ids.length - Number(found.rows[0]?.n);
    } catch (error) {
      if (waited > PATIENCE) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function printSummary(rounds: readonly Round[]): void {
  const rows = [...KINDS, 'total' as const].map((kind) => {
    const mine = rounds.filter((round) => kind === 'total' || round.kind === kind);
    const times = mine.map((round) => round.backAfter).sort((a, b) => a - b);
    return {
      killed: kind,
      rounds: mine.length,
      acknowledged: mine.reduce((sum, round) => sum + round.rows, 0),
      lost: mine.reduce((sum, round) => sum + round.lost, 0),
      'back after, median ms': Math.round(times[Math.floor(times.length / 2)] ?? 0),
      'back after, max ms': Math.round(times.at(-1) ?? 0),
    };
  });
  console.table(rows);
}

/** Kills and waits until rows are acknowledged again. Gives the writer that runs now. */
async function killAndRecover(dataDir: string, kind: Kind, writer: Writer, firstId: number): Promise<Writer> {
  const kill = () => killVictims(dataDir, kind, writer.pid);
  if (kind === 'postmaster' || kind === 'backend') {
    await writer.noticesAfter(kill);
    await writer.nextRow();
    return writer;
  }
  await kill();
  await writer.end();
  const next = new Writer(dataDir, firstId);
  await next.nextRow();
  return next;
}

async function soak(dataDir: string, count: number): Promise<Round[]> {
  const rounds: Round[] = [];
  const all: number[] = [];
  const began = performance.now();
  let writer = new Writer(dataDir, 1);
  await writer.nextRow();
  for (let number = 0; number < count; number += 1) {
    const kind = KINDS[number % KINDS.length]!;
    await sleep(200 + ((number * 137) % 700));
    const killedAt = performance.now();
    const before = writer;
    writer = await killAndRecover(dataDir, kind, writer, (number + 1) * 1_000_000);
    const backAfter = performance.now() - killedAt;
    const acknowledged = before.acknowledged.splice(0);
    const lost = await countLost(dataDir, acknowledged);
    all.push(...acknowledged);
    rounds.push({ kind, rows: acknowledged.length, lost, backAfter });
    const figures = `${acknowledged.length} rows, ${lost} lost, back after ${Math.round(backAfter)} ms`;
    console.log(`${number + 1}/${count} ${kind}: ${figures}`);
    if (performance.now() - began > TIME_LIMIT)
      throw new Error(`took longer than ${TIME_LIMIT / 60_000} minutes`);
  }
  const lostAtEnd = await countLost(dataDir, all);
  console.log(`at the end ${all.length} acknowledged rows, ${lostAtEnd} lost`);
  await writer.end();
  if (lostAtEnd > 0 || rounds.some((round) => round.lost > 0)) process.exitCode = 1;
  return rounds;
}

/** A program that is killed leaves its socket folder behind; the next start on the same data would use it again. */
async function removeSocketDirs(dataDir: string): Promise<void> {
  const prefix = `${clusterNameOf(await clusterPlace(dataDir))}-`;
  for (const name of await readdir('/tmp')) {
    if (name.startsWith(prefix)) await rm(join('/tmp', name), { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const folder = await mkdtemp(join(tmpdir(), 'simpul-soak-'));
await chmod(folder, 0o711);
try {
  printSummary(await soak(join(folder, 'data'), Number(values.rounds)));
} catch (error) {
  console.error(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await sleep(2_500);
  await removeSocketDirs(join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
}
console.log(process.exitCode ? 'soak postgres: FAILED' : 'soak postgres: passed');
process.exit();
