import { sql } from 'kysely';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { Purpose } from '../../tables.ts';
import { type Mix, mixOf } from '../rules/mix.ts';
import { visibleTo } from './list.server.ts';

type Counted = { readonly unitId: string; readonly unit: string; readonly purpose: Purpose };

export type MixAsked = {
  readonly actor: Actor;
  readonly month: string;
  readonly zone: string;
  readonly unit: string | null;
};

/** What the person may see, by the local month in which they went out, or go out, or are planned for. */
async function piecesOf(db: Tx, { actor, month, zone }: Omit<MixAsked, 'unit'>): Promise<Counted[]> {
  return db
    .selectFrom('content_read_piece as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.unit_id as unitId', 'u.short_name as unit', 'p.purpose'])
    .where('p.archived_at', 'is', null)
    .where('p.state', '<>', 'withdrawn')
    .where(
      sql<boolean>`date_trunc('month', coalesce((coalesce(p.published_at, p.first_at) at time zone ${zone})::date, p.planned_on))
        = ${`${month}-01`}::date`,
    )
    .where(visibleTo(actor) as never)
    .orderBy('u.position')
    .orderBy('u.short_name')
    .execute();
}

async function targetsOf(db: Tx, month: string): Promise<Partial<Record<Purpose, number>> | null> {
  const rows = await db
    .selectFrom('content_target')
    .select(['purpose', 'share'])
    .where('month', '=', `${month}-01`)
    .execute();
  return rows.length === 0 ? null : Object.fromEntries(rows.map(({ purpose, share }) => [purpose, share]));
}

export type UnitMix = { readonly id: string; readonly name: string; readonly mix: Mix };

/** The month's pieces by purpose against the plan: of one unit or all, and of each unit. */
export async function mixView(db: Tx, where: MixAsked) {
  const pieces = await piecesOf(db, where);
  const targets = await targetsOf(db, where.month);
  const own = where.unit === null ? pieces : pieces.filter(({ unitId }) => unitId === where.unit);
  const byUnit = [...Map.groupBy(pieces, ({ unitId }) => unitId)].map(
    ([id, list]): UnitMix => ({
      id,
      name: list[0]!.unit,
      mix: mixOf(
        list.map(({ purpose }) => purpose),
        targets,
      ),
    }),
  );
  const units = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  return {
    mix: mixOf(
      own.map(({ purpose }) => purpose),
      targets,
    ),
    targets,
    /** Of some units only what is out is counted. */
    partial: !may(where.actor, 'see-piece'),
    byUnit: where.unit === null ? byUnit : byUnit.filter(({ id }) => id === where.unit),
    units,
  };
}
export type MixView = Awaited<ReturnType<typeof mixView>>;
