import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type DayCount, type TrendSpan, trendRows } from '../rules/trend.ts';
import { momentsOf } from './list-page.server.ts';
import { shown } from './shown.server.ts';

/** Articles of an issue, or of all, over time by the tone that a person set. */
export async function trendView(db: Tx, span: TrendSpan, issueId: string | null, zone: string) {
  const { fromAt, toAt } = momentsOf(span, zone);
  const ofIssue = issueId
    ? sql`exists (select 1 from clippings_item_issue t where t.tenant_id = i.tenant_id and t.item_id = i.id and t.counts and t.issue_id = ${issueId})`
    : sql`true`;
  const { rows } = await sql<DayCount>`
    select (i.published_at at time zone ${zone})::date::text as date, i.tone, count(*)::int as count
    from clippings_item i
    where i.published_at >= ${fromAt}::timestamptz and i.published_at < ${toAt}::timestamptz and ${shown} and ${ofIssue}
    group by 1, 2`.execute(db);
  const issues = await db
    .selectFrom('clippings_issue')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
  const trend = trendRows(span, rows);
  return {
    issues,
    rows: trend,
    total: trend.reduce((sum, row) => sum + row.total, 0),
    issue: issues.find(({ id }) => id === issueId) ?? null,
  };
}
