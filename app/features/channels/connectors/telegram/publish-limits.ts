import type { PublishingLimits } from '../publishing.ts';

/** Of the Bot API: a picture's caption has less room than a message, and no place for alt text. */
export const TELEGRAM_LIMITS: PublishingLimits = {
  text: { most: 4_096, measure: 'utf16', withMedia: 1_024 },
  title: null,
  images: { most: 10, mimes: ['image/jpeg', 'image/png'], bytes: 10_000_000 },
  videos: { most: 10, mimes: ['video/mp4'], bytes: 50_000_000, seconds: null },
  mediaRequired: false,
  mixed: true,
  alt: false,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
