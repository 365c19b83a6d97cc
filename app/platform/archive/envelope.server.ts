import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Transform, type TransformCallback } from 'node:stream';
import { ArchiveError } from './archive-error.ts';
import { copy } from './copy.id.ts';
import { isSealed, unseal } from './sealing.server.ts';

/**
 * The outside of an archive: one line, the content, and the SHA-256 of all before it. gzip's own sum leaves parts of its
 * header unguarded; this one guards every byte and also shows a cut end.
 */
const OPENING = Buffer.from('simpul-archive 1\n');
const SEAL_LENGTH = 32;

/** Puts the opening before and the fingerprint behind what flows through. */
export function wrap(): Transform {
  const hash = createHash('sha256').update(OPENING);
  let opened = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!opened) this.push(OPENING);
      opened = true;
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      if (!opened) this.push(OPENING);
      done(null, hash.digest());
    },
  });
}

class Unwrap extends Transform {
  private held: Buffer = Buffer.alloc(0);
  private opened = false;
  private readonly hash: Hash = createHash('sha256');
  private readonly file: string;

  constructor(file: string) {
    super();
    this.file = file;
  }

  private open(): boolean {
    if (this.held.length < OPENING.length + SEAL_LENGTH) return false;
    if (!this.held.subarray(0, OPENING.length).equals(OPENING)) {
      throw new ArchiveError('not-an-archive', copy.notAnArchive(this.file));
    }
    this.hash.update(OPENING);
    this.held = this.held.subarray(OPENING.length);
    this.opened = true;
    return true;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
      if (this.opened || this.open()) {
        const content = this.held.subarray(0, Math.max(0, this.held.length - SEAL_LENGTH));
        this.held = this.held.subarray(content.length);
        this.hash.update(content);
        this.push(content);
      }
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    const fault = this.opened ? 'damaged' : 'not-an-archive';
    const whole = this.opened && this.held.length === SEAL_LENGTH && this.hash.digest().equals(this.held);
    const say = fault === 'damaged' ? copy.damaged : copy.notAnArchive;
    done(whole ? null : new ArchiveError(fault, say(this.file)));
  }
}

/** The content of an archive file as a stream; it fails at the end if a byte is not as it was written. */
export async function openContent(file: string, key: string | null): Promise<Transform> {
  const head = await readHead(file);
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  const plain = isSealed(head) ? await unseal(raw, key, file) : raw;
  const content = new Unwrap(file);
  plain.on('error', (error: Error) => {
    content.destroy(error instanceof ArchiveError ? error : new ArchiveError('damaged', copy.damaged(file)));
  });
  // The reader hears of errors through `content`; the pipeline closes the file when the reader stops early.
  pipeline(plain, content, () => undefined);
  return content;
}

async function readHead(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    throw new ArchiveError('cannot-read', copy.cannotRead(file));
  }
}

/** Reads the whole file once and compares its fingerprint, before anything is touched. */
export async function verifyWhole(file: string, key: string | null): Promise<void> {
  for await (const _ of await openContent(file, key)) {
    // Only the fingerprint at the end counts.
  }
}
