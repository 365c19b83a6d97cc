import type { BatchTab } from '../queries/batch-page.server.ts';

/** Pages of a batch: key -> last part of the address, or a whole address for a page that knows no batch. */
const PATHS: Record<BatchTab, string> = {
  schedule: '',
  attend: '/kerja/hadir',
  participants: 'peserta',
  roster: 'kehadiran',
  materials: 'materi',
  tasks: 'tugas',
  tests: 'tes',
  evaluation: 'evaluasi',
  letters: 'surat',
  certificates: 'sertifikat',
  file: 'berkas',
  followUp: 'tindak-lanjut',
};

export function batchHref(batch: { id: string; programmeId: string }, tab: BatchTab = 'schedule'): string {
  const path = PATHS[tab];
  if (path.startsWith('/')) return path;
  return `/kerja/pelatihan/${batch.programmeId}/${batch.id}${path && `/${path}`}`;
}

/** Where a participant takes a test. */
export const testHref = (batch: { id: string; programmeId: string }, part: 'pre' | 'post'): string =>
  `${batchHref(batch, 'tests')}/${part === 'pre' ? 'awal' : 'akhir'}`;
