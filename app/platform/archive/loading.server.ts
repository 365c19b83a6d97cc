import type pg from 'pg';
import {
  quoted,
  type Reference,
  readKeptViews,
  readStrictReferences,
  readTriggers,
  type Trigger,
} from './catalog.server.ts';
import type { Manifest } from './manifest.ts';

export type Loosened = { triggers: Trigger[]; references: Reference[] };

/**
 * Lets rows in as they are: triggers of ours rest, foreign keys that may wait do so, and those inside a ring of tables are
 * made to wait. All of it needs no more than the owner's rights and lies inside the transaction.
 */
export async function loosen(client: pg.Client, manifest: Manifest): Promise<Loosened> {
  const order = new Map(manifest.tables.map((table, index) => [table.name, index]));
  const triggers = await readTriggers(client);
  const references = (await readStrictReferences(client)).filter(
    ({ table, refersTo }) => (order.get(table) ?? 0) < (order.get(refersTo) ?? 0),
  );
  for (const { table, name } of triggers) {
    await client.query(`alter table ${quoted(table)} disable trigger ${client.escapeIdentifier(name)}`);
  }
  for (const { table, name } of references) {
    const constraint = client.escapeIdentifier(name);
    await client.query(
      `alter table ${quoted(table)} alter constraint ${constraint} deferrable initially deferred`,
    );
  }
  await client.query('set constraints all deferred');
  return { triggers, references };
}

/** Checks what waited, sets sequences and kept views, and puts triggers and foreign keys back as they were. */
export async function tighten(client: pg.Client, manifest: Manifest, loose: Loosened): Promise<void> {
  await client.query('set constraints all immediate');
  for (const { table, name } of loose.references) {
    const constraint = client.escapeIdentifier(name);
    await client.query(`alter table ${quoted(table)} alter constraint ${constraint} not deferrable`);
  }
  for (const { table, name } of loose.triggers) {
    await client.query(`alter table ${quoted(table)} enable trigger ${client.escapeIdentifier(name)}`);
  }
  for (const { name, last, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called]);
  }
  for (const view of await readKeptViews(client))
    await client.query(`refresh materialized view ${quoted(view)}`);
}
