import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const mediaRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = { console: [], bare: [] };
