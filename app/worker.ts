import { modules } from '#app/modules.ts';
import { allJobs, type Platform } from '#app/platform/platform.server.ts';

/** Takes jobs and schedules of all features. Any number of workers may run on one database. */
export async function startWorker(platform: Platform): Promise<{ stop: () => Promise<void> }> {
  const jobs = allJobs(modules);
  await platform.jobs.work(platform, jobs);
  platform.log.info({ jobs: jobs.length }, 'worker ready');
  return { stop: () => platform.close() };
}
