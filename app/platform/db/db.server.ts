import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** For reads. A transaction is a Db too, so a query can run inside an act. */
export type Db = Kysely<Tables>;
/** For writes: always the first argument, never ambient. */
export type Tx = Transaction<Tables>;

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;

function isoInstant(text: string): string {
  return text
    .replace(' ', 'T')
    .replace(/([+-]\d\d)(?::?(\d\d))?$/, (_, hours: string, minutes?: string) =>
      hours === '+00' && (minutes ?? '00') === '00' ? 'Z' : `${hours}:${minutes ?? '00'}`,
    );
}

const parsers: Record<number, (text: string) => unknown> = {
  [TIMESTAMPTZ]: isoInstant,
  [DATE]: (text) => text,
  [INT8]: Number,
  [NUMERIC]: Number,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/** A pool whose sessions speak UTC and return times as ISO strings. A dying backend never ends the process. */
export function createPool(options: pg.PoolConfig & { onError?: (error: Error) => void }): pg.Pool {
  const { onError, ...rest } = options;
  const pool = new pg.Pool({
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    ...rest,
    types,
    options: `-c TimeZone=UTC ${rest.options ?? ''}`.trim(),
  });
  pool.on('error', (error) => onError?.(error));
  return pool;
}

/** Kysely over a pool. */
export function createDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Sets the government for row-level security until the end of the transaction. */
export async function setTenant(tx: Tx, tenantId: string): Promise<void> {
  await sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(tx);
}

/** Runs reads of one government in one read-only transaction, so that row-level security guards them. */
export async function readTenant<T>(db: Db, tenantId: string, read: (db: Tx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await setTenant(tx, tenantId);
      return read(tx);
    });
}

/** Like `readTenant`, but every query sees the same moment: for figures that are made of many reads. */
export async function readTenantAtOnce<T>(
  db: Db,
  tenantId: string,
  read: (db: Tx) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await setTenant(tx, tenantId);
      return read(tx);
    });
}

/** Runs writes of one government in one transaction. Only `platform` and loaders of data call this; acts use `defineAction`. */
export async function writeTenant<T>(db: Db, tenantId: string, write: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await setTenant(tx, tenantId);
    return write(tx);
  });
}

/** A value for a jsonb column (node-postgres would turn a JS array into a PostgreSQL array). */
export function jsonb<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
