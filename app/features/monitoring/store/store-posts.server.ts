import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { shinglesOfTokens } from '../matching/copies.ts';
import { type PreparedPost, preparePost } from '../matching/prepare-post.ts';
import { repostCues } from '../matching/vocabulary.ts';
import { type CleanPost, cleanPost, type IncomingPost } from '../rules/incoming-post.ts';
import { fingerprintOf } from '../rules/sketch.ts';
import type { Grade, PostKind } from '../tables.ts';
import '../tables.ts';
import { type FoundCopy, findCopies, type Sketched } from './copies.server.ts';
import { rememberFingerprint } from './fingerprints.server.ts';
import { type KnownPost, type KnownPosts, knownPosts, remoteKey } from './known-posts.server.ts';
import { copyNoteOf, type MatchingMoment, type PostToMatch } from './match-posts.server.ts';
import { contentHashOf, insertPosts, type PostRow, updatePosts } from './post-rows.server.ts';

export type StoreMoment = MatchingMoment & {
  /** The collecting run these posts come from. */
  readonly run?: string;
};

export type StoredPosts = {
  readonly added: readonly string[];
  /** Words, time, grade or the task it was reported for changed. */
  readonly edited: readonly string[];
  readonly unchanged: number;
  /** Items that were the same as another one of the same call, or told neither id nor address. */
  readonly duplicates: number;
  /** The stored post of each item, in the order given; null where an item could not be taken. */
  readonly ids: readonly (string | null)[];
};

/** What storing found out, so that matching need not read it again. */
export type StoredDetail = StoredPosts & {
  readonly fresh: readonly PostToMatch[];
  readonly changed: readonly PostToMatch[];
};

type Reading = { readonly post: CleanPost; readonly prepared: PreparedPost; readonly hash: string };
type World = {
  readonly amplifiable: ReadonlySet<string>;
  readonly handles: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, { name: string; short: string }>;
  readonly offset: number;
};

const better = (a: Grade, b: Grade): Grade => (a <= b ? a : b);
const handleKey = (network: string, handle: string): string =>
  `${network} ${handle.replace(/^@/, '').toLowerCase()}`;

async function worldOf(tx: Tx): Promise<World> {
  const [channels, units, zone] = [
    await tx
      .selectFrom('channels_read_channel')
      .select(['id', 'network', 'handle'])
      .where('amplifiable', '=', true)
      .execute(),
    await tx.selectFrom('org_read_unit').select(['id', 'name', 'short_name']).execute(),
    await tx
      .selectFrom('org_read_government')
      .select(
        sql<number>`extract(epoch from (now() at time zone zone) - (now() at time zone 'UTC'))::int / 60`.as(
          'offset',
        ),
      )
      .executeTakeFirst(),
  ];
  return {
    amplifiable: new Set(channels.map((channel) => channel.id)),
    handles: new Set(
      channels.flatMap((channel) => (channel.handle ? handleKey(channel.network, channel.handle) : [])),
    ),
    units: new Map(units.map((unit) => [unit.id, { name: unit.name, short: unit.short_name }])),
    offset: zone?.offset ?? 420,
  };
}

/** The same item twice in one call becomes one: the later words, the better grade. */
function once(posts: readonly (CleanPost | null)[]): {
  unique: CleanPost[];
  slot: (number | null)[];
  duplicates: number;
} {
  const byKey = new Map<string, number>();
  const unique: CleanPost[] = [];
  let duplicates = 0;
  const slot = posts.map((post) => {
    if (post === null) {
      duplicates += 1;
      return null;
    }
    const keys = [
      ...(post.channelId === null ? [] : [`r ${remoteKey(post.channelId, post.remoteId)}`]),
      ...(post.addressKey === null ? [] : [`a ${post.addressKey}`]),
      ...(post.channelId === null && post.addressKey === null
        ? [`n ${post.network} ${post.unitId} ${post.remoteId}`]
        : []),
    ];
    const at = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    const place = at ?? unique.length;
    const earlier = unique[place];
    if (earlier) {
      duplicates += 1;
      unique[place] = { ...post, grade: better(earlier.grade, post.grade) };
    } else unique.push(post);
    for (const key of keys) byKey.set(key, place);
    return place;
  });
  return { unique, slot, duplicates };
}

function readingOf(post: CleanPost, world: World): Reading {
  const source = {
    id: '',
    url: post.address,
    published: post.publishedKnown ? post.publishedAt : null,
    title: post.title,
    text: post.text,
    unit: world.units.get(post.unitId)?.name ?? null,
  };
  return { post, prepared: preparePost(source, world.offset), hash: contentHashOf(post) };
}

