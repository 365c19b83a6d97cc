import type { Module } from '#app/platform/module.ts';
import './events.ts';
import './tables.ts';

export const clippings: Module = { name: 'clippings' };
