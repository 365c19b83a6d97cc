import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const file = (name: string) => `features/monitoring/ui/${name}`;

export const monitoringRoutes: FeatureRoutes = {
  console: [
    route('kerja/liputan', file('coverage.page.tsx'), [route(':unit/:subject', file('evidence.page.tsx'))]),
    route('kerja/antrean', file('queue.page.tsx')),
    route('kerja/kiriman/:id', file('post.page.tsx')),
  ],
  bare: [route('kerja/liputan.unduh', file('coverage-download.ts'))],
};
