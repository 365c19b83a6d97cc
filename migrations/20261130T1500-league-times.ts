import { type Kysely, sql } from 'kysely';

const KINDS = `kind in ('task-covered', 'task-late', 'task-removed', 'post-original', 'post-time', 'post-removed', 'account-complete',
  'checklist-met', 'jury-score', 'disqualified')`;

/** What two people may decide of a post: that the time it states is right. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['league_correction', 'league_proposal'])
    for (const change of [
      `drop constraint ${table}_kind_check`,
      `add constraint ${table}_kind_check check (${KINDS})`,
    ])
      await sql.raw(`alter table ${table} ${change}`).execute(db);
}
