import { sql } from 'kysely';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Tone } from '../tables.ts';
import { outletName, shown } from './shown.server.ts';

/** One story as the media told it in the days asked for. */
export type WeekStory = {
  readonly id: string;
  /** Of the first item, whose address `link` is. */
  readonly title: string;
  readonly link: string;
  readonly firstAt: string;
  readonly lastAt: string;
  /** In the order in which they told it, each once. */
  readonly outlets: readonly string[];
  readonly items: number;
  readonly issues: readonly string[];
  readonly units: readonly string[];
  /** Set by a person for all items on which somebody decided; `mixed` where these differ; null where nobody set one. */
  readonly tone: Tone | 'mixed' | null;
};

export type WeekClippings = {
  /** Those of most outlets first, then the newest. */
  readonly stories: readonly WeekStory[];
  readonly items: number;
  readonly outlets: number;
  /** Stories by tone; `unset` are those on which nobody has decided. */
  readonly tones: Readonly<Record<Tone | 'mixed' | 'unset', number>>;
  /** Stories by issue, most first. */
  readonly issues: readonly { readonly name: string; readonly stories: number }[];
};

type Row = Omit<WeekStory, 'tone'> & { tones: Tone[] };

/** What the media said of this government from one local day to another, both included; items set apart are left out. */
export async function weekClippings(db: Db, days: { from: string; to: string }): Promise<WeekClippings> {
  const { rows } = await sql<Row>`
    with item as materialized (
      select i.tenant_id, i.id, i.story_id, i.title, i.address, i.published_at, i.tone, ${outletName} as told_by
      from clippings_item i
      join org_read_government g on g.tenant_id = i.tenant_id
      left join clippings_source s on s.tenant_id = i.tenant_id and s.id = i.source_id
      where ${shown} and i.published_at >= (${days.from}::date::timestamp at time zone g.zone)
        and i.published_at < ((${days.to}::date + 1)::timestamp at time zone g.zone)),
    issue as (
      select item.story_id, array_agg(distinct n.name order by n.name) as names from item
      join clippings_item_issue t on t.tenant_id = item.tenant_id and t.item_id = item.id and t.counts
      join clippings_issue n on n.tenant_id = t.tenant_id and n.id = t.issue_id and n.state = 'live' group by 1),
    unit as (
      select item.story_id, array_agg(distinct u.short_name order by u.short_name) as names from item
      join clippings_item_unit t on t.tenant_id = item.tenant_id and t.item_id = item.id and t.counts
      join org_read_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id group by 1),
    story as (
      select story_id, (array_agg(title order by published_at, id))[1] as title,
        (array_agg(address order by published_at, id))[1] as link,
        min(published_at) as "firstAt", max(published_at) as "lastAt", count(*)::int as items,
        array_agg(told_by order by published_at, id) as outlets,
        array_remove(array_agg(distinct tone), null) as tones
      from item group by story_id)
    select story.story_id as id, title, link, "firstAt", "lastAt", items, outlets, tones,
      coalesce(issue.names, '{}') as issues, coalesce(unit.names, '{}') as units
    from story left join issue using (story_id) left join unit using (story_id)`.execute(db);
  const stories = rows
    .map(({ tones, ...row }): WeekStory => {
      const tone = tones.length > 1 ? 'mixed' : (tones[0] ?? null);
      return { ...row, outlets: [...new Set(row.outlets)], tone };
    })
    .sort((a, b) => b.outlets.length - a.outlets.length || (a.lastAt < b.lastAt ? 1 : -1));
  return {
    stories,
    items: stories.reduce((sum, story) => sum + story.items, 0),
    outlets: new Set(stories.flatMap((story) => story.outlets)).size,
    tones: tonesOf(stories),
    issues: issuesOf(stories),
  };
}

function tonesOf(stories: readonly WeekStory[]): WeekClippings['tones'] {
  const tones = { positive: 0, neutral: 0, negative: 0, mixed: 0, unset: 0 };
  for (const story of stories) tones[story.tone ?? 'unset'] += 1;
  return tones;
}

function issuesOf(stories: readonly WeekStory[]): WeekClippings['issues'] {
  const counts = new Map<string, number>();
  for (const name of stories.flatMap((story) => story.issues)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, stories: count }))
    .sort((a, b) => b.stories - a.stories || a.name.localeCompare(b.name, 'id'));
}
