import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const publishRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = { console: [], bare: [] };
