import { type Kysely, sql } from 'kysely';

const KINDS = `kind in ('task-covered', 'task-late', 'task-removed', 'post-original', 'post-removed', 'account-complete', 'checklist-met',
  'jury-score', 'disqualified')`;

/** An appeal about the register names an account, and what it accepts counts that account as complete. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table league_correction drop constraint league_correction_kind_check',
    `alter table league_correction add constraint league_correction_kind_check check (${KINDS})`,
    'alter table league_proposal drop constraint league_proposal_kind_check',
    `alter table league_proposal add constraint league_proposal_kind_check check (${KINDS})`,
    'alter table league_appeal drop constraint league_appeal_subject_type_check',
    `alter table league_appeal add constraint league_appeal_subject_type_check
       check (subject_type in ('task', 'post', 'account', 'checklist', 'jury'))`,
  ])
    await sql.raw(statement).execute(db);
}
