import type { EntryMedia, Sender } from '#app/platform/outbox/entry.ts';
import type { MediaChoice } from '../queries/usable-media.server.ts';
import { announcedFault } from '../rules/announced.ts';
import type { MediaFault } from '../rules/faults.ts';
import { readable } from './readable-photo.ts';

export type UploadOutcome =
  | { readonly kind: 'there'; readonly choice: MediaChoice }
  | { readonly kind: 'refused'; readonly why: MediaFault }
  | { readonly kind: 'said'; readonly sentence: string }
  | { readonly kind: 'no-answer' };

const UPLOADS = '/api/v1/content/uploads';

/** Where the files of a unit go; the same for the outbox and for the library's own upload. */
export const uploadOf = (
  id: string,
  blob: Blob,
  name: string,
  label: string,
  unitId: string,
): EntryMedia => ({
  id,
  blob,
  name,
  label,
  path: UPLOADS,
  about: { unitId },
});

/**
 * Sends one chosen file from an open page: judged before a byte leaves, made readable where the phone can, then in parts.
 * @param onPart how much of it is there, 0 to 1; 1: the program looks at it
 */
export async function uploadFile(
  file: File,
  where: { sender: Sender; unitId: string; id: string },
  onPart: (part: number) => void,
): Promise<UploadOutcome> {
  const blob = await readable(file);
  const why = announcedFault({
    name: blob === file ? file.name : 'foto.jpg',
    mime: blob.type,
    bytes: blob.size,
  });
  if (why) return { kind: 'refused', why };
  const { sendMedia } = await import('#app/platform/outbox/send-media.ts');
  const media = uploadOf(where.id, blob, file.name, file.name, where.unitId);
  const asked = (path: string, init: RequestInit) => fetch(path, init);
  const answer = await sendMedia(media, where.sender, asked, (sent, all) => onPart(sent / all)).catch(
    () => null,
  );
  const mediaId = (answer?.body as { mediaId?: unknown } | undefined)?.mediaId;
  if (typeof mediaId !== 'string')
    return answer?.problem ? { kind: 'said', sentence: answer.problem.detail } : { kind: 'no-answer' };
  const choice = await fetch(`/api/v1/content/media/${mediaId}`, { credentials: 'same-origin' }).catch(
    () => null,
  );
  return choice?.ok ? { kind: 'there', choice: (await choice.json()) as MediaChoice } : { kind: 'no-answer' };
}

/** Says who is in the picture and what is seen. @returns the picture as it may now be chosen, or a sentence */
export async function describeMedia(
  id: string,
  said: { alt: string; people: string; consent: string; consentNote: string },
): Promise<MediaChoice | string | null> {
  const answer = await fetch(`/api/v1/content/media/${id}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(said),
  }).catch(() => null);
  if (!answer) return null;
  const body = (await answer.json().catch(() => null)) as (MediaChoice & { detail?: string }) | null;
  return answer.ok ? body : (body?.detail ?? null);
}
