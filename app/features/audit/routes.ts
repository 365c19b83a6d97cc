import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const auditRoutes: FeatureRoutes = {
  console: [route('kerja/audit', 'features/audit/ui/trail.page.tsx')],
};
