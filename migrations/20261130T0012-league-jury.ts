import { type Kysely, sql } from 'kysely';

/**
 * Until when sheets are waited for, in which class each drawn piece competes (kinds of units may change later), and that a piece is drawn
 * once for good.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table league_season add column jury_due_on date`.execute(db);
  await sql`alter table league_piece add column class_key text not null`.execute(db);
  await sql`create function league_keep_draw() returns trigger language plpgsql as $$
    begin
      if old.jury_drawn_at is not null
        and (new.jury_seed is distinct from old.jury_seed or new.jury_drawn_at is distinct from old.jury_drawn_at) then
        raise exception 'the draw of a season is made once';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger league_keep_draw before update on league_season
    for each row execute function league_keep_draw()`.execute(db);
}
