import { audit } from '#app/features/audit/module.ts';
import { authModule } from '#app/platform/auth/module.ts';
import type { Module } from '#app/platform/module.ts';
import { notifyModule } from '#app/platform/notify/module.ts';

/** THE list of features: one line each. */
export const modules: readonly Module[] = [authModule, notifyModule, audit];
