import type { Module } from '#app/platform/module.ts';
import { channelParseCommand } from './cli.server.ts';
import { custodyHandover } from './custody-handover.server.ts';
import { recheckProofs, sweepProofs } from './jobs.server.ts';

export const channels: Module = {
  name: 'channels',
  jobs: [sweepProofs, recheckProofs],
  commands: [channelParseCommand],
  contributes: { handover: custodyHandover },
};
