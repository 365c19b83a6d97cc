import type { Tx } from '#app/platform/db/db.server.ts';
import { DEFAULT_HOUR, staleBefore } from '../actions/ask-paper.server.ts';
import '../tables.ts';

const MOST_DAYS = 120;

/** The newest clipping of each day, newest day first. */
export async function papersView(db: Tx, now: string) {
  const rows = await db
    .selectFrom('clippings_paper as p')
    .leftJoin('org_read_person as o', (on) =>
      on.onRef('o.tenant_id', '=', 'p.tenant_id').onRef('o.id', '=', 'p.asked_by'),
    )
    .distinctOn('p.date')
    .select([
      'p.id',
      'p.date',
      'p.state',
      'p.stories',
      'p.items',
      'p.asked_at',
      'p.made_at',
      'p.asked_by',
      'o.name',
    ])
    .orderBy('p.date', 'desc')
    .orderBy('p.asked_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(MOST_DAYS)
    .execute();
  const setting = await db
    .selectFrom('clippings_setting')
    .select(['paper_hour', 'own_words'])
    .executeTakeFirst();
  return {
    papers: rows.map((row) => ({
      id: row.id,
      date: row.date,
      // A making that died with its worker can be asked for again.
      state: row.state === 'making' && row.asked_at < staleBefore(now) ? ('failed' as const) : row.state,
      stories: row.stories ?? 0,
      items: row.items ?? 0,
      madeAt: row.made_at,
      by: row.asked_by === null ? null : (row.name ?? '-'),
    })),
    hour: setting?.paper_hour ?? DEFAULT_HOUR,
    ownWords: setting?.own_words ?? [],
  };
}

export type PaperRow = Awaited<ReturnType<typeof papersView>>['papers'][number];

/** The clipping of one day that was made last; null when none was. */
export async function paperOf(db: Tx, date: string) {
  const row = await db
    .selectFrom('clippings_paper')
    .select([
      'text',
      'file_id as fileId',
      'from_at as fromAt',
      'to_at as toAt',
      'made_at as madeAt',
      'stories',
      'items',
    ])
    .where('date', '=', date)
    .where('state', '=', 'done')
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
