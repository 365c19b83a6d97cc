/** Why a file is not taken. Each has a sentence that says what to do instead. */
export const MEDIA_FAULTS = [
  'empty',
  'image-too-large',
  'video-too-large',
  'heic',
  'type',
  'animated',
  'too-many-pixels',
  'damaged',
  'video-type',
  'video-damaged',
  'video-tells',
  'not-whole',
  'other-file',
  'too-many-open',
  'day-full',
  'disk-full',
  'expired',
] as const;
export type MediaFault = (typeof MEDIA_FAULTS)[number];
