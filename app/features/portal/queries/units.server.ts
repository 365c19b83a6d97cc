import type { Tx } from '#app/platform/db/db.server.ts';
import { formatDate } from '#app/ui/format-date.ts';
import { publicUnits } from '../gates.server.ts';
import type { Today } from '../rules/when.ts';
import { type AccountLine, accountsOfUnit } from './accounts.server.ts';
import { type ActivityLine, nextOfUnit } from './activities.server.ts';
import { type UnitStandingLine, unitStanding } from './league.server.ts';
import { listPosts, type PostLine } from './posts.server.ts';

export type UnitLine = { id: string; name: string; slug: string; kind: string };
export type UnitGroup = { kind: string; units: UnitLine[] };

const ORDER = ['opd', 'bagian', 'kecamatan', 'kelurahan', 'desa', 'uptd', 'bumd', 'lainnya'];

const place = (kind: string): number => (ORDER.indexOf(kind) + ORDER.length) % ORDER.length;

/** Living units by kind, A to Z. */
export async function readUnits(db: Tx): Promise<UnitGroup[]> {
  const rows = await publicUnits(db)
    .select(['u.id', 'u.name', 'u.slug', 'u.kind'])
    .where('u.state', '=', 'live')
    .orderBy('u.name')
    .execute();
  const groups = Map.groupBy(rows, (row) => row.kind);
  return [...groups]
    .map(([kind, units]) => ({ kind, units }))
    .sort((one, other) => place(one.kind) - place(other.kind));
}

/** How many living units there are of each kind. */
export async function countUnits(db: Tx): Promise<{ kind: string; count: number }[]> {
  const rows = await publicUnits(db)
    .select((eb) => ['u.kind', eb.fn.countAll<number>().as('count')])
    .where('u.state', '=', 'live')
    .groupBy('u.kind')
    .execute();
  return rows.sort((one, other) => place(one.kind) - place(other.kind));
}

const SLUG = /^[a-z0-9-]{1,120}$/;

export async function unitBySlug(db: Tx, slug: string): Promise<UnitLine | null> {
  if (!SLUG.test(slug)) return null;
  const row = await publicUnits(db)
    .select(['u.id', 'u.name', 'u.slug', 'u.kind'])
    .where('u.slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

export async function unitsOf(db: Tx, ids: readonly string[]): Promise<UnitLine[]> {
  if (ids.length === 0) return [];
  const rows = await publicUnits(db)
    .select(['u.id', 'u.name', 'u.slug', 'u.kind'])
    .where('u.id', 'in', [...ids])
    .execute();
  const lines = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}

export type UnitView = UnitLine & {
  shortName: string;
  address: string | null;
  phone: string | null;
  parent: { name: string; slug: string } | null;
  below: UnitLine[];
  closed: { on: string; reason: string | null; successor: { name: string; slug: string } | null } | null;
  accounts: AccountLine[];
  posts: PostLine[];
  activities: ActivityLine[];
  league: UnitStandingLine | null;
};

/** The page of a unit, living or closed; null when no unit has that address. */
export async function readUnit(db: Tx, today: Today, slug: string): Promise<UnitView | null> {
  if (!SLUG.test(slug)) return null;
  const row = await publicUnits(db)
    .leftJoin('portal_public_unit as up', (join) =>
      join.onRef('up.tenant_id', '=', 'u.tenant_id').onRef('up.id', '=', 'u.parent_id'),
    )
    .leftJoin('portal_public_unit as next', (join) =>
      join.onRef('next.tenant_id', '=', 'u.tenant_id').onRef('next.id', '=', 'u.successor_id'),
    )
    .selectAll('u')
    .select(['up.name as up_name', 'up.slug as up_slug', 'next.name as next_name', 'next.slug as next_slug'])
    .where('u.slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const below = await publicUnits(db)
    .select(['u.id', 'u.name', 'u.slug', 'u.kind'])
    .where('u.parent_id', '=', row.id)
    .where('u.state', '=', 'live')
    .orderBy('u.name')
    .execute();
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    slug: row.slug,
    kind: row.kind,
    address: row.address,
    phone: row.phone,
    parent: row.up_name && row.up_slug ? { name: row.up_name, slug: row.up_slug } : null,
    below,
    closed:
      row.state === 'closed' && row.closed_on
        ? {
            on: formatDate(row.closed_on, 'plain'),
            reason: row.closed_reason,
            successor: row.next_name && row.next_slug ? { name: row.next_name, slug: row.next_slug } : null,
          }
        : null,
    accounts: await accountsOfUnit(db, today, row.id),
    posts: (await listPosts(db, today, { unitId: row.id, limit: 5 })).posts,
    activities: await nextOfUnit(db, today, row.id),
    league: await unitStanding(db, today, row.id),
  };
}
