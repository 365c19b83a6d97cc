import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { CollectedImage, CollectedItem } from '../connector.ts';
import { absolute, hashtagsIn, tidy, unique } from '../html-text.ts';
import { readPostDate } from '../post-date.ts';

const blob = z.object({ ref: z.object({ $link: z.string() }) });
const image = z.object({ image: blob, alt: z.string().catch('') });
const strongRef = z.object({ uri: z.string(), cid: z.string().optional() });

const embed = z
  .object({
    images: z.array(image).optional().catch(undefined),
    external: z
      .object({ uri: z.string(), title: z.string().catch('') })
      .optional()
      .catch(undefined),
    media: z
      .object({
        images: z.array(image).optional().catch(undefined),
        external: z.object({ uri: z.string() }).optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  })
  .optional()
  .catch(undefined);

const postRecord = z.object({
  text: z.string(),
  createdAt: z.string().optional(),
  facets: z
    .array(
      z.object({
        features: z.array(z.object({ uri: z.string().optional(), tag: z.string().optional() })).catch([]),
      }),
    )
    .optional()
    .catch(undefined),
  tags: z.array(z.string()).optional().catch(undefined),
  reply: z.object({ root: strongRef }).optional(),
  embed,
});
export type PostRecord = z.infer<typeof postRecord>;
const repostRecord = z.object({ subject: strongRef, createdAt: z.string().optional() });

export const recordPage = z.object({
  cursor: z.string().optional(),
  records: z.array(z.object({ uri: z.string(), cid: z.string(), value: z.unknown() })),
});
export type RepoRecord = z.infer<typeof recordPage>['records'][number];

/** Where an account lives: its identifier, its server and the handle its document names. */
export type Account = { readonly did: string; readonly pds: string; readonly handle: string | null };

const rkeyOf = (uri: string): string => uri.split('/').at(-1) ?? uri;
const repoOf = (uri: string): string => uri.split('/')[2] ?? '';
const webAddress = (account: string, rkey: string): string =>
  `https://bsky.app/profile/${account}/post/${rkey}`;

/** A post of the account; an answer to somebody else is a comment and not a post. */
export function postItem(record: RepoRecord, account: Account, now: Temporal.Instant): CollectedItem | null {
  const parsed = postRecord.safeParse(record.value);
  if (!parsed.success) return null;
  const post = parsed.data;
  if (post.reply && repoOf(post.reply.root.uri) !== account.did) return null;
  return {
    remoteId: record.uri,
    address: webAddress(account.handle ?? account.did, rkeyOf(record.uri)),
    ...readPostDate(post.createdAt, now),
    ...contentOf(post, account),
    kind: 'original',
    raw: { cid: record.cid, ...(post.reply ? { thread: post.reply.root.uri } : {}) },
  };
}

function contentOf(post: PostRecord, account: Account) {
  const features = (post.facets ?? []).flatMap((facet) => facet.features);
  const images = [...(post.embed?.images ?? []), ...(post.embed?.media?.images ?? [])];
  const links = [
    ...features.map(({ uri }) => uri),
    post.embed?.external?.uri,
    post.embed?.media?.external?.uri,
  ];
  const tags = [...features.flatMap(({ tag }) => tag ?? []), ...(post.tags ?? [])].map((tag) =>
    tag.toLowerCase().replace(/^#/, ''),
  );
  return {
    text: tidy(post.text),
    images: images.map(
      ({ image: { ref }, alt }): CollectedImage => ({
        address: blobAddress(account, ref.$link),
        ...(alt ? { alt } : {}),
      }),
    ),
    links: unique(
      links.flatMap((link) => absolute(link, null) ?? []),
      (link) => link,
    ),
    hashtags: unique([...hashtagsIn(post.text), ...tags], (tag) => tag),
  };
}

const blobAddress = ({ pds, did }: Account, cid: string): string =>
  `${pds}/xrpc/com.atproto.sync.getBlob?did=${encodeURIComponent(did)}&cid=${encodeURIComponent(cid)}`;

/** A repost: the words are the original's, as far as they could be read. */
export function repostItem(
  record: RepoRecord,
  original: { author: Account; record: RepoRecord } | null,
  now: Temporal.Instant,
): CollectedItem | null {
  const parsed = repostRecord.safeParse(record.value);
  if (!parsed.success) return null;
  const { uri } = parsed.data.subject;
  const said = original ? postRecord.safeParse(original.record.value) : null;
  const content =
    original && said?.success
      ? contentOf(said.data, original.author)
      : { text: '', images: [], links: [], hashtags: [] };
  const handle = original?.author.handle ?? null;
  return {
    remoteId: record.uri,
    address: webAddress(handle ?? repoOf(uri), rkeyOf(uri)),
    ...readPostDate(parsed.data.createdAt, now),
    ...content,
    kind: 'share',
    shareOf: { handle, address: webAddress(handle ?? repoOf(uri), rkeyOf(uri)) },
    raw: { cid: record.cid, subject: uri },
  };
}

/** `at://` address of what a repost passes on. */
export function subjectOf(record: RepoRecord): string | null {
  const parsed = repostRecord.safeParse(record.value);
  return parsed.success ? parsed.data.subject.uri : null;
}

const didDocument = z.object({
  id: z.string(),
  alsoKnownAs: z.array(z.string()).catch([]),
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })).catch([]),
});

/** Server and handle out of a DID document. */
export function accountOf(document: unknown): Account | null {
  const parsed = didDocument.safeParse(document);
  if (!parsed.success) return null;
  const service = parsed.data.service.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint;
  const pds = typeof service === 'string' ? absolute(service, null) : null;
  if (!pds) return null;
  const handle =
    parsed.data.alsoKnownAs.find((name) => name.startsWith('at://'))?.slice('at://'.length) ?? null;
  return { did: parsed.data.id, pds: pds.replace(/\/$/, ''), handle };
}
