import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(path, `features/channels/delivery/ui/${file}`);

export const deliveryRoutes = {
  console: [
    page('kerja/pengiriman', 'deliveries.page.tsx'),
    page('kerja/pengiriman/jeda', 'pauses.page.tsx'),
    page('kerja/pengiriman/:id', 'delivery.page.tsx'),
  ],
  bare: [page('m/:token', 'media-file.ts')],
} satisfies FeatureRoutes;
