import { type Kysely, sql } from 'kysely';

const TENANT = `nullif(current_setting('app.tenant_id', true), '')::uuid`;

/**
 * One word index that also knows government, unit and day: a common word is looked for in the newest days only, and posts of
 * other governments in the database cost nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'drop index monitoring_post_search',
    `create index monitoring_post_search on monitoring_post
      using gin (tenant_id, unit_id, ((published_at at time zone 'UTC')::date), search) with (fastupdate = on)`,
    'drop function portal_find_posts(tsquery, tsquery, text[], uuid, timestamptz, timestamptz, timestamptz, uuid, int, int)',
    /*
     * Newest posts first, window by window back in time; each window is eight times the one before. `look_rows` says in how many
     * of the newest posts a page of hits is expected; 0 looks at all days at once. The fence keeps the planner from walking the
     * time index instead.
     */
    `create function portal_find_posts(asked tsquery, phrases text[], of_unit uuid, from_at timestamptz, until_at timestamptz,
        before_at timestamptz, before_id uuid, at_most int, look_rows int)
      returns table (id uuid, published_at timestamptz)
      language plpgsql stable security definer set search_path = public, pg_temp
      set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
      declare
        tenant uuid := ${TENANT};
        upper_at timestamptz := least(coalesce(before_at, until_at), until_at);
        upper_day date := (upper_at at time zone 'UTC')::date;
        lower_day date;
        since date;
        days int;
        rest int := at_most;
        found int;
        thousandth timestamptz;
      begin
        if tenant is null then return; end if;
        select (min(p.published_at) at time zone 'UTC')::date into lower_day from monitoring_post p where p.tenant_id = tenant;
        lower_day := greatest(lower_day, (from_at at time zone 'UTC')::date);
        select p.published_at into thousandth from monitoring_post p
          where p.tenant_id = tenant and p.published_at <= upper_at order by p.published_at desc offset 999 limit 1;
        if look_rows > 0 and thousandth is not null then
          days := least(ceil(extract(epoch from upper_at - thousandth) / 86400 * look_rows / 1000), 36500)::int;
        end if;
        while rest > 0 and upper_day >= lower_day loop
          since := case when days is null then lower_day else greatest(upper_day - days, lower_day) end;
          return query select hit.id, hit.published_at from (
            select p.id, p.published_at from portal_public_post p
            where p.tenant_id = tenant and p.search @@ asked and (of_unit is null or p.unit_id = of_unit)
              and (p.published_at at time zone 'UTC')::date >= since and (p.published_at at time zone 'UTC')::date <= upper_day
              and (phrases = '{}' or not exists (select 1 from unnest(phrases) phrase where position(phrase in
                regexp_replace(lower(coalesce(p.title, '') || ' ' || p.text), '[^[:alnum:]]+', ' ', 'g')) = 0))
            offset 0) hit
            where hit.published_at <= upper_at and hit.published_at >= from_at
              and (before_at is null or (hit.published_at, hit.id) < (before_at, before_id))
            order by hit.published_at desc, hit.id desc limit rest;
          get diagnostics found = row_count;
          rest := rest - found;
          upper_day := since - 1;
          days := least(days::bigint * 8, 36500)::int;
        end loop;
      end $$`,
    'revoke all on function portal_find_posts(tsquery, text[], uuid, timestamptz, timestamptz, timestamptz, uuid, int, int) from public',
    'grant execute on function portal_find_posts(tsquery, text[], uuid, timestamptz, timestamptz, timestamptz, uuid, int, int) to simpul_app',
  ])
    await sql.raw(statement).execute(db);
}
