import { sql } from 'kysely';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { networkName } from '../../networks.ts';
import { PAUSES_COPY } from '../screens-copy.id.ts';
import { visibleUnits } from './deliveries.server.ts';

export type PauseView = {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  readonly fromAt: string;
  readonly untilAt: string | null;
  readonly running: boolean;
  /** Deliveries that would be under way without it. */
  readonly waiting: number;
};

/** Pauses that hold or are planned, those that hold first. */
export async function readPauses(db: Tx, now: string): Promise<PauseView[]> {
  const rows = await db
    .selectFrom('channels_pause as p')
    .leftJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').on(sql<boolean>`u.id::text = p.scope_id`),
    )
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'p.tenant_id').onRef('w.id', '=', 'p.set_by'),
    )
    .select([
      'p.id',
      'p.scope',
      'p.scope_id',
      'p.reason',
      'p.from_at',
      'p.until_at',
      'u.short_name',
      'w.name',
    ])
    .select(
      sql<number>`(select count(*)::int from channels_delivery d where d.state in ('waiting', 'preparing', 'prepared')
        and d.due_at <= ${now} and (p.scope = 'all' or p.scope_id = case p.scope when 'unit' then d.unit_id::text else d.network end))`.as(
        'waiting',
      ),
    )
    .where('p.lifted_at', 'is', null)
    .where((eb) => eb.or([eb('p.until_at', 'is', null), eb('p.until_at', '>', now)]))
    .orderBy('p.from_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what:
      row.scope === 'all'
        ? PAUSES_COPY.scope.all
        : PAUSES_COPY.of(row.scope === 'unit' ? (row.short_name ?? '') : networkName(row.scope_id ?? '')),
    reason: row.reason,
    by: row.name ?? PAUSES_COPY.somebody,
    fromAt: row.from_at,
    untilAt: row.until_at,
    running: Date.parse(row.from_at) <= Date.parse(now),
    waiting: row.waiting,
  }));
}

/** The pause that this person has to know of on every page. */
export async function pauseFor(db: Tx, actor: PersonActor, now: string): Promise<{ reason: string } | null> {
  const units = visibleUnits(actor);
  const row = await db
    .selectFrom('channels_pause')
    .select('reason')
    .where('lifted_at', 'is', null)
    .where('from_at', '<=', now)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .where((eb) =>
      eb.or([
        eb('scope', 'in', ['all', 'network']),
        ...(units === null
          ? [eb('scope', '=', 'unit')]
          : units.length > 0
            ? [eb('scope_id', 'in', [...units])]
            : []),
      ]),
    )
    .orderBy('scope')
    .executeTakeFirst();
  return row ?? null;
}
