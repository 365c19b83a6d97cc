import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) =>
  route(`kerja/liga/:seasonId${path}`, `features/league/winning/ui/${file}`);

export const winningRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [page('/piagam', 'prizes.page.tsx')],
  bare: [page('/piagam/:file', 'prize-file.ts')],
};
