import type { Module } from '#app/platform/module.ts';
import './events.ts';
import { provingJobs } from './proving/jobs.server.ts';
import { provingSubjects } from './proving/subject-names.server.ts';
import './tables.ts';
import { reportsHomeCards } from './telling/home-cards.server.ts';
import { tellingJobs } from './telling/jobs.server.ts';

export const reports: Module = {
  name: 'reports',
  jobs: [...tellingJobs, ...provingJobs],
  contributes: { homeCards: reportsHomeCards, subjectNames: provingSubjects },
};
