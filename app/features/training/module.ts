import type { Module } from '#app/platform/module.ts';
import './events.ts';
import './tables.ts';

export const training: Module = {
  name: 'training',
  commands: async () => [(await import('./effect/cli.server.ts')).effectCommand],
};
