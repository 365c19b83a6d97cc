/** Sizes that networks want, made when first asked for. `inside` keeps the whole picture, `cover` fills the frame. */
export const SIZES = {
  thumb: { width: 320, height: 320, fit: 'cover', mostBytes: 60_000 },
  'square-1080': { width: 1080, height: 1080, fit: 'cover', mostBytes: 8_000_000 },
  'portrait-1080x1350': { width: 1080, height: 1350, fit: 'cover', mostBytes: 8_000_000 },
  'story-1080x1920': { width: 1080, height: 1920, fit: 'cover', mostBytes: 8_000_000 },
  'wide-1600': { width: 1600, height: 1600, fit: 'inside', mostBytes: 5_000_000 },
  /** Bluesky takes blobs of at most 1,000,000 bytes. */
  bluesky: { width: 2000, height: 2000, fit: 'inside', mostBytes: 1_000_000 },
} as const;
export type Size = keyof typeof SIZES;

export const isSize = (value: string): value is Size => Object.hasOwn(SIZES, value);

/** Tried one after the other until the picture is small enough: first the quality falls, then the sides. */
export const STEPS = [
  { quality: 86, scale: 1 },
  { quality: 76, scale: 1 },
  { quality: 66, scale: 1 },
  { quality: 72, scale: 0.75 },
  { quality: 62, scale: 0.5 },
  { quality: 50, scale: 0.35 },
] as const;

/** What suits a network best, for "simpan foto dalam ukuran yang tepat". */
export function sizeFor(network: string): Size {
  if (network === 'bluesky') return 'bluesky';
  if (network === 'instagram' || network === 'threads') return 'portrait-1080x1350';
  if (network === 'tiktok' || network === 'whatsapp-status') return 'story-1080x1920';
  return 'wide-1600';
}
