import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Auth, type AuthConfig, createAuth } from './auth/auth.server.ts';
import './auth/new-device.ts';
import type { Clock } from './clock/clock.ts';
import { systemClock } from './clock/system-clock.server.ts';
import type { Config } from './config/config.server.ts';
import { createDb, createPool, type Db } from './db/db.server.ts';
import { notConfigured, type Signer } from './documents/signing.ts';
import { handlerJob, handlerJobName } from './events/handler-job.server.ts';
import { createDiskFiles, type Files } from './files/files.server.ts';
import { createHostTurns } from './http/host-turns.server.ts';
import { createOutside } from './http/outside.server.ts';
import type { Outside } from './http/outside.ts';
import type { Job } from './jobs/job.ts';
import { createJobs, type Jobs } from './jobs/jobs.server.ts';
import { createLogger, type Logger } from './log/log.server.ts';
import type { Contributors, Module } from './module.ts';

/** Everything an act or a query may use of the world. Built once a process; knows no feature. */
export type Platform = {
  readonly config: Config;
  readonly db: Db;
  /** The pool of the app's role, for parts that speak SQL to a library (sign-in, queue). */
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly log: Logger;
  readonly auth: Auth;
  readonly jobs: Jobs;
  readonly files: Files;
  /** Signs papers electronically, where the office has a service for it. */
  readonly signer: Signer;
  /** The one way to addresses outside, polite to each host across all processes. */
  readonly outside: Outside;
  /** Derives a key for one purpose from the installation's secret. */
  readonly keyFor: (purpose: string) => Buffer;
  /** Names of the jobs that react to an event. */
  readonly handlersOf: (event: string) => readonly string[];
  /** What all features contribute under one name, in the order of `modules.ts`. */
  readonly contributions: <K extends keyof Contributors>(name: K) => readonly NonNullable<Contributors[K]>[];
  readonly modules: readonly Module[];
  readonly close: () => Promise<void>;
};

export type PlatformOptions = {
  config: Config;
  /** Connection of the app's role. */
  appUrl: string;
  secret: string;
  modules: readonly Module[];
  clock?: Clock;
  log?: Logger;
  /** For tests that enqueue nowhere. */
  jobs?: Jobs;
  /** The adapter of the office's signing service; none is built in. */
  signer?: Signer;
  /** For tests whose servers stand on this machine. */
  outside?: Outside;
};

const CLOSE_WITHIN_MS = 1_000;

/** The secret of this installation: from the settings, or made once and kept in the data folder (mode 0600). */
export async function installationSecret(config: Config): Promise<string> {
  if (config.secrets.secret) return config.secrets.secret;
  const path = join(config.dataDir, 'secret');
  const existing = await readFile(path, 'utf8').catch(() => null);
  if (existing) return existing.trim();
  await mkdir(config.dataDir, { recursive: true });
  const made = randomBytes(32).toString('hex');
  await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}

/** Where people open the console when the settings name no public address. */
export function localOrigin(config: Config): string {
  return config.web.origin ?? `http://localhost:${config.web.port}`;
}

function authConfig(config: Config, secret: string): AuthConfig {
  const oidcSecret = config.secrets.oidcClientSecret;
  return {
    origin: localOrigin(config),
    secret: createHmac('sha256', secret).update('auth').digest('hex'),
    appName: 'Simpul',
    oidc: config.oidc && oidcSecret ? { ...config.oidc, clientSecret: oidcSecret } : null,
  };
}

/** Says who asks, so that a site's keeper knows whom to write to. */
function outsideOf(config: Config, clock: Clock, db: Db): Outside {
  return createOutside({
    clock,
    allow: config.outsideAllow,
    userAgent: `Simpul/0.1 (+${localOrigin(config)})`,
    turns: createHostTurns(db),
  });
}

export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const { config, modules } = options;
  const log = options.log ?? createLogger(config.log.level);
  const applicationName = `simpul-${config.role === 'worker' ? 'worker' : 'web'} ${process.pid}@${hostname()}`;
  const pool = createPool({
    connectionString: options.appUrl,
    application_name: applicationName,
    max: config.database.pool,
    onError: (error) => log.warn({ reason: error.message }, 'database connection lost'),
  });
  const jobs =
    options.jobs ?? (await createJobs({ connectionString: options.appUrl, log, pool: 2, applicationName }));
  const handlers = new Map<string, string[]>();
  for (const handler of modules.flatMap((module) => module.handlers ?? [])) {
    handlers.set(handler.event, [...(handlers.get(handler.event) ?? []), handlerJobName(handler.name)]);
  }
  const db = createDb(pool);
  const clock = options.clock ?? systemClock;
  const auth = createAuth({
    pool,
    clock,
    config: authConfig(config, options.secret),
    log: (level, message) => log[level]({}, message),
    onNewDevice: async (event) => {
      for (const tell of modules.flatMap((module) => module.contributes?.newDevice ?? []))
        await tell(platform, event);
    },
  });
  const platform: Platform = {
    config,
    db,
    pool,
    clock,
    log,
    auth,
    jobs,
    files: createDiskFiles(join(config.dataDir, 'files')),
    signer: options.signer ?? notConfigured,
    outside: options.outside ?? outsideOf(config, clock, db),
    keyFor: (purpose) => createHmac('sha256', options.secret).update(purpose).digest(),
    handlersOf: (event) => handlers.get(event) ?? [],
    contributions: (name) =>
      modules.flatMap((module) => {
        const contributed = module.contributes?.[name];
        return contributed ? [contributed as NonNullable<Contributors[typeof name]>] : [];
      }),
    modules,
    async close() {
      await jobs.stop(1_000);
      // A transaction that does not end by itself is rolled back by the database when this process is gone.
      await Promise.race([db.destroy(), sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    },
  };
  return platform;
}

/** All jobs of all features, with one job for each event handler. */
export function allJobs(modules: readonly Module[]): Job<Platform>[] {
  return modules.flatMap((module) => [...(module.jobs ?? []), ...(module.handlers ?? []).map(handlerJob)]);
}
