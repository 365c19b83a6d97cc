import { type Kysely, sql } from 'kysely';

/**
 * Erasing asks for the government of the connection too, so that nobody erases the sample of a neighbour; every function of the owner
 * names the session's own tables last; and in a database that an older PostgreSQL made, nobody but the owner makes tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`revoke create on schema public from public`.execute(db);
  await sql`alter function notify_due_tenants(timestamptz) set search_path = public, pg_temp`.execute(db);
  // Tables refer to each other in ways that change with every release: those that still hold others back are tried again.
  await sql`
    create or replace function org_erase_sample(asked uuid, at timestamptz) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        waiting text[];
        held text[];
        one text;
      begin
        if asked is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid
          or not exists (select 1 from org_government where id = asked and sample) then
          raise exception 'not the sample government' using errcode = 'P0001';
        end if;
        delete from auth_token where subject like asked::text || ':%';
        delete from auth_user u where exists (
            select 1 from org_person p where p.tenant_id = asked and p.account_id = u.id::text)
          and not exists (
            select 1 from org_person p where p.tenant_id <> asked and p.account_id = u.id::text);
        select array_agg(c.table_name::text order by c.table_name) into waiting
          from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
          where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE';
        while cardinality(waiting) > 0 loop
          held := '{}';
          foreach one in array waiting loop
            begin
              execute format('delete from %I where tenant_id = $1', one) using asked;
            exception when foreign_key_violation then
              held := held || one;
            end;
          end loop;
          if cardinality(held) = cardinality(waiting) then
            raise exception 'tables hold each other: %', held;
          end if;
          waiting := held;
        end loop;
        delete from org_government where id = asked;
        insert into org_installation (sample_erased_at) values (at)
          on conflict (only_one) do update set sample_erased_at = excluded.sample_erased_at;
      end $$`.execute(db);
}
