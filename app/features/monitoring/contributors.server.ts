import { sql } from 'kysely';
import type { AffectedPart, CoverageCounts, TaskCoverage } from '#app/features/agenda/index.ts';
import type { UnitSignals } from '#app/features/org/index.ts';
import { COPY } from './copy.id.ts';
import './tables.ts';

/** What a moved or cancelled activity touches here: posts that count for it. */
export const affectedCoverage: AffectedPart = {
  key: 'coverage',
  async count(db, activityId) {
    const row = await db
      .selectFrom('monitoring_match')
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere('state', '=', 'confirmed').as('confirmed'),
        eb.fn.countAll<number>().filterWhere('state', '=', 'proposed').as('proposed'),
      ])
      .where('subject_type', '=', 'activity')
      .where('subject_id', '=', activityId)
      .where('gone', '=', false)
      .executeTakeFirst();
    return [
      { label: COPY.affected.confirmed, count: row?.confirmed ?? 0 },
      { label: COPY.affected.proposed, count: row?.proposed ?? 0 },
    ];
  },
};

/** Units with a confirmed post, by activity: for the weekly board. */
export const coverageCounts: CoverageCounts = {
  key: 'monitoring',
  async covered(db, activityIds) {
    if (activityIds.length === 0) return new Map();
    const { rows } = await sql<{ id: string; n: number }>`
      select m.subject_id as id, count(distinct m.unit_id) as n
      from monitoring_match m join agenda_read_assignment a on a.tenant_id = m.tenant_id and a.activity_id = m.subject_id and a.unit_id = m.unit_id
      where m.subject_type = 'activity' and m.state = 'confirmed' and not m.gone and a.state <> 'cancelled' and m.subject_id = any(${[...activityIds]}::uuid[])
      group by m.subject_id`.execute(db);
    return new Map(rows.map((row) => [row.id, row.n]));
  },
};

/** Whether each task is covered, or waits for a person. */
export const taskCoverage: TaskCoverage = {
  key: 'monitoring',
  async of(db, tasks) {
    if (tasks.length === 0) return new Map();
    const { rows } = await sql<{ id: string; confirmed: boolean }>`
      select f.id, bool_or(m.state = 'confirmed') as confirmed
      from unnest(${tasks.map((task) => task.id)}::uuid[], ${tasks.map((task) => task.activityId ?? task.narrativeId)}::uuid[],
        ${tasks.map((task) => (task.activityId === null ? 'narrative' : 'activity'))}::text[], ${tasks.map((task) => task.unitId)}::uuid[])
        as f (id, subject_id, subject_type, unit_id)
      join monitoring_match m on m.subject_type = f.subject_type and m.subject_id = f.subject_id and m.unit_id = f.unit_id and m.state <> 'rejected' and not m.gone
      group by f.id`.execute(db);
    return new Map(rows.map((row) => [row.id, row.confirmed ? ('covered' as const) : ('waiting' as const)]));
  },
};

/** When units last published what still stands. */
export const lastPosts: UnitSignals = async (db, unitIds) => {
  const { rows } = await sql<{ id: string; at: string | null }>`
    select f.id, (select p.published_at from monitoring_post p
      where p.unit_id = f.id and p.gone_at is null order by p.published_at desc limit 1) as at
    from unnest(${[...unitIds]}::uuid[]) as f (id)`.execute(db);
  return new Map(rows.map(({ id, at }) => [id, { lastPostAt: at }]));
};
