import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { failureWords } from '../failures-copy.id.ts';
import { sourceHealth } from '../rules/source-health.ts';
import '../tables.ts';

/** Sources with how reading them goes; those in trouble first. */
export async function sourcesView(db: Tx, now: string) {
  const rows = await db
    .selectFrom('clippings_source as s')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('clippings_item as i')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .whereRef('i.tenant_id', '=', 's.tenant_id')
          .whereRef('i.source_id', '=', 's.id')
          .where('i.published_at', '>', sql<string>`${now}::timestamptz - interval '30 days'`)
          .as('n'),
      (join) => join.onTrue(),
    )
    .selectAll('s')
    .select('n.count')
    .where('s.state', '<>', 'closed')
    .orderBy('s.name')
    .execute();
  const sources = rows.map((row) => {
    const health = sourceHealth(
      {
        state: row.state,
        failure: row.failure,
        movedTo: row.moved_to,
        collectingSince: row.collecting_since,
        lastSuccessAt: row.last_success_at,
        lastItemAt: row.last_item_at,
        createdAt: row.created_at,
      },
      now,
    );
    return {
      id: row.id,
      name: row.name,
      address: row.address,
      local: row.local,
      state: row.state,
      health: health.key,
      silentDays: health.silentDays,
      failure: row.failure
        ? { ...failureWords(row.failure, row.failure_detail), count: row.failure_count }
        : null,
      movedTo: row.moved_to,
      lastItemAt: row.last_item_at,
      lastReadAt: row.last_collect_at,
      items: Number(row.count ?? 0),
    };
  });
  const seen = (source: (typeof sources)[number]) =>
    source.health === 'trouble' || source.health === 'silent';
  return {
    sources: [...sources.filter(seen), ...sources.filter((source) => !seen(source))],
    trouble: sources.filter(seen).length,
  };
}

export type SourceRow = Awaited<ReturnType<typeof sourcesView>>['sources'][number];
