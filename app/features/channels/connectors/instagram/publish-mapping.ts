import type { Dialect } from '../graph/containers.ts';
import type { Message, MessageMedia } from '../publishing.ts';
import { INSTAGRAM_SUBCODES } from './publish-failures.ts';

/** A link in a caption can't be pressed, but is still read: what was approved goes out as it stands. */
const captionOf = (message: Message): string => message.text;

const alt = ({ kind, alt: words }: MessageMedia): Record<string, string> =>
  kind === 'image' && words !== '' ? { alt_text: words } : {};

export const INSTAGRAM: Dialect = {
  create: 'media',
  publish: 'media_publish',
  list: 'media',
  listFields: 'id,caption,timestamp,permalink',
  quota: 'content_publishing_limit',
  statusFields: 'status_code,status',
  textOf: captionOf,
  single: (message, media, address): Record<string, string> =>
    media?.kind === 'video'
      ? { media_type: 'REELS', video_url: address ?? '', caption: captionOf(message) }
      : { image_url: address ?? '', caption: captionOf(message), ...(media ? alt(media) : {}) },
  child: (media, address) => ({ is_carousel_item: 'true', image_url: address, ...alt(media) }),
  parent: (message, children) => ({
    media_type: 'CAROUSEL',
    children: children.join(','),
    caption: captionOf(message),
  }),
  subcodes: INSTAGRAM_SUBCODES,
};
