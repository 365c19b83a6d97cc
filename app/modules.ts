import { audit } from '#app/features/audit/module.ts';
import type { Module } from '#app/platform/module.ts';

/** THE list of features: one line each. */
export const modules: readonly Module[] = [audit];
