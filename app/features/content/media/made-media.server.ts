import { createHash } from 'node:crypto';
import type { WrittenFile } from '#app/platform/files/files.server.ts';
import type { ImageRefusal } from '#app/platform/files/safe-image.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import type { MediaFault } from './rules/faults.ts';
import { MOST_BYTES } from './rules/limits.ts';
import { patched, readMp4, type Stretches } from './rules/mp4.ts';
import { sniff } from './rules/sniff.ts';

/** A file that came in whole and is what it must be: drawn anew, or written over where it told a place; it has no row yet. */
export type MadeMedia = {
  readonly kind: 'image' | 'video';
  readonly mime: string;
  readonly written: WrittenFile;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  /** Of what was sent. */
  readonly sha256: string;
};
export type Made =
  | { readonly ok: true; readonly value: MadeMedia }
  | { readonly ok: false; readonly why: MediaFault };

/** What was sent, in any stretch, and piece by piece from its beginning. */
export type Source = Stretches & { pieces(): AsyncIterable<Uint8Array> };

const IMAGE_FAULTS: Readonly<Record<ImageRefusal['type'], MediaFault>> = {
  'image-empty': 'empty',
  'image-too-large': 'image-too-large',
  'image-type': 'type',
  'image-heic': 'heic',
  'image-animated': 'animated',
  'image-too-many-pixels': 'too-many-pixels',
  'image-damaged': 'damaged',
};

const fault = (why: MediaFault): Made => ({ ok: false, why });

async function whole(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.pieces()) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function makeImage(platform: Platform, tenantId: string, source: Source): Promise<Made> {
  if (source.bytes > MOST_BYTES.image) return fault('image-too-large');
  const bytes = await whole(source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const drawn = await workshop<typeof crafts.masterPicture>('content.masterPicture', bytes).catch(() => null);
  if (!drawn) return fault('damaged');
  if (!drawn.ok) return fault(IMAGE_FAULTS[drawn.error.type]);
  const { mime, width, height } = drawn.value;
  const written = await platform.files.write(tenantId, once(drawn.value.bytes));
  return { ok: true, value: { kind: 'image', mime, written, width, height, seconds: null, sha256 } };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function makeVideo(platform: Platform, tenantId: string, source: Source): Promise<Made> {
  if (source.bytes > MOST_BYTES.video) return fault('video-too-large');
  const film = await readMp4(source);
  if (typeof film === 'string') return fault(film);
  const hash = createHash('sha256');
  const { patches, seconds, width, height } = film;
  const rewritten = async function* () {
    let offset = 0;
    for await (const piece of source.pieces()) {
      hash.update(piece);
      yield patched(Uint8Array.from(piece), offset, patches);
      offset += piece.byteLength;
    }
  };
  const written = await platform.files.write(tenantId, rewritten());
  const value = { kind: 'video', mime: 'video/mp4', written, width, height, seconds } as const;
  return { ok: true, value: { ...value, sha256: hash.digest('hex') } };
}

/**
 * Makes what the library keeps out of what was sent, outside any transaction: drawing takes a second, writing a film several. What it is
 * is told by its bytes alone.
 */
export async function makeMedia(platform: Platform, tenantId: string, source: Source): Promise<Made> {
  if (source.bytes === 0) return fault('empty');
  switch (sniff(await source.read(0, Math.min(16, source.bytes)))) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'gif':
      return makeImage(platform, tenantId, source);
    case 'heic':
      return fault('heic');
    case 'mp4':
      return makeVideo(platform, tenantId, source);
    case 'other-video':
      return fault('video-type');
    case null:
      return fault('type');
  }
}

/** What a plain form sent. */
export function sourceOfBytes(bytes: Uint8Array): Source {
  return {
    bytes: bytes.byteLength,
    read: async (from, length) => bytes.subarray(from, from + length),
    pieces: () => once(bytes),
  };
}

/** What came in parts. @throws when a part is gone from the disk: a fault of ours, and the device may send again */
export function sourceOfParts(
  platform: Platform,
  tenantId: string,
  parts: readonly { file_id: string; bytes: number }[],
): Source {
  const starts: number[] = [];
  let bytes = 0;
  for (const part of parts) {
    starts.push(bytes);
    bytes += part.bytes;
  }
  let last: { index: number; content: Uint8Array } | null = null;
  const part = async (index: number): Promise<Uint8Array> => {
    if (last?.index === index) return last.content;
    const content = await platform.files.read(tenantId, parts[index]!.file_id);
    if (!content) throw new Error('a part of an upload is gone from the disk');
    last = { index, content };
    return content;
  };
  return {
    bytes,
    async read(from, length) {
      const out = new Uint8Array(length);
      for (let index = 0; index < parts.length; index += 1) {
        const start = starts[index]!;
        const end = start + parts[index]!.bytes;
        if (end <= from || start >= from + length) continue;
        const content = await part(index);
        const first = Math.max(from, start);
        out.set(content.subarray(first - start, Math.min(from + length, end) - start), first - from);
      }
      return out;
    },
    async *pieces() {
      for (let index = 0; index < parts.length; index += 1) yield await part(index);
    },
  };
}
