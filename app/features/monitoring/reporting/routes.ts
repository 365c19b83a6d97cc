import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(path, `features/monitoring/ui/${file}`);

/** Pages of reported links. */
export const reportingRoutes: FeatureRoutes = {
  console: [
    page('kerja/lapor', 'report.page.tsx'),
    page('kerja/lapor/bagikan', 'report-shared.page.tsx'),
    page('kerja/lapor/banyak', 'report-many.page.tsx'),
    page('kerja/lapor/terkirim/:id', 'report-receipt.page.tsx'),
  ],
  bare: [
    page('kerja/lapor/banyak/contoh.xlsx', 'report-template.ts'),
    page('kerja/berkas/:id', 'report-file.ts'),
  ],
};
