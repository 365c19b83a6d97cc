import { type Kysely, sql } from 'kysely';
import { guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

const TENANT = `nullif(current_setting('app.tenant_id', true), '')::uuid`;

/**
 * What the public may see, as one view a subject: pages, feeds, search and sitemap all read these and nothing else.
 * `published_at` is also held against the clock by every reader.
 */
async function gates(db: Kysely<unknown>): Promise<void> {
  await publishReadView(
    db,
    'portal_public_unit',
    `select tenant_id, id, parent_id, kind, name, short_name, slug, address, phone, state, closed_reason, closed_on,
       successor_id, position from org_unit`,
  );
  await publishReadView(
    db,
    'portal_public_post',
    `select p.tenant_id, p.id, p.unit_id, p.channel_id, p.network, p.address, p.published_at, p.published_known, p.edited_at,
       p.title, p.text, p.kind, p.grade, p.source, p.search, c.handle, c.address as channel_address
     from monitoring_post p join channels_channel c on c.tenant_id = p.tenant_id and c.id = p.channel_id
     where p.gone_at is null and p.address is not null and c.state in ('approved', 'closed')`,
  );
  await publishReadView(
    db,
    'portal_public_activity',
    `select tenant_id, id, title, date, starts_at, ends_at, all_day, zone, place, leader, stand_in, host_unit_id, state,
       state_reason, description, updated_at, sequence
     from agenda_activity where visibility = 'public'`,
  );
  await publishReadView(
    db,
    'portal_public_account',
    `select c.tenant_id, c.id, c.unit_id, c.network, c.handle, c.remote_id, c.address, c.address_key, c.label, c.state,
       c.decided_at, c.closed_on, coalesce(proof.looks, '[]') as proofs
     from channels_channel c
     left join lateral (
       select jsonb_agg(jsonb_build_object('method', p.method, 'holds', p.holds, 'checkedAt', p.checked_at,
         'staleAfter', p.stale_after, 'page', p.evidence_address) order by p.checked_at) as looks
       from channels_proof p where p.tenant_id = c.tenant_id and p.channel_id = c.id
     ) proof on true
     where c.state in ('approved', 'closed')`,
  );
  await publishReadView(
    db,
    'portal_public_fake',
    `select tenant_id, id, network, handle, address, address_key, imitates_unit_id, note, report_state, reported_on, seen_on
     from channels_fake`,
  );
}

/** The dictionary of words, how far it has counted, and the index of the small subjects. */
async function tables(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'create extension if not exists pg_trgm',
    'create extension if not exists btree_gin',
    `create table portal_term (
      tenant_id uuid not null references org_government (id) on delete cascade,
      kind text not null check (kind in ('form', 'word')),
      term text collate "C" not null,
      df int not null,
      primary key (tenant_id, kind, term)
    ) with (fillfactor = 70)`,
    `create index portal_term_like on portal_term using gin (tenant_id, term gin_trgm_ops) where kind = 'word'`,
    `create table portal_progress (
      tenant_id uuid primary key references org_government (id) on delete cascade,
      counted_until uuid not null,
      posts bigint not null
    )`,
    `create table portal_entry (
      tenant_id uuid not null references org_government (id) on delete cascade,
      kind text not null check (kind in ('activity', 'unit', 'account')),
      subject_id uuid not null,
      unit_id uuid,
      on_date date,
      sort text collate "C" not null,
      stamp text not null,
      search tsvector not null,
      primary key (tenant_id, kind, subject_id)
    )`,
  ])
    await sql.raw(statement).execute(db);
  await guardTenantTable(db, 'portal_term', { grants: ['select'] });
  await guardTenantTable(db, 'portal_progress', { grants: ['select'] });
  await guardTenantTable(db, 'portal_entry');
}

