import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack as newPack, type Pack } from 'tar-stream';
import { ArchiveError } from './archive-error.ts';
import { quoted, readMigrations, readSequences, readTables, type Table } from './catalog.server.ts';
import { copy } from './copy.id.ts';
import { wrap } from './envelope.server.ts';
import { filesUnder } from './file-store.server.ts';
import { CHECKSUMS, type Checksums, MANIFEST, type Manifest, SECRET } from './manifest.ts';
import { checkRecipient, seal } from './sealing.server.ts';
import { withOwner } from './session.server.ts';

export type ExportOptions = {
  ownerUrl: string;
  filesDir: string;
  /** The archive to write; must not exist. */
  file: string;
  /** An age public key (`age1...`), or null for an archive that anyone can read. */
  recipient: string | null;
  /** The installation's secret; goes only into a sealed archive. */
  secret: string | null;
  program: string;
  /** ISO instant. */
  now: string;
};

export type ExportResult = {
  file: string;
  bytes: number;
  rows: number;
  tables: number;
  files: number;
  migrations: number;
  sealed: boolean;
  secretIncluded: boolean;
  /** Of the archive file itself, to compare after copying. */
  sha256: string;
};

const CHUNK = 4 * 1024 * 1024;

async function addEntry(pack: Pack, name: string, content: string | Buffer): Promise<void> {
  const bytes = Buffer.from(content);
  const entry = pack.entry({ name, size: bytes.length, mtime: new Date(0) });
  entry.end(bytes);
  await finished(entry);
}

/** Rows flow into entries of a few megabytes, because tar wants each entry's size beforehand. */
async function addTable(pack: Pack, client: pg.Client, table: Table): Promise<Checksums['tables'][string]> {
  const columns = table.columns.map((column) => quoted(column)).join(', ');
  const rows = client.query(copyTo(`copy ${quoted(table.name)} (${columns}) to stdout`));
  const hash = createHash('sha256');
  let held: Buffer[] = [];
  let size = 0;
  let bytes = 0;
  let number = 0;
  const flush = async () => {
    if (size === 0) return;
    number += 1;
    await addEntry(pack, `tables/${table.name}/${String(number).padStart(6, '0')}`, Buffer.concat(held));
    held = [];
    size = 0;
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    held.push(chunk);
    size += chunk.length;
    bytes += chunk.length;
    if (size >= CHUNK) await flush();
  }
  await flush();
  // How many rows there were is a message of its own, which may come later than the last of them: the next question is answered after it.
  await client.query('select 1');
  return { rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}

async function addFile(
  pack: Pack,
  folder: string,
  path: string,
): Promise<{ bytes: number; sha256: string } | null> {
  const handle = await open(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
    // Removed since the folder was read: its row is gone too.
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return null;
  const { size } = await handle.stat();
  const hash = createHash('sha256');
  const entry = pack.entry({ name: `files/${path}`, size, mtime: new Date(0) });
  const content = handle.createReadStream();
  content.on('data', (chunk) => void hash.update(chunk));
  await pipeline(content, entry);
  return { bytes: size, sha256: hash.digest('hex') };
}

async function addFiles(pack: Pack, folder: string): Promise<Checksums['files']> {
  const hash = createHash('sha256');
  let count = 0;
  let bytes = 0;
  for await (const path of filesUnder(folder)) {
    const added = await addFile(pack, folder, path);
    if (!added) continue;
    hash.update(`${path}\0${added.bytes}\0${added.sha256}\n`);
    count += 1;
    bytes += added.bytes;
  }
  return { count, bytes, sha256: hash.digest('hex') };
}

async function readManifest(client: pg.Client, options: ExportOptions): Promise<Manifest> {
  const migrations = await readMigrations(client);
  if (!migrations?.length) throw new ArchiveError('not-migrated', copy.notMigrated);
  const version = await client.query<{ server_version: string }>('show server_version');
  return {
    format: 1,
    program: options.program,
    madeAt: options.now,
    postgres: version.rows[0]?.server_version ?? '',
    migrations,
    tables: await readTables(client),
    sequences: await readSequences(client),
  };
}

/** Fills the container from one snapshot: what is committed meanwhile is in the next archive. */
async function fill(pack: Pack, client: pg.Client, options: ExportOptions): Promise<[Manifest, Checksums]> {
  await client.query('begin transaction isolation level repeatable read read only');
  const manifest = await readManifest(client, options);
  await addEntry(pack, MANIFEST, JSON.stringify(manifest));
  if (options.recipient && options.secret) await addEntry(pack, SECRET, options.secret);
  const tables: Checksums['tables'] = {};
  for (const table of manifest.tables) tables[table.name] = await addTable(pack, client, table);
  const checksums = { tables, files: await addFiles(pack, options.filesDir) };
  await addEntry(pack, CHECKSUMS, JSON.stringify(checksums));
  await client.query('commit');
  pack.finalize();
  return [manifest, checksums];
}

async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function write(
  client: pg.Client,
  options: ExportOptions,
  target: string,
): Promise<[Manifest, Checksums]> {
  const pack = newPack();
  const packed = pack.pipe(createGzip({ level: 6 })).pipe(wrap());
  pack.on('error', (error) => packed.destroy(error));
  const content = options.recipient ? await seal(packed, options.recipient) : packed;
  const out = createWriteStream(target, { mode: 0o600, flags: 'wx', flush: true });
  const filling = fill(pack, client, options).catch((error: unknown) => {
    pack.destroy(error as Error);
    throw error;
  });
  const [filled] = await Promise.all([filling, pipeline(content, out)]);
  return filled;
}

/**
 * Writes everything of an installation into one file: all tables from one snapshot, the files, the names of the migrations.
 * The file gets its name only when it is complete.
 */
export async function exportArchive(options: ExportOptions): Promise<ExportResult> {
  const { file } = options;
  if (options.recipient) checkRecipient(options.recipient);
  if (await stat(file).catch(() => null)) throw new ArchiveError('exists', copy.exists(file));
  const part = `${file}.part-${process.pid}`;
  try {
    const [manifest, checksums] = await withOwner(options.ownerUrl, (client) => write(client, options, part));
    await rename(part, file);
    const { size } = await stat(file);
    return {
      file,
      bytes: size,
      rows: Object.values(checksums.tables).reduce((sum, table) => sum + table.rows, 0),
      tables: manifest.tables.length,
      files: checksums.files.count,
      migrations: manifest.migrations.length,
      sealed: options.recipient !== null,
      secretIncluded: options.recipient !== null && options.secret !== null,
      sha256: await fileHash(file),
    };
  } catch (error) {
    await rm(part, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code && ['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EISDIR', 'ENOTDIR', 'EDQUOT'].includes(code)) {
      throw new ArchiveError('cannot-write', copy.cannotWrite(file, code));
    }
    throw error;
  }
}
