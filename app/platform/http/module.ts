import { z } from 'zod';
import { defineJob, type Module } from '../module.ts';
import { sweepHosts } from './host-turns.server.ts';

const sweep = defineJob({
  name: 'http.sweep-hosts',
  payload: z.object({}),
  cron: '29 18 * * *',
  handle: (platform) => sweepHosts(platform.db),
});

/** Keeps the list of hosts outside small. */
export const httpModule: Module = { name: 'http', jobs: [sweep] };
