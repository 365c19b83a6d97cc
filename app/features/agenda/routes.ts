import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(path, `features/agenda/ui/${file}`);

export const agendaRoutes: FeatureRoutes = {
  console: [
    page('kerja/tugas', 'tasks.page.tsx'),
    page('kerja/tugas/:id/tidak-bisa', 'excuse.page.tsx'),
    page('kerja/narasi', 'narratives.page.tsx'),
    page('kerja/narasi/baru', 'new-narrative.page.tsx'),
    page('kerja/narasi/:id', 'narrative.page.tsx'),
    page('kerja/narasi/:id/ubah', 'edit-narrative.page.tsx'),
    page('kerja/program', 'programmes.page.tsx'),
    page('kerja/minggu', 'week.page.tsx'),
    page('kerja/kegiatan/baru', 'new-activity.page.tsx'),
    page('kerja/kegiatan/:id', 'activity.page.tsx'),
    page('kerja/kegiatan/:id/ubah', 'edit-activity.page.tsx'),
    page('kerja/kegiatan/:id/jadwal', 'move-activity.page.tsx'),
    page('kerja/tempel-agenda', 'paste-agenda.page.tsx'),
    page('kerja/tempel-agenda/:pasteId', 'paste-result.page.tsx'),
    page('kerja/kalender', 'unit-calendar.page.tsx'),
    page('kerja/impor-kalender', 'import-calendar.page.tsx'),
  ],
  writing: [page('kerja/tugas/:id', 'material.page.tsx')],
  bare: [page('kerja/narasi/:id/:file', 'narrative-units-file.ts'), page('kalender/:file', 'unit-feed.ts')],
};
