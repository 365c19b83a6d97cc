import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

/** Who reviews by default and by kind of unit, since when a variant waits, corrections (ralat), and whose a link for approval is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table content_review_default (
      tenant_id uuid not null references org_government (id) on delete cascade,
      kind text not null,
      mode text not null check (mode in ('nobody', 'head', 'desk')),
      set_by uuid,
      set_at timestamptz not null,
      primary key (tenant_id, kind)
    )`,
    `alter table content_variant add column submitted_at timestamptz`,
    `create index content_variant_waiting on content_variant (tenant_id, unit_id) where state = 'submitted'`,
    `create index content_piece_urgent on content_piece (tenant_id, unit_id) where urgent_at is not null and urgent_reviewed_at is null`,
    `create table content_correction (
      tenant_id uuid not null,
      id uuid not null,
      piece_id uuid not null,
      new_piece_id uuid not null,
      wrong text not null,
      made_by uuid not null,
      made_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, piece_id) references content_piece (tenant_id, id) on delete cascade,
      foreign key (tenant_id, new_piece_id) references content_piece (tenant_id, id) on delete cascade
    )`,
    `create index content_correction_piece on content_correction (tenant_id, piece_id)`,
    `create index content_approval_link_piece on content_approval_link (tenant_id, piece_id)`,
    // The desk and the officer send a link by WhatsApp to the number that the register of people knows.
    `create or replace view org_read_person with (security_invoker = true) as
      select tenant_id, id, account_id, name, state, humas_level, email, phone from org_person`,
    // A link brings only its code: which government it belongs to is asked by the owner.
    `create function content_link_of(asked_hash text) returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select l.tenant_id, l.id from content_approval_link l where l.code_hash = asked_hash
      $$`,
    `revoke all on function content_link_of(text) from public`,
  ])
    await sql.raw(statement).execute(db);
  await guardTenantTable(db, 'content_review_default');
  await guardTenantTable(db, 'content_correction', { grants: ['select', 'insert'] });
  await sql`grant execute on function content_link_of(text) to ${sql.ref(APP_ROLE)}`.execute(db);
}
