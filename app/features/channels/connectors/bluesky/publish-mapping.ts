import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import { hashtagsOf } from '../hashtags.ts';
import type { Message } from '../publishing.ts';
import { withLink } from '../same-text.ts';
import { bytesOf, graphemesOf, linksIn } from '../text-measure.ts';

const SORTABLE = '234567abcdefghijklmnopqrstuvwxyz';
const TID_LENGTH = 13;
const MOST_TAG = 64;
/** Before 2020 and after 2100 no delivery is made; other ids take a moment of their own in between. */
const EARLIEST_MS = Date.UTC(2020, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/**
 * The record key of a delivery: a valid TID, always the same for the same delivery, so that the same post can be made only once. Its moment
 * is that of the delivery's UUIDv7, because a repository lists its posts in the order of their keys.
 */
export function recordKey(deliveryId: string): string {
  const digits = deliveryId.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(digits)) throw new Error('A delivery id is a UUID');
  const bits = BigInt(`0x${digits}`);
  const written = Number(bits >> 80n);
  const span = BigInt(LATEST_MS - EARLIEST_MS);
  const ms =
    written >= EARLIEST_MS && written < LATEST_MS ? BigInt(written) : BigInt(EARLIEST_MS) + (bits % span);
  const micros = ms * 1000n + ((bits >> 64n) % 1000n);
  let value = (micros << 10n) | (bits & 1023n);
  let key = '';
  for (let at = 0; at < TID_LENGTH; at += 1) {
    key = SORTABLE[Number(value & 31n)] + key;
    value >>= 5n;
  }
  return key;
}

const blob = z.object({
  $type: z.literal('blob'),
  ref: z.object({ $link: z.string() }),
  mimeType: z.string(),
  size: z.number(),
});
export const uploadAnswer = z.object({ blob });
export type Blob = z.infer<typeof blob>;

export const stageOf = z.object({
  did: z.string().startsWith('did:'),
  pds: z.url(),
  handle: z.string().nullable(),
  rkey: z.string().length(TID_LENGTH),
  images: z.array(
    z.object({ blob, alt: z.string(), width: z.number().nullable(), height: z.number().nullable() }),
  ),
  mentions: z.record(z.string(), z.string()),
});
export type BlueskyStage = z.infer<typeof stageOf>;

const MENTION = /(?<![\p{L}\p{N}_.@/])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*)/giu;

/** Handles that a text names, each once. */
export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(MENTION)].map((match) => match[1]!.toLowerCase())),
];

type Feature = { readonly $type: string; readonly [field: string]: string };
export type Facet = {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly Feature[];
};

/** Links, hashtags and mentions by UTF-8 bytes. A handle that belongs to nobody stays a word. */
export function facetsOf(text: string, mentions: Readonly<Record<string, string>>): Facet[] {
  const facet = (at: number, length: number, feature: Feature): Facet => {
    const byteStart = bytesOf(text.slice(0, at));
    return {
      index: { byteStart, byteEnd: byteStart + bytesOf(text.slice(at, at + length)) },
      features: [feature],
    };
  };
  const links = linksIn(text).map(({ at, link }) => {
    const uri = /^https?:\/\//i.test(link) ? link : `https://${link}`;
    return facet(at, link.length, { $type: 'app.bsky.richtext.facet#link', uri });
  });
  const tags = hashtagsOf(text)
    .filter(({ tag }) => graphemesOf(tag).length <= MOST_TAG)
    .map(({ at, tag }) => facet(at, tag.length + 1, { $type: 'app.bsky.richtext.facet#tag', tag }));
  const named = [...text.matchAll(MENTION)].flatMap((match) => {
    const did = mentions[match[1]!.toLowerCase()];
    return did
      ? [facet(match.index, match[0].length, { $type: 'app.bsky.richtext.facet#mention', did })]
      : [];
  });
  const all = [...links, ...tags, ...named].sort((a, b) => a.index.byteStart - b.index.byteStart);
  const kept: Facet[] = [];
  for (const one of all) if (one.index.byteStart >= (kept.at(-1)?.index.byteEnd ?? 0)) kept.push(one);
  return kept;
}

/** The post as it is written into the repository. */
export function recordOf(message: Message, stage: BlueskyStage, now: Temporal.Instant): object {
  const text = withLink(message.text, message.link);
  const facets = facetsOf(text, stage.mentions);
  const embed = embedOf(message, stage);
  return {
    $type: 'app.bsky.feed.post',
    text,
    createdAt: now.round('millisecond').toString({ smallestUnit: 'millisecond' }),
    langs: ['id'],
    ...(facets.length > 0 ? { facets } : {}),
    ...(embed ? { embed } : {}),
  };
}

function embedOf({ title, link }: Message, { images }: BlueskyStage): object | null {
  if (images.length > 0)
    return {
      $type: 'app.bsky.embed.images',
      images: images.map(({ blob: image, alt, width, height }) => ({
        image,
        alt,
        ...(width && height ? { aspectRatio: { width, height } } : {}),
      })),
    };
  if (link === null || !URL.canParse(link)) return null;
  const external = { uri: link, title: title ?? new URL(link).host, description: '' };
  return { $type: 'app.bsky.embed.external', external };
}

export const addressOf = ({ handle, did }: Pick<BlueskyStage, 'handle' | 'did'>, rkey: string): string =>
  `https://bsky.app/profile/${handle ?? did}/post/${rkey}`;
export const uriOf = ({ did, rkey }: Pick<BlueskyStage, 'did' | 'rkey'>): string =>
  `at://${did}/app.bsky.feed.post/${rkey}`;
