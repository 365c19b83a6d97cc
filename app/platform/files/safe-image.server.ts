import { ok, type Result, refuse } from '../errors/result.ts';

export type ImageRefusal =
  | { type: 'image-empty' }
  | { type: 'image-too-large'; megabytes: number }
  | { type: 'image-type' }
  | { type: 'image-heic' }
  | { type: 'image-animated' }
  | { type: 'image-too-many-pixels' }
  | { type: 'image-damaged' };

export type SafeImage = {
  bytes: Uint8Array;
  mime: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
};
/** `bytes`: the largest that is taken; `side`: the longest edge that is kept. */
export type ImageWish = { bytes: number; side: number; as: 'webp' | 'jpeg'; quality: number };

export const IMAGE_LIMITS = { bytes: 10_000_000, pixels: 50_000_000, side: 2_000, seconds: 10 } as const;
const USUAL: ImageWish = { bytes: IMAGE_LIMITS.bytes, side: IMAGE_LIMITS.side, as: 'webp', quality: 80 };
const FORMATS = ['jpeg', 'png', 'webp'];
const HEIC = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

const startsWith = (bytes: Uint8Array, head: readonly number[], at = 0): boolean =>
  head.every((byte, index) => bytes[at + index] === byte);

/** What the bytes are, whatever name or type was sent with them. */
function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8))
    return 'webp';
  // HEVC inside is patented: the libraries at hand draw none of it.
  if (HEIC.some((brand) => startsWith(bytes, [0x66, 0x74, 0x79, 0x70, ...Buffer.from(brand)], 4)))
    return 'heic';
  return startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) ? 'gif' : null;
}

/** A moving PNG says so in a chunk before its first picture. */
const isMovingPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_096)).includes('acTL');

/**
 * Draws a sent picture anew: upright, at most 2000 px a side, as WebP unless wished otherwise. Nothing else of the file survives: no EXIF, no GPS, no second
 * content hidden behind the picture. Moving, huge and broken pictures are refused.
 */
export async function safeImage(
  bytes: Uint8Array,
  wish: ImageWish = USUAL,
): Promise<Result<SafeImage, ImageRefusal>> {
  if (bytes.byteLength === 0) return refuse({ type: 'image-empty' });
  if (bytes.byteLength > wish.bytes)
    return refuse({ type: 'image-too-large', megabytes: wish.bytes / 1_000_000 });
  const kind = kindOf(bytes);
  if (kind === null) return refuse({ type: 'image-type' });
  if (kind === 'heic') return refuse({ type: 'image-heic' });
  if (kind === 'gif' || (kind === 'png' && isMovingPng(bytes))) return refuse({ type: 'image-animated' });
  try {
    // 10 MB of memory, which a process that draws no picture does not need.
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'error', sequentialRead: true });
    const { format, width, height, pages } = await image.metadata();
    if (!FORMATS.includes(format)) return refuse({ type: 'image-type' });
    if ((pages ?? 1) > 1) return refuse({ type: 'image-animated' });
    if (width * height > IMAGE_LIMITS.pixels) return refuse({ type: 'image-too-many-pixels' });
    const drawn = image
      .timeout({ seconds: IMAGE_LIMITS.seconds })
      .autoOrient()
      .resize({
        width: wish.side,
        height: wish.side,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' });
    const { data, info } = await (wish.as === 'jpeg'
      ? drawn.jpeg({ quality: wish.quality })
      : drawn.webp({ quality: wish.quality })
    ).toBuffer({ resolveWithObject: true });
    return ok({
      bytes: new Uint8Array(data),
      mime: `image/${wish.as}`,
      width: info.width,
      height: info.height,
    });
  } catch {
    return refuse({ type: 'image-damaged' });
  }
}
