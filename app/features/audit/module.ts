import type { Module } from '#app/platform/module.ts';
import { auditVerifyCommand } from './cli.server.ts';
import { publishHeads, sealEvents } from './jobs.server.ts';

export const audit: Module = {
  name: 'audit',
  jobs: [sealEvents, publishHeads],
  commands: [auditVerifyCommand],
};
