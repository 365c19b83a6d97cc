import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tx } from '../db/db.server.ts';
import { newId } from '../db/id.server.ts';
import '../db/platform-tables.ts';

export type NewFile = {
  bytes: Uint8Array;
  mime: string;
  name: string;
  purpose: string;
  createdBy: string | null;
};
export type StoredFile = { id: string; mime: string; name: string; bytes: number; sha256: string };

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
  read(tenantId: string, id: string): Promise<Uint8Array | null>;
  stream(tenantId: string, id: string): Promise<{ stream: NodeJS.ReadableStream; bytes: number } | null>;
  remove(tenantId: string, id: string): Promise<void>;
  readonly folder: string;
};

function pathOf(folder: string, tenantId: string, id: string): string {
  return join(folder, tenantId, id.slice(-2), id);
}

/** Writes beside its place, then moves it there: what lies in place is whole. */
async function keep(
  folder: string,
  tx: Tx,
  tenantId: string,
  now: string,
  { mime, name, purpose, createdBy }: Omit<NewFile, 'bytes'>,
  content: AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const id = newId();
  const path = pathOf(folder, tenantId, id);
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}`;
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        await handle.writeFile(chunk);
      }
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const sha256 = hash.digest('hex');
  await tx
    .insertInto('file')
    .values({
      tenant_id: tenantId,
      id,
      sha256,
      bytes,
      mime,
      name,
      purpose,
      created_by: createdBy,
      created_at: now,
    })
    .execute();
  return { id, mime, name, bytes, sha256 };
}

export function createDiskFiles(folder: string): Files {
  return {
    folder,
    store: (tx, tenantId, now, { bytes, ...file }) =>
      keep(
        folder,
        tx,
        tenantId,
        now,
        file,
        (async function* () {
          yield bytes;
        })(),
      ),
    storeStream: (tx, tenantId, now, file, content) => keep(folder, tx, tenantId, now, file, content),
    async read(tenantId, id) {
      return readFile(pathOf(folder, tenantId, id)).catch(() => null);
    },
    async stream(tenantId, id) {
      const path = pathOf(folder, tenantId, id);
      const found = await stat(path).catch(() => null);
      return found ? { stream: createReadStream(path), bytes: found.size } : null;
    },
    async remove(tenantId, id) {
      await rm(pathOf(folder, tenantId, id), { force: true });
    },
  };
}
