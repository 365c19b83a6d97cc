import type { PublishingLimits } from '../publishing.ts';

export const FACEBOOK_LIMITS: PublishingLimits = {
  text: { most: 63_206, measure: 'utf16' },
  title: null,
  images: { most: 10, mimes: ['image/jpeg', 'image/png'], bytes: 10_000_000 },
  videos: { most: 1, mimes: ['video/mp4', 'video/quicktime'], bytes: 1_000_000_000, seconds: 14_400 },
  mediaRequired: false,
  mixed: false,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: true,
};