function kindOf({ post, prepared }: Reading, copy: FoundCopy | undefined, world: World): PostKind {
  const { shareOf } = post;
  if (shareOf)
    return shareOf.handle && !world.handles.has(handleKey(post.network, shareOf.handle))
      ? 'copied'
      : 'amplification';
  if (repostCues.test(prepared.text.plain)) return 'amplification';
  if (!copy) return 'original';
  return copy.ofAmplifiable ? 'amplification' : 'copied';
}

function sketchable(id: string, { post, prepared, hash }: Reading): Sketched {
  const shingles = shinglesOfTokens(prepared.text.tokens);
  const fingerprint = shingles && fingerprintOf(shingles);
  rememberFingerprint(id, hash, fingerprint);
  return { id, unitId: post.unitId, publishedAt: post.publishedAt, channelId: post.channelId, fingerprint };
}

/** An item that is known: what of it is new? Null when nothing is. */
function changeOf(
  known: KnownPost,
  reading: Reading,
): { post: CleanPost; hash: string; reworded: boolean } | null {
  const { post, hash } = reading;
  // Words that a better source has read are not overwritten by a report or a page that shows less.
  const speaks = post.grade <= known.grade;
  const reworded = speaks && hash !== known.content_hash;
  const timed =
    post.publishedKnown &&
    (!known.published_known ||
      (speaks && post.publishedAt.slice(0, 16) !== new Date(known.published_at).toISOString().slice(0, 16)));
  const linked =
    post.reportedAssignmentId !== null && post.reportedAssignmentId !== known.reported_assignment_id;
  const upgraded = post.grade < known.grade;
  const claimed = known.channel_id === null && post.channelId !== null;
  const witnessed = post.screenshotFileId !== null && known.screenshot_file_id === null;
  if (!reworded && !timed && !linked && !upgraded && !claimed && !witnessed && known.gone_at === null)
    return null;
  return {
    reworded,
    hash,
    post: {
      ...post,
      grade: better(known.grade, post.grade),
      source: upgraded || known.source === 'reported' ? post.source : known.source,
      publishedAt: timed ? post.publishedAt : known.published_at,
      publishedKnown: timed || known.published_known,
    },
  };
}

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

function toMatch(
  id: string,
  row: PostRow,
  prepared: PreparedPost | undefined,
  copyUnit: string | null,
): PostToMatch {
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
    ...(prepared ? { prepared } : {}),
    ...(copyUnit === null ? {} : { copyNote: copyNoteOf(copyUnit) }),
  };
}

