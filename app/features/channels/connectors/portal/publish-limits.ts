import type { PublishingLimits } from '../publishing.ts';

export const PORTAL_LIMITS: PublishingLimits = {
  text: { most: 100_000, measure: 'utf16' },
  title: { most: 200, required: true },
  images: { most: 20, mimes: ['image/jpeg', 'image/png', 'image/webp'], bytes: 20_000_000 },
  videos: null,
  mediaRequired: false,
  mixed: false,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
