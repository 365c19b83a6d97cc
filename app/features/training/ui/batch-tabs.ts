import type { BatchTab } from '../queries/batch-page.server.ts';

/** Pages of a batch: key -> last part of the address. */
const PATHS: Record<BatchTab, string> = {
  schedule: '',
  participants: 'peserta',
  roster: 'kehadiran',
  tests: 'tes',
  evaluation: 'evaluasi',
  certificates: 'sertifikat',
};

export const batchHref = (batch: { id: string; programmeId: string }, tab: BatchTab = 'schedule'): string =>
  `/kerja/pelatihan/${batch.programmeId}/${batch.id}${PATHS[tab] && `/${PATHS[tab]}`}`;

/** Where a participant takes a test. */
export const testHref = (batch: { id: string; programmeId: string }, part: 'pre' | 'post'): string =>
  `${batchHref(batch, 'tests')}/${part === 'pre' ? 'awal' : 'akhir'}`;