/** Full text, trigram and array operators are not leakproof: row-level security would disable their indexes. */
const SEARCH_FUNCTIONS: Record<string, string> = {
  // Counts the next posts into the dictionary; ids are ordered by time of making.
  'portal_count_terms(until uuid, at_most int)': `returns int language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      tenant uuid := ${TENANT};
      since uuid;
      counted int;
    begin
      if tenant is null then return 0; end if;
      insert into portal_progress values (tenant, '00000000-0000-0000-0000-000000000000', 0) on conflict do nothing;
      select counted_until into since from portal_progress where tenant_id = tenant for update;
      with batch as materialized (
        select p.id, p.search, to_tsvector('simple', left(coalesce(p.title, '') || ' ' || p.text, 20000)) as words
        from monitoring_post p where p.tenant_id = tenant and p.id > since and p.id <= until
        order by p.id limit at_most
      ), found as (
        select 'form' as kind, unnest(tsvector_to_array(search)) as term from batch
        union all
        select 'word', unnest(tsvector_to_array(words)) from batch
      ), kept as (
        insert into portal_term as known (tenant_id, kind, term, df)
        select tenant, kind, term, count(*) from found
        where length(term) <= 40 and (kind = 'form' or term ~ '^[a-z]{4,24}$')
        group by kind, term
        on conflict (tenant_id, kind, term) do update set df = known.df + excluded.df
      ), moved as (
        update portal_progress set posts = posts + (select count(*) from batch),
          counted_until = (select id from batch order by id desc limit 1)
        where tenant_id = tenant and exists (select 1 from batch)
      )
      select count(*) into counted from batch;
      return counted;
    end $$`,
  // How often each form occurs, and the commonest longer forms of what is being typed.
  'portal_dictionary(forms text[], prefix text)': `returns table (term text, df int, longer boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.term, t.df, false from portal_term t
    where t.tenant_id = ${TENANT} and t.kind = 'form' and t.term = any (forms)
    union all
    (select t.term, t.df, true from portal_term t
     where prefix <> '' and t.tenant_id = ${TENANT} and t.kind = 'form'
       and t.term >= prefix collate "C" and t.term < (prefix || '~') collate "C"
     order by t.df desc limit 12) $$`,
  'portal_alike(word text)': `returns table (term text, df int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.term, t.df from portal_term t
    where t.tenant_id = ${TENANT} and t.kind = 'word' and t.term % word
    order by similarity(t.term, word) desc, t.df desc limit 40 $$`,
  'portal_posts_counted()': `returns bigint language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select posts from portal_progress where tenant_id = ${TENANT}), 0) $$`,
  /*
   * Newest posts first. With walk_rows > 0 the terms are common: the newest rows are walked and filtered; only when too few of
   * them answer is the word index asked. The fence keeps the planner from walking the whole time index instead.
   */
  'portal_find_posts(by_index tsquery, by_row tsquery, phrases text[], of_unit uuid, from_at timestamptz, until_at timestamptz, before_at timestamptz, before_id uuid, at_most int, walk_rows int)': `returns table (id uuid, published_at timestamptz)
    language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
    declare
      tenant uuid := ${TENANT};
      upper_at timestamptz := least(coalesce(before_at, until_at), until_at);
      found uuid[];
      walked int;
    begin
      if walk_rows > 0 then
        select array_agg(recent.id order by recent.published_at desc, recent.id desc) into found from (
          select newest.id, newest.published_at from (
            select p.id, p.published_at, p.search, p.title, p.text from portal_public_post p
            where p.tenant_id = tenant and p.published_at <= upper_at and p.published_at >= from_at
              and (before_at is null or (p.published_at, p.id) < (before_at, before_id))
              and (of_unit is null or p.unit_id = of_unit)
            order by p.published_at desc, p.id desc limit walk_rows) newest
          where newest.search @@ by_row and (phrases = '{}' or not exists (select 1 from unnest(phrases) phrase where position(phrase in regexp_replace(lower(coalesce(newest.title, '') || ' ' || newest.text), '[^[:alnum:]]+', ' ', 'g')) = 0)) limit at_most) recent;
        walked := coalesce(array_length(found, 1), 0);
        if walked >= at_most then
          return query select p.id, p.published_at from portal_public_post p
            where p.tenant_id = tenant and p.id = any (found) order by p.published_at desc, p.id desc;
          return;
        end if;
      end if;
      return query select hit.id, hit.published_at from (
        select p.id, p.published_at from portal_public_post p
        where p.tenant_id = tenant and p.search @@ by_index and p.search @@ by_row and p.published_at <= upper_at
          and p.published_at >= from_at and (before_at is null or (p.published_at, p.id) < (before_at, before_id))
          and (of_unit is null or p.unit_id = of_unit) and (phrases = '{}' or not exists (select 1 from unnest(phrases) phrase where position(phrase in regexp_replace(lower(coalesce(p.title, '') || ' ' || p.text), '[^[:alnum:]]+', ' ', 'g')) = 0)) offset 0) hit
        order by hit.published_at desc, hit.id desc limit at_most;
    end $$`,
  'portal_find_entries(asked tsquery, of_kind text, of_unit uuid, from_date date, until_date date, after_sort text, after_id uuid, at_most int)': `returns table (subject_id uuid, sort text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    declare tenant uuid := ${TENANT};
    begin
      return query select hit.subject_id, hit.sort from (
        select e.subject_id, e.sort::text from portal_entry e
        where e.tenant_id = tenant and e.kind = of_kind and e.search @@ asked
          and (of_unit is null or e.unit_id = of_unit)
          and (from_date is null or e.on_date >= from_date) and (until_date is null or e.on_date <= until_date)
          and (after_sort is null or (e.sort, e.subject_id) > (after_sort collate "C", after_id))
        order by e.sort, e.subject_id offset 0) hit
        where case of_kind
          when 'activity' then exists (select 1 from portal_public_activity a where a.tenant_id = tenant and a.id = hit.subject_id)
          when 'unit' then exists (select 1 from portal_public_unit u where u.tenant_id = tenant and u.id = hit.subject_id)
          else exists (select 1 from portal_public_account c where c.tenant_id = tenant and c.id = hit.subject_id) end
        limit at_most;
    end $$`,
  'portal_accounts_alike(asked text)': `returns table (id uuid, alike real)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, similarity(a.handle, asked) from portal_public_account a
    where a.tenant_id = ${TENANT} and a.state = 'approved' and similarity(a.handle, asked) >= 0.3
    order by 2 desc, a.handle limit 3 $$`,
  // Asked by each web process about all governments, before any request is known.
  'portal_generations()': `returns table (tenant_id uuid, generation bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select id, portal_generation from org_government $$`,
};

