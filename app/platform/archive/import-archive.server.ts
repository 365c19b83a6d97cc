import { mkdir, rename, rm } from 'node:fs/promises';
import type pg from 'pg';
import { ZodError } from 'zod';
import { migrateAll, migrationNames } from '../db/migrate.server.ts';
import { ArchiveError } from './archive-error.ts';
import { firstFilledTable, quoted, readMigrations, readTables } from './catalog.server.ts';
import { copy } from './copy.id.ts';
import { verifyWhole } from './envelope.server.ts';
import { holdsFiles } from './file-store.server.ts';
import { loosen, tighten } from './loading.server.ts';
import { fitMigrations, type Manifest } from './manifest.ts';
import { withOwner } from './session.server.ts';
import { agrees, type Loaded, loadEntries, readManifest } from './unpack.server.ts';

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

/** What may not simply go on after a moment was restored is set right by the features' own functions (`<feature>_after_import`). */
async function settleImported(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and proname like '%\\_after\\_import' order by 1`,
  );
  for (const { name } of rows) await client.query(`select ${quoted(name)}()`);
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
    await settleImported(client);
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
