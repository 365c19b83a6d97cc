import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

const TENANT = `nullif(current_setting('app.tenant_id', true), '')::uuid`;

/**
 * Subjects whose posts are to be matched anew, with how far that has come; and the posts of one day that say one of the subject's words,
 * by the word index, which row-level security would not use.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table monitoring_rematch (
      tenant_id uuid not null references org_government (id) on delete cascade,
      subject_type text not null check (subject_type in ('activity', 'narrative')),
      subject_id uuid not null,
      day date,
      after_id uuid,
      from_day date,
      until_day date,
      query text,
      posts int not null default 0,
      touched_at timestamptz not null,
      primary key (tenant_id, subject_type, subject_id)
    )`,
    `create function monitoring_posts_saying(asked tsquery, on_day date, after_id uuid, at_most int)
      returns table (id uuid)
      language plpgsql stable security definer set search_path = public, pg_temp
      set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
      declare tenant uuid := ${TENANT};
      begin
        if tenant is null then return; end if;
        return query select hit.id from (
          select p.id from monitoring_post p
          where p.tenant_id = tenant and p.search @@ asked and (p.published_at at time zone 'UTC')::date = on_day
            and p.gone_at is null offset 0) hit
        where hit.id > after_id order by hit.id limit at_most;
      end $$`,
    `create function monitoring_forms_said(forms text[], days date[])
      returns table (form text, posts bigint)
      language plpgsql stable security definer set search_path = public, pg_temp
      set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
      declare
        tenant uuid := ${TENANT};
        asked text;
        on_day date;
        said bigint;
        sum bigint;
      begin
        if tenant is null then return; end if;
        foreach asked in array forms loop
          sum := 0;
          foreach on_day in array days loop
            select count(*) into said from monitoring_post p
              where p.tenant_id = tenant and p.search @@ to_tsquery('simple', quote_literal(asked))
                and (p.published_at at time zone 'UTC')::date = on_day;
            sum := sum + said;
          end loop;
          form := asked;
          posts := sum;
          return next;
        end loop;
      end $$`,
    'revoke all on function monitoring_forms_said(text[], date[]) from public',
    `grant execute on function monitoring_forms_said(text[], date[]) to ${APP_ROLE}`,
    'revoke all on function monitoring_posts_saying(tsquery, date, uuid, int) from public',
    `grant execute on function monitoring_posts_saying(tsquery, date, uuid, int) to ${APP_ROLE}`,
  ])
    await sql.raw(statement).execute(db);
  await guardTenantTable(db, 'monitoring_rematch');
}
