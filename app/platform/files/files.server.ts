import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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
  read(tenantId: string, id: string): Promise<Uint8Array | null>;
  stream(tenantId: string, id: string): Promise<{ stream: NodeJS.ReadableStream; bytes: number } | null>;
  remove(tenantId: string, id: string): Promise<void>;
  readonly folder: string;
};

function pathOf(folder: string, tenantId: string, id: string): string {
  return join(folder, tenantId, id.slice(-2), id);
}

export function createDiskFiles(folder: string): Files {
  return {
    folder,
    async store(tx, tenantId, now, file) {
      const id = newId();
      const path = pathOf(folder, tenantId, id);
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      const temporary = `${path}.${randomUUID()}`;
      await writeFile(temporary, file.bytes, { mode: 0o600 });
      await rename(temporary, path);
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      await tx
        .insertInto('file')
        .values({
          tenant_id: tenantId,
          id,
          sha256,
          bytes: file.bytes.byteLength,
          mime: file.mime,
          name: file.name,
          purpose: file.purpose,
          created_by: file.createdBy,
          created_at: now,
        })
        .execute();
      return { id, mime: file.mime, name: file.name, bytes: file.bytes.byteLength, sha256 };
    },
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
