import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { shinglesOfTokens } from '../matching/copies.ts';
import { repostCues } from '../matching/phase-cues.ts';
import { type PreparedPost, preparePost } from '../matching/prepare-post.ts';
import type { CleanPost } from '../rules/incoming-post.ts';
import { searchVector } from '../rules/search-vector.ts';
import { hostOfKey, passedOn, type Site, sharedKeyOf } from '../rules/shared-post.ts';
import { fingerprintOf, sketchOf } from '../rules/sketch.ts';
import type { PostKind } from '../tables.ts';
import type { FoundCopy, Sketched } from './copies.server.ts';
import type { MachineFindings } from './findings.ts';
import { rememberFingerprint } from './fingerprints.server.ts';
import type { OpenMatcher } from './open-matchers.server.ts';

/** A post on its way in, before its words are read: most of what a visit brings is known. */
export type Item = { readonly post: CleanPost; readonly hash: string };

/** What was read out of a post's words, in one go; the words' own structure is dropped, so that a batch stays small in memory. */
export type Reading = Item &
  Pick<Sketched, 'fingerprint' | 'keys'> & {
    readonly hashtags: readonly string[];
    /** The words say that it passes on a post of another. */
    readonly repost: boolean;
    readonly search: string;
    readonly machine: MachineFindings;
  };

/** What a post is judged against. */
export type World = {
  /** Accounts that other units are asked to share. */
  readonly amplifiable: ReadonlySet<string>;
  readonly handles: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, { name: string; short: string }>;
  readonly offset: number;
};

const handleKey = (network: string, handle: string): string =>
  `${network} ${handle.replace(/^@/, '').toLowerCase()}`;

export async function worldOf(tx: Tx): Promise<World> {
  const channels = await tx
    .selectFrom('channels_read_channel')
    .select(['id', 'network', 'handle'])
    .where('amplifiable', '=', true)
    .execute();
  const units = await tx.selectFrom('org_read_unit').select(['id', 'name', 'short_name']).execute();
  const zone = await tx
    .selectFrom('org_read_government')
    .select(
      sql<number>`extract(epoch from (now() at time zone zone) - (now() at time zone 'UTC'))::int / 60`.as(
        'offset',
      ),
    )
    .executeTakeFirst();
  return {
    amplifiable: new Set(channels.map((channel) => channel.id)),
    handles: new Set(
      channels.flatMap((channel) => (channel.handle ? handleKey(channel.network, channel.handle) : [])),
    ),
    units: new Map(units.map((unit) => [unit.id, { name: unit.name, short: unit.short_name }])),
    offset: zone?.offset ?? 420,
  };
}

/** Items of a site that stand on another unit's site are shares of it. */
export async function withPassedOn(tx: Tx, posts: readonly CleanPost[]): Promise<CleanPost[]> {
  const hosts = new Set(
    posts.flatMap((post) => (post.network === 'website' ? (hostOfKey(post.addressKey) ?? []) : [])),
  );
  if (hosts.size === 0) return [...posts];
  const { rows } = await sql<Site>`
    select split_part(substr(address_key, 9), '/', 1) as host, unit_id as "unitId", coalesce(handle, '') as handle
    from channels_read_channel where network = 'website' and state = 'approved'
      and split_part(substr(address_key, 9), '/', 1) = any(${[...hosts]}::text[])`.execute(tx);
  const sites = Map.groupBy(rows, (row) => row.host);
  return posts.map((post) => passedOn(post, sites));
}

export function readingOf({ post, hash }: Item, world: World, open: OpenMatcher): Reading {
  const source = {
    id: '',
    url: post.address,
    published: post.publishedKnown ? post.publishedAt : null,
    title: post.title,
    text: post.text,
    unit: world.units.get(post.unitId)?.name ?? null,
  };
  const prepared = preparePost(source, world.offset);
  return {
    post,
    hash,
    hashtags: [...prepared.text.hashtags].slice(0, 60),
    repost: saysRepost(prepared),
    search: searchVector(post.title, post.text),
    machine: open.find(prepared, post.publishedAt),
    ...fingerprinted(prepared),
  };
}

export const saysRepost = (prepared: PreparedPost): boolean => repostCues.test(prepared.text.plain);

/** Own words, the passing on of an ordered source, or words of another unit. */
export function kindOf(
  { post, repost }: { post: Pick<CleanPost, 'network' | 'shareOf'>; repost: boolean },
  copy: FoundCopy | undefined,
  world: Pick<World, 'handles'>,
): PostKind {
  const { shareOf } = post;
  if (shareOf)
    return shareOf.handle && !world.handles.has(handleKey(post.network, shareOf.handle))
      ? 'copied'
      : 'amplification';
  if (repost) return 'amplification';
  if (!copy) return 'original';
  return copy.ofAmplifiable ? 'amplification' : 'copied';
}

/** What comparing needs of a text that was read. */
export function fingerprinted(prepared: PreparedPost): Pick<Sketched, 'fingerprint' | 'keys'> {
  const shingles = shinglesOfTokens(prepared.text.tokens);
  const fingerprint = shingles && fingerprintOf(shingles);
  return { fingerprint, keys: fingerprint ? sketchOf(fingerprint) : [] };
}

export function sketchable(id: string, { post, hash, fingerprint, keys }: Reading): Sketched {
  rememberFingerprint(id, hash, fingerprint);
  return {
    id,
    unitId: post.unitId,
    publishedAt: post.publishedAt,
    publishedKnown: post.publishedKnown,
    channelId: post.channelId,
    sharedKey: sharedKeyOf(post),
    share: post.shareOf !== null,
    fingerprint,
    keys,
  };
}
