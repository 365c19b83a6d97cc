import type { PublishingLimits } from '../publishing.ts';

export const THREADS_LIMITS: PublishingLimits = {
  text: { most: 500, measure: 'threads' },
  title: null,
  images: { most: 20, mimes: ['image/jpeg', 'image/png'], bytes: 8_000_000 },
  videos: { most: 1, mimes: ['video/mp4', 'video/quicktime'], bytes: 1_000_000_000, seconds: 300 },
  mediaRequired: false,
  mixed: false,
  alt: true,
  hashtags: 1,
  links: true,
  fetchesMedia: true,
};
