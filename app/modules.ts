import type { Module } from '#app/platform/module.ts';

/** THE list of features: one line each. */
export const modules: readonly Module[] = [];
