import type { PublishingLimits } from '../publishing.ts';

/** Of the lexicon `app.bsky.feed.post`; videos go through a service of their own and are not sent. */
export const BLUESKY_LIMITS: PublishingLimits = {
  text: { most: 300, measure: 'graphemes', bytes: 3_000 },
  title: null,
  images: { most: 4, mimes: ['image/jpeg', 'image/png', 'image/webp'], bytes: 1_000_000 },
  videos: null,
  mediaRequired: false,
  mixed: false,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
