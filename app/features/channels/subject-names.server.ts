import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import { accountName, networkName } from './networks.ts';
import './tables.ts';

async function accounts(db: Tx, ids: readonly string[]) {
  const rows = await db
    .selectFrom('channels_channel')
    .select(['id', 'network', 'handle', 'address'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: `${accountName(row)}, ${networkName(row.network)}`,
    href: `/kerja/akun/${row.id}`,
  }));
}

async function fakes(db: Tx, ids: readonly string[]) {
  const rows = await db
    .selectFrom('channels_fake')
    .select(['id', 'network', 'handle', 'address'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ id: row.id, name: accountName(row), href: '/kerja/akun/palsu' }));
}

async function deliveries(db: Tx, ids: readonly string[]) {
  const rows = await db
    .selectFrom('channels_delivery as d')
    .leftJoin('channels_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.channel_id'),
    )
    .select(['d.id', 'd.network', 'c.handle', 'c.address'])
    .where('d.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name:
      row.handle || row.address
        ? `${accountName(row)}, ${networkName(row.network)}`
        : networkName(row.network),
    href: `/kerja/pengiriman/${row.id}`,
  }));
}

/** Which accounts records are about. */
export const channelSubjects: Contributors['subjectNames'] = {
  channel: accounts,
  fake: fakes,
  delivery: deliveries,
};
