import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { dateWords } from './moment.ts';

/** Known fakes, the latest seen first. */
export async function listFakes(db: Tx, actor: Actor) {
  const rows = await db
    .selectFrom('channels_fake as f')
    .leftJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'f.tenant_id').onRef('u.id', '=', 'f.imitates_unit_id'),
    )
    .selectAll('f')
    .select('u.short_name')
    .orderBy('f.seen_on', 'desc')
    .orderBy('f.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    network: row.network,
    name: accountName(row),
    imitates: row.short_name,
    note: row.note,
    seen: dateWords(row.seen_on),
    reportState: row.report_state,
    reported: dateWords(row.reported_on),
    reportedOn: row.reported_on,
    mayEdit: may(actor, 'edit-fake', { unitId: row.imitates_unit_id }),
  }));
}
export type FakeView = Awaited<ReturnType<typeof listFakes>>[number];
