import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const publishRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [route('kerja/naskah/:id/tayang/:variantId', 'features/content/publishing/ui/publish.page.tsx')],
  bare: [],
};
