import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { ClippingFilters } from '../rules/filters.ts';
import { storyTone } from '../rules/story-tone.ts';
import type { Tone } from '../tables.ts';
import { outletName, shown } from './shown.server.ts';

/** Articles of one look; more days than that hold are narrowed. */
export const MOST_ITEMS = 3_000;

export type Named = { readonly id: string; readonly name: string };

export type ListItem = {
  readonly id: string;
  readonly storyId: string;
  readonly title: string;
  readonly address: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly publishedKnown: boolean;
  readonly tone: Tone | null;
  readonly suggested: 'positive' | 'negative' | null;
  readonly issues: readonly Named[];
  readonly units: readonly Named[];
};

export type ListStory = {
  readonly id: string;
  /** Of the first article. */
  readonly lead: ListItem;
  readonly items: readonly ListItem[];
  readonly outlets: readonly string[];
  readonly issues: readonly Named[];
  readonly units: readonly Named[];
  readonly tone: Tone | 'mixed' | null;
  /** Only where nobody set a tone. */
  readonly suggested: 'positive' | 'negative' | null;
  readonly lastAt: string;
};

type Tagged = Named & { itemId: string };

/** The tags that count, of all items at once. */
async function tagsOf(db: Tx, kind: 'issue' | 'unit', ids: readonly string[]): Promise<Map<string, Named[]>> {
  const [named, name] =
    kind === 'issue'
      ? [
          sql`clippings_issue n on n.tenant_id = t.tenant_id and n.id = t.issue_id and n.state = 'live'`,
          sql`n.name`,
        ]
      : [sql`org_read_unit n on n.tenant_id = t.tenant_id and n.id = t.unit_id`, sql`n.short_name`];
  const { rows } = await sql<Tagged>`
    select t.item_id as "itemId", n.id, ${name} as name from ${sql.table(`clippings_item_${kind}`)} t join ${named}
    where t.item_id = any(${[...ids]}::uuid[]) and t.counts order by ${name}`.execute(db);
  const byItem = new Map<string, Named[]>();
  for (const { itemId, ...tag } of rows) byItem.set(itemId, [...(byItem.get(itemId) ?? []), tag]);
  return byItem;
}

/** Articles from one local moment to another, newest first; half-open. */
export async function itemsBetween(
  db: Tx,
  moment: { fromAt: string; toAt: string },
  show: 'relevant' | 'other' = 'relevant',
): Promise<ListItem[]> {
  const which = show === 'relevant' ? shown : sql`not ${shown}`;
  const { rows } = await sql<Omit<ListItem, 'issues' | 'units'>>`
    select i.id, i.story_id as "storyId", i.title, i.address, ${outletName} as outlet, i.published_at as "publishedAt",
      i.published_known as "publishedKnown", i.tone, i.tone_suggested as suggested
    from clippings_item i
    left join clippings_source s on s.tenant_id = i.tenant_id and s.id = i.source_id
    where i.published_at >= ${moment.fromAt}::timestamptz and i.published_at < ${moment.toAt}::timestamptz and ${which}
    order by i.published_at desc, i.id desc limit ${MOST_ITEMS}`.execute(db);
  const ids = rows.map(({ id }) => id);
  const issues = await tagsOf(db, 'issue', ids);
  const units = await tagsOf(db, 'unit', ids);
  return rows.map((row) => ({ ...row, issues: issues.get(row.id) ?? [], units: units.get(row.id) ?? [] }));
}

const each = (named: readonly Named[]): Named[] =>
  [...new Map(named.map((one) => [one.id, one])).values()].sort((a, b) => a.name.localeCompare(b.name, 'id'));

/** Articles put together as the stories they tell, the story told last first. */
export function storiesOf(items: readonly ListItem[]): ListStory[] {
  const byStory = Map.groupBy(items, (item) => item.storyId);
  return [...byStory].map(([id, told]): ListStory => {
    const inOrder = told.toReversed();
    const tone = storyTone(told.map((item) => item.tone));
    const suggestions = new Set(told.flatMap((item) => item.suggested ?? []));
    const [suggested] = suggestions;
    return {
      id,
      lead: inOrder[0]!,
      items: inOrder,
      outlets: [...new Set(inOrder.map((item) => item.outlet))],
      issues: each(told.flatMap((item) => item.issues)),
      units: each(told.flatMap((item) => item.units)),
      tone,
      suggested: tone === null && suggestions.size === 1 ? suggested! : null,
      lastAt: told[0]!.publishedAt,
    };
  });
}

/** Whether a story has what the filters ask for: any of its articles is enough. */
export const fits = (story: ListStory, filters: ClippingFilters): boolean =>
  (filters.issue === null || story.issues.some(({ id }) => id === filters.issue)) &&
  (filters.unit === null || story.units.some(({ id }) => id === filters.unit)) &&
  (filters.tone === null || (story.tone ?? 'unset') === filters.tone) &&
  (filters.outlet === null || story.outlets.includes(filters.outlet)) &&
  story.items.some(({ title }) => title.toLowerCase().includes(filters.search.toLowerCase()));
