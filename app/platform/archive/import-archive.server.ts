import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { type Header, extract as untar } from 'tar-stream';
import { ZodError } from 'zod';
import { migrateAll, migrationNames } from '../db/migrate.server.ts';
import { ArchiveError } from './archive-error.ts';
import { firstFilledTable, quoted, readMigrations, readTables } from './catalog.server.ts';
import { copy } from './copy.id.ts';
import { openContent, verifyWhole } from './envelope.server.ts';
import { holdsFiles } from './file-store.server.ts';
import { loosen, tighten } from './loading.server.ts';
import {
  CHECKSUMS,
  type Checksums,
  checksumsSchema,
  fitMigrations,
  MANIFEST,
  type Manifest,
  manifestSchema,
  readEntryName,
  SECRET,
} from './manifest.ts';
import { withOwner } from './session.server.ts';

export type ImportOptions = {
  ownerUrl: string;
  filesDir: string;
  file: string;
  /** The secret key (`AGE-SECRET-KEY-1...`) of a sealed archive. */
  key: string | null;
  program: string;
};

export type ImportResult = {
  file: string;
  madeAt: string;
  madeBy: string;
  rows: number;
  tables: number;
  files: number;
  /** Migrations run after loading, because the archive is older than this program. */
  upgraded: string[];
  /** The installation's secret, when the archive carries it. */
  secret: string | null;
};

type Entry = AsyncIterable<Buffer> & { readonly header: Header; resume(): void };
type Loaded = { checksums: Checksums | null; read: Checksums; secret: string | null };

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

async function readManifest(options: ImportOptions): Promise<Manifest> {
  for await (const entry of entriesOf(options.file, options.key)) {
    if (entry.header.name !== MANIFEST) break;
    return readJson(entry, manifestSchema);
  }
  throw new ArchiveError('damaged', copy.damaged(options.file));
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

async function loadEntries(
  client: pg.Client,
  manifest: Manifest,
  options: ImportOptions,
  staging: string,
): Promise<Loaded> {
  const damaged = () => new ArchiveError('damaged', copy.damaged(options.file));
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
  for await (const entry of entriesOf(options.file, options.key)) {
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

function agrees(manifest: Manifest, loaded: Loaded): boolean {
  const { checksums, read } = loaded;
  if (!checksums) return false;
  const same = (a: object, b: object | undefined) => JSON.stringify(a) === JSON.stringify(b);
  const tables = manifest.tables.every(({ name }) =>
    same(read.tables[name] ?? nothing, checksums.tables[name]),
  );
  return tables && same(read.files, checksums.files);
}

/** Brings a target without tables to the archive's version; one that has tables must be at that version, and empty. */
async function prepareTarget(
  options: ImportOptions,
  manifest: Manifest,
  upTo: string,
): Promise<{ fresh: boolean }> {
  if (await holdsFiles(options.filesDir))
    throw new ArchiveError('not-empty', copy.notEmpty(options.filesDir));
  const fresh = await withOwner(options.ownerUrl, async (client) => {
    const tables = await readTables(client);
    const filled = await firstFilledTable(client, tables);
    if (filled) throw new ArchiveError('not-empty', copy.notEmpty(`tabel ${filled}`));
    const migrations = (await readMigrations(client)) ?? [];
    if (tables.length === 0 && migrations.length === 0) return true;
    if (migrations.join() !== manifest.migrations.join())
      throw new ArchiveError('other-schema', copy.otherSchema);
    return false;
  });
  if (fresh) await migrateAll({ ownerUrl: options.ownerUrl, appLogin: null, upTo });
  return { fresh };
}

/** Loads in one transaction: either all of the archive is there afterwards, or nothing of it. */
async function load(
  client: pg.Client,
  options: ImportOptions,
  manifest: Manifest,
  fresh: boolean,
): Promise<Loaded> {
  const staging = `${options.filesDir}.import-${process.pid}`;
  await client.query('begin');
  try {
    await mkdir(staging, { recursive: true, mode: 0o700 });
    const names = manifest.tables.map((table) => quoted(table.name)).join(', ');
    await client.query(`lock table ${names} in access exclusive mode`);
    // What the migrations themselves put into new tables is in the archive too.
    if (fresh) await client.query(`truncate ${names}`);
    const filled = await firstFilledTable(client, manifest.tables);
    if (filled) throw new ArchiveError('not-empty', copy.notEmpty(`tabel ${filled}`));
    const loose = await loosen(client, manifest);
    const loaded = await loadEntries(client, manifest, options, staging);
    if (!agrees(manifest, loaded)) throw new ArchiveError('damaged', copy.damaged(options.file));
    await tighten(client, manifest, loose);
    await rm(options.filesDir, { recursive: true, force: true });
    await rename(staging, options.filesDir);
    await client.query('commit').catch(async (error: unknown) => {
      await rm(options.filesDir, { recursive: true, force: true });
      throw error;
    });
    await client.query('analyze');
    return loaded;
  } catch (error) {
    // The connection is closed by the caller, COPY or not: that undoes everything.
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Takes an archive into an empty database and an empty file store, whatever PostgreSQL (15 or newer) it came from. An archive
 * of an older version is loaded into the tables of that version and then migrated to this one.
 * @throws {ArchiveError} with a sentence; then nothing of the archive was kept
 */
export async function importArchive(options: ImportOptions): Promise<ImportResult> {
  await verifyWhole(options.file, options.key);
  try {
    return await importVerified(options);
  } catch (error) {
    throw isUnreadable(error) ? new ArchiveError('damaged', copy.damaged(options.file)) : error;
  }
}

/** Whole, but not what this program writes: wrong JSON, wrong container. */
function isUnreadable(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return (
    error instanceof ZodError ||
    error instanceof SyntaxError ||
    code.startsWith('Z_') ||
    /tar header/.test(String(error))
  );
}

async function importVerified(options: ImportOptions): Promise<ImportResult> {
  const manifest = await readManifest(options);
  const fit = fitMigrations(manifest.migrations, await migrationNames());
  if (!fit.fits) {
    const say = fit.reason === 'newer' ? copy.newer(manifest.program, options.program) : copy.otherHistory;
    throw new ArchiveError(fit.reason, say);
  }
  const { fresh } = await prepareTarget(options, manifest, fit.upTo);
  const loaded = await withOwner(options.ownerUrl, (client) => load(client, options, manifest, fresh));
  const upgraded = await migrateAll({ ownerUrl: options.ownerUrl, appLogin: null });
  return {
    file: options.file,
    madeAt: manifest.madeAt,
    madeBy: manifest.program,
    rows: Object.values(loaded.read.tables).reduce((sum, table) => sum + table.rows, 0),
    tables: manifest.tables.length,
    files: loaded.read.files.count,
    upgraded,
    secret: loaded.secret,
  };
}
