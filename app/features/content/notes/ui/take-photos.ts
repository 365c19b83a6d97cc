import { FAULT_SENTENCES } from '../../media/copy.id.ts';
import { announcedFault, looksLikeHeic } from '../../media/rules/announced.ts';
import { drawn } from '../../media/ui/readable-photo.ts';
import { noteCopy as copy } from '../copy.id.ts';
import type { DraftPhoto } from '../rules/draft.ts';
import { EXIF_BYTES, exifPlace } from '../rules/exif-place.ts';

const MOST_SIDE = 2_000;
const QUALITY = 0.82;

/**
 * Chosen or taken photos as the phone keeps them: drawn anew and small, so that neither place nor camera leave the phone. The place is read
 * before that, and stays here unless the officer keeps it.
 */
export async function takePhotos(
  files: readonly File[],
): Promise<{ photos: DraftPhoto[]; faults: string[] }> {
  const photos: DraftPhoto[] = [];
  const faults: string[] = [];
  for (const file of files) {
    if (file.type.startsWith('video/')) {
      faults.push(copy.noVideo);
      continue;
    }
    const place = exifPlace(new Uint8Array(await file.slice(0, EXIF_BYTES).arrayBuffer()));
    const blob = await drawn(file, MOST_SIDE, QUALITY);
    if (!blob) {
      const why = announcedFault({ name: file.name, mime: file.type, bytes: file.size });
      const isHeic = looksLikeHeic(file.type, file.name);
      faults.push(
        isHeic || why
          ? copy.photoFault(file.name, FAULT_SENTENCES[why ?? 'heic'])
          : copy.photoBroken(file.name),
      );
      continue;
    }
    photos.push({
      id: crypto.randomUUID(),
      blob,
      name: 'foto.jpg',
      alt: '',
      people: 'unknown',
      consent: 'unknown',
      consentNote: '',
      place,
    });
  }
  return { photos, faults };
}
