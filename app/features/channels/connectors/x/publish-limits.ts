import type { PublishingLimits } from '../publishing.ts';

/** An account without a subscription. X takes larger videos; what a worker may hold in memory is the limit here. */
export const X_LIMITS: PublishingLimits = {
  text: { most: 280, measure: 'x-weighted' },
  title: null,
  images: { most: 4, mimes: ['image/jpeg', 'image/png', 'image/webp'], bytes: 5_000_000 },
  videos: { most: 1, mimes: ['video/mp4'], bytes: 100_000_000, seconds: 140 },
  mediaRequired: false,
  mixed: false,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
