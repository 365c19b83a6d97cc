import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

/** Reports that arrive without asking. */
const telling = (path: string, file: string, id?: string) =>
  route(`kerja/laporan${path}`, `features/reports/telling/ui/${file}`, id ? { id } : {});

export const reportsRoutes: FeatureRoutes = {
  console: [telling('/harian/:date', 'daily.page.tsx')],
};
