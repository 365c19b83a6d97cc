import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { judge, type TagRules } from '../tagging/judge.ts';
import '../tables.ts';
import { type CleanItem, cleanItem, type IncomingItem } from './incoming.ts';
import { loadRules } from './rules.server.ts';
import { keepSketches, type Printed, placeInStories, printed } from './stories.server.ts';
import { type JudgedItem, writeTags } from './write-tags.server.ts';

export type TakenItems = {
  /** Ids of those that were not known. */
  readonly added: readonly string[];
  /** Of those whose title or text changed. */
  readonly edited: readonly string[];
  /** The item behind each address that was brought, by its canonical form. */
  readonly byKey: ReadonlyMap<string, string>;
};

export type Moment = { readonly tenantId: string; readonly now: string };

type Known = {
  id: string;
  address_key: string;
  source_id: string | null;
  remote_id: string | null;
  title: string;
  text: string;
};

/** A source's own id of an article stays when its address is put right. */
const remoteKey = (sourceId: string | null, remoteId: string | null): string | null =>
  sourceId === null || remoteId === null ? null : `${sourceId} ${remoteId}`;

/** What is stored of these articles, by their address and by their source's own id. */
async function knownOnes(
  tx: Tx,
  items: readonly CleanItem[],
): Promise<(item: CleanItem) => Known | undefined> {
  const own = items.filter(({ sourceId, remoteId }) => remoteKey(sourceId, remoteId) !== null);
  const rows = await tx
    .selectFrom('clippings_item')
    .select(['id', 'address_key', 'source_id', 'remote_id', 'title', 'text'])
    .where((eb) =>
      eb.or([
        eb(
          'address_key',
          'in',
          items.map(({ addressKey }) => addressKey),
        ),
        ...(own.length > 0
          ? [
              eb.and([
                eb('source_id', 'in', [...new Set(own.map(({ sourceId }) => sourceId!))]),
                eb(
                  'remote_id',
                  'in',
                  own.map(({ remoteId }) => remoteId!),
                ),
              ]),
            ]
          : []),
      ]),
    )
    .execute();
  const byAddress = new Map(rows.map((row) => [row.address_key, row]));
  const byRemote = new Map(rows.map((row) => [remoteKey(row.source_id, row.remote_id), row]));
  return (item) => {
    const key = remoteKey(item.sourceId, item.remoteId);
    return byAddress.get(item.addressKey) ?? (key === null ? undefined : byRemote.get(key));
  };
}

/** Two feeds of one outlet, or a feed and a pasted link, bring one article: the first of a batch stands for it. */
const each = (items: readonly CleanItem[]): CleanItem[] =>
  [...new Map(items.toReversed().map((item) => [item.addressKey, item])).values()].toReversed();

/**
 * The one way in for articles: clean, known or new, in a story, tagged. The same address is never stored twice, and nothing a person
 * decided is touched.
 */
export async function takeItems(
  tx: Tx,
  moment: Moment,
  incoming: readonly IncomingItem[],
): Promise<TakenItems> {
  const items = each(incoming.flatMap((item) => cleanItem(item, moment.now) ?? []));
  if (items.length === 0) return { added: [], edited: [], byKey: new Map() };
  const known = await knownOnes(tx, items);
  const fresh = items
    .filter((item) => known(item) === undefined)
    .map((item) => printed({ ...item, id: newId() }));
  const rules = await loadRules(tx);
  const judged: JudgedItem[] = [];
  await addFresh(tx, moment, fresh, rules, judged);
  const edited = await applyEdits(tx, moment, items, known, rules, judged);
  await writeTags(tx, moment.tenantId, judged);
  return {
    added: fresh.map(({ item }) => item.id),
    edited,
    byKey: new Map([
      ...items.flatMap((item) => {
        const row = known(item);
        return row ? [[item.addressKey, row.id] as const] : [];
      }),
      ...fresh.map(({ item }) => [item.addressKey, item.id] as const),
    ]),
  };
}

async function addFresh(
  tx: Tx,
  { tenantId, now }: Moment,
  fresh: readonly Printed[],
  rules: TagRules,
  judged: JudgedItem[],
): Promise<void> {
  if (fresh.length === 0) return;
  const stories = await placeInStories(tx, tenantId, now, fresh);
  const said = fresh.map(({ item }) => ({ id: item.id, judged: judge(item, rules) }));
  await tx
    .insertInto('clippings_item')
    .values(
      fresh.map(({ item }, at) => ({
        tenant_id: tenantId,
        id: item.id,
        source_id: item.sourceId,
        outlet: item.outlet,
        address: item.address,
        address_key: item.addressKey,
        remote_id: item.remoteId,
        title: item.title,
        text: item.text,
        published_at: item.publishedAt,
        published_known: item.publishedKnown,
        story_id: stories.get(item.id)!,
        relevant_by_rule: said[at]!.judged.relevance.relevant,
        relevance_decision: null,
        relevance_by: null,
        relevance_at: null,
        tone: null,
        tone_by: null,
        tone_at: null,
        tone_suggested: null,
        added_by: item.addedBy,
        added_at: now,
        updated_at: now,
      })),
    )
    .execute();
  await keepSketches(tx, tenantId, fresh);
  judged.push(...said);
}

/**
 * A source may correct its title or text, never another's: a feed that repeats foreign addresses would put words into other outlets' mouths.
 * What a person typed for a pasted link gives way to the outlet's own words.
 */
async function applyEdits(
  tx: Tx,
  { now }: Moment,
  items: readonly CleanItem[],
  known: (item: CleanItem) => Known | undefined,
  rules: TagRules,
  judged: JudgedItem[],
): Promise<string[]> {
  const edited: string[] = [];
  for (const item of items) {
    const old = known(item);
    if (!old || item.sourceId === null || (old.source_id !== null && old.source_id !== item.sourceId))
      continue;
    // A feed shows the summary of what a page was read in full: the longer text stays.
    const text = item.text.length > old.text.length / 2 ? item.text : old.text;
    if (old.source_id === item.sourceId && old.title === item.title && old.text === text) continue;
    await tx
      .updateTable('clippings_item')
      .set({ title: item.title, text, source_id: old.source_id ?? item.sourceId, updated_at: now })
      .where('id', '=', old.id)
      .execute();
    if (old.title === item.title && old.text === text) continue;
    edited.push(old.id);
    judged.push({ id: old.id, judged: judge({ ...item, text }, rules) });
  }
  return edited;
}
