import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { shinglesOfTokens } from '../matching/copies.ts';
import { type PreparedPost, preparePost } from '../matching/prepare-post.ts';
import { repostCues } from '../matching/vocabulary.ts';
import type { CleanPost } from '../rules/incoming-post.ts';
import { hostOfKey, passedOn, type Site, sharedKeyOf } from '../rules/shared-post.ts';
import { fingerprintOf, sketchOf } from '../rules/sketch.ts';
import type { PostKind } from '../tables.ts';
import type { FoundCopy, Sketched } from './copies.server.ts';
import { rememberFingerprint } from './fingerprints.server.ts';
import { contentHashOf } from './post-rows.server.ts';

/** A post with what was read out of it, once. */
export type Reading = { readonly post: CleanPost; readonly prepared: PreparedPost; readonly hash: string };

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

export function readingOf(post: CleanPost, world: World): Reading {
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

/** Own words, the passing on of an ordered source, or words of another unit. */
export function kindOf(
  { post, prepared }: { post: Pick<CleanPost, 'network' | 'shareOf'>; prepared: PreparedPost },
  copy: FoundCopy | undefined,
  world: Pick<World, 'handles'>,
): PostKind {
  const { shareOf } = post;
  if (shareOf)
    return shareOf.handle && !world.handles.has(handleKey(post.network, shareOf.handle))
      ? 'copied'
      : 'amplification';
  if (repostCues.test(prepared.text.plain)) return 'amplification';
  if (!copy) return 'original';
  return copy.ofAmplifiable ? 'amplification' : 'copied';
}

/** What comparing needs of a text that was read. */
export function fingerprinted(prepared: PreparedPost): Pick<Sketched, 'fingerprint' | 'keys'> {
  const shingles = shinglesOfTokens(prepared.text.tokens);
  const fingerprint = shingles && fingerprintOf(shingles);
  return { fingerprint, keys: fingerprint ? sketchOf(fingerprint) : [] };
}

export function sketchable(id: string, { post, prepared, hash }: Reading): Sketched {
  const compared = fingerprinted(prepared);
  rememberFingerprint(id, hash, compared.fingerprint);
  return {
    id,
    unitId: post.unitId,
    publishedAt: post.publishedAt,
    publishedKnown: post.publishedKnown,
    channelId: post.channelId,
    sharedKey: sharedKeyOf(post),
    share: post.shareOf !== null,
    ...compared,
  };
}
