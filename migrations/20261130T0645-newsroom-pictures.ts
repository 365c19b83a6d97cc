import { type Kysely, sql } from 'kysely';
import { publishReadView } from '../app/platform/db/tenant-table.ts';

/**
 * Pictures of the portal's newsroom are those that may be used (`media/rules/usable.ts`): children only with their guardian's consent, and
 * none of which nobody said who is in it. That somebody says otherwise who is in it makes kept pages void, as consent does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop view content_read_release_picture`.execute(db);
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
     where v.network = 'portal' and v.state = 'published' and m.kind = 'image'
       and m.consent <> 'withdrawn' and m.people <> 'unknown' and (m.people <> 'children' or m.consent = 'given')
       and (m.people <> 'recognisable' or m.consent <> 'missing')
       and coalesce(r.mime, m.mime) in ('image/jpeg', 'image/png', 'image/webp')`,
  );
  await sql`create constraint trigger content_portal_withdraw_people after update on content_media
    deferrable initially deferred for each row when (old.people is distinct from new.people)
    execute function portal_withdraw()`.execute(db);
}
