import type { Module } from '#app/platform/module.ts';
import '#app/platform/request/navigation-counts.ts';
import './delivery/contributors.ts';
import './delivery/tables.ts';
import { custodyHandover } from './custody-handover.server.ts';
import { deliverJob } from './delivery/engine/deliver-job.server.ts';
import { sweepDeliveries, tendDeliveries } from './delivery/engine/tend-jobs.server.ts';
import { needyDeliveries, pauseStrip } from './delivery/shown.server.ts';
import { channelsHomeCards } from './home-cards.server.ts';
import { recheckProofs, sweepProofs } from './jobs.server.ts';
import { channelSubjects } from './subject-names.server.ts';

export const channels: Module = {
  name: 'channels',
  jobs: [sweepProofs, recheckProofs, deliverJob, tendDeliveries, sweepDeliveries],
  commands: async () => [(await import('./cli.server.ts')).channelParseCommand],
  contributes: {
    homeCards: channelsHomeCards,
    handover: custodyHandover,
    subjectNames: channelSubjects,
    consoleStrip: pauseStrip,
    navigationCounts: async (db, actor) => ({ deliveries: await needyDeliveries(db, actor) }),
  },
};
