import { type Kysely, sql } from 'kysely';

/** A draft keeps its version while it is written: how often it was saved says which text a person had before him. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agenda_narrative_version add column revision integer not null default 1`.execute(db);
}
