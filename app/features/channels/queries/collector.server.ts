import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';
import { healthView } from './detail.server.ts';
import type { Moment } from './moment.ts';

const ORDER = { trouble: 0, moved: 1, waiting: 2, visiting: 2, ok: 3, none: 4 } as const;

/** How all channels of the government are read: what fails stands first. */
export async function readCollector(db: Tx, actor: Actor, moment: Moment, show: 'trouble' | 'all') {
  const rows = await db
    .selectFrom('channels_channel as c')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .selectAll('c')
    .select('u.short_name')
    .where('c.state', '=', 'approved')
    .orderBy('u.position')
    .orderBy('c.id')
    .execute();
  const views = rows
    .map((row) => ({
      id: row.id,
      name: accountName(row),
      network: row.network,
      unit: row.short_name,
      movedTo: row.moved_to,
      collectable: row.connector !== null && may(actor, 'collect-now', { unitId: row.unit_id }),
      health: healthView(row, moment),
    }))
    .toSorted((a, b) => ORDER[a.health.key] - ORDER[b.health.key]);
  const read = views.filter((view) => view.health.key !== 'none');
  const troubled = read.filter((view) => view.health.key !== 'ok');
  return {
    rows: show === 'all' ? read : troubled,
    read: read.length,
    good: read.length - troubled.length,
    reported: views.length - read.length,
  };
}
export type CollectorRow = Awaited<ReturnType<typeof readCollector>>['rows'][number];
