import type { CollectedItem } from '#app/features/channels/index.ts';
import type { IncomingPost } from '../rules/incoming-post.ts';
import type { Grade } from '../tables.ts';

/** A collected item as a post of the channel's unit. */
export function incomingPost(
  channel: { readonly id: string; readonly unitId: string; readonly network: string },
  grade: Grade,
  item: CollectedItem,
): IncomingPost {
  return {
    channelId: channel.id,
    unitId: channel.unitId,
    network: channel.network,
    remoteId: item.remoteId,
    address: item.address,
    publishedAt: item.publishedAt,
    editedAt: item.editedAt ?? null,
    title: item.title ?? null,
    text: item.text,
    images: item.images,
    shareOf: item.kind === 'share' ? (item.shareOf ?? {}) : null,
    grade,
    source: 'collected',
    // A site, an own server and the client of a Bluesky account state what they like.
    timeBy: 'unit',
  };
}

/** Time of the newest post, for the channel's own row. */
export function newestOf(items: readonly CollectedItem[]): string | null {
  return (
    items
      .flatMap(({ publishedAt }) => publishedAt ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
