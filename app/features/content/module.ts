import type { Module } from '#app/platform/module.ts';
import './contributors.ts';
import './events.ts';
import './tables.ts';

export const content: Module = {
  name: 'content',
};
