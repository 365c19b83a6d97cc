import { type Kysely, sql } from 'kysely';

/** A batch for invited units only: those with places of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table training_batch add column by_invitation boolean not null default false`.execute(db);
}
