import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

/** A file that serves two addresses is told apart by `id`. */
const page = (path: string, file: string, id?: string) =>
  route(`kerja/liga${path}`, `features/league/seasons/ui/${file}`, id ? { id } : {});

/** Rule sets, seasons with their tables, appeals, and the officer's own page. */
export const seasonRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [
    route('kerja/nilai', 'features/league/seasons/ui/own.page.tsx'),
    page('', 'league.page.tsx', 'league-current'),
    page('/musim', 'seasons.page.tsx'),
    page('/musim/baru', 'new-season.page.tsx'),
    page('/aturan', 'rules-list.page.tsx'),
    page('/aturan/baru', 'rules-form.page.tsx', 'league-new-rules'),
    page('/aturan/:rulesId', 'rules.page.tsx'),
    page('/aturan/:rulesId/ubah', 'rules-form.page.tsx', 'league-edit-rules'),
    page('/:id', 'league.page.tsx', 'league-season'),
    page('/:id/kelola', 'manage.page.tsx'),
    page('/:id/keputusan', 'decisions.page.tsx'),
    page('/:id/banding/baru', 'appeal-form.page.tsx'),
    page('/:id/banding/:appealId', 'appeal.page.tsx'),
    page('/:id/koreksi/baru', 'propose.page.tsx'),
    page('/:id/unit/:unitId', 'unit.page.tsx'),
    page('/:id/unit/:unitId/bukti/:criterion/:of/:part', 'evidence.page.tsx'),
  ],
  bare: [page('/:id/koreksi/:proposalId', 'proposal.ts'), page('/:id/unduh/:file', 'season-download.ts')],
};
