import { canonicalAddress, publishedMoment } from '#app/features/monitoring/index.ts';

/** An article as a source, or a person, brings it; nothing in it is trusted. */
export type IncomingItem = {
  readonly sourceId: string | null;
  readonly outlet: string;
  readonly local: boolean;
  readonly address: string | null;
  readonly remoteId: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly addedBy: string | null;
};

export type CleanItem = Omit<IncomingItem, 'address' | 'title' | 'publishedAt'> & {
  readonly address: string;
  readonly addressKey: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly publishedKnown: boolean;
};

const TEXT_LIMIT = 20_000;
export const TITLE_LIMIT = 300;
const REMOTE_LIMIT = 1_000;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const shorten = (text: string, limit: number): string =>
  text.toWellFormed().replace(CONTROL, '').trim().slice(0, limit).toWellFormed();

/** The first sentence, for an article without a title. */
const opening = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 117).replace(/\s+\S*$/, '')}...` : line;
};

/** Brings an article within limits. Null when it has no address that opens, or says nothing. */
export function cleanItem(item: IncomingItem, now: string): CleanItem | null {
  const address = item.address?.trim() ?? '';
  const addressKey = canonicalAddress(address);
  if (addressKey === null) return null;
  const text = shorten(item.text, TEXT_LIMIT);
  const title =
    shorten((item.title ?? '').replace(/\s+/g, ' '), TITLE_LIMIT) || shorten(opening(text), TITLE_LIMIT);
  if (title === '') return null;
  const published = publishedMoment(item.publishedAt, now);
  return {
    ...item,
    address,
    addressKey,
    outlet: shorten(item.outlet, 120),
    remoteId: item.remoteId === null ? null : shorten(item.remoteId, REMOTE_LIMIT),
    title,
    text,
    publishedAt: published.at,
    publishedKnown: published.known,
  };
}
