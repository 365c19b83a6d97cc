import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';
import { mediaRoutes } from './media/routes.ts';
import { noteRoutes } from './notes/routes.ts';
import { pieceRoutes } from './pieces/routes.ts';
import { publishRoutes } from './publishing/routes.ts';
import { reviewRoutes } from './reviewing/routes.ts';
import { writingRoutes } from './writing/routes.ts';

const parts = [noteRoutes, mediaRoutes, writingRoutes, pieceRoutes, reviewRoutes, publishRoutes];

export const contentRoutes: FeatureRoutes = {
  console: parts.flatMap((part) => part.console),
  portal: reviewRoutes.portal,
  bare: parts.flatMap((part) => part.bare),
};
