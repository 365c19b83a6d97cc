import { type Kysely, sql } from 'kysely';

/** Answers of the anonymous evaluation are shown in groups of five, so that nobody is found by looking before and after. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table training_evaluation_answer add column shown boolean not null default false`.execute(
    db,
  );
}
