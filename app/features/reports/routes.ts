import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const reportsRoutes: FeatureRoutes = { console: [] };
