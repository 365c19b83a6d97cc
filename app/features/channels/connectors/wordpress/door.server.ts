import { type FormPart, formData } from '#app/platform/http/multipart.ts';
import type { OutsideError, OutsideResult } from '#app/platform/http/outside.ts';
import { failed } from '../publish-failure.ts';
import type { Failed, MessageMedia, PublishInput } from '../publishing.ts';
import { fieldOf, jsonBody } from '../steps.ts';
import { restRoot } from './client.server.ts';
import { wordpressPublishFailure } from './publish-failures.ts';
import { keptMedia, mediaFile, mediaSlug, type Uploaded } from './publish-mapping.ts';

const UPLOAD_MS = 60_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export type Asking = Pick<PublishInput, 'channel' | 'credential' | 'outside' | 'now'>;
export type Door = { readonly root: string };
type Answer = { ok: true; value: unknown } | { ok: false; error: OutsideError };

const bareHost = (url: URL): string => url.host.toLowerCase().replace(/^www\./, '');

/** The site's REST door. A password is sent to the registered host only, and never in the clear over a network. */
export async function doorOf({ channel, outside }: Asking): Promise<({ ok: true } & Door) | Failed> {
  const found = await restRoot(null, channel.address, outside);
  if (!found.ok) {
    const { class: kind, reason, retryAfterSeconds } = found.failure;
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    if (kind !== 'later') return failed('refused', 'not-allowed', { raw: reason });
    return failed('later', reason === 'asked-to-wait' || reason === 'timeout' ? reason : 'no-answer', {
      raw: reason,
      ...wait,
    });
  }
  const root = new URL(found.url);
  const isSafe = root.protocol === 'https:' || LOOPBACK.has(root.hostname);
  const isSame = bareHost(root) === bareHost(new URL(channel.address));
  return isSafe && isSame
    ? { ok: true, root: root.href }
    : failed('refused', 'not-allowed', { raw: 'unsafe-address' });
}

const authorization = ({ credential }: Asking): string => {
  const pair = `${fieldOf(credential, 'user')}:${fieldOf(credential, 'password')}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
};

/** Sites without pretty addresses have the path in a parameter. */
const addressOf = ({ root }: Door, path: string, query: string): string =>
  `${root}${path}${root.includes('rest_route=') ? '&' : '?'}${query}`;

const read = (answer: OutsideResult): Answer => (answer.ok ? { ok: true, value: jsonBody(answer) } : answer);

export async function ask(
  input: Asking,
  door: Door,
  method: 'GET' | 'POST',
  path: string,
  query: string,
  body?: object,
): Promise<Answer> {
  const url = addressOf(door, path, query);
  const headers = { authorization: authorization(input) };
  if (method === 'GET') return read(await input.outside.get(url, { own: true, headers, maxRedirects: 0 }));
  const json = { ...headers, 'content-type': 'application/json' };
  return read(await input.outside.post(url, JSON.stringify(body ?? {}), { own: true, headers: json }));
}

/** Every file once: what an earlier try has uploaded is found by its name. */
export async function uploadAll(
  input: PublishInput,
  door: Door,
  postId: number,
): Promise<{ ok: true; all: Uploaded[] } | Failed> {
  const all: Uploaded[] = [];
  for (const [at, media] of input.message.media.entries()) {
    const one = await uploadOne(input, door, { media, slug: mediaSlug(input.marker, at), postId });
    if (!one.ok) return one;
    all.push(one.uploaded);
  }
  return { ok: true, all };
}

type Upload = { readonly media: MessageMedia; readonly slug: string; readonly postId: number };

async function uploadOne(
  input: PublishInput,
  door: Door,
  upload: Upload,
): Promise<{ ok: true; uploaded: Uploaded } | Failed> {
  const { media, slug } = upload;
  const known = await ask(
    input,
    door,
    'GET',
    'wp/v2/media',
    `slug=${slug}&context=edit&_fields=id,source_url`,
  );
  if (!known.ok) return { ok: false, failure: wordpressPublishFailure(known.error, 'prepare') };
  const found = keptMedia.array().safeParse(known.value);
  if (!found.success) return failed('later', 'unreadable-answer');
  const [before] = found.data;
  if (before)
    return {
      ok: true,
      uploaded: { id: before.id, address: before.source_url, alt: media.alt, kind: media.kind },
    };
  const bytes = await input.readMedia(media);
  if (!bytes) return failed('refused', 'media-missing');
  const { body, contentType } = formData(partsOf(upload, bytes), slug);
  const answer = await input.outside.post(addressOf(door, 'wp/v2/media', '_fields=id,source_url'), body, {
    own: true,
    timeoutMs: UPLOAD_MS,
    headers: { authorization: authorization(input), 'content-type': contentType },
  });
  if (!answer.ok) return { ok: false, failure: wordpressPublishFailure(answer.error, 'prepare') };
  const made = keptMedia.safeParse(jsonBody(answer));
  if (!made.success) return failed('later', 'unreadable-answer');
  const { id, source_url: address } = made.data;
  return { ok: true, uploaded: { id, address, alt: media.alt, kind: media.kind } };
}

const partsOf = ({ media, slug, postId }: Upload, bytes: Uint8Array): FormPart[] => [
  { name: 'slug', value: slug },
  { name: 'title', value: slug },
  { name: 'alt_text', value: media.alt },
  { name: 'post', value: String(postId) },
  { name: 'file', fileName: mediaFile(media, slug), mime: media.mime, bytes },
];
