import type { Module } from '#app/platform/module.ts';
import './events.ts';
import { leagueHomeCards, leagueNotes } from './home-cards.server.ts';
import { forgetReasonsJob } from './judging/jobs.server.ts';
import { computeSeasonJob, computeSeasonsJob } from './scoring/jobs.server.ts';
import { closeJob, previewJob, sealJob, sweepRunsJob } from './seasons/jobs.server.ts';
import { leagueSubjects } from './subject-names.server.ts';
import './tables.ts';
import { unitGrades } from './unit-signals.server.ts';
import { issuePrizesJob, sweepPrizesJob } from './winning/jobs.server.ts';

export const league: Module = {
  name: 'league',
  jobs: [
    computeSeasonJob,
    computeSeasonsJob,
    previewJob,
    closeJob,
    sealJob,
    sweepRunsJob,
    issuePrizesJob,
    sweepPrizesJob,
    forgetReasonsJob,
  ],
  commands: async () => [(await import('./scoring/cli.server.ts')).seasonVerifyCommand],
  contributes: {
    homeCards: leagueHomeCards,
    taskNotes: leagueNotes,
    subjectNames: leagueSubjects,
    unitSignals: unitGrades,
  },
};
