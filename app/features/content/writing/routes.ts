import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const writingRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = { console: [], bare: [] };
