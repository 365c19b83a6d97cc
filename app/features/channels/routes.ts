import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';
import { connectingRoutes } from './connecting/routes.ts';
import { deliveryRoutes } from './delivery/routes.ts';

const page = (path: string, file: string) => route(path, `features/channels/ui/${file}`);

export const channelsRoutes: FeatureRoutes = {
  console: [
    page('kerja/akun', 'accounts.page.tsx'),
    page('kerja/akun/baru', 'new-account.page.tsx'),
    page('kerja/akun/impor', 'import.page.tsx'),
    page('kerja/akun/palsu', 'fakes.page.tsx'),
    page('kerja/akun/:id', 'account.page.tsx'),
    page('kerja/pengumpul', 'collector.page.tsx'),
    ...connectingRoutes.console,
    ...deliveryRoutes.console,
  ],
  bare: [page('kerja/akun/unduh', 'export.ts'), ...connectingRoutes.bare, ...deliveryRoutes.bare],
};
