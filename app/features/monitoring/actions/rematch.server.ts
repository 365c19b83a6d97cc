import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { matchPosts, ownPrecision } from '../store/match-posts.server.ts';
import { notePublished } from '../store/note-published.server.ts';
import { WINDOW_DAYS } from '../store/open-matchers.server.ts';
import '../tables.ts';

const AT_ONCE = 500;
/** Posts of a narrative are looked at anew for this many days. */
const NARRATIVE_DAYS = 30;

const chunkSchema = z.object({
  subjectType: z.enum(['activity', 'narrative']),
  subjectId: z.uuid(),
  after: z.uuid().nullable(),
});

async function windowOf(
  tx: Parameters<typeof matchPosts>[0],
  subjectType: 'activity' | 'narrative',
  id: string,
  now: string,
) {
  if (subjectType === 'narrative')
    return {
      from: sql`${now}::timestamptz - ${`${NARRATIVE_DAYS} days`}::interval`,
      to: sql`${now}::timestamptz`,
    };
  const activity = await tx
    .selectFrom('agenda_read_activity')
    .select(['date', 'zone'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!activity) return null;
  const day = sql`(${activity.date}::date::timestamp at time zone ${activity.zone})`;
  return {
    from: sql`${day} - ${`${WINDOW_DAYS.activityAfter} days`}::interval`,
    to: sql`${day} + ${`${WINDOW_DAYS.activityBefore} days`}::interval`,
  };
}

/** One chunk of posts around a subject is matched anew. Answers the last post of the chunk, null at the end. */
const rematchChunk = defineAction<typeof chunkSchema, { last: string | null; posts: number }>({
  name: 'monitoring.rematch',
  input: chunkSchema,
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'rematch'));
    const window = await windowOf(tx, input.subjectType, input.subjectId, now);
    const { rows } = await sql<{ id: string }>`
      select p.id from monitoring_post p
      where p.tenant_id = ${actor.tenantId} and p.gone_at is null
        and p.id > ${input.after ?? '00000000-0000-0000-0000-000000000000'}
        and (${window ? sql`p.published_at between ${window.from} and ${window.to}` : sql`false`}
          or exists (select 1 from monitoring_match m where m.tenant_id = p.tenant_id and m.post_id = p.id
            and m.subject_type = ${input.subjectType} and m.subject_id = ${input.subjectId}))
      order by p.id limit ${AT_ONCE}`.execute(tx);
    const ids = rows.map((row) => row.id);
    await matchPosts(tx, { tenantId: actor.tenantId, now }, ids);
    await notePublished({ tx, actor, emit }, ids);
    return ok({ last: ids.length < AT_ONCE ? null : (ids.at(-1) ?? null), posts: ids.length });
  },
});

/** Matches the posts around a subject anew, some hundred a transaction. @returns how many posts were looked at */
export async function rematchSubject(
  platform: Platform,
  tenantId: string,
  subject: { type: 'activity' | 'narrative'; id: string },
): Promise<number> {
  let after: string | null = null;
  let posts = 0;
  do {
    const done = await rematchChunk(
      { platform, actor: { kind: 'system', tenantId, job: 'monitoring.rematch' } },
      { subjectType: subject.type, subjectId: subject.id, after },
    );
    if (!done.ok) throw new Error(`Rematching: ${done.error.type}`);
    posts += done.value.posts;
    after = done.value.last;
  } while (after !== null);
  return posts;
}

/** Matches the posts of an activity's days anew: its time, place, words or state changed. */
export const rematchActivity = (platform: Platform, tenantId: string, activityId: string): Promise<number> =>
  rematchSubject(platform, tenantId, { type: 'activity', id: activityId });

const proofSchema = z.object({});

/** Once the precision on own decisions is proven, the sure proposals that wait are confirmed by rule. */
export const applyProof = defineAction<typeof proofSchema, { confirmed: number }>({
  name: 'monitoring.apply-proof',
  input: proofSchema,
  async run({ tx, actor, now, authorize, emit }) {
    authorize(may(actor, 'rematch'));
    const { proven } = await ownPrecision(tx);
    if (!proven) return ok({ confirmed: 0 });
    const done = await tx
      .updateTable('monitoring_match')
      .set({ state: 'confirmed', decided_by_kind: 'rule', decided_at: now })
      .where('state', '=', 'proposed')
      .where('band', '=', 'sure')
      .returning('post_id')
      .execute();
    await notePublished({ tx, actor, emit }, [...new Set(done.map((row) => row.post_id))]);
    return ok({ confirmed: done.length });
  },
});
