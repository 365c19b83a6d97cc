import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { printOf, TEXT_HOURS } from '../stories/alike.ts';
import { type Fresh, type Grouped, groupStories, type Placed } from '../stories/group.ts';
import '../tables.ts';
import type { CleanItem } from './incoming.ts';

/** Of a phrase that many articles share, only the nearest in time are compared. */
const PER_KEY = 12;

export type Printed = { readonly item: CleanItem & { readonly id: string }; readonly fresh: Fresh };

export const printed = (item: CleanItem & { id: string }): Printed => ({
  item,
  fresh: {
    id: item.id,
    outlet: item.outlet,
    at: Date.parse(item.publishedAt),
    print: printOf(item),
  },
});

type Candidate = {
  for_id: string;
  id: string;
  outlet: string;
  title: string;
  text: string;
  published_at: string;
  story_id: string;
};

/** Stored articles that may tell the same as these, by the new one's id. */
async function nearOnes(tx: Tx, tenantId: string, fresh: readonly Fresh[]): Promise<Map<string, Placed[]>> {
  const asked = fresh.flatMap(({ id, at, print }) => print.keys.map((key) => ({ id, at, key })));
  if (asked.length === 0) return new Map();
  const window = sql.raw(`interval '${TEXT_HOURS} hours'`);
  const { rows } = await sql<Candidate>`
    select distinct f.id as for_id, i.id, i.outlet, i.title, i.text, i.published_at, i.story_id
    from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ key }) => key)}::int[],
      ${asked.map(({ at }) => new Date(at).toISOString())}::timestamptz[]) as f (id, key, at)
    cross join lateral (
      select k.item_id from clippings_sketch k
      where k.tenant_id = ${tenantId} and k.key = f.key and k.published_at between f.at - ${window} and f.at + ${window}
      order by abs(extract(epoch from k.published_at - f.at)) limit ${PER_KEY}) s
    join clippings_item i on i.tenant_id = ${tenantId} and i.id = s.item_id`.execute(tx);
  const prints = new Map<string, Placed>();
  const placedOf = (row: Candidate): Placed => {
    const known = prints.get(row.id);
    if (known) return known;
    const placed: Placed = {
      id: row.id,
      storyId: row.story_id,
      outlet: row.outlet,
      at: Date.parse(row.published_at),
      print: printOf(row),
    };
    prints.set(row.id, placed);
    return placed;
  };
  const near = new Map<string, Placed[]>();
  for (const row of rows) near.set(row.for_id, [...(near.get(row.for_id) ?? []), placedOf(row)]);
  return near;
}

/** Finds the story of each new article and begins those that nobody told before. */
export async function placeInStories(
  tx: Tx,
  tenantId: string,
  now: string,
  articles: readonly Printed[],
): Promise<Map<string, string>> {
  const fresh = articles.map((one) => one.fresh);
  const near = await nearOnes(tx, tenantId, fresh);
  const begun: string[] = [];
  const grouped: Grouped[] = groupStories(
    fresh,
    ({ id }) => near.get(id) ?? [],
    () => {
      const id = newId();
      begun.push(id);
      return id;
    },
  );
  if (begun.length > 0)
    await tx
      .insertInto('clippings_story')
      .values(begun.map((id) => ({ tenant_id: tenantId, id, created_at: now })))
      .execute();
  return new Map(grouped.map(({ id, storyId }) => [id, storyId]));
}

/** Remembers by what later articles find these. */
export async function keepSketches(tx: Tx, tenantId: string, articles: readonly Printed[]): Promise<void> {
  const keys = articles.flatMap(({ item, fresh }) =>
    fresh.print.keys.map((key) => ({ key, id: item.id, at: item.publishedAt })),
  );
  if (keys.length === 0) return;
  await sql`insert into clippings_sketch (tenant_id, key, published_at, item_id)
    select ${tenantId}::uuid, f.key, f.at, f.id from unnest(${keys.map(({ key }) => key)}::int[],
      ${keys.map(({ at }) => at)}::timestamptz[], ${keys.map(({ id }) => id)}::uuid[]) as f (key, at, id)
    on conflict do nothing`.execute(tx);
}
