import type { Module } from '#app/platform/module.ts';
import './events.ts';
import './tables.ts';
export const league: Module = { name: 'league' };
