import type { EntryMedia, SendAnswer, Sender } from './entry.ts';
import { type Fetch, post } from './post.ts';
import { createSha256, sha256Of } from './sha256.ts';

type Answer = SendAnswer & { readonly body?: unknown };
type Upload = { state: string; have: number[]; partBytes: number; mediaId: string | null };

/** What is said of a file on its way: parts there, parts in all. */
export type Progress = (sent: number, all: number) => void;

/** The program forgot the file, or a part was damaged on the way: begun again this often, then left for the next time. */
const MOST_ROUNDS = 3;
const AGAIN: ReadonlySet<string> = new Set(['not-whole', 'expired']);
/** Read from the file at once. */
const STRETCH = 1024 * 1024;

const bytesOf = async (blob: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer());

/** The fingerprint of a file, read in stretches. @throws when the phone gives the file no more */
export async function fingerprint(blob: Blob): Promise<string> {
  const hash = createSha256();
  for (let at = 0; at < blob.size; at += STRETCH) hash.update(await bytesOf(blob, at, at + STRETCH));
  return hash.hex();
}

const isUpload = (body: unknown): body is Upload =>
  typeof body === 'object' && body !== null && Array.isArray((body as Upload).have);

const json = (body: unknown): RequestInit => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function sendParts(
  media: EntryMedia,
  upload: Upload,
  send: (path: string, init: RequestInit) => Promise<Answer>,
  onProgress: Progress,
): Promise<Answer | null> {
  const all = Math.ceil(media.blob.size / upload.partBytes);
  const have = new Set(upload.have);
  onProgress(have.size, all);
  for (let position = 0; position < all; position += 1) {
    if (have.has(position)) continue;
    const from = position * upload.partBytes;
    const bytes = await bytesOf(media.blob, from, from + upload.partBytes);
    const answer = await send(`${media.path}/${media.id}/parts/${position}`, {
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Sha256': sha256Of(bytes) },
      body: bytes as BodyInit,
    });
    if (answer.status !== 200) return answer;
    have.add(position);
    onProgress(have.size, all);
  }
  return null;
}

/**
 * Sends one file in parts, from wherever it stopped: the program tells which parts it has. A file that it knows is not sent at all.
 * @returns its last answer: 200 with `mediaId`, a refusal for good (held), or anything else (waits)
 */
export async function sendMedia(
  media: EntryMedia,
  sender: Sender,
  fetcher: Fetch,
  onProgress: Progress = () => undefined,
): Promise<Answer> {
  const send = (path: string, init: RequestInit) => post(fetcher, path, sender, init);
  const about = {
    ...media.about,
    id: media.id,
    name: media.name,
    mime: media.blob.type,
    bytes: media.blob.size,
    sha256: media.sha256 ?? (await fingerprint(media.blob)),
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const opened = await send(media.path, json(about));
    if (opened.status !== 200 || !isUpload(opened.body)) return opened;
    if (opened.body.state === 'done') return opened;
    const failed = await sendParts(media, opened.body, send, onProgress);
    const answer = failed ?? (await send(`${media.path}/${media.id}/finish`, { body: null }));
    if (!AGAIN.has(answer.problem?.type ?? '')) return answer;
  }
  return { status: 503 };
}
