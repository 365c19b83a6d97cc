import type { Contributors } from '#app/platform/module.ts';
import { HANDOVER_COPY } from './screens-copy.id.ts';
import './tables.ts';

/** Mutasi: the accounts that the old officer held in the unit go to the successor, and are to be checked again. */
export const custodyHandover: Contributors['handover'] = {
  key: 'custody',
  label: HANDOVER_COPY.custody,
  async count(db, { unitId, fromPersonId }) {
    const row = await db
      .selectFrom('channels_channel')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('unit_id', '=', unitId)
      .where('custodian_person_id', '=', fromPersonId)
      .where('state', 'in', ['proposed', 'approved'])
      .executeTakeFirst();
    return row?.n ?? 0;
  },
  async move(tx, { unitId, fromPersonId, toPersonId }) {
    const result = await tx
      .updateTable('channels_channel')
      .set({ custodian_person_id: toPersonId, custody_checked_on: null })
      .where('unit_id', '=', unitId)
      .where('custodian_person_id', '=', fromPersonId)
      .where('state', 'in', ['proposed', 'approved'])
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  },
};
