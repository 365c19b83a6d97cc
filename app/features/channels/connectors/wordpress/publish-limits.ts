import type { PublishingLimits } from '../publishing.ts';

/** WordPress itself sets no limit to a text; a file may be as large as most hosts take. */
export const WEBSITE_LIMITS: PublishingLimits = {
  text: { most: 100_000, measure: 'utf16' },
  title: { most: 200, required: true },
  images: {
    most: 20,
    mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
    bytes: 10_000_000,
  },
  videos: { most: 1, mimes: ['video/mp4', 'video/webm'], bytes: 40_000_000, seconds: null },
  mediaRequired: false,
  mixed: true,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
