import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import type { ReviewMode } from '../tables.ts';
import { type ModeSource, modeOf } from './rules/mode.ts';
import { isSamePerson, type Known } from './rules/same-person.ts';

/** The default that stands for every kind. */
export const ALL_KINDS = 'all';

export type UnitMode = { readonly mode: ReviewMode; readonly from: ModeSource };

/** Who reviews a unit's content, as the office set it. */
export async function unitMode(db: Tx, unitId: string): Promise<UnitMode> {
  const row = await db
    .selectFrom('org_read_unit as u')
    .leftJoin('content_review_policy as p', (join) =>
      join.onRef('p.tenant_id', '=', 'u.tenant_id').onRef('p.unit_id', '=', 'u.id'),
    )
    .leftJoin('content_review_default as k', (join) =>
      join.onRef('k.tenant_id', '=', 'u.tenant_id').onRef('k.kind', '=', 'u.kind'),
    )
    .leftJoin('content_review_default as a', (join) =>
      join.onRef('a.tenant_id', '=', 'u.tenant_id').on('a.kind', '=', ALL_KINDS),
    )
    .select(['p.mode as unit', 'k.mode as kind', 'a.mode as all'])
    .where('u.id', '=', unitId)
    .executeTakeFirst();
  return modeOf({ unit: row?.unit ?? null, kind: row?.kind ?? null, all: row?.all ?? null });
}

/**
 * Who wrote what is reviewed: the piece's author and everybody who changed a variant since the last version that somebody approved, or
 * found right afterwards.
 */
export async function writersOf(
  db: Tx,
  piece: { created_by: string; urgent_by: string | null },
  variantIds: readonly string[],
): Promise<Known[]> {
  const made =
    variantIds.length === 0
      ? []
      : await db
          .selectFrom('content_version as v')
          .select('v.made_by')
          .distinct()
          .where('v.variant_id', 'in', [...variantIds])
          .where('v.made_by', 'is not', null)
          .where('v.version', '>', (eb) =>
            eb
              .selectFrom('content_review as r')
              .select((inner) => inner.fn.coalesce(inner.fn.max('r.version'), inner.lit(0)).as('settled'))
              .whereRef('r.tenant_id', '=', 'v.tenant_id')
              .whereRef('r.variant_id', '=', 'v.variant_id')
              .where((inner) =>
                inner.or([
                  inner('r.verdict', '=', 'approved'),
                  // Read afterwards and found wrong, it is settled for nobody: the variant is not a reviewed one.
                  inner.and([
                    inner('r.verdict', '=', 'reviewed-after'),
                    inner.exists(
                      inner
                        .selectFrom('content_variant as w')
                        .select('w.id')
                        .whereRef('w.tenant_id', '=', 'r.tenant_id')
                        .whereRef('w.id', '=', 'r.variant_id')
                        .where('w.reviewed', '=', true),
                    ),
                  ]),
                ]),
              ),
          )
          .execute();
  const ids = [
    ...new Set([
      piece.created_by,
      ...(piece.urgent_by ? [piece.urgent_by] : []),
      ...made.map(({ made_by }) => made_by!),
    ]),
  ];
  return db
    .selectFrom('org_read_person')
    .select(['id', 'account_id as accountId', 'name'])
    .where('id', 'in', ids)
    .execute();
}

/** Whether a person is among the writers, also under a second entry of the register. */
export const isWriter = (person: Known, writers: readonly Known[]): boolean =>
  writers.some((writer) => isSamePerson(person, writer));

export type Head = Known & { readonly phone: string | null };

/** Who leads a unit today; nobody leads one that is closed. */
export async function headsOf(db: Tx, unitId: string, now: string): Promise<Head[]> {
  const { zone } = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const today = dateIn(now, zone);
  return db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['p.id', 'p.account_id as accountId', 'p.name', 'p.phone'])
    .distinct()
    .where('r.unit_id', '=', unitId)
    .where('r.role', '=', 'head')
    .where('r.from_date', '<=', today)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('r.ended_at', 'is', null)
    .where('u.state', '=', 'live')
    .where('p.state', '=', 'live')
    .orderBy('p.name')
    .execute();
}

/** Persons of the desk who review. */
export async function deskOf(db: Tx, now: string): Promise<string[]> {
  const { zone } = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const today = dateIn(now, zone);
  const rows = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select('p.id')
    .distinct()
    .where('r.role', 'in', ['coordinator', 'reviewer'])
    .where('r.from_date', '<=', today)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('r.ended_at', 'is', null)
    .where('p.state', '=', 'live')
    .execute();
  return rows.map(({ id }) => id);
}
