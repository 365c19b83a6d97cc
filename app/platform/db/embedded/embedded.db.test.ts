import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Embedded, findRunningEmbedded, startEmbedded } from './embedded.server.ts';
import { EmbeddedError } from './embedded-error.ts';
import { clusterNameOf, clusterPlace } from './places.server.ts';
import { clusterProcesses } from './processes.server.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let folder: string;
let dataDir: string;
const open: Embedded[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simpul-embedded-'));
  await chmod(folder, 0o711);
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of open.splice(0)) await server.stop();
  await gone();
  await removeSockets();
  await rm(folder, { recursive: true, force: true });
});

async function removeSockets(): Promise<void> {
  const cluster = await clusterPlace(dataDir).catch(() => null);
  if (cluster === null) return;
  const prefix = `${clusterNameOf(cluster)}-`;
  for (const name of await readdir('/tmp')) {
    if (name.startsWith(prefix)) await rm(join('/tmp', name), { recursive: true, force: true });
  }
}

async function start(): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, log: quiet });
  open.push(server);
  return server;
}

async function stop(server: Embedded): Promise<void> {
  open.splice(open.indexOf(server), 1);
  await server.stop();
}

async function ask<T>(socketDir: string, text: string): Promise<T[]> {
  const client = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

const makeRow = "create table surat (isi text); insert into surat values ('tiba')";
const readRow = 'select isi from surat';

async function hold(user?: number): Promise<{ child: ChildProcess; pid: number; socketDir: string }> {
  const script = join(import.meta.dirname, '../../../testing/hold-embedded.server.ts');
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(user !== undefined && { uid: user, gid: user, env: { PATH: process.env.PATH ?? '' } }),
  });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { pid: number; socketDir: string }) };
}

async function living(): Promise<number[]> {
  const cluster = await clusterPlace(dataDir).catch(() => null);
  if (cluster === null) return [];
  const { postmasters, children: rest } = await clusterProcesses({
    cluster,
    clusterName: clusterNameOf(cluster),
  });
  return [...postmasters, ...rest];
}

async function gone(): Promise<boolean> {
  for (let waited = 0; waited < 8_000; waited += 50) {
    if ((await living()).length === 0) return true;
    await sleep(50);
  }
  return false;
}

async function killWatcher(cluster: string): Promise<void> {
  for (const name of await readdir('/proc')) {
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (words.startsWith('/bin/sh') && words.includes(`\0${cluster}\0`))
      process.kill(Number(name), 'SIGKILL');
  }
}

describe('the embedded database', () => {
  test('keeps what was written from one start to the next, and listens on no network address', async () => {
    const first = await start();
    await ask(first.socketDir, makeRow);
    expect(await ask(first.socketDir, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(
      await ask(first.socketDir, "select datlocprovider from pg_database where datname = 'template1'"),
    ).toEqual([{ datlocprovider: 'b' }]);
    await stop(first);
    const second = await start();
    expect(await ask(second.socketDir, readRow)).toEqual([{ isi: 'tiba' }]);
  });

  test('comes back by itself after its postmaster is killed, and says so', async () => {
    const server = await start();
    await ask(server.socketDir, makeRow);
    const told = new Promise((resolve) => server.onExit(resolve));
    process.kill(server.pid(), 'SIGKILL');
    expect(await told).toMatchObject({ signal: 'SIGKILL', outcome: 'restarted' });
    expect(await ask(server.socketDir, readRow)).toEqual([{ isi: 'tiba' }]);
  });

  test('ends with its parent, even when that is killed without warning', async () => {
    const held = await hold();
    await ask(held.socketDir, makeRow);
    held.child.kill('SIGKILL');
    expect(await gone()).toBe(true);
    const server = await start();
    expect(await ask(server.socketDir, readRow)).toEqual([{ isi: 'tiba' }]);
  });

  test('starts although a stale postmaster.pid names a program that lives', async () => {
    const held = await hold();
    await ask(held.socketDir, makeRow);
    for (const pid of await living()) process.kill(pid, 'SIGKILL');
    held.child.kill('SIGKILL');
    await gone();
    const cluster = await clusterPlace(dataDir);
    await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n`);
    const server = await start();
    expect(await ask(server.socketDir, readRow)).toEqual([{ isi: 'tiba' }]);
  });

  test('stops an orphan server first', async () => {
    const held = await hold();
    await ask(held.socketDir, makeRow);
    await killWatcher(await clusterPlace(dataDir));
    held.child.kill('SIGKILL');
    await sleep(300);
    expect(await living()).toContain(held.pid);
    const server = await start();
    expect(server.pid()).not.toBe(held.pid);
    expect(await living()).not.toContain(held.pid);
    expect(await ask(server.socketDir, readRow)).toEqual([{ isi: 'tiba' }]);
  });

  test('refuses a second Simpul on the same folder, and shows tools where the first one listens', async () => {
    const held = await hold();
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EmbeddedError);
    expect((refusal as EmbeddedError).message).toContain(`nomor proses ${held.child.pid}`);
    expect(await findRunningEmbedded(dataDir)).toMatchObject({ host: held.socketDir });
    held.child.kill('SIGKILL');
    await once(held.child, 'exit');
    expect(await findRunningEmbedded(dataDir)).toBeNull();
  });

  test('works however deep the clone lies', async () => {
    dataDir = join(
      folder,
      'a-folder-with-a-long-name'.repeat(3),
      'dengan spasi',
      'another-one'.repeat(5),
      'data',
    );
    const held = await hold();
    expect(`${held.socketDir}/.s.PGSQL.5432`.length).toBeLessThanOrEqual(103);
    held.child.kill('SIGKILL');
    expect(await gone()).toBe(true);
  });

  test('refuses a folder whose contents are not its own, in a sentence', async () => {
    await mkdir(join(dataDir, 'cluster'), { recursive: true });
    await writeFile(join(dataDir, 'cluster', 'catatan.txt'), 'penting');
    await expect(start()).rejects.toThrow('bukan basis data PostgreSQL');
    expect(await readFile(join(dataDir, 'cluster', 'catatan.txt'), 'utf8')).toBe('penting');
  });

  test.runIf(isRoot)('root may keep the data in a folder that others cannot enter', async () => {
    await chmod(folder, 0o700);
    const server = await start();
    const elsewhere = await readlink(join(dataDir, 'cluster'));
    await ask(server.socketDir, makeRow);
    await stop(server);
    const again = await start();
    expect(await ask(again.socketDir, readRow)).toEqual([{ isi: 'tiba' }]);
    await stop(again);
    await rm(elsewhere, { recursive: true });
  });

  test.runIf(isRoot)('runs for an ordinary user too, and tells root who owns the folder', async () => {
    await chmod(folder, 0o777);
    const held = await hold(NOBODY);
    await ask(held.socketDir, makeRow);
    held.child.kill('SIGKILL');
    expect(await gone()).toBe(true);
    const server = await start();
    expect(await ask(server.socketDir, readRow)).toEqual([{ isi: 'tiba' }]);
  });
});
