import { type Kysely, sql } from 'kysely';

/** Answers kept for the phone's outbox are forgotten after their time, for all governments at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create function action_answers_forget(older_than timestamptz)
      returns bigint language sql volatile security definer set search_path = public, pg_temp as $$
        with gone as (delete from action_answer where created_at < older_than returning 1) select count(*) from gone $$`,
    'revoke all on function action_answers_forget(timestamptz) from public',
    'grant execute on function action_answers_forget(timestamptz) to simpul_app',
  ])
    await sql.raw(statement).execute(db);
}
