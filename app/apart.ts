import { serveApart } from '#app/platform/apart/thread.server.ts';

/** The thread in which strangers' material is read and long sums are done: see `platform/apart`. */
serveApart({
  channels: () => import('#app/features/channels/readers.ts'),
  agenda: () => import('#app/features/agenda/calendar/readers.ts'),
  training: () => import('#app/features/training/readers.ts'),
});
