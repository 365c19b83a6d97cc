import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

/** A file that serves two addresses is told apart by `id`. */
const page = (path: string, file: string, id?: string) =>
  route(`kerja/pelatihan${path}`, `features/training/ui/${file}`, id ? { id } : {});

export const trainingRoutes: FeatureRoutes = {
  console: [
    page('-saya', 'my-trainings.page.tsx'),
    page('', 'trainings.page.tsx'),
    page('/baru', 'programme-form.page.tsx', 'training-new-programme'),
    page('/jp', 'jp.page.tsx'),
    page('/narasumber', 'speakers.page.tsx'),
    page('/bank-soal', 'question-bank.page.tsx'),
    page('/:id', 'programme.page.tsx'),
    page('/:id/ubah', 'programme-form.page.tsx', 'training-edit-programme'),
    page('/:id/salin', 'clone-programme.page.tsx'),
    page('/:id/undian', 'lot.page.tsx'),
    page('/:id/dampak', 'effect.page.tsx'),
    page('/:id/angkatan-baru', 'batch-form.page.tsx', 'training-new-batch'),
    page('/:id/tes', 'programme-test.page.tsx'),
    page('/:id/evaluasi', 'evaluation-form.page.tsx'),
    page('/:id/:batchId', 'schedule.page.tsx'),
    page('/:id/:batchId/ubah', 'batch-form.page.tsx', 'training-edit-batch'),
    page('/:id/:batchId/pindah', 'move-batch.page.tsx'),
    page('/:id/:batchId/peserta', 'participants.page.tsx'),
    page('/:id/:batchId/peserta/impor', 'import-participants.page.tsx'),
    page('/:id/:batchId/peserta/jatah', 'quotas.page.tsx'),
    page('/:id/:batchId/kehadiran', 'roster.page.tsx'),
    page('/:id/:batchId/tugas', 'tasks.page.tsx'),
    page('/:id/:batchId/tugas/:taskId', 'task.page.tsx'),
    page('/:id/:batchId/tugas/:taskId/:submissionId', 'mark-task.page.tsx'),
    page('/:id/:batchId/tes', 'batch-test.page.tsx'),
    page('/:id/:batchId/tes/hasil', 'results.page.tsx'),
    page('/:id/:batchId/tes/:part', 'attempt.page.tsx'),
    page('/:id/:batchId/evaluasi', 'evaluation.page.tsx'),
    page('/:id/:batchId/kehadiran/pindai', 'scan-cards.page.tsx'),
    page('/:id/:batchId/kehadiran/uji-petik', 'room-check.page.tsx'),
    page('/:id/:batchId/kehadiran/ditolak', 'refused-scans.page.tsx'),
    route('kerja/hadir', 'features/training/ui/attend.page.tsx'),
    route('kerja/hadir/kartu', 'features/training/ui/attend-card.page.tsx'),
    page('/:id/:batchId/surat', 'letters.page.tsx'),
    page('/:id/:batchId/surat/kepegawaian', 'service.page.tsx'),
    page('/:id/:batchId/sertifikat', 'certificates.page.tsx'),
    page('/:id/:batchId/tindak-lanjut', 'follow-up.page.tsx'),
  ],
  bare: [
    page('/:id/undian.csv', 'lot-file.ts'),
    page('/:id/:batchId/peserta/impor/templat.xlsx', 'registration-template.ts'),
    page('/:id/dampak.csv', 'effect-file.ts'),
    page('/:id/:batchId/kehadiran/layar', 'wall.page.tsx'),
    page('/:id/:batchId/kehadiran/layar/kode', 'wall-codes.ts'),
    page('/:id/:batchId/surat/:file', 'letter-file.ts'),
    page('/:id/:batchId/kalender.ics', 'batch-calendar.ts'),
    page('/:id/:batchId/tugas/:taskId/:submissionId/berkas', 'submission-file.ts'),
    page('/:id/:batchId/sertifikat/:file', 'certificate-file.ts'),
  ],
};
