import type { Module } from '#app/platform/module.ts';
import { refreshSearchJob } from './jobs.server.ts';

export const portal: Module = { name: 'portal', jobs: [refreshSearchJob] };
