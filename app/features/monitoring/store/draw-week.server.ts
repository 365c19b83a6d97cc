import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { SubjectType } from '../tables.ts';
import '../tables.ts';
import type { MatchingMoment } from './match-posts.server.ts';

/** Shares of a week that go to a person (product 3.5), and of declared evidence that is spot-checked. */
export const SAMPLE_SHARES = { 'automatic-yes': 0.05, 'automatic-no': 0.02, declared: 0.1 } as const;

type Drawn = { post_id: string; subject_type: SubjectType; subject_id: string | null };

/**
 * Draws the week's samples: 5 percent of what was confirmed by rule, 2 percent of the posts that matched nothing, and spot
 * checks of declared evidence. The order is a hash of government, week and post: the same draw can be made again.
 * @param week Monday of the week to draw from
 * @returns how many were drawn; 0 when the week was drawn before
 */
export async function drawWeek(tx: Tx, { tenantId, now }: MatchingMoment, week: string): Promise<number> {
  const done = await tx
    .selectFrom('monitoring_sample')
    .select('id')
    .where('week', '=', week)
    .executeTakeFirst();
  if (done) return 0;
  const seed = `${tenantId} ${week}`;
  const during = (column: string) =>
    sql`${sql.ref(column)} >= (${week}::date::timestamp at time zone g.zone) and ${sql.ref(column)} < ((${week}::date + 7)::timestamp at time zone g.zone)`;
  const confirmed = async (share: number, more: ReturnType<typeof sql>) =>
    (
      await sql<Drawn>`
        with found as (
          select m.post_id, m.subject_type, m.subject_id, count(*) over () as n,
            row_number() over (order by md5(${seed} || m.post_id || m.subject_id)) as place
          from monitoring_match m join org_read_government g on g.tenant_id = m.tenant_id
          where m.tenant_id = ${tenantId} and ${during('m.published_at')} and not m.gone and ${more})
        select post_id, subject_type, subject_id from found where place <= ceil(n * ${share}::numeric) order by place`.execute(
        tx,
      )
    ).rows;
  const yes = await confirmed(
    SAMPLE_SHARES['automatic-yes'],
    sql`m.state = 'confirmed' and m.decided_by_kind = 'rule'`,
  );
  const declared = await confirmed(
    SAMPLE_SHARES.declared,
    // Of those that no person looks at already.
    sql`m.state = 'confirmed' and m.decided_by_kind = 'rule' and m.grade = 'C'
      and not (m.post_id = any(${yes.map((row) => row.post_id)}::uuid[]))`,
  );
  const { rows: no } = await sql<Drawn>`
      with silent as (
        select p.id, count(*) over () as n, row_number() over (order by md5(${seed} || p.id)) as place
        from monitoring_post p join org_read_government g on g.tenant_id = p.tenant_id
        where p.tenant_id = ${tenantId} and ${during('p.published_at')} and p.gone_at is null
          and not exists (select 1 from monitoring_match m where m.tenant_id = p.tenant_id and m.post_id = p.id))
      select id as post_id, 'activity' as subject_type, null as subject_id from silent
      where place <= ceil(n * ${SAMPLE_SHARES['automatic-no']}::numeric) order by place`.execute(tx);
  const rows = [
    ...yes.map((row) => ({ ...row, from: 'automatic-yes' as const })),
    ...no.map((row) => ({ ...row, from: 'automatic-no' as const })),
    ...declared.map((row) => ({ ...row, from: 'declared' as const })),
  ];
  if (rows.length > 0)
    await tx
      .insertInto('monitoring_sample')
      .values(
        rows.map((row) => ({
          tenant_id: tenantId,
          id: newId(),
          week,
          post_id: row.post_id,
          subject_type: row.subject_type,
          subject_id: row.subject_id,
          drawn_from: row.from,
          decision_id: null,
          answered_at: null,
          created_at: now,
        })),
      )
      .execute();
  return rows.length;
}
