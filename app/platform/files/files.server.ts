import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tx } from '../db/db.server.ts';
import { newId } from '../db/id.server.ts';
import '../db/platform-tables.ts';
import { freeBytes, LEAST_FREE_BYTES } from './disk-room.server.ts';

export type NewFile = {
  bytes: Uint8Array;
  mime: string;
  name: string;
  purpose: string;
  createdBy: string | null;
};
export type StoredFile = { id: string; mime: string; name: string; bytes: number; sha256: string };

/** Content that lies in its place and has no row yet. */
export type WrittenFile = { id: string; bytes: number; sha256: string };

/** Where files lie: on the disk under `<data>/files/<tenant>/<2 letters>/<id>`. The row in `file` is the truth; a file without a row is swept. */
export type Files = {
  /** Writes the content first, then the row in the caller's transaction: a row never points at nothing. */
  store(tx: Tx, tenantId: string, now: string, file: NewFile): Promise<StoredFile>;
  /** The same for content that is never whole in memory. */
  storeStream(
    tx: Tx,
    tenantId: string,
    now: string,
    file: Omit<NewFile, 'bytes'>,
    content: AsyncIterable<Uint8Array>,
  ): Promise<StoredFile>;
  /** The same in two steps, where the content takes longer to come than a transaction may last: the content, */
  write(tenantId: string, pieces: AsyncIterable<Uint8Array>): Promise<WrittenFile>;
  /** then its row in the caller's transaction. */
  record(
    tx: Tx,
    tenantId: string,
    now: string,
    file: Omit<NewFile, 'bytes'> & { written: WrittenFile },
  ): Promise<StoredFile>;
  read(tenantId: string, id: string): Promise<Uint8Array | null>;
  /** @param range the first and last byte wanted; `bytes` is always the size of the whole */
  stream(
    tenantId: string,
    id: string,
    range?: { start: number; end: number },
  ): Promise<{ stream: NodeJS.ReadableStream; bytes: number } | null>;
  remove(tenantId: string, id: string): Promise<void>;
  /** Whether so many bytes more leave the disk what the database needs. Asked before something big is taken in. */
  hasRoomFor(bytes: number): Promise<boolean>;
  readonly folder: string;
};

function pathOf(folder: string, tenantId: string, id: string): string {
  return join(folder, tenantId, id.slice(-2), id);
}

async function write(
  folder: string,
  tenantId: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<WrittenFile> {
  const id = newId();
  const path = pathOf(folder, tenantId, id);
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}`;
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.byteLength;
      yield piece;
    }
  };
  try {
    await writeFile(temporary, counted(), { mode: 0o600 });
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await rename(temporary, path);
  return { id, bytes, sha256: hash.digest('hex') };
}

async function record(
  tx: Tx,
  tenantId: string,
  now: string,
  { written, ...file }: Omit<NewFile, 'bytes'> & { written: WrittenFile },
): Promise<StoredFile> {
  const { id, bytes, sha256 } = written;
  await tx
    .insertInto('file')
    .values({
      tenant_id: tenantId,
      id,
      sha256,
      bytes,
      mime: file.mime,
      name: file.name,
      purpose: file.purpose,
      created_by: file.createdBy,
      created_at: now,
    })
    .execute();
  return { id, mime: file.mime, name: file.name, bytes, sha256 };
}

export function createDiskFiles(folder: string): Files {
  return {
    folder,
    hasRoomFor: async (bytes) => (await freeBytes(folder)) - bytes >= LEAST_FREE_BYTES,
    async store(tx, tenantId, now, { bytes, ...file }) {
      const written = await write(folder, tenantId, [bytes]);
      return record(tx, tenantId, now, { ...file, written });
    },
    async storeStream(tx, tenantId, now, file, content) {
      const written = await write(folder, tenantId, content);
      return record(tx, tenantId, now, { ...file, written });
    },
    write: (tenantId, pieces) => write(folder, tenantId, pieces),
    record,
    async read(tenantId, id) {
      return readFile(pathOf(folder, tenantId, id)).catch(() => null);
    },
    async stream(tenantId, id, range) {
      const path = pathOf(folder, tenantId, id);
      const found = await stat(path).catch(() => null);
      return found ? { stream: createReadStream(path, range), bytes: found.size } : null;
    },
    async remove(tenantId, id) {
      await rm(pathOf(folder, tenantId, id), { force: true });
    },
  };
}
