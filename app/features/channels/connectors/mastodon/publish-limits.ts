import type { PublishingLimits } from '../publishing.ts';

/** What every instance takes as it is installed; a stricter one is read and obeyed when a post is prepared. */
export const MASTODON_LIMITS: PublishingLimits = {
  text: { most: 500, measure: 'mastodon' },
  title: null,
  images: { most: 4, mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'], bytes: 16_000_000 },
  videos: {
    most: 1,
    mimes: ['video/mp4', 'video/webm', 'video/quicktime'],
    bytes: 40_000_000,
    seconds: null,
  },
  mediaRequired: false,
  mixed: false,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
