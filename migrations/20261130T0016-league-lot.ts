import { type Kysely, sql } from 'kysely';

/** Everything the jury's pieces were drawn from, kept as it stood at the draw: without it nobody could repeat the draw once posts are gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table league_season add column jury_lot_file_id uuid`.execute(db);
  await sql`alter table league_season add foreign key (tenant_id, jury_lot_file_id) references file (tenant_id, id)`.execute(
    db,
  );
}
