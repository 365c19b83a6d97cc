import { looksLikeHeic } from '../rules/announced.ts';

const MOST_SIDE = 3_000;
const QUALITY = 0.9;

/**
 * A photo that the program cannot read, drawn anew as JPEG where this browser can (Safari reads HEIC). Anything else, and what cannot be
 * drawn, stays as it is.
 */
export async function readable(file: File): Promise<Blob> {
  if (!looksLikeHeic(file.type, file.name)) return file;
  return (await drawn(file, MOST_SIDE, QUALITY)) ?? file;
}

/** The picture upright, at most this long at its longer side, as JPEG and without its EXIF; null where the browser cannot draw it. */
export async function drawn(file: Blob, side: number, quality: number): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    }
    picture.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  } catch {
    return null;
  }
}
