import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { CollectedItem } from '../connector.ts';
import { absolute, hashtagsIn, readHtml, unique } from '../html-text.ts';
import { readPostDate } from '../post-date.ts';

/** A figure that can be believed; some instances hide it as -1. */
export const count = z.int().nonnegative().max(2_000_000_000).nullable().catch(null);

export const mastodonAccount = z.object({
  id: z.string(),
  followers_count: count,
  acct: z.string(),
  url: z.string().nullish(),
  suspended: z.boolean().optional(),
  moved: z.object({ url: z.string().nullish(), acct: z.string() }).nullish(),
});
export type MastodonAccount = z.infer<typeof mastodonAccount>;

const body = z.object({
  id: z.string(),
  uri: z.string().nullish(),
  url: z.string().nullish(),
  created_at: z.string().nullish(),
  edited_at: z.string().nullish(),
  content: z.string().catch(''),
  spoiler_text: z.string().catch(''),
  account: z.object({ acct: z.string(), url: z.string().nullish() }),
  media_attachments: z
    .array(
      z.object({ type: z.string().catch(''), url: z.string().nullish(), description: z.string().nullish() }),
    )
    .catch([]),
  tags: z.array(z.object({ name: z.string() })).catch([]),
});
const status = body.extend({ reblog: body.nullish().catch(null) });

/** A status; a boost carries the words of the other account and says whose they are. */
export function itemOf(value: unknown, instance: string, now: Temporal.Instant): CollectedItem | null {
  const parsed = status.safeParse(value);
  if (!parsed.success) return null;
  const { reblog, ...own } = parsed.data;
  const said = reblog ?? own;
  const content = readHtml(said.content, instance);
  const address = absolute(said.url ?? said.uri, instance);
  const editedAt = readPostDate(said.edited_at, now).publishedAt;
  const images = said.media_attachments.flatMap(({ type, url, description }) => {
    const source = type === 'image' ? absolute(url, instance) : null;
    return source ? [{ address: source, ...(description ? { alt: description } : {}) }] : [];
  });
  return {
    remoteId: own.id,
    address,
    ...readPostDate(own.created_at, now),
    ...(editedAt ? { editedAt } : {}),
    ...(said.spoiler_text === '' ? {} : { title: said.spoiler_text }),
    text: content.text,
    images: unique([...images, ...content.images], (image) => image.address),
    links: content.links.filter((link) => !/\/(?:tags?|tagged)\/|\/@[^/]+$/.test(link)),
    hashtags: unique(
      [...said.tags.map(({ name }) => name.toLowerCase()), ...hashtagsIn(content.text)],
      (tag) => tag,
    ),
    kind: reblog ? 'share' : 'original',
    ...(reblog ? { shareOf: { handle: fullName(reblog.account.acct, instance), address } } : {}),
    raw: { uri: own.uri ?? null },
  };
}

const fullName = (acct: string, instance: string): string =>
  acct.includes('@') ? acct : `${acct}@${new URL(instance).host}`;
