import { type Kysely, sql } from 'kysely';

/** The role that web and worker act as. It owns nothing; every login role of the program is a member of it. */
export const APP_ROLE = 'simpul_app';

export type Grant = 'select' | 'insert' | 'update' | 'delete';

/**
 * Turns on row-level security for a table whose rows belong to one government, and grants the app's role what it may do.
 * The setting is read through a sub-select, so that it is evaluated once a statement and not once a row.
 */
export async function guardTenantTable(
  db: Kysely<unknown>,
  table: string,
  options: { column?: string; grants?: readonly Grant[] } = {},
): Promise<void> {
  const column = sql.ref(options.column ?? 'tenant_id');
  const grants = sql.raw((options.grants ?? ['select', 'insert', 'update', 'delete']).join(', '));
  const tenant = sql`(select nullif(current_setting('app.tenant_id', true), '')::uuid)`;
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`create policy tenant on ${sql.table(table)} using (${column} = ${tenant}) with check (${column} = ${tenant})`.execute(
    db,
  );
  await sql`grant ${grants} on ${sql.table(table)} to ${sql.ref(APP_ROLE)}`.execute(db);
}

/** A view through which other features read; it obeys the caller's row-level security. */
export async function publishReadView(db: Kysely<unknown>, view: string, select: string): Promise<void> {
  await sql`create view ${sql.table(view)} with (security_invoker = true) as ${sql.raw(select)}`.execute(db);
  await sql`grant select on ${sql.table(view)} to ${sql.ref(APP_ROLE)}`.execute(db);
}
