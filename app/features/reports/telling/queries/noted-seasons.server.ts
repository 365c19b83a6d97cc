import type { Tx } from '#app/platform/db/db.server.ts';
import type { NotedSeason } from '../league-note.ts';

/** The two newest seasons that had begun on a day and are out: only these can be told of. */
export async function notedSeasons(db: Tx, day: string): Promise<NotedSeason[]> {
  return db
    .selectFrom('league_read_season')
    .select(['name', 'state', 'to_date as to', 'appeals_until as appealsUntil', 'sealed_at as sealedAt'])
    .where('from_date', '<=', day)
    .where('state', 'in', ['running', 'provisional', 'sealed'])
    .orderBy('from_date', 'desc')
    .limit(2)
    .execute();
}
