import { fromKysely, PgBoss } from 'pg-boss';
import { Histogram } from 'prom-client';
import type { Tx } from '../db/db.server.ts';
import { metrics } from '../http/observe.server.ts';
import { faultCode, type Logger } from '../log/log.server.ts';
import type { Job, JobOptions, SendOptions } from './job.ts';

export type Jobs = {
  /** Sends a job in the caller's transaction: it exists if and only if the act is committed. */
  send(tx: Tx, name: string, payload: object, options?: SendOptions): Promise<void>;
  /** Starts to take jobs. */
  work<Platform>(platform: Platform, jobs: readonly Job<Platform>[]): Promise<void>;
  /** True once stopping has begun: a job of many parts begins no new one. */
  readonly stopping?: () => boolean;
  /** Waits for running jobs, at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>;
};

/** A worker says this often that it lives; one that was killed loses its jobs to another within about half a minute. */
const HEARTBEAT_SECONDS = 20;
const SUPERVISE_SECONDS = 10;

const jobSeconds = new Histogram({
  name: 'simpul_job_seconds',
  help: 'Time of a job in seconds, by its name and how it ended',
  labelNames: ['job', 'outcome'],
  buckets: [0.05, 0.3, 1, 5, 30, 120],
  registers: [metrics],
});

function queueOptions(job: JobOptions) {
  return {
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retryLimit: job.retries ?? 5,
    retryDelay: 15,
    retryBackoff: true,
    expireInSeconds: job.expireSeconds ?? 300,
  };
}

/**
 * Runs one job with one log line. The queue keeps the message of an error in its table, and a database error carries values of
 * rows: what is passed on is cut down to class, code and place.
 */
async function runLogged<Platform>(
  log: Logger,
  job: Job<Platform>,
  platform: Platform,
  taken: { id: string; data: unknown },
): Promise<void> {
  const began = performance.now();
  const took = (outcome: 'done' | 'failed') =>
    jobSeconds.observe({ job: job.name, outcome }, (performance.now() - began) / 1000);
  const facts = () => ({ job: job.name, jobId: taken.id, ms: Math.round(performance.now() - began) });
  try {
    await job.run(platform, taken.data ?? {});
    took('done');
    log.info(facts(), 'job done');
  } catch (error) {
    took('failed');
    log.error({ ...facts(), err: error }, 'job failed');
    throw new Error(faultCode(error));
  }
}

/** The queue in PostgreSQL. Web processes only send; workers also take. */
export async function createJobs(options: {
  connectionString: string;
  log: Logger;
  pool: number;
  /** Shows in `pg_stat_activity` which process holds a connection. */
  applicationName?: string;
}): Promise<Jobs> {
  const common = {
    connectionString: options.connectionString,
    ...(options.applicationName ? { application_name: options.applicationName } : {}),
    schema: 'pgboss',
    max: options.pool,
    migrate: false,
    createSchema: false,
    reindex: false,
  };
  const boss = new PgBoss({ ...common, supervise: false, schedule: false });
  boss.on('error', (error) => options.log.error({ err: error }, 'queue error'));
  let worker: PgBoss | null = null;
  let stopping = false;
  await boss.start();
  const known = new Set<string>();

  async function ensureQueue(name: string): Promise<void> {
    if (known.has(name)) return;
    if (!(await boss.getQueue(name)))
      await boss.createQueue(name, { retryLimit: 5, retryDelay: 15, retryBackoff: true });
    known.add(name);
  }

  return {
    async send(tx, name, payload, send = {}) {
      await ensureQueue(name);
      await boss.send(name, payload, {
        db: fromKysely(tx),
        ...(send.singletonKey ? { singletonKey: send.singletonKey, singletonSeconds: 1 } : {}),
        ...(send.startAfter ? { startAfter: send.startAfter } : {}),
      });
    },
    async work(platform, jobs) {
      worker = new PgBoss({
        ...common,
        superviseIntervalSeconds: SUPERVISE_SECONDS,
        monitorIntervalSeconds: SUPERVISE_SECONDS,
      });
      worker.on('error', (error) => options.log.error({ err: error }, 'queue error'));
      await worker.start();
      for (const job of jobs) {
        const queue = queueOptions(job);
        if (await worker.getQueue(job.name)) await worker.updateQueue(job.name, queue);
        else await worker.createQueue(job.name, queue);
        await worker.work(
          job.name,
          { localConcurrency: job.concurrency ?? 1, pollingIntervalSeconds: 1 },
          async ([taken]) => {
            if (taken) await runLogged(options.log, job, platform, taken);
          },
        );
        if (job.cron) await worker.schedule(job.name, job.cron, {}, { tz: 'UTC' });
      }
    },
    stopping: () => stopping,
    async stop(timeoutMs) {
      stopping = true;
      await worker?.stop({ graceful: true, timeout: timeoutMs });
      await boss.stop({ graceful: false });
    },
  };
}
