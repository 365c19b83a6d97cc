import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

/** For which unit a file comes in, the pictures of a note in their order, and search in the library. */
const STATEMENTS = [
  'alter table content_upload add column unit_id uuid not null',
  `alter table content_upload add foreign key (tenant_id, unit_id) references org_unit (tenant_id, id)`,
  `alter table content_upload add foreign key (tenant_id, media_id) references content_media (tenant_id, id)`,
  `create index content_upload_open on content_upload (tenant_id, touched_at) where state in ('open', 'refused')`,
  `create table content_note_media (
    tenant_id uuid not null,
    note_id uuid not null,
    position int not null check (position >= 0),
    media_id uuid not null,
    primary key (tenant_id, note_id, position),
    unique (tenant_id, note_id, media_id),
    foreign key (tenant_id, note_id) references content_note (tenant_id, id) on delete cascade,
    foreign key (tenant_id, media_id) references content_media (tenant_id, id)
  )`,
  'create index content_note_media_of on content_note_media (tenant_id, media_id)',
  'create index content_note_assignment on content_note (tenant_id, assignment_id) where assignment_id is not null',
  `alter table content_media add column search text generated always as
    (lower(title || ' ' || alt || ' ' || coalesce(credit, '') || ' ' || coalesce(place, ''))) stored`,
  'create index content_media_search_of on content_media using gin (search gin_trgm_ops)',
  'create index content_media_newest on content_media (tenant_id, created_at desc, id desc)',
  'create index content_media_activity on content_media (tenant_id, activity_id) where activity_id is not null',
  // Trigram operators are not leakproof: under row-level security their index is not used, so the owner looks, the government taken inside.
  `create function content_media_search(words text[]) returns table (id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
      select m.id from content_media m
      where m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and m.search like all (words)
      union
      select m.id from content_media m
      join agenda_activity a on a.tenant_id = m.tenant_id and a.id = m.activity_id
      where m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and lower(a.title) like all (words)
    $$`,
  'revoke all on function content_media_search(text[]) from public',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`grant execute on function content_media_search(text[]) to ${sql.ref(APP_ROLE)}`.execute(db);
  await guardTenantTable(db, 'content_note_media');
}
