import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Actor, hasRole, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Tables } from '#app/platform/db/tables.ts';
import { pageOf } from '#app/ui/page-of.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { MOST_PIECES, type PieceFilters, wordsAsked } from '../rules/filters.ts';

const PER_PAGE = 40;

type Builder = ExpressionBuilder<Tables & { p: Tables['content_read_piece'] }, 'p'>;

/** The policy's `see-piece` as a condition on `content_read_piece as p`: a list never shows what its page hides. */
export function visibleTo(actor: Actor) {
  return (eb: Builder): Expression<SqlBool> => {
    if (hasRole(actor, 'coordinator', 'reviewer', 'leader', 'prokopim')) return eb.val(true);
    const own = unitsOf(actor, 'officer', 'head');
    const out = eb.exists(
      eb
        .selectFrom('content_variant as seen')
        .select('seen.id')
        .whereRef('seen.tenant_id', '=', 'p.tenant_id')
        .whereRef('seen.piece_id', '=', 'p.id')
        .where('seen.state', '=', 'published'),
    );
    return own.length === 0 ? out : eb.or([eb('p.unit_id', 'in', own), out]);
  };
}

/** Whose pieces the person reads whole; of all others only what is out is said, looked for and sorted by. */
function wholeTo(actor: Actor) {
  if (hasRole(actor, 'coordinator', 'reviewer', 'leader', 'prokopim')) return sql<boolean>`true`;
  const own = unitsOf(actor, 'officer', 'head');
  return own.length === 0 ? sql<boolean>`false` : sql<boolean>`p.unit_id in (${sql.join(own)})`;
}

function matching(db: Tx, actor: Actor, filters: PieceFilters) {
  const words = wordsAsked(filters.search);
  const whole = wholeTo(actor);
  const published = (found: RawBuilder<unknown>) =>
    sql<SqlBool>`exists (select 1 from content_variant o where o.tenant_id = p.tenant_id and o.piece_id = p.id
      and o.state = 'published' and ${found})`;
  let query = db
    .selectFrom('content_read_piece as p')
    .where(visibleTo(actor) as never)
    .where('p.archived_at', filters.archived ? 'is not' : 'is', null);
  if (words)
    query = query.where(
      sql<SqlBool>`p.id in (select found.id from content_find_pieces(to_tsquery('simple', ${words}), ${MOST_PIECES}) found)
        and (${whole} or ${published(sql`to_tsvector('simple', p.title || ' ' || coalesce(o.title, '') || ' ' || o.text) @@ to_tsquery('simple', ${words})`)})`,
    );
  if (filters.unit) query = query.where('p.unit_id', '=', filters.unit);
  if (filters.state)
    query = query.where(
      sql<SqlBool>`case when ${whole} then p.state else 'published' end = ${filters.state}`,
    );
  if (filters.purpose) query = query.where('p.purpose', '=', filters.purpose);
  if (filters.programme) query = query.where('p.programme_id', '=', filters.programme).where(whole);
  if (filters.network)
    query = query.where(
      sql<SqlBool>`case when ${whole} then ${filters.network} = any (p.networks) else ${published(sql`o.network = ${filters.network}`)} end`,
    );
  if (filters.from) query = query.where('p.planned_on', '>=', filters.from).where(whole);
  if (filters.to) query = query.where('p.planned_on', '<=', filters.to).where(whole);
  if (filters.flagged) query = query.where(sql<SqlBool>`p.flags <> '[]'`).where(whole);
  if (filters.sort === 'judul') query = query.orderBy(sql`lower(p.title)`);
  if (filters.sort === 'rencana')
    query = query.orderBy(sql`case when ${whole} then p.planned_on end`, (order) => order.asc().nullsLast());
  return query.orderBy('p.updated_at', 'desc').orderBy('p.id', 'desc');
}

