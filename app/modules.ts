import { agenda } from '#app/features/agenda/module.ts';
import { audit } from '#app/features/audit/module.ts';
import { channels } from '#app/features/channels/module.ts';
import { clippings } from '#app/features/clippings/module.ts';
import { content } from '#app/features/content/module.ts';
import { league } from '#app/features/league/module.ts';
import { monitoring } from '#app/features/monitoring/module.ts';
import { org } from '#app/features/org/module.ts';
import { portal } from '#app/features/portal/module.ts';
import { reports } from '#app/features/reports/module.ts';
import { training } from '#app/features/training/module.ts';
import { actionsModule } from '#app/platform/actions/module.ts';
import { authModule } from '#app/platform/auth/module.ts';
import { httpModule } from '#app/platform/http/module.ts';
import type { Module } from '#app/platform/module.ts';
import { notifyModule } from '#app/platform/notify/module.ts';

/** THE list of features: one line each. */
export const modules: readonly Module[] = [
  actionsModule,
  authModule,
  httpModule,
  notifyModule,
  org,
  agenda,
  channels,
  content,
  audit,
  monitoring,
  training,
  clippings,
  league,
  reports,
  portal,
];
