import { fork } from 'node:child_process';
import { modules } from '#app/modules.ts';
import { type Config, ConfigError, readConfig } from '#app/platform/config/config.server.ts';
import { type OpenDatabase, openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger, type Logger } from '#app/platform/log/log.server.ts';
import { createPlatform, installationSecret, type Platform } from '#app/platform/platform.server.ts';
import { welcome } from '#app/shell/welcome.server.ts';

const STOP_WITHIN_MS = 9_500;

type Part = { stop: () => Promise<void> };

/** The worker beside the web process on one machine; started again when it dies, gone when we are. */
function keepWorker(database: OpenDatabase, secret: string, log: Logger): Part {
  let stopping = false;
  let wait = 500;
  let child = start();
  function start() {
    const started = fork(process.argv[1]!, [], {
      env: {
        ...process.env,
        SIMPUL_ROLE: 'worker',
        SIMPUL_WITH_PARENT: '1',
        SIMPUL_SECRET: secret,
        DATABASE_URL: database.ownerUrl,
        DATABASE_APP_URL: database.appUrl,
      },
    });
    started.on('exit', (code) => {
      if (stopping) return;
      log.error({ code, againInMs: wait }, 'worker ended, starting it again');
      setTimeout(() => {
        if (!stopping) child = start();
      }, wait);
      wait = Math.min(wait * 2, 30_000);
    });
    return started;
  }
  return {
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function startRole(config: Config, args: readonly string[]): Promise<Part> {
  const log = createLogger(config.log.level);
  const secret = await installationSecret(config);
  const withParent = process.env.SIMPUL_WITH_PARENT === '1';
  const database = await openDatabase(config, secret, log, { migrate: !withParent });
  const platform: Platform = await createPlatform({ config, appUrl: database.appUrl, secret, modules, log });
  const parts: Part[] = [];
  if (config.role === 'worker') {
    const { startWorker } = await import('#app/worker.ts');
    parts.push(await startWorker(platform));
    if (withParent) process.on('disconnect', () => process.exit(0));
  } else {
    const greeting = await welcome(platform, { empty: args.includes('--empty') });
    const { startWeb } = await import('#app/web.ts');
    const web = await startWeb(platform);
    parts.push(web, { stop: () => platform.close() });
    if (config.role === 'all') parts.splice(1, 0, keepWorker(database, secret, log));
    process.stdout.write(greeting(web.address));
  }
  return {
    async stop() {
      for (const part of parts) await part.stop();
      await database.close();
    },
  };
}

async function main(): Promise<void> {
  let running: Part | null = null;
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    const giveUp = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
    giveUp.unref();
    void Promise.resolve(running?.stop()).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Berhenti (${signal}) tidak bersih: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  try {
    running = await startRole(readConfig(process.env), process.argv.slice(2));
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  }
}

void main();
