import { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from '../db/db.server.ts';
import type { Logger } from '../log/log.server.ts';
import type { Job, JobOptions, SendOptions } from './job.ts';

export type Jobs = {
  /** Sends a job in the caller's transaction: it exists if and only if the act is committed. */
  send(tx: Tx, name: string, payload: object, options?: SendOptions): Promise<void>;
  /** Starts to take jobs. */
  work<Platform>(platform: Platform, jobs: readonly Job<Platform>[]): Promise<void>;
  /** Waits for running jobs, at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>;
};

function queueOptions(job: JobOptions) {
  return {
    retryLimit: job.retries ?? 5,
    retryDelay: 15,
    retryBackoff: true,
    expireInSeconds: job.expireSeconds ?? 300,
  };
}

/** The queue in PostgreSQL. Web processes only send; workers also take. */
export async function createJobs(options: {
  connectionString: string;
  log: Logger;
  pool: number;
}): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    schema: 'pgboss',
    max: options.pool,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    reindex: false,
  });
  boss.on('error', (error) => options.log.error({ err: error }, 'queue error'));
  let worker: PgBoss | null = null;
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
        connectionString: options.connectionString,
        schema: 'pgboss',
        max: options.pool,
        migrate: false,
        createSchema: false,
        reindex: false,
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
            if (taken) await job.run(platform, taken.data ?? {});
          },
        );
        if (job.cron) await worker.schedule(job.name, job.cron, {}, { tz: 'UTC' });
      }
    },
    async stop(timeoutMs) {
      await worker?.stop({ graceful: true, timeout: timeoutMs });
      await boss.stop({ graceful: false });
    },
  };
}
