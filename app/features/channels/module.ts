import type { Module } from '#app/platform/module.ts';
import { channelParseCommand } from './cli.server.ts';

export const channels: Module = {
  name: 'channels',
  commands: [channelParseCommand],
};
