import { type Kysely, sql } from 'kysely';

/** The way back from an account whose profile no program can read is a proof of its own, seen by a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table channels_proof drop constraint channels_proof_method_check',
    `alter table channels_proof add constraint channels_proof_method_check
      check (method in ('official-page', 'link-back', 'rel-me', 'dns-txt', 'bio-code', 'connected-api'))`,
  ])
    await sql.raw(statement).execute(db);
}
