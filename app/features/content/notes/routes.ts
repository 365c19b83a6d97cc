import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(`kerja/catat${path}`, `features/content/notes/ui/${file}`);

/** Notes from the field: the list with what waits on this phone, a new one, and one with the drafts made of it. */
export const noteRoutes: Required<Pick<FeatureRoutes, 'console' | 'bare'>> = {
  console: [page('', 'notes.page.tsx'), page('/baru', 'new-note.page.tsx'), page('/:id', 'note.page.tsx')],
  bare: [],
};