const rowsOf = (db: Tx, ids: readonly string[]) =>
  db
    .selectFrom('content_read_piece as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('org_read_person as w', (join) =>
      join.onRef('w.tenant_id', '=', 'p.tenant_id').onRef('w.id', '=', 'p.created_by'),
    )
    .leftJoin('agenda_read_programme as g', (join) =>
      join.onRef('g.tenant_id', '=', 'p.tenant_id').onRef('g.id', '=', 'p.programme_id'),
    )
    .selectAll('p')
    .select(['u.short_name as unit', 'w.name as writer', 'g.name as programme'])
    .where('p.id', 'in', [...ids])
    .execute();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const shownOf = (row: Row) => ({
  id: row.id,
  title: row.title,
  unit: row.unit,
  kind: row.kind,
  purpose: row.purpose,
  subject: row.subject,
  state: row.state,
  networks: row.networks,
  programme: row.programme,
  plannedOn: row.planned_on,
  firstAt: row.first_at,
  flags: row.flags.length,
  writer: row.writer,
  updatedAt: row.updated_at,
});
/** `writes`: this person may change it, so it can be chosen for an act on many. */
export type ListedPiece = ReturnType<typeof shownOf> & { readonly writes: boolean };

const listed = (actor: Actor, row: Row): ListedPiece => ({
  ...shownOf(row),
  writes: may(actor, 'write-piece', { unitId: row.unit_id }),
});

/** Networks on which these pieces are out. */
async function networksOut(db: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('content_variant')
    .select(['piece_id', 'network'])
    .distinct()
    .where('piece_id', 'in', [...ids])
    .where('state', '=', 'published')
    .orderBy('network')
    .execute();
  const byPiece = Map.groupBy(rows, ({ piece_id }) => piece_id);
  return new Map([...byPiece].map(([id, list]) => [id, list.map(({ network }) => network)]));
}

/** A piece of another unit: that it is out, and where. */
const listedForOthers = (row: Row, networks: readonly string[]): ListedPiece => ({
  ...shownOf(row),
  writes: false,
  state: 'published',
  networks: [...networks],
  programme: null,
  plannedOn: null,
  firstAt: row.published_at,
  flags: 0,
  writer: null,
  updatedAt: row.published_at ?? row.created_at,
});

/** Rows of these ids in their order. */
async function inOrder(db: Tx, actor: Actor, ids: readonly string[]): Promise<ListedPiece[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(db, ids);
  const foreign = new Set(
    rows.flatMap(({ id, unit_id }) => (may(actor, 'see-piece', { unitId: unit_id }) ? [] : [id])),
  );
  const out = await networksOut(db, [...foreign]);
  const byId = new Map(
    rows.map((row) => [
      row.id,
      foreign.has(row.id) ? listedForOthers(row, out.get(row.id) ?? []) : listed(actor, row),
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const idsOf = async (db: Tx, actor: Actor, filters: PieceFilters) =>
  (await matching(db, actor, filters).select('p.id').limit(MOST_PIECES).execute()).map(({ id }) => id);

/** Everything that the filters ask for, for a file. */
export const allPieces = async (db: Tx, actor: Actor, filters: PieceFilters) =>
  inOrder(db, actor, await idsOf(db, actor, filters));

async function choicesOf(db: Tx) {
  const units = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  const programmes = await db
    .selectFrom('agenda_read_programme')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
  return { units, programmes };
}

/** One page of the pieces that the filters ask for. */
export async function listPieces(db: Tx, actor: Actor, filters: PieceFilters, start: string | null) {
  const ids = await idsOf(db, actor, filters);
  const page = pageOf(ids, (id) => id, start, PER_PAGE);
  const any =
    ids.length > 0 ||
    (await db.selectFrom('content_piece').select('id').limit(1).executeTakeFirst()) !== undefined;
  return {
    page: { ...page, rows: await inOrder(db, actor, page.rows) },
    capped: ids.length === MOST_PIECES,
    any,
    choices: await choicesOf(db),
  };
}
export type ListView = Awaited<ReturnType<typeof listPieces>>;
