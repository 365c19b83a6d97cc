import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { CollectedItem } from '../connector.ts';
import { absolute, hashtagsIn, readHtml, tidy, unique } from '../html-text.ts';
import { readPostDate } from '../post-date.ts';

const rendered = z.object({ rendered: z.string().catch('') }).catch({ rendered: '' });

/** The fields of a post that are used; plugins change the others as they like. */
export const wpPost = z.object({
  id: z.number().int(),
  date: z.string().nullish(),
  date_gmt: z.string().nullish(),
  modified_gmt: z.string().nullish(),
  link: z.string().catch(''),
  slug: z.string().catch(''),
  title: rendered,
  content: rendered.optional(),
  excerpt: rendered.optional(),
  _embedded: z
    .object({
      'wp:featuredmedia': z
        .array(z.object({ source_url: z.string().optional(), alt_text: z.string().optional() }).catch({}))
        .optional(),
    })
    .optional()
    .catch(undefined),
});
export type WpPost = z.infer<typeof wpPost>;

export const wpIds = z.array(
  z.object({ id: z.number().int(), date_gmt: z.string().nullish(), date: z.string().nullish() }),
);

/** One post; a post a plugin has bent out of shape is left out rather than losing the rest. */
export function itemOf(value: unknown, siteUrl: string, now: Temporal.Instant): CollectedItem | null {
  const parsed = wpPost.safeParse(value);
  if (!parsed.success) return null;
  const post = parsed.data;
  const address = absolute(post.link, siteUrl);
  const content = readHtml(post.content?.rendered || post.excerpt?.rendered || '', address ?? siteUrl);
  const title = tidy(readHtml(post.title.rendered, null).text.replaceAll('\n', ' '));
  const date = dateOf(post, now);
  const editedAt = readPostDate(utc(post.modified_gmt), now).publishedAt;
  const featured = (post._embedded?.['wp:featuredmedia'] ?? []).flatMap(({ source_url, alt_text }) => {
    const source = absolute(source_url, siteUrl);
    return source ? [{ address: source, ...(alt_text ? { alt: alt_text } : {}) }] : [];
  });
  return {
    remoteId: String(post.id),
    address,
    ...date,
    ...(editedAt && date.publishedAt && editedAt > date.publishedAt ? { editedAt } : {}),
    ...(title === '' ? {} : { title }),
    text: content.text,
    images: unique([...featured, ...content.images], (image) => image.address),
    links: content.links,
    hashtags: hashtagsIn(`${title}\n${content.text}`),
    kind: 'original',
    raw: { slug: post.slug, modified: post.modified_gmt ?? null },
  };
}

/** `date_gmt` is UTC without saying so; where a plugin empties it, the local date is read as WIB. */
export function dateOf(
  post: { date_gmt?: string | null | undefined; date?: string | null | undefined },
  now: Temporal.Instant,
) {
  return readPostDate(utc(post.date_gmt) ?? post.date, now);
}

const utc = (written: string | null | undefined): string | undefined =>
  written && !written.startsWith('0000') ? `${written.replace(/Z$/, '')}Z` : undefined;
