import { type Kysely, sql } from 'kysely';

/** An excuse given after the deadline waits for a second person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agenda_assignment
      add column excuse_asked_reason text,
      add column excuse_asked_by uuid,
      add column excuse_asked_at timestamptz,
      add column excuse_decided_by uuid,
      add column excuse_refused_note text,
      add constraint agenda_assignment_asked check ((excuse_asked_reason is null) = (excuse_asked_at is null))`.execute(
    db,
  );
  await sql`create index agenda_assignment_asked on agenda_assignment (tenant_id, excuse_asked_at)
    where excuse_asked_at is not null`.execute(db);
}
