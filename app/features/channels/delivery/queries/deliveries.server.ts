import { hasRole, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { accountName } from '../../networks.ts';
import { may } from '../../policy.ts';
import type { DeliverySource } from '../contributors.ts';
import { LIST_COPY, type View } from '../screens-copy.id.ts';
import type { DeliveryState } from '../tables.ts';

export const MOST_SHOWN = 1_000;
/** What a person has to do something about. */
export const NEEDY: readonly DeliveryState[] = ['unconfirmed', 'held', 'refused'];
const OPEN: readonly DeliveryState[] = ['waiting', 'preparing', 'prepared', 'finalising'];
const STATES: Readonly<Record<View, readonly DeliveryState[] | null>> = {
  perlu: NEEDY,
  menunggu: OPEN,
  tayang: ['delivered'],
  semua: null,
};

/** The policy's twin in SQL: the desk and the operator see all, others what their units send. Null: everything. */
export function visibleUnits(actor: PersonActor): readonly string[] | null {
  return hasRole(actor, 'coordinator', 'operator') ? null : unitsOf(actor, 'officer', 'head');
}

const excerpt = (title: string | null, text: string): string => {
  const words = (title ?? text).replace(/\s+/g, ' ').trim();
  return words === '' ? LIST_COPY.noText : words.length > 90 ? `${words.slice(0, 88)}…` : words;
};

export type DeliveryListRow = {
  readonly id: string;
  readonly text: string;
  readonly network: string;
  readonly account: string;
  readonly unit: string;
  readonly state: DeliveryState;
  readonly heldReason: string | null;
  readonly reason: string | null;
  readonly dueAt: string;
};

export type Filters = { readonly view: View; readonly unitId: string; readonly network: string };

function visible(db: Tx, actor: PersonActor) {
  const units = visibleUnits(actor);
  return db
    .selectFrom('channels_delivery as d')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'd.tenant_id').onRef('u.id', '=', 'd.unit_id'),
    )
    .leftJoin('channels_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.channel_id'),
    )
    .$if(units !== null, (query) =>
      units!.length === 0 ? query.where((eb) => eb.lit(false)) : query.where('d.unit_id', 'in', [...units!]),
    );
}

const nameOf = (row: { network: string; handle: string | null; address: string | null }): string =>
  row.network === 'portal' ? LIST_COPY.portal : accountName(row);

/** What needs a person first, the rest by when it was due. */
export async function listDeliveries(
  db: Tx,
  actor: PersonActor,
  filters: Filters,
): Promise<DeliveryListRow[]> {
  const states = STATES[filters.view];
  const rows = await visible(db, actor)
    .select(['d.id', 'd.message', 'd.network', 'd.state', 'd.held_reason', 'd.failure_reason', 'd.due_at'])
    .select(['u.short_name', 'c.handle', 'c.address'])
    .$if(states !== null, (query) => query.where('d.state', 'in', [...states!]))
    .$if(filters.unitId !== '', (query) => query.where('d.unit_id', '=', filters.unitId))
    .$if(filters.network !== '', (query) => query.where('d.network', '=', filters.network))
    .orderBy((eb) => eb('d.state', 'in', [...NEEDY]), 'desc')
    .orderBy('d.due_at', filters.view === 'menunggu' ? 'asc' : 'desc')
    .orderBy('d.id')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    text: excerpt(row.message.title, row.message.text),
    network: row.network,
    account: nameOf(row),
    unit: row.short_name,
    state: row.state,
    heldReason: row.held_reason,
    reason: row.failure_reason,
    dueAt: row.due_at,
  }));
}

/** How many need a person, by the tabs' and the home page's words. */
export async function countNeedy(
  db: Tx,
  actor: PersonActor,
): Promise<{ unsettled: number; stuck: number; waiting: number }> {
  const counts = { unsettled: 0, stuck: 0, waiting: 0 };
  if (visibleUnits(actor)?.length === 0) return counts;
  const rows = await visible(db, actor)
    .select(['d.state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('d.state', 'in', [...NEEDY, ...OPEN])
    .groupBy('d.state')
    .execute();
  for (const { state, n } of rows)
    counts[state === 'unconfirmed' ? 'unsettled' : NEEDY.includes(state) ? 'stuck' : 'waiting'] += n;
  return counts;
}

export async function readDelivery(
  db: Tx,
  actor: PersonActor,
  id: string,
  sources: readonly DeliverySource[],
) {
  const row = await visible(db, actor)
    .selectAll('d')
    .select(['u.short_name', 'u.name as unit_name', 'c.handle', 'c.address as account_address'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const story = await db
    .selectFrom('channels_attempt')
    .select(['number', 'step', 'started_at', 'finished_at', 'outcome', 'reason'])
    .where('delivery_id', '=', id)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
  const settledBy = row.settled_by
    ? await db
        .selectFrom('org_read_person')
        .select('name')
        .where('id', '=', row.settled_by)
        .executeTakeFirst()
    : null;
  const mayAct = may(actor, 'settle-delivery', { unitId: row.unit_id });
  const source = mayAct ? sources.find(({ origin }) => origin === row.origin) : undefined;
  return {
    id: row.id,
    state: row.state,
    heldReason: row.held_reason,
    reason: row.failure_reason,
    network: row.network,
    account: nameOf({ network: row.network, handle: row.handle, address: row.account_address }),
    accountAddress: row.account_address,
    channelId: row.channel_id,
    unit: row.unit_name,
    title: row.message.title,
    text: row.message.text,
    media: row.message.media.length,
    dueAt: row.due_at,
    nextAt: row.next_at,
    deliveredAt: row.delivered_at,
    address: row.address,
    settledBy: settledBy?.name ?? null,
    story,
    mayAct,
    sourceHref: (await source?.href(db, row.origin_id)) ?? null,
  };
}
