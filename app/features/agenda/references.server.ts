import type { Tx } from '#app/platform/db/db.server.ts';
import './tables.ts';

type Named = { hostUnitId: string | null; programmeId: string | null; narrativeId: string | null };

/** The first of the named rows that this government does not have. */
export async function unknownReference(tx: Tx, named: Named): Promise<keyof Named | null> {
  if (named.hostUnitId) {
    const unit = await tx
      .selectFrom('org_read_unit')
      .select('id')
      .where('id', '=', named.hostUnitId)
      .executeTakeFirst();
    if (!unit) return 'hostUnitId';
  }
  if (named.programmeId) {
    const programme = await tx
      .selectFrom('agenda_programme')
      .select('id')
      .where('id', '=', named.programmeId)
      .executeTakeFirst();
    if (!programme) return 'programmeId';
  }
  if (named.narrativeId) {
    const narrative = await tx
      .selectFrom('agenda_narrative')
      .select('id')
      .where('id', '=', named.narrativeId)
      .executeTakeFirst();
    if (!narrative) return 'narrativeId';
  }
  return null;
}
