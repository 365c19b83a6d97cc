import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(`kerja/pelatihan${path}`, `features/training/ui/${file}`);

export const trainingRoutes: FeatureRoutes = {
  console: [
    page('', 'trainings.page.tsx'),
    page('/baru', 'new-programme.page.tsx'),
    page('/narasumber', 'speakers.page.tsx'),
    page('/:id', 'programme.page.tsx'),
    page('/:id/ubah', 'edit-programme.page.tsx'),
    page('/:id/salin', 'clone-programme.page.tsx'),
    page('/:id/angkatan-baru', 'new-batch.page.tsx'),
    page('/:id/:batchId', 'schedule.page.tsx'),
    page('/:id/:batchId/ubah', 'edit-batch.page.tsx'),
    page('/:id/:batchId/pindah', 'move-batch.page.tsx'),
    page('/:id/:batchId/peserta', 'participants.page.tsx'),
    page('/:id/:batchId/kehadiran', 'roster.page.tsx'),
    page('/:id/:batchId/sertifikat', 'certificates.page.tsx'),
  ],
  bare: [
    page('/:id/:batchId/kalender.ics', 'batch-calendar.ts'),
    page('/:id/:batchId/sertifikat/:file', 'certificate-file.ts'),
  ],
};
