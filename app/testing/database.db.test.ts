import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from './database.server.ts';

const db = await testDatabase();
afterAll(() => db.drop());

test('each test file gets a migrated database of its own', async () => {
  const found = await sql<{ name: string }>`select current_database() as name from kysely_migration`.execute(
    db.owner,
  );
  expect(found.rows[0]?.name).toBe(db.name);
});

test('the program connects as a role that owns nothing and obeys row-level security', async () => {
  const owned =
    await sql`select 1 from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`.execute(
      db.app,
    );
  expect(owned.rows).toEqual([]);
  const role = await sql<{ safe: boolean }>`
    select not rolsuper and not rolbypassrls as safe from pg_roles where rolname = current_user`.execute(
    db.app,
  );
  expect(role.rows[0]?.safe).toBe(true);
});
