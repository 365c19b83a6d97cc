import { type Kysely, sql } from 'kysely';
import { guardTenantTable } from '../app/platform/db/tenant-table.ts';

/** A person on the way to a network's consent page: what comes back must be his, for that account, once and soon. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table channels_consent (
      tenant_id uuid not null references org_government (id) on delete cascade,
      state_hash text not null,
      person_id uuid not null,
      channel_id uuid not null,
      network text not null,
      verifier bytea not null,
      redirect_uri text not null,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      primary key (tenant_id, state_hash),
      foreign key (tenant_id, person_id) references org_person (tenant_id, id),
      foreign key (tenant_id, channel_id) references channels_channel (tenant_id, id)
    )`,
    'create index channels_consent_expires on channels_consent (tenant_id, expires_at)',
  ])
    await sql.raw(statement).execute(db);
  await guardTenantTable(db, 'channels_consent');
}
