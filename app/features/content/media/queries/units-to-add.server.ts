import { hasRole, type PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';

export type UnitChoice = { readonly id: string; readonly name: string };

/** Units that the person may add notes and media for; the desk, that does so for all, finds its own first. */
export async function unitsToAddFor(db: Tx, actor: PersonActor): Promise<UnitChoice[]> {
  const own = [...new Set(actor.roles.map((role) => role.unitId))].filter((unitId) =>
    may(actor, 'add-media', { unitId }),
  );
  if (own.length === 0) return [];
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name'])
    .where('state', '=', 'live')
    .$if(!hasRole(actor, 'coordinator'), (query) => query.where('id', 'in', own))
    .orderBy('short_name')
    .execute();
  return rows
    .map(({ id, short_name }) => ({ id, name: short_name }))
    .sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)));
}
