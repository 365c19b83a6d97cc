import type { Module } from '#app/platform/module.ts';
import './events.ts';
import { computeSeasonJob, computeSeasonsJob } from './scoring/jobs.server.ts';
import './tables.ts';

export const league: Module = {
  name: 'league',
  jobs: [computeSeasonJob, computeSeasonsJob],
};