/** Withdrawing anything public, by whatever act, makes every cached page of that government void in the same transaction. */
async function withdrawing(db: Kysely<unknown>): Promise<void> {
  const WATCHED: [table: string, events: string, when: string][] = [
    ['monitoring_post', 'update of gone_at', 'old.gone_at is null and new.gone_at is not null'],
    ['monitoring_post', 'delete', 'true'],
    ['agenda_activity', 'update', `old.visibility = 'public' and old.* is distinct from new.*`],
    ['agenda_activity', 'delete', `old.visibility = 'public'`],
    [
      'channels_channel',
      'update of state, handle, address, address_key, unit_id',
      `old.state in ('approved', 'closed') and (old.state, old.handle, old.address, old.address_key, old.unit_id)
         is distinct from (new.state, new.handle, new.address, new.address_key, new.unit_id)`,
    ],
    ['channels_channel', 'delete', `old.state in ('approved', 'closed')`],
    ['channels_proof', 'insert', 'not new.holds'],
    ['channels_proof', 'update of holds, stale_after', 'old.holds'],
    ['channels_fake', 'insert', 'true'],
    ['channels_fake', 'update', 'true'],
    ['channels_fake', 'delete', 'true'],
    ['org_unit', 'update', 'old.* is distinct from new.*'],
  ];
  for (const statement of [
    `create function portal_withdraw() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare tenant uuid := case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end;
      begin
        if current_setting('app.portal_withdrawn', true) is distinct from tenant || ' ' || txid_current() then
          update org_government set portal_generation = portal_generation + 1 where id = tenant;
          perform set_config('app.portal_withdrawn', tenant || ' ' || txid_current(), true);
        end if;
        return null;
      end $$`,
    `create function portal_new_face() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        new.portal_generation := greatest(new.portal_generation, old.portal_generation + 1);
        return new;
      end $$`,
    `create function portal_tell() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        perform pg_notify('portal_generation', case when tg_op = 'DELETE' then old.id || ' 0'
          else new.id || ' ' || new.portal_generation end);
        return null;
      end $$`,
    `create trigger portal_new_face before update of name, short_name, accent, zone, portal_host, sample, coordinator_unit_id
      on org_government for each row execute function portal_new_face()`,
    `create trigger portal_tell after insert or update of portal_generation or delete on org_government
      for each row execute function portal_tell()`,
    `create trigger portal_tell_face after update of name, short_name, accent, zone, portal_host, sample, coordinator_unit_id
      on org_government for each row execute function portal_tell()`,
    ...WATCHED.map(
      ([table, events, when], index) =>
        `create constraint trigger portal_withdraw_${index} after ${events} on ${table}
          deferrable initially deferred for each row when (${when}) execute function portal_withdraw()`,
    ),
  ])
    await sql.raw(statement).execute(db);
}

/** The public portal: gates, search, and the generation of its cache. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await gates(db);
  await tables(db);
  for (const [signature, body] of Object.entries(SEARCH_FUNCTIONS)) {
    await sql.raw(`create function ${signature} ${body}`).execute(db);
    await sql.raw(`revoke all on function ${signature} from public`).execute(db);
    await sql.raw(`grant execute on function ${signature} to simpul_app`).execute(db);
  }
  await withdrawing(db);
}
