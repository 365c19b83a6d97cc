import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(`kerja/kliping${path}`, `features/clippings/ui/${file}`);

export const clippingsRoutes: FeatureRoutes = {
  console: [
    page('', 'clippings.page.tsx'),
    page('/berita/:id', 'item.page.tsx'),
    page('/tempel', 'links.page.tsx'),
    page('/sumber', 'sources.page.tsx'),
  ],
};
