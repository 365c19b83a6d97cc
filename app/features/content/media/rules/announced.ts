import type { MediaFault } from './faults.ts';
import { announcedKind, MOST_BYTES } from './limits.ts';

/** HEIC by what the device says: iPhones and some Samsungs keep photos like this unless told otherwise. */
export const looksLikeHeic = (mime: string, name: string): boolean =>
  /^image\/hei[cf]/.test(mime) || /\.hei[cf]$/i.test(name);

/** What can be said of a file before a byte of it is sent; null: it may come. */
export function announcedFault(file: {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
}): MediaFault | null {
  if (file.bytes <= 0) return 'empty';
  if (looksLikeHeic(file.mime, file.name)) return 'heic';
  const kind = announcedKind(file.mime, file.name);
  if (kind === null) return 'type';
  if (file.bytes > MOST_BYTES[kind]) return kind === 'image' ? 'image-too-large' : 'video-too-large';
  if (file.mime === 'image/gif') return 'animated';
  return kind === 'video' && /^video\/(?:webm|x-matroska|x-msvideo)/.test(file.mime) ? 'video-type' : null;
}
