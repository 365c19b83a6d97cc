import type { PublishingLimits } from '../publishing.ts';

/** Of professional accounts: JPEG only, links in a caption cannot be pressed, every video is a reel. */
export const INSTAGRAM_LIMITS: PublishingLimits = {
  text: { most: 2_200, measure: 'utf16' },
  title: null,
  images: { most: 10, mimes: ['image/jpeg'], bytes: 8_000_000 },
  videos: { most: 1, mimes: ['video/mp4', 'video/quicktime'], bytes: 300_000_000, seconds: 900 },
  mediaRequired: true,
  mixed: false,
  alt: true,
  hashtags: 30,
  links: false,
  fetchesMedia: true,
};
