import { type ChildProcess, fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { OpenDatabase } from '#app/platform/db/open-database.server.ts';
import type { Logger } from '#app/platform/log/log.server.ts';
import type { SampleSignIn } from '#app/sample/load/org.server.ts';

type Shared = { database: OpenDatabase; secret: string };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A child that lived this long was well: the next start waits briefly again. */
const WELL_AFTER_MS = 60_000;

/** A child gets the opened database and the secret, so that it neither migrates nor looks for them itself. */
function childEnvironment({ database, secret }: Shared): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SIMPUL_ROLE: 'worker',
    SIMPUL_WITH_PARENT: '1',
    SIMPUL_SECRET: secret,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The worker beside the web process on one machine; started again when it dies, gone when we are. */
export function keepWorker(shared: Shared, log: Logger): { stop: () => Promise<void> } {
  let stopping = false;
  let wait = FIRST_WAIT_MS;
  let child = start();
  function start(): ChildProcess {
    const began = performance.now();
    const started = fork(process.argv[1]!, [], { env: childEnvironment(shared) });
    started.on('exit', (code, signal) => {
      if (stopping) return;
      if (performance.now() - began > WELL_AFTER_MS) wait = FIRST_WAIT_MS;
      log.error({ code, signal, againInMs: wait }, 'worker ended, starting it again');
      setTimeout(() => {
        if (!stopping) child = start();
      }, wait).unref();
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
    return started;
  }
  return {
    async stop() {
      stopping = true;
      if (hasEnded(child)) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Loads the sample government in a process of its own, whose memory is given back when it ends. */
export function loadSampleApart(shared: Shared): Promise<readonly SampleSignIn[]> {
  const script = join(dirname(process.argv[1]!), 'load-sample.js');
  const child = fork(script, [], { env: childEnvironment(shared) });
  return new Promise((resolve, reject) => {
    child.on('message', (message) => resolve((message as { signIns: SampleSignIn[] }).signIns));
    child.on('exit', (code) => reject(new Error(`Loading the sample ended with ${code ?? 'a signal'}`)));
  });
}
