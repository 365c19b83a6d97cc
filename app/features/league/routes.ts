import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';
import { judgingRoutes } from './judging/routes.ts';
import { seasonRoutes } from './seasons/routes.ts';
import { winningRoutes } from './winning/routes.ts';

export const leagueRoutes: FeatureRoutes = {
  console: [...seasonRoutes.console, ...judgingRoutes.console, ...winningRoutes.console],
  bare: [...seasonRoutes.bare, ...judgingRoutes.bare, ...winningRoutes.bare],
};
