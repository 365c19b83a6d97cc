import type { Module } from '#app/platform/module.ts';
import { issueCertificatesJob } from './certifying/jobs.server.ts';
import { closeAttemptJob, closeAttemptsJob } from './examining/jobs.server.ts';
import { forgetJob, makeFileJob } from './filing/jobs.server.ts';
import { drawLettersJob, sweepLettersJob } from './letters/jobs.server.ts';
import { passOffersJob, sweepOffersJob } from './registering/jobs.server.ts';
import './events.ts';
import { trainingHomeCards, trainingNotes } from './home-cards.server.ts';
import './read-views.ts';
import { trainingSubjects } from './subject-names.server.ts';
import './tables.ts';

export const training: Module = {
  name: 'training',
  contributes: { homeCards: trainingHomeCards, taskNotes: trainingNotes, subjectNames: trainingSubjects },
  api: async (platform) => (await import('./attending/api.server.ts')).attendingApi(platform),
  jobs: [
    issueCertificatesJob,
    passOffersJob,
    sweepOffersJob,
    closeAttemptJob,
    closeAttemptsJob,
    drawLettersJob,
    sweepLettersJob,
    makeFileJob,
    forgetJob,
  ],
  commands: async () => [
    (await import('./effect/cli.server.ts')).effectCommand,
    (await import('./certifying/cli.server.ts')).certificateVerifyCommand,
  ],
};
