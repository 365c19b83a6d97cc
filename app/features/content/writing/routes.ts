import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const writingRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [route('kerja/kata', 'features/content/writing/ui/words.page.tsx')],
  bare: [],
};
