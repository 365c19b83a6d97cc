import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const reviewRoutes: Required<Pick<FeatureRoutes, 'console' | 'portal' | 'bare'>> = {
  console: [],
  portal: [route('s/:code', 'features/content/reviewing/ui/approval.page.tsx')],
  bare: [route('s/:code/gambar/:mediaId', 'features/content/reviewing/ui/approval-picture.ts')],
};
