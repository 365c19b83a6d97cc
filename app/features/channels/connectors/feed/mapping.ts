import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { CollectedItem } from '../connector.ts';
import { absolute, hashtagsIn, readHtml, tidy, unique } from '../html-text.ts';
import { shortHash } from '../ledger.ts';
import { readPostDate } from '../post-date.ts';
import type { RawEntry } from './parse.ts';

/** Entries of a feed as posts; the same entry twice in one feed is one post. */
export function itemsOf(
  entries: readonly RawEntry[],
  feedUrl: string,
  now: Temporal.Instant,
): CollectedItem[] {
  return unique(
    entries.map((entry) => itemOf(entry, feedUrl, now)),
    ({ remoteId }) => remoteId,
  );
}

function itemOf(entry: RawEntry, feedUrl: string, now: Temporal.Instant): CollectedItem {
  const address = absolute(entry.link, feedUrl);
  const content = readHtml(entry.html ?? '', address ?? feedUrl);
  const title = tidy(readHtml(entry.title ?? '', null).text.replaceAll('\n', ' '));
  const edited = readPostDate(entry.updated, now).publishedAt;
  const date = readPostDate(entry.published, now);
  const images = [...entry.images, ...content.images].flatMap((image) => {
    const source = absolute(image.address, address ?? feedUrl);
    return source ? [{ ...image, address: source }] : [];
  });
  return {
    remoteId:
      entry.id ??
      address ??
      `t-${shortHash(`${title}|${entry.published ?? ''}|${title === '' ? content.text : ''}`)}`,
    address,
    ...date,
    ...(edited && edited !== date.publishedAt ? { editedAt: edited } : {}),
    ...(title === '' ? {} : { title }),
    text: content.text,
    images: unique(images, (image) => image.address),
    links: content.links,
    hashtags: unique([...hashtagsIn(`${title}\n${content.text}`)], (tag) => tag),
    kind: 'original',
    raw: { categories: [...entry.categories].slice(0, 20), published: entry.published ?? null },
  };
}
