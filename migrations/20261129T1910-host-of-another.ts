import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from '../app/platform/db/tenant-table.ts';

/** Whether a host name is the portal or lies in the domain of another government here: nobody answers citizens in a neighbour's name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function org_host_taken(asked text) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select exists (
          select 1 from org_government g, lateral (select lower(regexp_replace(g.root_domain, '^\\*?\\.', ''))) d (domain)
          where g.id is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid
            and (g.portal_host = lower(asked) or lower(asked) = d.domain
              or d.domain <> '' and right(lower(asked), length(d.domain) + 1) = '.' || d.domain)) $$`.execute(
    db,
  );
  await sql`revoke all on function org_host_taken(text) from public`.execute(db);
  await sql`grant execute on function org_host_taken(text) to ${sql.ref(APP_ROLE)}`.execute(db);
}
