import { z } from 'zod';
import { defineJob, type Module } from '../module.ts';
import { notifierOf } from './notifier-of.server.ts';
import { DELIVER_JOB } from './tell.server.ts';

const deliver = defineJob({
  name: DELIVER_JOB,
  payload: z.object({ tenantId: z.uuid().optional() }),
  // Also every minute: what waited for the morning, what is tried again, what the queue lost.
  cron: '* * * * *',
  expireSeconds: 600,
  concurrency: 2,
  async handle(platform, { tenantId }) {
    await notifierOf(platform).deliverDue(tenantId);
  },
});

export const notifyModule: Module = { name: 'notify', jobs: [deliver] };
