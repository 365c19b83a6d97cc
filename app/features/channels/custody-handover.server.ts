import type { HandoverCall } from '#app/features/org/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import './delivery/tables.ts';
import { accountName, networkName } from './networks.ts';
import { briefDayOf } from './queries/moment.ts';
import { HANDOVER_COPY } from './screens-copy.id.ts';
import './tables.ts';
import { governmentOfTx, tellUnit } from './telling.server.ts';

/** Connections of the unit that stand on this person's leave; one that was taken back stands no more. */
const connectionsOf = (db: Tx, { unitId, fromPersonId }: { unitId: string; fromPersonId: string }) =>
  db
    .selectFrom('channels_connection as k')
    .innerJoin('channels_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'k.tenant_id').onRef('c.id', '=', 'k.channel_id'),
    )
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'k.tenant_id').onRef('p.id', '=', 'k.connected_by'),
    )
    .select(['c.id', 'c.network', 'c.handle', 'c.address', 'p.name as by'])
    .select(['k.state', 'k.connected_at', 'k.expires_at', 'k.refresh_after'])
    .where('c.unit_id', '=', unitId)
    .where('k.connected_by', '=', fromPersonId)
    .where('k.state', '<>', 'revoked')
    .orderBy('c.network')
    .orderBy('c.id')
    .execute();

type Connection = Awaited<ReturnType<typeof connectionsOf>>[number];

/** How long it still holds; what renews itself has no end of its own. */
function untilWords(row: Connection, moment: { now: string; zone: string }): string[] {
  if (row.state === 'reconnect') return [HANDOVER_COPY.lost];
  if (!row.expires_at || row.refresh_after !== null) return [];
  const day = briefDayOf(row.expires_at, moment);
  const isOver = Date.parse(row.expires_at) <= Date.parse(moment.now);
  return [isOver ? HANDOVER_COPY.expired(day) : HANDOVER_COPY.expires(day)];
}

/** Accounts by name; many are counted, a list that long is read on the page. */
const MOST_NAMES = 5;

/**
 * The successor hears what only he can do: connect anew what stands on the old officer's leave, and check the custody of what he
 * now holds. Coordinator and head have seen it before the act, he has not.
 */
async function tellSuccessor(
  context: Parameters<typeof tellUnit>[0],
  call: HandoverCall & { readonly moved: number },
): Promise<void> {
  const { zone } = await governmentOfTx(context.tx);
  const { unitId, fromPersonId, toPersonId, now, moved } = call;
  const key = `${unitId}:${fromPersonId}:${now}`;
  const common = { zone, unitId, roles: [], also: [toPersonId], urgency: 'normal' } as const;
  const rows = await connectionsOf(context.tx, call);
  const names = rows.slice(0, MOST_NAMES).map((row) => `${networkName(row.network)} ${accountName(row)}`);
  if (rows.length > 0)
    await tellUnit(context, {
      ...common,
      kind: 'channels.handover-connections',
      title: HANDOVER_COPY.reconnectTitle(rows.length),
      body: HANDOVER_COPY.reconnectBody(names, rows.length - names.length),
      href: rows.length === 1 ? `/kerja/sambungan/${rows[0]!.id}` : `/kerja/sambungan?unit=${unitId}`,
      key: `channels.handover-connections:${key}`,
    });
  if (moved > 0)
    await tellUnit(context, {
      ...common,
      kind: 'channels.handover-custody',
      title: HANDOVER_COPY.custodyTitle(moved),
      body: HANDOVER_COPY.custodyBody,
      href: `/kerja/akun?unit=${unitId}`,
      key: `channels.handover-custody:${key}`,
    });
}

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
  tell: tellSuccessor,
  async rest(db, call) {
    const rows = await connectionsOf(db, call);
    if (rows.length === 0) return null;
    return {
      title: HANDOVER_COPY.connections,
      lead: HANDOVER_COPY.connectionsLead,
      act: HANDOVER_COPY.reconnect,
      items: rows.map((row) => ({
        key: row.id,
        title: `${networkName(row.network)} ${accountName(row)}`,
        sub: [
          HANDOVER_COPY.connected(row.by, briefDayOf(row.connected_at, call)),
          ...untilWords(row, call),
        ].join(', '),
        href: `/kerja/sambungan/${row.id}`,
      })),
    };
  },
};
