import type { PublishingLimits } from '../publishing.ts';

/** YouTube takes far larger files; what a worker may hold in memory is the limit here. */
export const YOUTUBE_LIMITS: PublishingLimits = {
  text: { most: 5_000, measure: 'bytes' },
  title: { most: 100, required: true },
  images: null,
  videos: {
    most: 1,
    mimes: ['video/mp4', 'video/quicktime', 'video/webm'],
    bytes: 100_000_000,
    seconds: 43_200,
  },
  mediaRequired: true,
  mixed: false,
  alt: false,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
