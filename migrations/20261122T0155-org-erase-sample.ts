import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from '../app/platform/db/tenant-table.ts';

/**
 * Erasing the sample government. The app's role may not delete governments, events or seals, so the owner does it, and only
 * for a government that is marked as sample. What was erased once is not loaded again at the next start.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table org_installation (
    only_one boolean primary key default true check (only_one),
    sample_erased_at timestamptz
  )`.execute(db);
  await sql`grant select on org_installation to ${sql.ref(APP_ROLE)}`.execute(db);
  // Tables refer to each other in ways that change with every release: those that still hold others back are tried again.
  await sql`
    create function org_erase_sample(asked uuid, at timestamptz) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        waiting text[];
        held text[];
        one text;
      begin
        if not exists (select 1 from org_government where id = asked and sample) then
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
  await sql`revoke all on function org_erase_sample(uuid, timestamptz) from public`.execute(db);
  await sql`grant execute on function org_erase_sample(uuid, timestamptz) to ${sql.ref(APP_ROLE)}`.execute(
    db,
  );
}
