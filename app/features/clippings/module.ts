import type { Module } from '#app/platform/module.ts';

export const clippings: Module = { name: 'clippings' };
