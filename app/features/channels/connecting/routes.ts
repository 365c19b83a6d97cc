import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(path, `features/channels/connecting/ui/${file}`);

export const connectingRoutes = {
  console: [
    page('kerja/sambungan', 'connections.page.tsx'),
    page('kerja/sambungan/aplikasi', 'apps.page.tsx'),
    page('kerja/sambungan/:channelId', 'connection.page.tsx'),
  ],
  bare: [page('kerja/sambungan/kembali', 'come-back.ts')],
} satisfies FeatureRoutes;
