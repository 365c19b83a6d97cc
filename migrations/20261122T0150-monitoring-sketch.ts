import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

/** Sketches of recent texts, by which a copy is found; what the board needs of a post stands in the match itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table monitoring_sketch (
      tenant_id uuid not null,
      key int not null,
      published_at timestamptz not null,
      post_id uuid not null,
      unit_id uuid not null,
      primary key (tenant_id, key, published_at, post_id)
    )`,
    `alter table monitoring_match
      add column grade text not null default 'C' check (grade in ('A', 'B', 'C')),
      add column published_known boolean not null default true,
      add column gone boolean not null default false`,
    `create index monitoring_match_unit on monitoring_match (tenant_id, unit_id, published_at)`,
    `create or replace view monitoring_read_match with (security_invoker = true) as
      select tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, state, decided_by_kind, published_at, grade, published_known, gone
      from monitoring_match`,
    `grant select on monitoring_read_match to ${APP_ROLE}`,
  ])
    await sql.raw(statement).execute(db);
  await guardTenantTable(db, 'monitoring_sketch');
}
