import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import { shown } from './shown.server.ts';

export type IssueRow = {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly wordsNot: readonly string[];
  readonly themeId: string | null;
  readonly narrativeId: string | null;
  readonly link: string | null;
  readonly items: number;
  /** Past articles are still being tagged with its newest words. */
  readonly retagging: boolean;
};

/** Issues with what they are known by and how often they were told lately; what they may be linked with. */
export async function issuesView(db: Tx, now: string) {
  const { rows: issues } = await sql<IssueRow>`
    select n.id, n.name, n.words, n.words_not as "wordsNot", n.theme_id as "themeId", n.narrative_id as "narrativeId",
      concat_ws(', ', t.name, r.title) as link, n.retagged_version < n.version as retagging,
      (select count(*)::int from clippings_item_issue x join clippings_item i on i.tenant_id = x.tenant_id and i.id = x.item_id
        where x.tenant_id = n.tenant_id and x.issue_id = n.id and x.counts and ${shown}
          and i.published_at > ${now}::timestamptz - interval '30 days') as items
    from clippings_issue n
    left join agenda_read_theme t on t.tenant_id = n.tenant_id and t.id = n.theme_id
    left join agenda_read_narrative r on r.tenant_id = n.tenant_id and r.id = n.narrative_id
    where n.state = 'live' order by n.name`.execute(db);
  const themes = await db.selectFrom('agenda_read_theme').select(['id', 'name']).orderBy('name').execute();
  const narratives = await db
    .selectFrom('agenda_read_narrative')
    .select(['id', 'title as name'])
    .where('state', '<>', 'withdrawn')
    .orderBy('title')
    .execute();
  return { issues, themes, narratives };
}
