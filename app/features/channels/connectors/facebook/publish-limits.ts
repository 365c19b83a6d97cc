import type { PublishingLimits } from '../publishing.ts';

/** A Page. A video needs an upload of another kind: it is published by hand in the network's own app. */
export const FACEBOOK_LIMITS: PublishingLimits = {
  text: { most: 63_206, measure: 'utf16' },
  title: null,
  images: { most: 10, mimes: ['image/jpeg', 'image/png'], bytes: 4_000_000 },
  videos: null,
  mediaRequired: false,
  mixed: false,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
