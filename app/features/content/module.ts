import type { Module } from '#app/platform/module.ts';
import './contributors.ts';
import './events.ts';
import { contentHandover } from './handover.server.ts';
import { expireUploadsJob } from './media/jobs.server.ts';
import { affectedPieces } from './pieces/contributors.server.ts';
import { pieceHandlers } from './pieces/handlers.server.ts';
import { pieceSubjects } from './pieces/subject-names.server.ts';
import { variantOfDelivery } from './publishing/delivery-source.server.ts';
import { remindHandJob } from './publishing/jobs.server.ts';
import { variantMayGo } from './publishing/may-go.server.ts';
import { followDelivery } from './publishing/outcome.server.ts';
import { handNotes, stuckNotes } from './publishing/task-notes.server.ts';
import { reviewHomeCards, reviewNotes } from './reviewing/home-cards.server.ts';
import { remindReviewsJob } from './reviewing/jobs.server.ts';
import { countMine } from './reviewing/queries/queue.server.ts';
import './tables.ts';

export const content: Module = {
  name: 'content',
  jobs: [expireUploadsJob, remindHandJob, remindReviewsJob],
  handlers: pieceHandlers,
  api: async (platform) => (await import('./api.server.ts')).contentApi(platform),
  commands: async () => [(await import('./writing/cli.server.ts')).checkCommand],
  contributes: {
    deliveryOutcome: followDelivery,
    deliveryMayGo: variantMayGo,
    deliverySource: variantOfDelivery,
    subjectNames: { piece: pieceSubjects },
    homeCards: reviewHomeCards,
    taskNotes: {
      key: 'content',
      load: async (db, where) => [
        ...(await stuckNotes.load(db, where)),
        ...(await reviewNotes.load(db, where)),
        ...(await handNotes.load(db, where)),
      ],
    },
    navigationCounts: async (db, actor, now) => ({ review: await countMine(db, actor, now) }),
    affectedBy: affectedPieces,
    handover: contentHandover,
  },
};
