import type { Dialect } from '../graph/containers.ts';
import type { Message, MessageMedia } from '../publishing.ts';
import { withLink } from '../same-text.ts';
import { THREADS_SUBCODES } from './publish-failures.ts';

const textOf = (message: Message): string => withLink(message.text, message.link);

const mediaFields = (media: MessageMedia, address: string): Record<string, string> => ({
  media_type: media.kind === 'video' ? 'VIDEO' : 'IMAGE',
  [media.kind === 'video' ? 'video_url' : 'image_url']: address,
  ...(media.alt === '' ? {} : { alt_text: media.alt }),
});

export const THREADS: Dialect = {
  create: 'threads',
  publish: 'threads_publish',
  list: 'threads',
  listFields: 'id,text,timestamp,permalink',
  quota: 'threads_publishing_limit',
  statusFields: 'status,error_message',
  textOf,
  single: (message, media, address) => ({
    ...(media && address ? mediaFields(media, address) : { media_type: 'TEXT' }),
    text: textOf(message),
  }),
  child: (media, address) => ({ is_carousel_item: 'true', ...mediaFields(media, address) }),
  parent: (message, children) => ({
    media_type: 'CAROUSEL',
    children: children.join(','),
    text: textOf(message),
  }),
  subcodes: THREADS_SUBCODES,
};
