import { type Kysely, sql } from 'kysely';

/** A scan says whether the phone kept it without a network, and a refused one whose it was where the batch knows no such participant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table training_scan add column offline boolean not null default false',
    'alter table training_scan add column person_id uuid',
    'alter table training_scan add foreign key (tenant_id, person_id) references org_person (tenant_id, id)',
    'create index training_scan_batch on training_scan (tenant_id, batch_id)',
    'create index training_room_check_session on training_room_check (tenant_id, session_id, at)',
  ])
    await sql.raw(statement).execute(db);
}
