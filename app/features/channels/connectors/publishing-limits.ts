import { BLUESKY_LIMITS } from './bluesky/publish-limits.ts';
import { FACEBOOK_LIMITS } from './facebook/publish-limits.ts';
import { hashtagsOf } from './hashtags.ts';
import { INSTAGRAM_LIMITS } from './instagram/publish-limits.ts';
import { MASTODON_LIMITS } from './mastodon/publish-limits.ts';
import { PORTAL_LIMITS } from './portal/publish-limits.ts';
import type { Message, MessageMedia, PublishingLimits, PublishingNetwork } from './publishing.ts';
import { withLink } from './same-text.ts';
import { TELEGRAM_LIMITS } from './telegram/publish-limits.ts';
import { measureText } from './text-measure.ts';
import { THREADS_LIMITS } from './threads/publish-limits.ts';
import { WEBSITE_LIMITS } from './wordpress/publish-limits.ts';
import { X_LIMITS } from './x/publish-limits.ts';
import { YOUTUBE_LIMITS } from './youtube/publish-limits.ts';

/** Networks that only a person's hand publishes to. */
export const BY_HAND_NETWORKS = ['tiktok', 'whatsapp', 'whatsapp-channel'] as const;
type ByHand = (typeof BY_HAND_NETWORKS)[number];

const TIKTOK_LIMITS: PublishingLimits = {
  text: { most: 2_200, measure: 'utf16' },
  title: null,
  images: { most: 35, mimes: ['image/jpeg', 'image/webp'], bytes: 20_000_000 },
  videos: {
    most: 1,
    mimes: ['video/mp4', 'video/quicktime', 'video/webm'],
    bytes: 4_000_000_000,
    seconds: 600,
  },
  mediaRequired: true,
  mixed: false,
  alt: false,
  hashtags: null,
  links: false,
  fetchesMedia: false,
};

const WHATSAPP_LIMITS: PublishingLimits = {
  text: { most: 4_096, measure: 'utf16', withMedia: 1_024 },
  title: null,
  images: { most: 10, mimes: ['image/jpeg', 'image/png'], bytes: 16_000_000 },
  videos: { most: 1, mimes: ['video/mp4'], bytes: 16_000_000, seconds: null },
  mediaRequired: false,
  mixed: true,
  alt: false,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};

/** What each network takes, for composer, preview, the check before scheduling and the connectors. */
export const PUBLISHING_LIMITS: Readonly<Record<PublishingNetwork | ByHand, PublishingLimits>> = {
  portal: PORTAL_LIMITS,
  website: WEBSITE_LIMITS,
  bluesky: BLUESKY_LIMITS,
  mastodon: MASTODON_LIMITS,
  telegram: TELEGRAM_LIMITS,
  facebook: FACEBOOK_LIMITS,
  instagram: INSTAGRAM_LIMITS,
  threads: THREADS_LIMITS,
  x: X_LIMITS,
  youtube: YOUTUBE_LIMITS,
  tiktok: TIKTOK_LIMITS,
  whatsapp: WHATSAPP_LIMITS,
  'whatsapp-channel': WHATSAPP_LIMITS,
};

export const limitsOf = (network: string): PublishingLimits | null =>
  network in PUBLISHING_LIMITS ? PUBLISHING_LIMITS[network as keyof typeof PUBLISHING_LIMITS] : null;

/** One thing about a message that its network will not take. */
export type LimitBreach =
  | { readonly type: 'text-empty' }
  | { readonly type: 'text-too-long'; readonly over: number; readonly most: number }
  | { readonly type: 'title-missing' }
  | { readonly type: 'title-too-long'; readonly over: number; readonly most: number }
  | { readonly type: 'too-many-hashtags'; readonly most: number }
  | { readonly type: 'media-required' }
  | { readonly type: 'media-mixed' }
  | { readonly type: 'too-many-images' | 'too-many-videos'; readonly most: number }
  | { readonly type: 'media-kind'; readonly at: number; readonly takes: readonly string[] }
  | { readonly type: 'media-too-large'; readonly at: number; readonly most: number }
  | { readonly type: 'alt-missing'; readonly at: number };

/** Everything that is wrong with a message for a network; empty where it may go. */
export function breachesOf(limits: PublishingLimits, message: Message): LimitBreach[] {
  return [
    ...ofText(limits, message),
    ...ofMediaTogether(limits, message.media),
    ...ofEachMedia(limits, message.media),
  ];
}

function ofText(limits: PublishingLimits, { title, link, media, ...message }: Message): LimitBreach[] {
  const text = withLink(message.text, link);
  const found: LimitBreach[] = [];
  if (text.trim() === '' && media.length === 0) found.push({ type: 'text-empty' });
  const { over, most } = measureText(limits, text, media.length > 0);
  if (over > 0) found.push({ type: 'text-too-long', over, most });
  const titleLength = title?.trim().length ?? 0;
  if (limits.title?.required && titleLength === 0) found.push({ type: 'title-missing' });
  if (limits.title && titleLength > limits.title.most)
    found.push({ type: 'title-too-long', over: titleLength - limits.title.most, most: limits.title.most });
  if (limits.hashtags !== null && hashtagsOf(text).length > limits.hashtags)
    found.push({ type: 'too-many-hashtags', most: limits.hashtags });
  return found;
}

function ofMediaTogether(limits: PublishingLimits, media: readonly MessageMedia[]): LimitBreach[] {
  const found: LimitBreach[] = [];
  const images = media.filter(({ kind }) => kind === 'image').length;
  const videos = media.length - images;
  if (limits.mediaRequired && media.length === 0) found.push({ type: 'media-required' });
  if (!limits.mixed && images > 0 && videos > 0) found.push({ type: 'media-mixed' });
  if (limits.images && images > limits.images.most)
    found.push({ type: 'too-many-images', most: limits.images.most });
  if (limits.videos && videos > limits.videos.most)
    found.push({ type: 'too-many-videos', most: limits.videos.most });
  return found;
}

const ofEachMedia = (limits: PublishingLimits, media: readonly MessageMedia[]): LimitBreach[] =>
  media.flatMap(({ kind, mime, bytes, alt }, at): LimitBreach[] => {
    const taken = kind === 'image' ? limits.images : limits.videos;
    const takes = [...(limits.images?.mimes ?? []), ...(limits.videos?.mimes ?? [])];
    if (!taken?.mimes.includes(mime)) return [{ type: 'media-kind', at, takes }];
    return [
      ...(bytes > taken.bytes ? [{ type: 'media-too-large' as const, at, most: taken.bytes }] : []),
      ...(limits.alt && kind === 'image' && alt.trim() === '' ? [{ type: 'alt-missing' as const, at }] : []),
    ];
  });
