import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { ReviewMode } from '../../tables.ts';
import { ALL_KINDS } from '../facts.server.ts';
import { type ModeSource, modeOf } from '../rules/mode.ts';

export type PolicyRow = {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly kind: string;
  readonly mode: ReviewMode;
  readonly from: ModeSource;
  /** Officers and heads of today; a unit without a head is read by the desk. */
  readonly heads: number;
};
export type KindRow = { readonly kind: string; readonly units: number; readonly mode: ReviewMode | null };

/** Who reviews where: what was said for all, for kinds and for units, and what follows for each unit. */
export async function policyView(
  db: Tx,
): Promise<{ all: ReviewMode | null; kinds: KindRow[]; units: PolicyRow[] }> {
  const defaults = await db.selectFrom('content_review_default').select(['kind', 'mode']).execute();
  const by = new Map(defaults.map(({ kind, mode }) => [kind, mode]));
  const all = by.get(ALL_KINDS) ?? null;
  const rows = await db
    .selectFrom('org_read_unit as u')
    .leftJoin('content_review_policy as p', (join) =>
      join.onRef('p.tenant_id', '=', 'u.tenant_id').onRef('p.unit_id', '=', 'u.id'),
    )
    .select((eb) => [
      'u.id',
      'u.short_name as name',
      'u.name as fullName',
      'u.kind',
      'p.mode as own',
      eb
        .selectFrom('org_read_role as r')
        .innerJoin('org_read_person as h', (join) =>
          join.onRef('h.tenant_id', '=', 'r.tenant_id').onRef('h.id', '=', 'r.person_id'),
        )
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('r.tenant_id', '=', 'u.tenant_id')
        .whereRef('r.unit_id', '=', 'u.id')
        .where('r.role', '=', 'head')
        .where('r.to_date', 'is', null)
        .where('h.state', '=', 'live')
        .as('heads'),
    ])
    .where('u.state', '=', 'live')
    .orderBy('u.kind')
    .orderBy('u.position')
    .orderBy('u.short_name')
    .execute();
  const units = rows.map(({ own, heads, ...row }) => ({
    ...row,
    heads: Number(heads ?? 0),
    ...modeOf({ unit: own, kind: by.get(row.kind) ?? null, all }),
  }));
  const kinds = [...new Set(units.map(({ kind }) => kind))].map((kind) => ({
    kind,
    units: units.filter((unit) => unit.kind === kind).length,
    mode: by.get(kind) ?? null,
  }));
  return { all, kinds, units };
}
