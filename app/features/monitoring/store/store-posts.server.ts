import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { cleanPost, type IncomingPost } from '../rules/incoming-post.ts';
import { asShared, isSharedPost } from '../rules/shared-post.ts';
import '../tables.ts';
import type { Sketched } from './copies.server.ts';
import type { PostToMatch } from './findings.ts';
import { changeOf, once } from './known-change.ts';
import { knownPosts } from './known-posts.server.ts';
import { turnLaterCopies } from './late-originals.server.ts';
import type { MatchingMoment } from './match-posts.server.ts';
import { contentHashOf } from './post-rows.server.ts';
import { type Item, type World, withPassedOn, worldOf } from './reading.server.ts';
import { addNew, type KnownChange, type Pending, updateKnown } from './write-posts.server.ts';

export type StoreMoment = MatchingMoment & {
  /** The collecting run these posts come from. */
  readonly run?: string;
};

export type StoredPosts = {
  readonly added: readonly string[];
  /** Words, time, grade or the task it was reported for changed. */
  readonly edited: readonly string[];
  /** Stored before, and found to repeat a source that came only now. */
  readonly turned: readonly string[];
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

/** How often what another writer was faster with is looked at again; each round finds at least its row. */
const ROUNDS = 4;

type Placed = Item & { readonly at: number };

/** Items on their way into the table: sorted into new, known and shared, until nothing is pending. */
class Intake {
  readonly fresh: PostToMatch[] = [];
  readonly changed: PostToMatch[] = [];
  /** Brought up to date, and out of coverage as before. */
  readonly hidden: string[] = [];
  readonly sketches: Sketched[] = [];
  readonly ids: (string | null)[] = [];
  unchanged = 0;

  readonly #tx: Tx;
  readonly #moment: StoreMoment;
  readonly #world: World;

  constructor(tx: Tx, moment: StoreMoment, world: World) {
    this.#tx = tx;
    this.#moment = moment;
    this.#world = world;
  }

  async take(items: readonly Placed[]): Promise<void> {
    let pending = await this.#settle(items);
    for (let round = 0; pending.length > 0 && round < ROUNDS; round += 1) {
      const added = await addNew(this.#tx, this.#moment, pending, this.#world);
      this.fresh.push(...added.posts);
      this.sketches.push(...added.sketches);
      pending = await this.#settle(added.lost);
    }
    for (const { at } of pending) this.ids[at] = null;
  }

  async #settle(items: readonly Placed[]): Promise<Pending[]> {
    if (items.length === 0) return [];
    const known = await knownPosts(
      this.#tx,
      this.#moment.tenantId,
      items.map(({ post }) => post),
    );
    const pending: Pending[] = [];
    const changes: KnownChange[] = [];
    for (const { at, post, hash } of items) {
      const found = known.find(post);
      const isNew = found === undefined || isSharedPost(found, post);
      const id = isNew ? newId() : found.id;
      this.ids[at] = id;
      const change = isNew ? null : changeOf(found, { post, hash });
      if (isNew) pending.push({ at, id, hash, post: found ? asShared(post) : post });
      else if (change) changes.push({ known: found, change });
      else this.unchanged += 1;
    }
    if (changes.length === 0) return pending;
    const done = await updateKnown(this.#tx, this.#moment, changes, this.#world);
    this.changed.push(...done.posts);
    this.hidden.push(...done.hidden);
    this.sketches.push(...done.sketches);
    return pending;
  }
}

/** Stores posts and keeps what it worked out, so that matching does not read the texts a second time. */
export async function storeInDetail(
  tx: Tx,
  moment: StoreMoment,
  items: readonly IncomingPost[],
): Promise<StoredDetail> {
  const given = once(items.map((item) => cleanPost(item, moment.now)));
  const unique = await withPassedOn(tx, given.unique);
  const world = await worldOf(tx);
  const intake = new Intake(tx, moment, world);
  const placed = unique.map((post, at) => ({ at, post, hash: contentHashOf(post) }));
  // One order in every process, so that two collectors with the same posts wait for each other instead of blocking both.
  placed.sort((a, b) => (a.post.remoteId < b.post.remoteId ? -1 : 1));
  await intake.take(placed);
  const { fresh, changed, hidden, sketches, unchanged, ids } = intake;
  return {
    added: fresh.map((post) => post.id),
    edited: [...changed.map((post) => post.id), ...hidden],
    turned: await turnLaterCopies(tx, moment.tenantId, sketches, world),
    unchanged,
    duplicates: given.duplicates,
    ids: given.slot.map((place) => (place === null ? null : (ids[place] ?? null))),
    fresh,
    changed,
  };
}

/**
 * Stores posts that were collected or reported: the same item never twice, edits noticed, grades only ever better.
 * Call `matchPosts` for `added`, `edited` and `turned` in the same transaction, or use `takePosts`, which does it all.
 */
export async function storePosts(
  tx: Tx,
  moment: StoreMoment,
  items: readonly IncomingPost[],
): Promise<StoredPosts> {
  const { fresh: _fresh, changed: _changed, ...stored } = await storeInDetail(tx, moment, items);
  return stored;
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
