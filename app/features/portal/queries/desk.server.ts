import type { Tx } from '#app/platform/db/db.server.ts';
import { publicUnits } from '../gates.server.ts';

/** The unit that answers for the portal: the coordinating office. */
export async function readDesk(
  db: Tx,
): Promise<{ name: string; slug: string; phone: string | null; address: string | null } | null> {
  const government = await db
    .selectFrom('org_read_government')
    .select('coordinator_unit_id')
    .executeTakeFirst();
  if (!government?.coordinator_unit_id) return null;
  const unit = await publicUnits(db)
    .select(['u.name', 'u.slug', 'u.phone', 'u.address'])
    .where('u.id', '=', government.coordinator_unit_id)
    .executeTakeFirst();
  return unit ?? null;
}
