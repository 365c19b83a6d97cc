import { type Kysely, sql } from 'kysely';
import { publishReadView } from '../app/platform/db/tenant-table.ts';

const OUT = `v.state = 'published'`;
const TENANT = `(select nullif(current_setting('app.tenant_id', true), '')::uuid)`;

/** Releases of the portal's own newsroom; of one that was withdrawn only that it was. */
async function gates(db: Kysely<unknown>): Promise<void> {
  await publishReadView(
    db,
    'content_read_release',
    `select v.tenant_id, v.id, v.unit_id, v.piece_id, v.state, v.published_at, v.updated_at, p.kind,
       case when ${OUT} then coalesce(nullif(btrim(v.title), ''), p.title) end as title,
       case when ${OUT} then v.text end as text,
       case when ${OUT} then v.link end as link,
       v.reviewed or p.urgent_reviewed_at is not null as reviewed,
       p.urgent_at is not null as urgent,
       (select o.id from content_correction c
         join content_variant o on o.tenant_id = c.tenant_id and o.piece_id = c.piece_id and o.network = 'portal'
           and o.published_at is not null and o.state in ('published', 'withdrawn')
         where c.tenant_id = v.tenant_id and c.new_piece_id = v.piece_id order by c.made_at limit 1) as corrects_id,
       (select n.id from content_correction c
         join content_variant n on n.tenant_id = c.tenant_id and n.piece_id = c.new_piece_id and n.network = 'portal' and n.state = 'published'
         where c.tenant_id = v.tenant_id and c.piece_id = v.piece_id order by n.published_at desc limit 1) as corrected_by
     from content_variant v join content_piece p on p.tenant_id = v.tenant_id and p.id = v.piece_id
     where v.network = 'portal' and v.published_at is not null and v.state in ('published', 'withdrawn')`,
  );
  await publishReadView(
    db,
    'content_read_release_picture',
    `select v.tenant_id, v.id as release_id, vm.position, m.id as media_id, coalesce(nullif(btrim(vm.alt), ''), m.alt) as alt, m.credit,
       coalesce(r.file_id, m.file_id) as file_id, coalesce(r.mime, m.mime) as mime, coalesce(r.bytes, m.bytes) as bytes,
       coalesce(r.width, m.width) as width, coalesce(r.height, m.height) as height
     from content_variant v
     join content_variant_media vm on vm.tenant_id = v.tenant_id and vm.variant_id = v.id
     join content_media m on m.tenant_id = v.tenant_id and m.id = vm.media_id
     left join content_rendition r on r.tenant_id = v.tenant_id and r.media_id = m.id and r.size = 'wide-1600'
     where v.network = 'portal' and ${OUT} and m.kind = 'image' and m.consent not in ('withdrawn', 'missing')
       and coalesce(r.mime, m.mime) in ('image/jpeg', 'image/png', 'image/webp')`,
  );
}

/** What is withdrawn, or is told about differently, makes the kept pages void in the same transaction. */
const WATCHED: readonly [table: string, events: string, when: string][] = [
  [
    'content_variant',
    'update',
    `old.network = 'portal' and old.state = 'published' and old.* is distinct from new.*`,
  ],
  ['content_variant', 'delete', `old.network = 'portal' and old.state = 'published'`],
  ['content_media', 'update', 'old.consent is distinct from new.consent or old.alt is distinct from new.alt'],
  ['content_piece', 'update', 'old.urgent_reviewed_at is distinct from new.urgent_reviewed_at'],
];

const FIND = `create or replace function portal_find_entries(asked tsquery, of_kind text, of_unit uuid, from_date date, until_date date,
    after_sort text, after_id uuid, at_most int) returns table (subject_id uuid, sort text)
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
        when 'release' then exists (select 1 from content_read_release r where r.tenant_id = tenant and r.id = hit.subject_id and r.state = 'published')
        else exists (select 1 from portal_public_account c where c.tenant_id = tenant and c.id = hit.subject_id) end
      limit at_most;
  end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await gates(db);
  await sql`create index content_variant_newsroom on content_variant (tenant_id, published_at desc, id desc)
    where network = 'portal' and state = 'published'`.execute(db);
  await sql`alter table portal_entry drop constraint portal_entry_kind_check`.execute(db);
  await sql`alter table portal_entry add constraint portal_entry_kind_check
    check (kind in ('activity', 'unit', 'account', 'release'))`.execute(db);
  await sql.raw(FIND).execute(db);
  for (const [index, [table, events, when]] of WATCHED.entries())
    await sql
      .raw(
        `create constraint trigger content_portal_withdraw_${index} after ${events} on ${table}
           deferrable initially deferred for each row when (${when}) execute function portal_withdraw()`,
      )
      .execute(db);
}
