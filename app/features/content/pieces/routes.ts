import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

export const pieceRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = { console: [], bare: [] };
