import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

/** Reports that arrive without asking. */
const telling = (path: string, file: string, id?: string) =>
  route(`kerja/laporan${path}`, `features/reports/telling/ui/${file}`, id ? { id } : {});

/** Papers of work. */
const proving = (path: string, file: string) =>
  route(`kerja/bukti-kinerja${path}`, `features/reports/proving/ui/${file}`);

/** Workbooks of units stand among the reports; they are made of the same lines as papers of work. */
const units = (path: string, file: string) =>
  route(`kerja/laporan/unit${path}`, `features/reports/proving/ui/${file}`);

export const reportsRoutes: FeatureRoutes = {
  console: [
    telling('', 'reports.page.tsx'),
    telling('/pengaturan', 'settings.page.tsx', 'reports-settings'),
    telling('/harian/:date', 'daily.page.tsx'),
    telling('/:kind/:key', 'period.page.tsx'),
    proving('', 'proof.page.tsx'),
    proving('/petugas', 'officers.page.tsx'),
    units('', 'unit-reports.page.tsx'),
  ],
  bare: [
    telling('/:kind/:key/:file', 'period-file.ts'),
    proving('/:file', 'own-proof-file.ts'),
    proving('/berkas/:file', 'bundle-file.ts'),
    proving('/petugas/:personId/:file', 'officer-proof-file.ts'),
    units('/:file', 'unit-report-file.ts'),
  ],
};
