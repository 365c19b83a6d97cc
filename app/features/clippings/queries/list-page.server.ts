import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { pageOf } from '#app/ui/page-of.ts';
import { type ClippingFilters, isFiltered } from '../rules/filters.ts';
import { fits, itemsBetween, type ListStory, MOST_ITEMS, storiesOf } from './list.server.ts';

const PER_PAGE = 40;

/** Half-open instants of local days, both included. */
export function momentsOf(
  days: { from: string; to: string },
  zone: string,
): { fromAt: string; toAt: string } {
  const after = Temporal.PlainDate.from(days.to).add({ days: 1 }).toString();
  return { fromAt: instantAt(days.from, '00:00', zone)!, toAt: instantAt(after, '00:00', zone)! };
}

/** Everything that can be chosen in a filter: all issues, and the units and outlets of these days. */
async function choices(db: Tx, stories: readonly ListStory[]) {
  const issues = await db
    .selectFrom('clippings_issue')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
  const units = new Map(stories.flatMap((story) => story.units).map(({ id, name }) => [id, name]));
  const outlets = new Set(stories.flatMap((story) => story.outlets));
  return {
    issues,
    units: [...units].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'id')),
    outlets: [...outlets].sort((a, b) => a.localeCompare(b, 'id')),
  };
}

/** Whether the government has begun with clippings at all. */
async function hasBegun(db: Tx): Promise<boolean> {
  const source = await db.selectFrom('clippings_source').select('id').limit(1).executeTakeFirst();
  return (
    source !== undefined ||
    (await db.selectFrom('clippings_item').select('id').limit(1).executeTakeFirst()) !== undefined
  );
}

/** The page of clippings: stories of some days that have what the filters ask for. */
export async function listPage(
  db: Tx,
  filters: ClippingFilters,
  where: { zone: string; start: string | null },
) {
  const items = await itemsBetween(db, momentsOf(filters, where.zone), filters.show);
  const all = storiesOf(items);
  const stories = all.filter((story) => fits(story, filters));
  return {
    page: pageOf(stories, (story) => story.id, where.start, PER_PAGE),
    stories: stories.length,
    items: stories.reduce((sum, story) => sum + story.items.length, 0),
    outlets: new Set(stories.flatMap((story) => story.outlets)).size,
    capped: items.length === MOST_ITEMS,
    filtered: isFiltered(filters),
    begun: all.length > 0 || (await hasBegun(db)),
    choices: await choices(db, all),
  };
}

export type ListView = Awaited<ReturnType<typeof listPage>>;
