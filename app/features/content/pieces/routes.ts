import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(`kerja/${path}`, `features/content/pieces/ui/${file}`);

export const pieceRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [
    page('naskah', 'pieces.page.tsx'),
    page('naskah/baru', 'new-piece.page.tsx'),
    page('naskah/:id', 'piece.page.tsx'),
    page('naskah/:id/ubah', 'edit-piece.page.tsx'),
    page('naskah/:id/kanal/:variantId', 'variant.page.tsx'),
    page('rencana', 'calendar.page.tsx'),
    page('rencana/komposisi', 'mix.page.tsx'),
  ],
  bare: [page('rencana/unduh/:file', 'mix-file.ts'), page('naskah/unduh/:file', 'pieces-file.ts')],
};
