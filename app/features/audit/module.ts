import type { Module } from '#app/platform/module.ts';
import './contributors.ts';
import { publishHeads, sealEvents } from './jobs.server.ts';

export const audit: Module = {
  name: 'audit',
  jobs: [sealEvents, publishHeads],
  commands: async () => [(await import('./cli.server.ts')).auditVerifyCommand],
};
