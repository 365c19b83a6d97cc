/** Pages of a batch in reading order: key -> last part of the address. */
const PATHS = {
  schedule: '',
  participants: 'peserta',
  roster: 'kehadiran',
  certificates: 'sertifikat',
} as const;
export type BatchTab = keyof typeof PATHS;
export const BATCH_TABS = Object.keys(PATHS) as BatchTab[];

export const batchHref = (batch: { id: string; programmeId: string }, tab: BatchTab = 'schedule'): string =>
  `/kerja/pelatihan/${batch.programmeId}/${batch.id}${PATHS[tab] && `/${PATHS[tab]}`}`;
