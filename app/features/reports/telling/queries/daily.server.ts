import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';

/** The text of a day as it was made; null before. */
export async function dailyOf(db: Tx, day: string) {
  const row = await db
    .selectFrom('reports_daily')
    .select(['day', 'text', 'made_at as madeAt'])
    .where('day', '=', day)
    .executeTakeFirst();
  return row ?? null;
}

/** The newest texts first. */
export async function lastDailies(db: Tx, limit: number): Promise<{ day: string; madeAt: string }[]> {
  return db
    .selectFrom('reports_daily')
    .select(['day', 'made_at as madeAt'])
    .orderBy('day', 'desc')
    .limit(limit)
    .execute();
}
