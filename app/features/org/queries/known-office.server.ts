import type { Tx } from '#app/platform/db/db.server.ts';
import type { KnownOffice } from '../importing/plan-import.ts';
import '../tables.ts';

/** Units and people that an import is judged against. */
export async function knownOffice(db: Tx): Promise<KnownOffice> {
  const units = await db.selectFrom('org_unit').select(['id', 'name', 'short_name', 'state']).execute();
  const people = await db.selectFrom('org_person').select(['id', 'name', 'email', 'phone']).execute();
  return {
    units: units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      shortName: unit.short_name,
      live: unit.state === 'live',
    })),
    people,
  };
}
