import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { PgBoss } from 'pg-boss';
import { createPool } from './db.server.ts';
import { projectRoot } from './project-root.server.ts';
import { APP_ROLE } from './tenant-table.ts';

const FILE = /^\d{8}T\d{4}-[a-z0-9-]+\.ts$/;

export type MigrateOptions = {
  /** Connection of the owning role. */
  ownerUrl: string;
  /** The login of web and worker; made (or given its password) when absent. Null when the operator made it himself. */
  appLogin?: { name: string; password: string | null } | null;
  /** Migrate only up to this name: for opening an older archive. */
  upTo?: string;
};

const folderOfMigrations = () => join(projectRoot(), 'migrations');

async function migrationFiles(): Promise<string[]> {
  return (await readdir(folderOfMigrations())).filter((name) => FILE.test(name)).sort();
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const folder = folderOfMigrations();
  const names = await migrationFiles();
  const entries = await Promise.all(
    names.map(async (name) => {
      const url = pathToFileURL(join(folder, name)).href;
      return [name.replace(/\.ts$/, ''), (await import(/* @vite-ignore */ url)) as Migration] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Names of all migrations of this version, oldest first. */
export async function migrationNames(): Promise<string[]> {
  return (await migrationFiles()).map((name) => name.replace(/\.ts$/, ''));
}

function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function ensureRole(db: Kysely<unknown>, name: string, attributes: string): Promise<void> {
  const role = sql.raw(quoteIdentifier(name));
  const found = await sql`select 1 from pg_roles where rolname = ${name}`.execute(db);
  if (found.rows.length > 0) return;
  try {
    await sql`create role ${role} ${sql.raw(attributes)}`.execute(db);
  } catch (error) {
    const code = (error as { code?: string }).code;
    // 42710 and 23505: another process made it at the same moment.
    if (code !== '42710' && code !== '23505') throw error;
  }
}

async function ensureAppLogin(
  db: Kysely<unknown>,
  login: { name: string; password: string | null },
): Promise<void> {
  await ensureRole(db, login.name, 'login');
  const role = sql.raw(quoteIdentifier(login.name));
  if (login.password)
    await sql`alter role ${role} with login password ${sql.raw(quoteLiteral(login.password))}`.execute(db);
  const member = await sql<{
    ok: boolean;
  }>`select pg_has_role(${login.name}, ${APP_ROLE}, 'member') as ok`.execute(db);
  if (!member.rows[0]?.ok) await sql`grant ${sql.ref(APP_ROLE)} to ${role}`.execute(db);
}

async function installQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}

async function grantQueue(db: Kysely<unknown>): Promise<void> {
  const role = sql.ref(APP_ROLE);
  await sql`grant usage on schema pgboss to ${role}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema pgboss to ${role}`.execute(db);
  await sql`grant execute on all functions in schema pgboss to ${role}`.execute(db);
}

/**
 * Brings a database to this version: roles, the queue's schema, tables, grants. Safe to run by many processes at once.
 * @returns the names of the migrations that were run now
 */
export async function migrateAll(options: MigrateOptions): Promise<string[]> {
  const pool = createPool({ connectionString: options.ownerUrl, max: 3 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await alone(db, async () => {
      await ensureRole(db, APP_ROLE, 'nologin');
      if (options.appLogin) await ensureAppLogin(db, options.appLogin);
      const done = (await isCurrent(db)) && !options.upTo ? [] : await migrateTables(db, options.upTo);
      await installQueue(options.ownerUrl);
      await grantQueue(db);
      return done;
    });
  } finally {
    await db.destroy();
  }
}

const START_LOCK = 5_247_812_601;

/** Processes of several machines that start at once prepare the database one after another. */
async function alone<T>(db: Kysely<unknown>, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${START_LOCK})`.execute(connection);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${START_LOCK})`.execute(connection);
    }
  });
}

/**
 * Whether the database has just the migrations of this version. Told by their names alone: reading the files themselves costs
 * each start 20 MB and half a second for their types.
 * @throws when the database was already brought further by a newer version of the program
 */
async function isCurrent(db: Kysely<unknown>): Promise<boolean> {
  const found = await sql<{ there: boolean }>`
    select to_regclass('public.kysely_migration') is not null as there`.execute(db);
  if (!found.rows[0]?.there) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const own = new Set((await migrationFiles()).map((name) => name.replace(/\.ts$/, '')));
  const newer = rows.find((row) => !own.has(row.name));
  if (newer)
    throw new Error(
      `Database ini sudah dipakai versi Simpul yang lebih baru (${newer.name}). Pasang versi itu, atau pulihkan cadangan.`,
    );
  return rows.length === own.size;
}

async function migrateTables(db: Kysely<unknown>, upTo: string | undefined): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
  const { error, results } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? [])
    .filter((result) => result.status === 'Success')
    .map((result) => result.migrationName);
}

/** Names of the migrations a database still needs; empty when it is up to date. */
export async function pendingMigrations(ownerUrl: string): Promise<string[]> {
  const pool = createPool({ connectionString: ownerUrl, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const all = await new Migrator({ db, provider: { getMigrations: readMigrations } }).getMigrations();
    return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
  } finally {
    await db.destroy();
  }
}
