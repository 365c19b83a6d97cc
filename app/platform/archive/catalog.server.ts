import type pg from 'pg';
import { sortByReferences } from './manifest.ts';

/** Schemas that an archive does not carry: PostgreSQL's own, and the queue, whose jobs the sweeps make anew. */
const LEFT_OUT = `n.nspname not in ('information_schema', 'pgboss') and n.nspname !~ '^pg_'`;
/** The record of migrations is not data: it is written by migrating the target. */
const BOOKKEEPING = `c.relname not in ('kysely_migration', 'kysely_migration_lock')`;

export type Table = { name: string; columns: string[] };

/** Quotes a qualified name for SQL. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

/** Tables with their stored columns, referenced ones first. Columns that PostgreSQL computes are left out. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const found = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name,
            array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relpersistence = 'p' and ${LEFT_OUT} and ${BOOKKEEPING}
      group by 1`,
  );
  const references = await client.query<{ from: string; to: string }>(
    `select fn.nspname || '.' || f.relname as "from", tn.nspname || '.' || t.relname as "to"
       from pg_constraint k
       join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
       join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      where k.contype = 'f'`,
  );
  const byName = new Map(found.rows.map((table) => [table.name, table]));
  return sortByReferences([...byName.keys()], references.rows).map((name) => byName.get(name)!);
}

/** Where each sequence stands. */
export async function readSequences(
  client: pg.Client,
): Promise<{ name: string; last: string; called: boolean }[]> {
  const names = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and ${LEFT_OUT} order by 1`,
  );
  const sequences = [];
  for (const { name } of names.rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    );
    sequences.push({ name, ...state.rows[0]! });
  }
  return sequences;
}

/** Names of the migrations that were run, oldest first; null when the database was never prepared. */
export async function readMigrations(client: pg.Client): Promise<string[] | null> {
  const exists = await client.query<{ exists: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as exists`,
  );
  if (!exists.rows[0]?.exists) return null;
  const names = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return names.rows.map((row) => row.name);
}

/** The first table that holds a row, or null. */
export async function firstFilledTable(client: pg.Client, tables: readonly Table[]): Promise<string | null> {
  for (const { name } of tables) {
    const found = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (found.rowCount) return name.replace(/^public\./, '');
  }
  return null;
}

export type Trigger = { table: string; name: string };
export type Reference = { table: string; refersTo: string; name: string };

/** Triggers of our own that would act on loaded rows: their effects are in the archive already. */
export async function readTriggers(client: pg.Client): Promise<Trigger[]> {
  const found = await client.query<Trigger>(
    `select n.nspname || '.' || c.relname as "table", t.tgname as name
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and t.tgenabled = 'O' and ${LEFT_OUT}`,
  );
  return found.rows;
}

/** Foreign keys that are checked at the end of each statement. */
export async function readStrictReferences(client: pg.Client): Promise<Reference[]> {
  const found = await client.query<Reference>(
    `select n.nspname || '.' || c.relname as "table", tn.nspname || '.' || t.relname as "refersTo", k.conname as name
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      where k.contype = 'f' and not k.condeferrable and ${LEFT_OUT}`,
  );
  return found.rows;
}

/** Views that keep their rows, and must be computed anew. */
export async function readKeptViews(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'm' and ${LEFT_OUT} order by c.oid`,
  );
  return found.rows.map((row) => row.name);
}
