import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(`kerja/kliping${path}`, `features/clippings/ui/${file}`);

export const clippingsRoutes: FeatureRoutes = {
  console: [
    page('', 'clippings.page.tsx'),
    page('/berita/:id', 'item.page.tsx'),
    page('/tempel', 'links.page.tsx'),
    page('/sumber', 'sources.page.tsx'),
    page('/isu', 'issues.page.tsx'),
    page('/tren', 'trend.page.tsx'),
    page('/harian', 'papers.page.tsx'),
    page('/harian/:date', 'paper.page.tsx'),
  ],
  bare: [page('/tren.csv', 'trend-file.ts'), page('/harian/:date/kliping.pdf', 'paper-file.ts')],
};
