import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../contributors.ts';
import '../tables.ts';

export type Progress = { readonly asked: number; readonly done: number };

/**
 * How many units were asked for each activity and how many have covered it. Covered is what the collected posts say where
 * that is known, otherwise what the units said themselves; the larger of both. Excused units are not asked.
 */
export async function progressOf(
  platform: Platform,
  db: Tx,
  activityIds: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  if (activityIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('agenda_assignment')
    .select((eb) => [
      'activity_id',
      eb.fn.countAll<number>().as('asked'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'done').as('done'),
    ])
    .where('activity_id', 'in', [...activityIds])
    .where('state', 'in', ['given', 'accepted', 'done'])
    .groupBy('activity_id')
    .execute();
  const progress = new Map(
    rows.map((row) => [row.activity_id ?? '', { asked: Number(row.asked), done: Number(row.done) }]),
  );
  for (const part of platform.contributions('coverageCounts'))
    for (const [id, covered] of await part.covered(db, activityIds)) {
      const own = progress.get(id);
      if (own) progress.set(id, { ...own, done: Math.min(own.asked, Math.max(own.done, covered)) });
    }
  return progress;
}
