import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import '../tables.ts';
import { homeCopy } from './home-copy.id.ts';

async function waitingIn(db: Tx, unitId: string): Promise<number> {
  const { n } = await db
    .selectFrom('content_variant')
    .select((eb) => eb.fn.count<number>('piece_id').distinct().as('n'))
    .where('unit_id', '=', unitId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function leads(db: Tx, unitId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('org_read_role')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('person_id', '=', personId)
    .where('role', '=', 'head')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What waits is read by whoever leads the unit, so it is the successor's at once; links in the old head's WhatsApp stop working. */
export const reviewsHandover: Contributors['handover'] = {
  key: 'reviews',
  label: homeCopy.handover,
  count: async (db, { unitId, fromPersonId }) =>
    (await leads(db, unitId, fromPersonId)) ? waitingIn(db, unitId) : 0,
  async move(tx, { unitId, fromPersonId, toPersonId, now }) {
    await tx
      .updateTable('content_approval_link')
      .set({ revoked_at: now })
      .where('person_id', '=', fromPersonId)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('piece_id', 'in', (eb) =>
        eb.selectFrom('content_piece').select('id').where('unit_id', '=', unitId),
      )
      .execute();
    return (await leads(tx, unitId, toPersonId)) ? waitingIn(tx, unitId) : 0;
  },
};