async function unitsOfPosts(tx: Tx, tenantId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('monitoring_post')
    .select(['id', 'unit_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.unit_id]));
}

type Pending = { readonly id: string; readonly reading: Reading };

async function addNew(tx: Tx, moment: StoreMoment, pending: readonly Pending[], world: World) {
  const copies = await findCopies(
    tx,
    moment.tenantId,
    pending.map(({ id, reading }) => sketchable(id, reading)),
    world.amplifiable,
  );
  const rows = pending.map(({ id, reading }): PostRow => {
    const copy = copies.get(id);
    return {
      ...reading.post,
      id,
      hashtags: [...reading.prepared.text.hashtags].slice(0, 60),
      kind: kindOf(reading, copy, world),
      copyOfId: copy?.of ?? null,
      contentHash: reading.hash,
    };
  });
  const written = await insertPosts(tx, moment.tenantId, moment.now, rows);
  const unitOf = new Map(pending.map(({ id, reading }) => [id, reading.post.unitId]));
  const missing = [...new Set([...copies.values()].map((copy) => copy.of))].filter((id) => !unitOf.has(id));
  for (const [id, unit] of await unitsOfPosts(tx, moment.tenantId, missing)) unitOf.set(id, unit);
  const shortOf = (copy: FoundCopy | undefined) =>
    copy ? (world.units.get(unitOf.get(copy.of) ?? '')?.short ?? null) : null;
  const fresh = rows.flatMap((row, at) =>
    written.has(row.id)
      ? [toMatch(row.id, row, pending[at]?.reading.prepared, shortOf(copies.get(row.id)))]
      : [],
  );
  return { fresh, lost: pending.filter(({ id }) => !written.has(id)) };
}

async function updateKnown(
  tx: Tx,
  moment: StoreMoment,
  changes: readonly {
    known: KnownPost;
    change: NonNullable<ReturnType<typeof changeOf>>;
    reading: Reading;
  }[],
  world: World,
): Promise<PostToMatch[]> {
  const kept = await keptWords(
    tx,
    moment.tenantId,
    changes.filter(({ change }) => !change.reworded).map(({ known }) => known.id),
  );
  const ready = changes.map(({ known, change, reading }) => {
    const words = kept.get(known.id);
    const post = words
      ? { ...change.post, text: words.text, title: words.title, images: words.images }
      : change.post;
    const read = words ? readingOf({ ...post }, world) : { ...reading, post };
    return {
      known,
      reworded: change.reworded,
      reading: { ...read, post, hash: words?.content_hash ?? change.hash },
    };
  });
  const copies = await findCopies(
    tx,
    moment.tenantId,
    ready.map(({ known, reading }) => sketchable(known.id, reading)),
    world.amplifiable,
  );
  const rows = ready.map(({ known, reworded, reading }) => ({
    ...reading.post,
    id: known.id,
    hashtags: [...reading.prepared.text.hashtags].slice(0, 60),
    kind: kindOf(reading, copies.get(known.id), world),
    copyOfId: copies.get(known.id)?.of ?? null,
    contentHash: reading.hash,
    changedAt: reworded ? (reading.post.editedAt ?? moment.now) : null,
    reportedAssignmentId: reading.post.reportedAssignmentId ?? known.reported_assignment_id,
    unitId: known.unit_id,
  }));
  await updatePosts(tx, moment.tenantId, rows);
  return rows.map((row) => toMatch(row.id, row, undefined, null));
}

/** Stores posts and keeps what it worked out, so that matching does not read the texts a second time. */
export async function storeInDetail(
  tx: Tx,
  moment: StoreMoment,
  items: readonly IncomingPost[],
): Promise<StoredDetail> {
  const { unique, slot, duplicates } = once(items.map((item) => cleanPost(item, moment.now)));
  const world = await worldOf(tx);
  const ids: (string | null)[] = unique.map(() => null);
  let unchanged = 0;
  const changed: PostToMatch[] = [];
  const settle = async (
    posts: readonly { at: number; reading: Reading }[],
    known: KnownPosts,
  ): Promise<Pending[]> => {
    const pending: Pending[] = [];
    const changes: Parameters<typeof updateKnown>[2][number][] = [];
    for (const { at, reading } of posts) {
      const found = known.find(reading.post);
      const id = found?.id ?? newId();
      ids[at] = id;
      const change = found ? changeOf(found, reading) : null;
      if (!found) pending.push({ id, reading });
      else if (change) changes.push({ known: found, change, reading });
      else unchanged += 1;
    }
    if (changes.length > 0) changed.push(...(await updateKnown(tx, moment, changes, world)));
    return pending;
  };
  const readings = unique.map((post, at) => ({ at, reading: readingOf(post, world) }));
  // One order in every process, so that two collectors with the same posts wait for each other instead of blocking both.
  readings.sort((a, b) => (a.reading.post.remoteId < b.reading.post.remoteId ? -1 : 1));
  const pending = await settle(readings, await knownPosts(tx, moment.tenantId, unique));
  const { fresh, lost } =
    pending.length > 0 ? await addNew(tx, moment, pending, world) : { fresh: [], lost: [] };
  if (lost.length > 0) {
    const again = lost.map(({ id, reading }) => ({ at: ids.indexOf(id), reading }));
    await settle(
      again,
      await knownPosts(
        tx,
        moment.tenantId,
        lost.map(({ reading }) => reading.post),
      ),
    );
  }
  return {
    added: fresh.map((post) => post.id),
    edited: changed.map((post) => post.id),
    unchanged,
    duplicates,
    ids: slot.map((place) => (place === null ? null : (ids[place] ?? null))),
    fresh,
    changed,
  };
}

/**
 * Stores posts that were collected or reported: the same item never twice, edits noticed, grades only ever better.
 * Call `matchPosts` for `added` and `edited` in the same transaction, or use `takePosts`, which does both.
 */
export async function storePosts(
  tx: Tx,
  moment: StoreMoment,
  items: readonly IncomingPost[],
): Promise<StoredPosts> {
  const { added, edited, unchanged, duplicates, ids } = await storeInDetail(tx, moment, items);
  return { added, edited, unchanged, duplicates, ids };
}

/** Posts that their network no longer shows: kept, out of coverage, with the moment it was noticed. @returns ids newly gone */
export async function markGone(
  tx: Tx,
  moment: MatchingMoment,
  channelId: string,
  remoteIds: readonly string[],
): Promise<string[]> {
  if (remoteIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with gone as (
      update monitoring_post set gone_at = ${moment.now} where tenant_id = ${moment.tenantId} and channel_id = ${channelId}
        and remote_id = any(${remoteIds}::text[]) and gone_at is null returning id),
    hidden as (
      update monitoring_match m set gone = true from gone where m.tenant_id = ${moment.tenantId} and m.post_id = gone.id)
    select id from gone`.execute(tx);
  return rows.map((row) => row.id);
}
