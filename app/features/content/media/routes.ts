import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(`kerja/media${path}`, `features/content/media/ui/${file}`);

/** The library, a medium with its rights and consent, and its file. */
export const mediaRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [
    page('', 'library.page.tsx'),
    page('/baru', 'new-media.page.tsx'),
    page('/:id', 'media.page.tsx'),
  ],
  bare: [page('/:id/berkas', 'media-file.ts')],
};
