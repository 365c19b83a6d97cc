import { type ImageRefusal, safeImage } from '#app/platform/files/safe-image.server.ts';
import { MOST_BYTES } from './media/rules/limits.ts';
import { SIZES, type Size, STEPS } from './media/rules/sizes.ts';

/** What the workshop makes of pictures: strangers' bytes in, our own bytes out, in a process that can be ended. */

export type DrawnPicture = { bytes: Uint8Array; mime: string; width: number; height: number };

/** What is kept of an officer's photo: upright, without EXIF and place, large enough for every network. */
export async function masterPicture(
  bytes: Uint8Array,
): Promise<{ ok: true; value: DrawnPicture } | { ok: false; error: ImageRefusal }> {
  return safeImage(bytes, { bytes: MOST_BYTES.image, side: 3_000, as: 'jpeg', quality: 88 });
}

/** A kept picture in the size that a network wants, at most as heavy as it takes. */
export async function sizedPicture(input: { bytes: Uint8Array; size: Size }): Promise<DrawnPicture> {
  const { default: sharp } = await import('sharp');
  const { width, height, fit, mostBytes } = SIZES[input.size];
  let drawn: DrawnPicture | null = null;
  for (const { quality, scale } of STEPS) {
    const { data, info } = await sharp(input.bytes, { limitInputPixels: 50_000_000 })
      .timeout({ seconds: 20 })
      .resize({
        width: Math.round(width * scale),
        height: Math.round(height * scale),
        fit,
        ...(fit === 'cover' ? { position: 'attention' } : { withoutEnlargement: true }),
      })
      .jpeg({ quality, progressive: true })
      .toBuffer({ resolveWithObject: true });
    drawn = { bytes: new Uint8Array(data), mime: 'image/jpeg', width: info.width, height: info.height };
    if (data.byteLength <= mostBytes) break;
  }
  return drawn!;
}
