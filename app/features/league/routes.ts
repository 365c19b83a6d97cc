import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';
import { seasonRoutes } from './seasons/routes.ts';

export const leagueRoutes: FeatureRoutes = {
  console: [...seasonRoutes.console],
  bare: [...seasonRoutes.bare],
};
