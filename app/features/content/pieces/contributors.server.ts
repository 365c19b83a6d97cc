import type { AffectedPart } from '#app/features/agenda/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import { piecesCopy } from './copy.id.ts';

const copy = piecesCopy.affected;

/** What a moved or cancelled activity touches here: pieces about it. */
export const affectedPieces: AffectedPart = {
  key: 'pieces',
  async count(db, activityId) {
    const rows = await db
      .selectFrom('content_read_piece')
      .select(['state'])
      .where('activity_id', '=', activityId)
      .where('archived_at', 'is', null)
      .execute();
    const of = (...states: string[]) => rows.filter(({ state }) => states.includes(state)).length;
    return [
      { label: copy.waiting, count: of('draft', 'submitted', 'returned') },
      { label: copy.scheduled, count: of('approved', 'scheduled', 'publishing', 'held', 'failed') },
      { label: copy.published, count: of('published', 'partly-published') },
    ];
  },
};

/** Pieces that somebody wrote and that are not out: they are the unit's and stay with it, whoever goes on. */
export async function openOf(db: Tx, unitId: string, personId: string): Promise<number> {
  const row = await db
    .selectFrom('content_read_piece')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('unit_id', '=', unitId)
    .where('created_by', '=', personId)
    .where('archived_at', 'is', null)
    .where('state', 'not in', ['published', 'withdrawn'])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
