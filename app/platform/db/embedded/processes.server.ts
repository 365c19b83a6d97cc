import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedCopy } from './copy.id.ts';
import { EmbeddedError } from './embedded-error.ts';

/** A cluster as it shows in the process list. */
export type ClusterMark = { cluster: string; clusterName: string };

async function commandLine(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.split('\0');
}

function isPostmaster(words: readonly string[], cluster: string): boolean {
  const at = words.indexOf('-D');
  return (words[0] ?? '').endsWith('postgres') && at > 0 && words[at + 1] === cluster;
}

/** PostgreSQL's children carry the cluster's name in their title: `postgres: simpul-0a1b2c: checkpointer`. */
function isChild(words: readonly string[], clusterName: string): boolean {
  return (words[0] ?? '').startsWith(`postgres: ${clusterName}: `);
}

/** Processes of the cluster that are alive now, the postmaster apart from its children. */
export async function clusterProcesses(
  mark: ClusterMark,
): Promise<{ postmasters: number[]; children: number[] }> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const postmasters: number[] = [];
  const children: number[] = [];
  for (const pid of pids) {
    const words = await commandLine(pid);
    if (isPostmaster(words, mark.cluster)) postmasters.push(pid);
    else if (isChild(words, mark.clusterName)) children.push(pid);
  }
  return { postmasters, children };
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended meanwhile.
    }
  }
}

async function goneWithin(mark: ClusterMark, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited <= milliseconds; waited += 50) {
    const { postmasters, children } = await clusterProcesses(mark);
    if (postmasters.length + children.length === 0) return true;
    await sleep(50);
  }
  return false;
}

/**
 * Ends whatever still runs on the cluster: an orphan server is asked first, children whose postmaster was killed get time
 * to notice. The caller holds the lock of the data folder, so no living Simpul stands behind these processes.
 */
export async function endLeftovers(mark: ClusterMark): Promise<void> {
  const { postmasters, children } = await clusterProcesses(mark);
  if (postmasters.length + children.length === 0) return;
  signalAll(postmasters, 'SIGINT');
  if (await goneWithin(mark, 10_000)) return;
  const stubborn = await clusterProcesses(mark);
  signalAll([...stubborn.postmasters, ...stubborn.children], 'SIGQUIT');
  if (await goneWithin(mark, 5_000)) return;
  const last = await clusterProcesses(mark);
  signalAll([...last.postmasters, ...last.children], 'SIGKILL');
  if (await goneWithin(mark, 5_000)) return;
  throw new EmbeddedError(
    'orphan-stays',
    embeddedCopy.orphanStays(last.postmasters[0] ?? last.children[0] ?? 0),
  );
}

/** Start time of a process in ticks since boot: together with its number it names a process once and for all. */
export async function startTicks(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const zombie = fields[0] === 'Z' || fields[0] === 'X';
  return zombie ? null : (fields[19] ?? null);
}
