import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { TagKind } from '../tables.ts';
import type { Tag } from '../tagging/issues.ts';
import type { Judged } from '../tagging/judge.ts';
import '../tables.ts';

export type JudgedItem = { readonly id: string; readonly judged: Judged };

/**
 * Writes what the rules say of one kind of tag. What a person decided stays and counts, whatever the rules say now; what no rule and no
 * person says any more goes.
 * @param only the one issue whose words changed; all tags of the kind without it
 */
async function writeKind(
  tx: Tx,
  tenantId: string,
  kind: TagKind,
  items: readonly { id: string; tags: readonly Tag[] }[],
  only: string | null,
): Promise<void> {
  const table = sql.table(`clippings_item_${kind}`);
  const column = sql.ref(`${kind}_id`);
  const ids = items.map(({ id }) => id);
  const rows = items.flatMap(({ id, tags }) =>
    tags
      .filter((tag) => only === null || tag.id === only)
      .map((tag) => ({ item: id, tag: tag.id, reasons: JSON.stringify(tag.reasons) })),
  );
  const found = sql`select * from unnest(${rows.map(({ item }) => item)}::uuid[], ${rows.map(({ tag }) => tag)}::uuid[],
    ${rows.map(({ reasons }) => reasons)}::jsonb[]) as f (item_id, tag_id, reasons)`;
  const within = only === null ? sql`true` : sql`t.${column} = ${only}`;
  const lost = sql`t.item_id = any(${ids}::uuid[]) and ${within} and t.by_rule
    and not exists (select 1 from (${found}) f where f.item_id = t.item_id and f.tag_id = t.${column})`;
  await sql`delete from ${table} t where t.tenant_id = ${tenantId} and t.decision is null and ${lost}`.execute(
    tx,
  );
  await sql`update ${table} t set by_rule = false, reasons = '[]' where t.tenant_id = ${tenantId} and ${lost}`.execute(
    tx,
  );
  if (rows.length === 0) return;
  await sql`insert into ${table} as t (tenant_id, item_id, ${column}, by_rule, reasons)
    select ${tenantId}::uuid, f.item_id, f.tag_id, true, f.reasons from (${found}) f
    on conflict (tenant_id, item_id, ${column}) do update set by_rule = true, reasons = excluded.reasons
    where not t.by_rule or t.reasons is distinct from excluded.reasons`.execute(tx);
}

async function writeJudgement(tx: Tx, tenantId: string, items: readonly JudgedItem[]): Promise<void> {
  await sql`update clippings_item i set relevant_by_rule = f.relevant, relevance_reasons = f.reasons,
      tone_suggested = f.suggested, tone_reasons = f.tone_reasons
    from unnest(${items.map(({ id }) => id)}::uuid[], ${items.map(({ judged }) => judged.relevance.relevant)}::boolean[],
      ${items.map(({ judged }) => JSON.stringify(judged.relevance.reasons))}::jsonb[],
      ${items.map(({ judged }) => judged.tone.suggested)}::text[],
      ${items.map(({ judged }) => JSON.stringify(judged.tone.reasons))}::jsonb[])
      as f (id, relevant, reasons, suggested, tone_reasons)
    where i.tenant_id = ${tenantId} and i.id = f.id`.execute(tx);
}

/** Everything the rules say of some items. */
export async function writeTags(tx: Tx, tenantId: string, items: readonly JudgedItem[]): Promise<void> {
  if (items.length === 0) return;
  await writeJudgement(tx, tenantId, items);
  for (const kind of ['issue', 'unit'] as const)
    await writeKind(
      tx,
      tenantId,
      kind,
      items.map(({ id, judged }) => ({ id, tags: kind === 'issue' ? judged.issues : judged.units })),
      null,
    );
}

/** What the words of one issue say of some items. */
export async function writeIssueTags(
  tx: Tx,
  tenantId: string,
  issueId: string,
  items: readonly { id: string; tags: readonly Tag[] }[],
): Promise<void> {
  if (items.length > 0) await writeKind(tx, tenantId, 'issue', items, issueId);
}
