import type { Tx } from '#app/platform/db/db.server.ts';
import '../../delivery/tables.ts';
import { dayOf, type Moment } from '../../queries/moment.ts';
import { monthUse } from '../paid-use.server.ts';
import { APP_NETWORKS } from '../schema.ts';

/** The government's app at each network; the key itself is never read. */
export async function readApps(db: Tx, moment: Moment) {
  const apps = await db
    .selectFrom('channels_app as a')
    .leftJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.set_by'),
    )
    .select(['a.network', 'a.client_id', 'a.settings', 'a.set_at', 'p.name'])
    .execute();
  const counts = await db
    .selectFrom('channels_connection')
    .select(['network', (eb) => eb.fn.countAll<number>().as('n')])
    .where('state', '<>', 'revoked')
    .groupBy('network')
    .execute();
  const used = await monthUse(db, 'x', moment);
  return APP_NETWORKS.map((network) => {
    const app = apps.find((one) => one.network === network);
    return {
      network,
      clientId: app?.client_id ?? null,
      setBy: app?.name ?? null,
      setWhen: app ? dayOf(app.set_at, moment) : null,
      accounts: counts.find((one) => one.network === network)?.n ?? 0,
      monthlyCap: app?.settings.monthlyCap ?? '',
      noLinks: app?.settings.noLinks === 'ya',
      used: network === 'x' ? used : null,
    };
  });
}
export type AppView = Awaited<ReturnType<typeof readApps>>[number];
