import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { type Header, extract as untar } from 'tar-stream';
import { ArchiveError } from './archive-error.ts';
import { quoted } from './catalog.server.ts';
import { copy } from './copy.id.ts';
import { openContent } from './envelope.server.ts';
import {
  CHECKSUMS,
  type Checksums,
  checksumsSchema,
  MANIFEST,
  type Manifest,
  manifestSchema,
  readEntryName,
  SECRET,
} from './manifest.ts';

/** An archive to be read, and the secret key if it is sealed. */
export type Source = { file: string; key: string | null };

type Entry = AsyncIterable<Buffer> & { readonly header: Header; resume(): void };
export type Loaded = { checksums: Checksums | null; read: Checksums; secret: string | null };

async function* entriesOf(file: string, key: string | null): AsyncGenerator<Entry> {
  const extract = untar();
  const content = await openContent(file, key);
  const flow = pipeline(content, createGunzip(), extract);
  flow.catch((error: Error) => extract.destroy(error));
  yield* extract as unknown as AsyncIterable<Entry>;
  await flow;
}

async function readJson<T>(entry: Entry, schema: { parse(value: unknown): T }): Promise<T> {
  return schema.parse(JSON.parse(await text(entry)));
}

/** The first entry: what the archive holds. */
export async function readManifest(source: Source): Promise<Manifest> {
  for await (const entry of entriesOf(source.file, source.key)) {
    if (entry.header.name !== MANIFEST) break;
    // Awaited here: leaving the loop closes the stream, also under a manifest that is still being read.
    return await readJson(entry, manifestSchema);
  }
  throw new ArchiveError('damaged', copy.damaged(source.file));
}

/** Rows of one table, on their way from many entries into one COPY. */
class TableLoad {
  readonly name: string;
  private readonly copying: CopyStreamQuery;
  private readonly hash: Hash = createHash('sha256');
  private bytes = 0;
  private refusal: Error | null = null;

  constructor(client: pg.Client, table: Manifest['tables'][number]) {
    this.name = table.name;
    const columns = table.columns.map((column) => quoted(column)).join(', ');
    this.copying = client.query(copyFrom(`copy ${quoted(table.name)} (${columns}) from stdin`));
    this.copying.on('error', (error) => {
      this.refusal = error;
    });
  }

  private async write(chunk: Buffer): Promise<void> {
    if (this.refusal) throw this.refusal;
    if (!this.copying.write(chunk) && !this.refusal) await once(this.copying, 'drain');
  }

  async add(entry: Entry): Promise<void> {
    for await (const chunk of entry) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      await this.write(chunk);
    }
  }

  async end(): Promise<Checksums['tables'][string]> {
    this.copying.end();
    await finished(this.copying);
    return { rows: this.copying.rowCount, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

async function saveFile(entry: Entry, path: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const out = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  let bytes = 0;
  for await (const chunk of entry) {
    hash.update(chunk);
    bytes += chunk.length;
    if (!out.write(chunk)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return { bytes, sha256: hash.digest('hex') };
}

/** Unpacks all entries: rows into their tables, files into a folder. Tells what was read and what the archive says of itself. */
export async function loadEntries(
  client: pg.Client,
  manifest: Manifest,
  source: Source,
  staging: string,
): Promise<Loaded> {
  const damaged = () => new ArchiveError('damaged', copy.damaged(source.file));
  const files = { count: 0, bytes: 0, hash: createHash('sha256') };
  const loaded: Loaded = {
    checksums: null,
    read: { tables: {}, files: { count: 0, bytes: 0, sha256: '' } },
    secret: null,
  };
  let current: TableLoad | null = null;
  const endTable = async () => {
    if (current) loaded.read.tables[current.name] = await current.end();
    current = null;
  };
  for await (const entry of entriesOf(source.file, source.key)) {
    const what = readEntryName(entry.header.name);
    if (what.kind === 'table') {
      if (current?.name !== what.table) {
        await endTable();
        const table = manifest.tables.find((candidate) => candidate.name === what.table);
        if (!table) throw damaged();
        current = new TableLoad(client, table);
      }
      await current.add(entry);
      continue;
    }
    await endTable();
    if (what.kind === 'file') {
      const saved = await saveFile(entry, join(staging, what.path));
      files.hash.update(`${what.path}\0${saved.bytes}\0${saved.sha256}\n`);
      files.count += 1;
      files.bytes += saved.bytes;
    } else if (what.name === CHECKSUMS) loaded.checksums = await readJson(entry, checksumsSchema);
    else if (what.name === SECRET) loaded.secret = await text(entry);
    else if (what.name === MANIFEST) entry.resume();
    else throw damaged();
  }
  await endTable();
  loaded.read.files = { count: files.count, bytes: files.bytes, sha256: files.hash.digest('hex') };
  return loaded;
}

const nothing = { rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') };

type Print = { readonly bytes: number; readonly sha256: string };
const same = (a: Print, b: Print | undefined): boolean => a.bytes === b?.bytes && a.sha256 === b.sha256;

/**
 * Whether all that was read is what the archive says it holds, byte by byte. Its count of a table's rows is for people: one that is too small
 * makes no restorable archive a lost one.
 */
export function agrees(manifest: Manifest, { checksums, read }: Loaded): boolean {
  if (!checksums) return false;
  const tables = manifest.tables.every(({ name }) =>
    same(read.tables[name] ?? nothing, checksums.tables[name]),
  );
  return tables && read.files.count === checksums.files.count && same(read.files, checksums.files);
}
