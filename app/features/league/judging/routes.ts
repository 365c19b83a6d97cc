import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) =>
  route(`kerja/liga/:seasonId${path}`, `features/league/judging/ui/${file}`);

export const judgingRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [
    page('/juri', 'jury.page.tsx'),
    page('/juri/tunjuk', 'choose-juror.page.tsx'),
    page('/juri/saya', 'own-sheets.page.tsx'),
    page('/juri/lembar/:sheetId', 'sheet.page.tsx'),
    page('/ceklis', 'checklist.page.tsx'),
    page('/ceklis/butir/:item', 'checklist-item.page.tsx'),
    page('/ceklis/unit/:unitId', 'checklist-unit.page.tsx'),
  ],
  bare: [page('/juri/undian.csv', 'lot-file.ts')],
};
