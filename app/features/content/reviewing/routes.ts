import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) =>
  route(`kerja/periksa${path}`, `features/content/reviewing/ui/${file}`);

export const reviewRoutes: Required<Pick<FeatureRoutes, 'console' | 'portal' | 'bare'>> = {
  console: [
    page('', 'queue.page.tsx'),
    page('/aturan', 'policy.page.tsx'),
    page('/:pieceId', 'review.page.tsx'),
    page('/:pieceId/ajukan', 'submit.page.tsx'),
    page('/:pieceId/serta-merta', 'urgent.page.tsx'),
    page('/:pieceId/tautan', 'links.page.tsx'),
    page('/:pieceId/banding/:variantId', 'compare.page.tsx'),
  ],
  portal: [route('s/:code', 'features/content/reviewing/ui/approval.page.tsx')],
  bare: [route('s/:code/gambar/:mediaId', 'features/content/reviewing/ui/approval-picture.ts')],
};
