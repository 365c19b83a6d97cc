import { chown, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareBinaries } from './binaries.server.ts';
import { ensureCluster, SUPERUSER } from './cluster.server.ts';
import { embeddedCopy } from './copy.id.ts';
import { EmbeddedError } from './embedded-error.ts';
import { chooseIdentity } from './identity.server.ts';
import { currentHolder, lockDataDir } from './lock.server.ts';
import {
  clusterNameOf,
  clusterPlace,
  makeDataDir,
  makeSocketDir,
  placeNewCluster,
  removeSocketDir,
} from './places.server.ts';
import { becomesReady, type Exit, type Launch, launch, type Postmaster } from './postmaster.server.ts';
import type { Settings } from './settings.ts';

/** Fits a pino logger. */
export type EmbeddedLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type SuperuserConnection = { host: string; user: string; database: string };

/** The server ended while this process lives. It is started again, unless that failed too often. */
export type ServerExit = Exit & { outcome: 'restarted' | 'gave-up' };

export type Embedded = {
  readonly socketDir: string;
  readonly superuserConnection: SuperuserConnection;
  /** The postmaster's process number now. */
  pid(): number;
  /** Calls back after each end that nobody asked for, once the server answers again or all attempts failed. */
  onExit(listener: (exit: ServerExit) => void): void;
  /** Fast shutdown: waits for nobody, loses nothing. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = { dataDir: string; log: EmbeddedLog; settings?: Settings };

const worthTelling = /^(ERROR|FATAL|PANIC|WARNING):/;
const expected = /the database system is (starting up|not yet|in recovery)|due to administrator command/;

/** `invalid input syntax for type uuid: "..."` repeats what was given: it could be a person's. */
const valueAtTheEnd = /: ".*"$/;

const ATTEMPTS = 6;
const SILENCE_LIMIT = 15_000;

function superuserAt(socketDir: string): SuperuserConnection {
  return { host: socketDir, user: SUPERUSER, database: 'postgres' };
}

/** Starts until it answers. A start that shows no sign of life is ended and tried again, for more than ten seconds. */
async function startWithPatience(
  options: Launch,
  lines: readonly string[],
  log: EmbeddedLog,
): Promise<Postmaster> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const postmaster = await launch(options);
    if (await becomesReady(postmaster, options.socketDir, SILENCE_LIMIT)) return postmaster;
    await postmaster.stop();
    log.warn({ attempt, lines: lines.slice(-5) }, 'embedded PostgreSQL did not start');
    if (attempt < ATTEMPTS) await sleep(500 * attempt);
  }
  throw new EmbeddedError('start-failed', embeddedCopy.startFailed(ATTEMPTS, lines.slice(-10).join('\n')));
}

async function prepare(dataDir: string, log: EmbeddedLog) {
  const who = await chooseIdentity(await clusterPlace(dataDir));
  const binaries = await prepareBinaries(who);
  const cluster = await placeNewCluster(dataDir, who);
  const state = await ensureCluster(cluster, binaries, who);
  if (state === 'made') log.info({ cluster }, 'embedded PostgreSQL cluster made');
  if (who.dropsTo && (await stat(cluster)).uid !== who.uid) await chown(cluster, who.uid, who.gid);
  return { who, binaries, cluster, socketDir: await makeSocketDir(cluster, who) };
}

function supervise(first: Postmaster, launching: Launch, lines: readonly string[], log: EmbeddedLog) {
  const listeners: ((exit: ServerExit) => void)[] = [];
  let current = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();

  const restart = async (exit: Exit): Promise<void> => {
    log.error({ ...exit }, 'embedded PostgreSQL ended by itself; starting it again');
    let outcome: ServerExit['outcome'] = 'gave-up';
    try {
      current = await startWithPatience(launching, lines, log);
      outcome = 'restarted';
      log.info({ pid: current.pid }, 'embedded PostgreSQL runs again');
      watch(current);
    } catch (error) {
      log.error({ error: String(error) }, 'embedded PostgreSQL could not be started again');
    }
    for (const listener of listeners) listener({ ...exit, outcome });
  };
  const watch = (postmaster: Postmaster): void => {
    void postmaster.exited.then((exit) => {
      if (!stopping) restarting = restart(exit);
    });
  };
  watch(first);

  return {
    pid: () => current.pid,
    onExit: (listener: (exit: ServerExit) => void) => void listeners.push(listener),
    async stop(): Promise<void> {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
}

/**
 * Starts the embedded PostgreSQL on a data folder and keeps it running until `stop()` or until this process ends in
 * whatever way. Makes the cluster when there is none.
 * @throws {EmbeddedError} with a sentence for the operator
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const { log } = options;
  await makeDataDir(dataDir);
  const lock = await lockDataDir(dataDir);
  try {
    const prepared = await prepare(dataDir, log);
    const lines: string[] = [];
    const launching: Launch = {
      ...prepared,
      clusterName: clusterNameOf(prepared.cluster),
      settings: options.settings ?? {},
      onLine(line) {
        lines.push(line);
        if (lines.length > 50) lines.shift();
        if (worthTelling.test(line) && !expected.test(line))
          log.warn({ line: line.replace(valueAtTheEnd, ': …') }, 'postgres');
      },
    };
    const postmaster = await startWithPatience(launching, lines, log);
    await lock.publish(prepared.socketDir);
    const supervised = supervise(postmaster, launching, lines, log);
    return {
      socketDir: prepared.socketDir,
      superuserConnection: superuserAt(prepared.socketDir),
      pid: supervised.pid,
      onExit: supervised.onExit,
      async stop() {
        await supervised.stop();
        await removeSocketDir(prepared.socketDir);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** How to reach the server that another living Simpul process runs on this data folder; null when there is none. */
export async function findRunningEmbedded(dataDir: string): Promise<SuperuserConnection | null> {
  const holder = await currentHolder(resolve(dataDir));
  return holder?.socketDir ? superuserAt(holder.socketDir) : null;
}

/**
 * For tools such as backup: uses the server that a running Simpul keeps on this folder, or starts one for as long as the
 * tool needs it.
 */
export async function openEmbedded(
  options: EmbeddedOptions,
): Promise<{ superuserConnection: SuperuserConnection; stop(): Promise<void> }> {
  const running = await findRunningEmbedded(options.dataDir);
  return running ? { superuserConnection: running, stop: async () => undefined } : startEmbedded(options);
}
