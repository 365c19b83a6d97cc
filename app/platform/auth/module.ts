import { z } from 'zod';
import { defineJob, type Module } from '../module.ts';

const sweep = defineJob({
  name: 'auth.sweep',
  payload: z.object({}),
  cron: '41 18 * * *',
  async handle(platform) {
    await platform.auth.sweep();
  },
});

/** Keeps the tables of the sign-in small. */
export const authModule: Module = { name: 'auth', jobs: [sweep] };
