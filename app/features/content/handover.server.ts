import type { Contributors } from '#app/platform/module.ts';
import { openOf } from './pieces/contributors.server.ts';
import { piecesCopy } from './pieces/copy.id.ts';
import { reviewsHandover } from './reviewing/handover.server.ts';

/** What a leaving person had in hand: pieces he wrote that are not out, and reviews that waited for him. All stays with the unit. */
export const contentHandover: Contributors['handover'] = {
  key: 'content',
  label: piecesCopy.affected.handover,
  count: async (db, call) =>
    (await openOf(db, call.unitId, call.fromPersonId)) + (await reviewsHandover.count(db, call)),
  move: async (tx, call) =>
    (await openOf(tx, call.unitId, call.fromPersonId)) + (await reviewsHandover.move(tx, call)),
};
