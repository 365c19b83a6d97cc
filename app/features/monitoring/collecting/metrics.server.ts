import { Counter } from 'prom-client';
import { metrics } from '#app/platform/http/observe.server.ts';

/** Visits by connector and how they ended. */
export const visits = new Counter({
  name: 'simpul_collect_visits_total',
  help: 'Visits of channels by connector and outcome',
  labelNames: ['connector', 'outcome'],
  registers: [metrics],
});

/** Posts that visits added, changed or found gone. */
export const collectedPosts = new Counter({
  name: 'simpul_collect_posts_total',
  help: 'Posts that visits added, found edited or found gone',
  labelNames: ['what'],
  registers: [metrics],
});
