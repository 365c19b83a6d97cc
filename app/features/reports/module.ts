import type { Module } from '#app/platform/module.ts';

export const reports: Module = { name: 'reports' };
