const MOST_SIDE = 1_600;
const QUALITY = 0.82;
/** Smaller ones are sent as they are. */
const SMALL_BYTES = 250_000;

/** Makes a screenshot small enough for a poor network before it is kept; what cannot be drawn is sent as it is and judged there. */
export async function shrink(file: File): Promise<Blob> {
  if (file.size < SMALL_BYTES || !file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, MOST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return small && small.size < file.size ? small : file;
  } catch {
    return file;
  }
}
