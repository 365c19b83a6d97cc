import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import './tables.ts';
import { tasksCopy } from './tasks-copy.id.ts';

async function openIn(db: Tx, unitId: string): Promise<number> {
  const row = await db
    .selectFrom('agenda_assignment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['given', 'accepted'])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Tasks belong to the unit and stay with it; what the old officer had taken is now the successor's. */
export const tasksHandover: Contributors['handover'] = {
  key: 'tasks',
  label: tasksCopy.handover,
  count: (db, call) => openIn(db, call.unitId),
  async move(tx, call) {
    const open = await openIn(tx, call.unitId);
    await tx
      .updateTable('agenda_assignment')
      .set({ accepted_by: call.toPersonId, updated_at: call.now })
      .where('unit_id', '=', call.unitId)
      .where('state', '=', 'accepted')
      .where('accepted_by', '=', call.fromPersonId)
      .execute();
    return open;
  },
};
