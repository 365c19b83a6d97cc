import pg from 'pg';
import type { SuperuserConnection } from './embedded.server.ts';

/** The role that owns the schema and runs the migrations. No superuser: the same rights as on an external server. */
export const OWNER_ROLE = 'simpul_owner';

/** Connection string over the socket folder. */
export function socketUrl(socketDir: string, user: string, database: string): string {
  return `postgresql://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(socketDir)}`;
}

/**
 * Makes the owning role and a database of it where they are absent.
 * @returns the owner's connection string
 */
export async function ensureOwnerDatabase(server: SuperuserConnection, database = 'simpul'): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER_ROLE]);
    if (role.rowCount === 0) await client.query(`create role ${OWNER_ROLE} login createrole`);
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
    }
  } finally {
    await client.end();
  }
  return socketUrl(server.host, OWNER_ROLE, database);
}
