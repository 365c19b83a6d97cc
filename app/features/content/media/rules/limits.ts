/** A part of a file on its way: small enough for a poor network to finish one, large enough not to be mostly heads. */
export const PART_BYTES = 256 * 1024;

/** What is taken at most; said on the phone before a byte is sent, and judged again by the program. */
export const MOST_BYTES = { image: 20_000_000, video: 200_000_000 } as const;
/** Files of one person that may be under way at once, and how much they may be together. */
export const MOST_OPEN = { files: 60, bytes: 1_000_000_000 } as const;
/** What one person's media of 24 hours may be together: the disk is the whole government's. */
export const MOST_A_DAY_BYTES = 5_000_000_000;
/** A file that nobody goes on sending is forgotten after this; the phone then begins anew. */
export const UPLOAD_DAYS = 7;

export type MediaKind = 'image' | 'video';

export const partsOf = (bytes: number): number => Math.ceil(bytes / PART_BYTES);

/** Length of one part; null where the file has no such part. */
export function partLength(bytes: number, position: number): number | null {
  if (!Number.isInteger(position) || position < 0 || position >= partsOf(bytes)) return null;
  return Math.min(PART_BYTES, bytes - position * PART_BYTES);
}

/** Parts that are not there yet, in order. */
export function missingParts(bytes: number, have: readonly number[]): number[] {
  const there = new Set(have);
  return Array.from({ length: partsOf(bytes) }, (_, position) => position).filter(
    (position) => !there.has(position),
  );
}

/** What a device calls the file; only for what is said before sending, never believed afterwards. */
export function announcedKind(mime: string, name: string): MediaKind | null {
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('video/')) return 'video';
  if (/\.(?:jpe?g|png|webp|heic|heif|avif|gif)$/i.test(name)) return 'image';
  return /\.(?:mp4|m4v|mov|3gp)$/i.test(name) ? 'video' : null;
}
