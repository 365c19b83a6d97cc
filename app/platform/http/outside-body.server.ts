import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import type { OutsideError } from './outside.ts';

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};
const MAX_CODINGS = 2;

type Body = { ok: true; body: Uint8Array } | { ok: false; error: OutsideError };

/** Reads the body to its end or to the limit, which counts decompressed bytes: a small bomb is cut like a large page. */
export async function readBody(message: IncomingMessage, maxBytes: number): Promise<Body> {
  const codings = (message.headers['content-encoding'] ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const length = Number(message.headers['content-length'] ?? Number.NaN);
  if (length > maxBytes) return cut(message, { type: 'too-large', limit: maxBytes });
  if (codings.length > MAX_CODINGS || codings.some((coding) => !(coding in DECODERS))) {
    return cut(message, { type: 'bad-body', code: 'unknown-encoding' });
  }
  let stream: Readable = message;
  for (const coding of codings.reverse()) {
    const decoder = DECODERS[coding]!();
    const source = stream;
    source.on('error', (error: Error) => decoder.destroy(error));
    source.on('aborted', () => decoder.destroy(new Error('aborted')));
    stream = source.pipe(decoder);
  }
  return collect(message, stream, maxBytes);
}

async function collect(message: IncomingMessage, stream: Readable, maxBytes: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) {
      stream.destroy();
      return cut(message, { type: 'too-large', limit: maxBytes });
    }
    chunks.push(chunk);
  }
  return { ok: true, body: new Uint8Array(Buffer.concat(chunks, size)) };
}

function cut(message: IncomingMessage, error: OutsideError): Body {
  message.destroy();
  return { ok: false, error };
}
