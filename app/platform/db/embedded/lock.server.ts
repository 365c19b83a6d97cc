import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedCopy } from './copy.id.ts';
import { EmbeddedError } from './embedded-error.ts';
import { startTicks } from './processes.server.ts';

type Holder = { pid: number; ticks: string; boot: string; socketDir: string | null };

/** Held for as long as this process serves the data folder. */
export type DataLock = { publish(socketDir: string): Promise<void>; release(): Promise<void> };

async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

function parseHolder(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    if (typeof value.pid !== 'number' || typeof value.ticks !== 'string' || typeof value.boot !== 'string')
      return null;
    return { pid: value.pid, ticks: value.ticks, boot: value.boot, socketDir: value.socketDir ?? null };
  } catch {
    return null;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  return holder.boot === (await bootId()) && (await startTicks(holder.pid)) === holder.ticks;
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'simpul.lock');
}

/** Who serves the data folder now, or null. */
export async function currentHolder(dataDir: string): Promise<Holder | null> {
  const text = await readFile(lockPath(dataDir), 'utf8').catch(() => null);
  const holder = text === null ? null : parseHolder(text);
  return holder && (await isAlive(holder)) ? holder : null;
}

/** Moves a dead holder's file away; false when another process took the lock between our look and our move. */
async function removeStale(path: string, seen: string): Promise<boolean> {
  const aside = `${path}.${process.pid}.stale`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== seen) {
    await link(aside, path).catch(() => undefined);
    await rm(aside, { force: true });
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** Gives `path` its whole content at once; false when it is there already. */
async function takeFile(mine: string, path: string, content: string): Promise<boolean> {
  await writeFile(mine, content);
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the data folder for this process. A process is told from another of the same number by its start time, so the
 * file that a killed process left never blocks.
 * @throws {EmbeddedError} `in-use` when a living process has it
 */
export async function lockDataDir(dataDir: string): Promise<DataLock> {
  const path = lockPath(dataDir);
  const mine = `${path}.${process.pid}.new`;
  const holder: Holder = {
    pid: process.pid,
    ticks: (await startTicks(process.pid)) ?? '',
    boot: await bootId(),
    socketDir: null,
  };
  for (;;) {
    const taken = await takeFile(mine, path, JSON.stringify(holder)).catch((error: NodeJS.ErrnoException) => {
      const reason = error.code ?? error.message;
      throw new EmbeddedError('cannot-write', embeddedCopy.cannotWrite(dataDir, reason));
    });
    await rm(mine, { force: true });
    if (taken) break;
    const seen = await readFile(path, 'utf8').catch(() => null);
    if (seen === null) continue;
    const other = parseHolder(seen);
    if (other && (await isAlive(other)))
      throw new EmbeddedError('in-use', embeddedCopy.inUse(dataDir, other.pid));
    await removeStale(path, seen);
  }
  return {
    async publish(socketDir) {
      await writeFile(mine, JSON.stringify({ ...holder, socketDir }));
      await rename(mine, path);
    },
    async release() {
      await rm(path, { force: true });
    },
  };
}
