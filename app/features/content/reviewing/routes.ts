import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const reviewRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = { console: [], bare: [] };
