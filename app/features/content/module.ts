import type { Module } from '#app/platform/module.ts';
import './contributors.ts';
import './events.ts';
import { followDelivery } from './publishing/outcome.server.ts';
import './tables.ts';

export const content: Module = {
  name: 'content',
  commands: async () => [(await import('./writing/cli.server.ts')).checkCommand],
  contributes: { deliveryOutcome: followDelivery },
};
