import type { Module } from '#app/platform/module.ts';
import './events.ts';
import './tables.ts';

export const reports: Module = { name: 'reports' };
