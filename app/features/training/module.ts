import type { Module } from '#app/platform/module.ts';
import { issueCertificatesJob } from './certifying/jobs.server.ts';
import { passOffersJob, sweepOffersJob } from './registering/jobs.server.ts';
import './events.ts';
import './tables.ts';

export const training: Module = {
  name: 'training',
  jobs: [issueCertificatesJob, passOffersJob, sweepOffersJob],
  api: async (platform) => (await import('./attending/api.server.ts')).attendingApi(platform),
  commands: async () => [
    (await import('./effect/cli.server.ts')).effectCommand,
    (await import('./certifying/cli.server.ts')).certificateVerifyCommand,
  ],
};
