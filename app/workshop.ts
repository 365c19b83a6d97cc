import { serveWorkshop } from '#app/platform/workshop/serve-workshop.server.ts';

/** The child process in which papers are drawn and credentials signed: see `platform/workshop`. */
serveWorkshop({
  training: () => import('#app/features/training/crafts.server.ts'),
  league: () => import('#app/features/league/crafts.server.ts'),
  reports: () => import('#app/features/reports/crafts.server.ts'),
  content: () => import('#app/features/content/crafts.server.ts'),
  clippings: () => import('#app/features/clippings/crafts.server.ts'),
});
