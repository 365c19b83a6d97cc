import type { Tx } from '#app/platform/db/db.server.ts';
import type { CleanPost } from '../rules/incoming-post.ts';
import '../tables.ts';
import { type FoundCopy, findCopies, keepSketches, type Sketched } from './copies.server.ts';
import type { MachineFindings, PostToMatch } from './findings.ts';
import type { Change } from './known-change.ts';
import type { KnownPost } from './known-post.ts';
import { copyNoteOf, type MatchingMoment } from './match-posts.server.ts';
import { openMatcher, spanOf } from './open-matchers.server.ts';
import { insertPosts, type PostRow, updatePosts } from './post-rows.server.ts';
import { type Item, kindOf, type Reading, readingOf, sketchable, type World } from './reading.server.ts';

type Stored = { text: string; title: string | null; content_hash: string; images: CleanPost['images'] };

/** Where only the report is new, the words that are kept stay. */
async function keptWords(tx: Tx, tenantId: string, ids: readonly string[]): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('monitoring_post')
    .select(['id', 'text', 'title', 'content_hash', 'images'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function toMatch(id: string, row: PostRow, machine: MachineFindings, copyUnit: string | null): PostToMatch {
  return {
    id,
    unitId: row.unitId,
    address: row.address,
    title: row.title,
    text: row.text,
    publishedAt: row.publishedAt,
    publishedKnown: row.publishedKnown,
    grade: row.grade,
    kind: row.kind,
    source: row.source,
    assignmentId: row.reportedAssignmentId,
    shared: row.collabKey !== null,
    machine,
    ...(copyUnit === null ? {} : { copyNote: copyNoteOf(copyUnit) }),
  };
}

/** Short name of the unit each copy repeats, by the copy's own id. */
async function copiedUnits(
  tx: Tx,
  tenantId: string,
  copies: ReadonlyMap<string, FoundCopy>,
  own: ReadonlyMap<string, string>,
  world: World,
): Promise<(id: string) => string | null> {
  const unitOf = new Map(own);
  const missing = [...new Set([...copies.values()].map((copy) => copy.of))].filter((id) => !unitOf.has(id));
  if (missing.length > 0) {
    const rows = await tx
      .selectFrom('monitoring_post')
      .select(['id', 'unit_id'])
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', missing)
      .execute();
    for (const row of rows) unitOf.set(row.id, row.unit_id);
  }
  return (id) => {
    const copy = copies.get(id);
    return copy ? (world.units.get(unitOf.get(copy.of) ?? '')?.short ?? null) : null;
  };
}

/** An item that is new, and its place among the items. */
export type Pending = Item & { readonly at: number; readonly id: string };
export type Settled = { readonly posts: PostToMatch[]; readonly sketches: Sketched[] };

const rowOf = (id: string, reading: Reading, copy: FoundCopy | undefined, world: World): PostRow => ({
  ...reading.post,
  id,
  hashtags: reading.hashtags,
  kind: kindOf(reading, copy, world),
  copyOfId: copy?.of ?? null,
  contentHash: reading.hash,
  search: reading.search,
});

async function readAll(
  tx: Tx,
  { tenantId, now }: MatchingMoment,
  items: readonly Item[],
  world: World,
): Promise<Reading[]> {
  const open = await openMatcher(tx, tenantId, now, spanOf(items.map((item) => item.post)));
  return items.map((item) => readingOf(item, world, open));
}

/** Writes new posts; those that another writer was faster with come back as `lost`. */
export async function addNew(tx: Tx, moment: MatchingMoment, pending: readonly Pending[], world: World) {
  const readings = await readAll(tx, moment, pending, world);
  const sketches = readings.map((reading, at) => sketchable(pending[at]!.id, reading));
  const copies = await findCopies(tx, moment.tenantId, sketches, world.amplifiable);
  const rows = readings.map((reading, at) => {
    const { id } = pending[at]!;
    return rowOf(id, reading, copies.get(id), world);
  });
  const written = await insertPosts(tx, moment.tenantId, moment.now, rows);
  const kept = sketches.filter(({ id }) => written.has(id));
  await keepSketches(tx, moment.tenantId, kept);
  const own = new Map(pending.map(({ id, post }) => [id, post.unitId]));
  const copiedUnit = await copiedUnits(tx, moment.tenantId, copies, own, world);
  const posts = rows.flatMap((row, at) =>
    written.has(row.id) ? [toMatch(row.id, row, readings[at]!.machine, copiedUnit(row.id))] : [],
  );
  return { posts, sketches: kept, lost: pending.filter(({ id }) => !written.has(id)) };
}

export type KnownChange = { readonly known: KnownPost; readonly change: Change };

/** Writes what is new of posts that are known. */
export async function updateKnown(
  tx: Tx,
  moment: MatchingMoment,
  changes: readonly KnownChange[],
  world: World,
): Promise<Settled & { readonly hidden: string[] }> {
  const kept = await keptWords(
    tx,
    moment.tenantId,
    changes.filter(({ change }) => !change.reworded).map(({ known }) => known.id),
  );
  const items = changes.map(({ known, change }): Item => {
    const post = { ...change.post, unitId: known.unit_id };
    const words = kept.get(known.id);
    if (!words) return { post, hash: change.hash };
    const { text, title, images } = words;
    return { post: { ...post, text, title, images }, hash: words.content_hash };
  });
  const readings = await readAll(tx, moment, items, world);
  const sketches = readings.map((reading, at) => sketchable(changes[at]!.known.id, reading));
  const copies = await findCopies(tx, moment.tenantId, sketches, world.amplifiable);
  await keepSketches(tx, moment.tenantId, sketches);
  const copiedUnit = await copiedUnits(tx, moment.tenantId, copies, new Map(), world);
  const rows = readings.map((reading, at) => {
    const { known, change } = changes[at]!;
    return {
      ...rowOf(known.id, reading, copies.get(known.id), world),
      changedAt: change.reworded ? (reading.post.editedAt ?? moment.now) : null,
      reportedAssignmentId: reading.post.reportedAssignmentId ?? known.reported_assignment_id,
      collabKey: known.collab_key,
      alive: change.alive,
    };
  });
  await updatePosts(tx, moment.tenantId, rows);
  return {
    posts: rows.flatMap((row, at) =>
      row.alive ? [toMatch(row.id, row, readings[at]!.machine, copiedUnit(row.id))] : [],
    ),
    hidden: rows.filter((row) => !row.alive).map((row) => row.id),
    sketches,
  };
}
