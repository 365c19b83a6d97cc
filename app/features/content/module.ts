import type { Module } from '#app/platform/module.ts';
import './contributors.ts';
import './events.ts';
import { expireUploadsJob } from './media/jobs.server.ts';
import { pieceSubjects } from './pieces/subject-names.server.ts';
import { remindHandJob } from './publishing/jobs.server.ts';
import { followDelivery } from './publishing/outcome.server.ts';
import { handNotes } from './publishing/task-notes.server.ts';
import './tables.ts';

export const content: Module = {
  name: 'content',
  jobs: [expireUploadsJob, remindHandJob],
  api: async (platform) => (await import('./api.server.ts')).contentApi(platform),
  commands: async () => [(await import('./writing/cli.server.ts')).checkCommand],
  contributes: {
    deliveryOutcome: followDelivery,
    subjectNames: { piece: pieceSubjects },
    taskNotes: handNotes,
  },
};
