import type { Module } from '#app/platform/module.ts';
import '#app/platform/request/navigation-counts.ts';
import { collectingJobs } from './collecting/jobs.server.ts';
import { affectedCoverage, coverageCounts, lastPosts, taskCoverage } from './contributors.server.ts';
import { monitoringHomeCards } from './home-cards.server.ts';
import {
  drawSamplesJob,
  monitoringHandlers,
  rematchJob,
  sweepRematches,
  sweepSketches,
} from './jobs.server.ts';
import { measuringJobs } from './measuring/jobs.server.ts';
import { may } from './policy.ts';
import { waitingPosts } from './queries/queue.server.ts';
import { tasksLeft } from './queries/tasks-left.server.ts';
import { monitoringSubjects } from './subject-names.server.ts';
import { takePublished } from './take-published.server.ts';

export const monitoring: Module = {
  name: 'monitoring',
  jobs: [...collectingJobs, ...measuringJobs, drawSamplesJob, sweepSketches, rematchJob, sweepRematches],
  handlers: monitoringHandlers,
  api: async (platform) => (await import('./api.server.ts')).monitoringApi(platform),
  commands: async () => [(await import('./cli.server.ts')).matchCommand],
  contributes: {
    affectedBy: affectedCoverage,
    coverageCounts,
    taskCoverage,
    homeCards: monitoringHomeCards,
    navigationCounts: async (db, actor, now) => ({
      tasks: await tasksLeft(db, actor, now),
      ...(may(actor, 'see-queue') ? { queue: await waitingPosts(db, actor) } : {}),
    }),
    subjectNames: monitoringSubjects,
    unitSignals: lastPosts,
    variantPublished: { key: 'monitoring', tell: takePublished },
  },
};
