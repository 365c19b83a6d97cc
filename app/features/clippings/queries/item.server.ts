import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { excerptOf } from '../rules/excerpt.ts';
import type { Reasons } from '../tables.ts';
import '../tables.ts';
import { outletName, shown } from './shown.server.ts';

export type ItemTag = {
  readonly id: string;
  readonly name: string;
  readonly byRule: boolean;
  readonly counts: boolean;
  readonly decision: 'yes' | 'no' | null;
  readonly decidedBy: string | null;
  readonly reasons: Reasons;
};

/** Counted ones first. A tag that a person took away stays to be seen, and can come back. */
async function tagsOf(db: Tx, kind: 'issue' | 'unit', itemId: string): Promise<ItemTag[]> {
  const [named, name] =
    kind === 'issue'
      ? [sql`clippings_issue n on n.tenant_id = t.tenant_id and n.id = t.issue_id`, sql`n.name`]
      : [sql`org_read_unit n on n.tenant_id = t.tenant_id and n.id = t.unit_id`, sql`n.short_name`];
  const { rows } = await sql<ItemTag>`
    select n.id, ${name} as name, t.by_rule as "byRule", t.counts, t.decision, p.name as "decidedBy", t.reasons
    from ${sql.table(`clippings_item_${kind}`)} t join ${named}
    left join org_read_person p on p.tenant_id = t.tenant_id and p.id = t.decided_by
    where t.item_id = ${itemId} order by t.counts desc, ${name}`.execute(db);
  return rows;
}

async function itemRow(db: Tx, id: string) {
  const row = await db
    .selectFrom('clippings_item as i')
    .leftJoin('clippings_source as s', (on) =>
      on.onRef('s.tenant_id', '=', 'i.tenant_id').onRef('s.id', '=', 'i.source_id'),
    )
    .leftJoin('org_read_person as t', (on) =>
      on.onRef('t.tenant_id', '=', 'i.tenant_id').onRef('t.id', '=', 'i.tone_by'),
    )
    .leftJoin('org_read_person as r', (on) =>
      on.onRef('r.tenant_id', '=', 'i.tenant_id').onRef('r.id', '=', 'i.relevance_by'),
    )
    .leftJoin('org_read_person as a', (on) =>
      on.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.added_by'),
    )
    .selectAll('i')
    .select(['t.name as tone_by_name', 'r.name as relevance_by_name', 'a.name as added_by_name'])
    .select([outletName.as('outlet_name'), shown.as('shown')])
    .where('i.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Everything about one article; null when there is none. */
export async function itemView(db: Tx, id: string) {
  const row = await itemRow(db, id);
  if (!row) return null;
  const others = await db
    .selectFrom('clippings_item as i')
    .leftJoin('clippings_source as s', (on) =>
      on.onRef('s.tenant_id', '=', 'i.tenant_id').onRef('s.id', '=', 'i.source_id'),
    )
    .select(['i.id', 'i.title', 'i.published_at as publishedAt', outletName.as('outlet')])
    .where('i.story_id', '=', row.story_id)
    .orderBy('i.published_at')
    .orderBy('i.id')
    .limit(100)
    .execute();
  const issues = await tagsOf(db, 'issue', id);
  const units = await tagsOf(db, 'unit', id);
  return {
    id: row.id,
    title: row.title,
    outlet: row.outlet_name,
    address: row.address,
    publishedAt: row.published_at,
    publishedKnown: row.published_known,
    addedAt: row.added_at,
    addedBy: row.added_by === null ? null : (row.added_by_name ?? '-'),
    excerpt: excerptOf(row.text),
    tone: row.tone,
    toneBy: row.tone_by_name,
    toneAt: row.tone_at,
    suggested: row.tone_suggested,
    suggestedBy: row.tone_reasons,
    shown: row.shown,
    relevantByRule: row.relevant_by_rule,
    relevanceReasons: row.relevance_reasons,
    relevance: row.relevance_decision,
    relevanceBy: row.relevance_by_name,
    relevanceAt: row.relevance_at,
    issues,
    units,
    story: others,
    choices: await choicesFor(db, issues, units),
  };
}

export type ItemView = NonNullable<Awaited<ReturnType<typeof itemView>>>;

/** What can still be added. */
async function choicesFor(db: Tx, issues: readonly ItemTag[], units: readonly ItemTag[]) {
  const has = new Set([...issues, ...units].filter(({ counts }) => counts).map(({ id }) => id));
  const allIssues = await db
    .selectFrom('clippings_issue')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
  const allUnits = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  return {
    issues: allIssues.filter(({ id }) => !has.has(id)),
    units: allUnits.filter(({ id }) => !has.has(id)),
  };
}
