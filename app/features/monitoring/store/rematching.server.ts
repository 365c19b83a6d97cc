import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import {
  formsToCount,
  queryOf,
  type WordsToFind,
  wordsOfActivity,
  wordsOfNarrative,
} from '../rules/words-to-find.ts';
import type { RematchTable, SubjectType } from '../tables.ts';
import '../tables.ts';
import type { MatchingMoment } from './match-posts.server.ts';
import { WINDOW_DAYS } from './open-matchers.server.ts';

export type Subject = { readonly type: SubjectType; readonly id: string };

/** Posts of a narrative are looked at anew for this many days. */
const NARRATIVE_DAYS = 30;
const NONE = '00000000-0000-0000-0000-000000000000';

type Plan = { from: string; until: string; query: string };

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** On so few posts no word is called frequent. */
const ENOUGH_POSTS = 300;

/** How often the words are said on some days, and what to ask for then. */
async function queryFor(
  tx: Tx,
  tenantId: string,
  asked: WordsToFind,
  days: readonly string[],
): Promise<string | null> {
  const { rows: all } = await sql<{ n: number }>`
    select count(*)::int as n from monitoring_post where tenant_id = ${tenantId}
      and published_at >= ${days[0]}::date and published_at < ${days.at(-1)}::date + 1`.execute(tx);
  const total = all[0]?.n ?? 0;
  if (total < ENOUGH_POSTS) return queryOf(asked, () => 0);
  const { rows } = await sql<{ form: string; posts: number }>`
    select form, posts from monitoring_forms_said(${formsToCount(asked)}::text[], ${[...days]}::date[])`.execute(
    tx,
  );
  const said = new Map(rows.map((row) => [row.form, row.posts]));
  return queryOf(asked, (form) => (said.get(form) ?? 0) / total);
}

/** Three days around a day, none of them later than today. */
function daysAround(day: string, now: string): string[] {
  const today = now.slice(0, 10);
  const last = shift(day, 1) < today ? shift(day, 1) : today;
  return [shift(last, -2), shift(last, -1), last];
}

/** Days (UTC) and words by which posts of an activity can be found; null when none can be about it. */
async function activityPlan(tx: Tx, { tenantId, now }: MatchingMoment, id: string): Promise<Plan | null> {
  const row = await tx
    .selectFrom('agenda_read_activity')
    .select(['title', 'date', 'place', 'description', 'hashtags', 'leader', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.state === 'cancelled' || row.state === 'postponed') return null;
  const asked = wordsOfActivity({
    id,
    title: row.title,
    date: row.date,
    place: row.place,
    msg: row.description,
    leader: row.leader,
    tags: row.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' '),
  });
  const query = asked && (await queryFor(tx, tenantId, asked, daysAround(row.date, now)));
  if (!query) return null;
  return {
    from: shift(row.date, -WINDOW_DAYS.activityAfter - 1),
    until: shift(row.date, WINDOW_DAYS.activityBefore + 1),
    query,
  };
}

async function narrativePlan(tx: Tx, { tenantId, now }: MatchingMoment, id: string): Promise<Plan | null> {
  const row = await tx
    .selectFrom('agenda_read_narrative')
    .select(['id', 'title', 'message', 'points', 'hashtags', 'valid_from', 'valid_to'])
    .where('id', '=', id)
    .where('state', '=', 'live')
    .where('version_id', 'is not', null)
    .executeTakeFirst();
  if (!row) return null;
  const asked = wordsOfNarrative({
    id: row.id,
    title: row.title,
    message: row.message ?? '',
    points: row.points ?? [],
    hashtags: row.hashtags ?? [],
    validFrom: row.valid_from,
    validTo: row.valid_to,
  });
  const today = now.slice(0, 10);
  const query = await queryFor(tx, tenantId, asked, daysAround(today, now));
  return query === null ? null : { from: shift(today, -NARRATIVE_DAYS), until: today, query };
}

/** Puts a subject on the list of what is to be matched anew; one that is on it begins again, since it has changed again. */
export async function queueSubject(
  tx: Tx,
  { tenantId, now }: MatchingMoment,
  subject: Subject,
): Promise<void> {
  const moment = { tenantId, now };
  const plan =
    subject.type === 'activity'
      ? await activityPlan(tx, moment, subject.id)
      : await narrativePlan(tx, moment, subject.id);
  const days = {
    from_day: plan?.from ?? null,
    until_day: plan?.until ?? null,
    query: plan?.query ?? null,
  };
  const start = { day: null, after_id: null, posts: 0, touched_at: now, ...days };
  await tx
    .insertInto('monitoring_rematch')
    .values({ tenant_id: tenantId, subject_type: subject.type, subject_id: subject.id, ...start })
    .onConflict((on) => on.columns(['tenant_id', 'subject_type', 'subject_id']).doUpdateSet(start))
    .execute();
}

export type Place = Pick<RematchTable, 'day' | 'after_id' | 'from_day' | 'until_day' | 'query' | 'posts'>;

/** How far a subject has come, locked; null when it is done, or another worker is at it. */
export async function takePlace(tx: Tx, subject: Subject): Promise<Place | null> {
  const row = await tx
    .selectFrom('monitoring_rematch')
    .select(['day', 'after_id', 'from_day', 'until_day', 'query', 'posts'])
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps how far a subject has come; null: it is done. */
export async function keepPlace(
  tx: Tx,
  { now }: MatchingMoment,
  subject: Subject,
  place: Place | null,
): Promise<void> {
  if (place === null)
    await tx
      .deleteFrom('monitoring_rematch')
      .where('subject_type', '=', subject.type)
      .where('subject_id', '=', subject.id)
      .execute();
  else
    await tx
      .updateTable('monitoring_rematch')
      .set({ ...place, touched_at: now })
      .where('subject_type', '=', subject.type)
      .where('subject_id', '=', subject.id)
      .execute();
}

/** Posts that stand as a match of the subject now, whatever their day. */
async function heldPosts(
  tx: Tx,
  { tenantId }: MatchingMoment,
  subject: Subject,
  after: string,
  limit: number,
) {
  const { rows } = await sql<{ id: string }>`
    select post_id as id from monitoring_match where tenant_id = ${tenantId} and subject_type = ${subject.type}
      and subject_id = ${subject.id} and post_id > ${after} order by post_id limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}

async function sayingPosts(tx: Tx, query: string, day: string, after: string, limit: number) {
  const { rows } = await sql<{ id: string }>`
    select id from monitoring_posts_saying(${query}::tsquery, ${day}::date, ${after}::uuid, ${limit})`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

/**
 * The next posts that may be about the subject: first those that are said to be, then, day by day, those that say one of its words.
 * @returns the posts, and the place after them; null there when no more follow
 */
export async function nextPosts(
  tx: Tx,
  moment: MatchingMoment,
  subject: Subject,
  place: Place,
  atMost: number,
): Promise<{ ids: string[]; next: Place | null }> {
  const ids: string[] = [];
  const after = place.after_id ?? NONE;
  let day = place.day;
  if (day === null) {
    ids.push(...(await heldPosts(tx, moment, subject, after, atMost)));
    if (ids.length === atMost) return { ids, next: { ...place, after_id: ids.at(-1) ?? null } };
    day = place.from_day;
  }
  const { until_day: until, query } = place;
  if (query === null || day === null || until === null) return { ids, next: null };
  let from = place.day === null ? NONE : after;
  for (; day <= until; day = shift(day, 1)) {
    const left = atMost - ids.length;
    const found = await sayingPosts(tx, query, day, from, left);
    ids.push(...found);
    if (found.length === left) return { ids, next: { ...place, day, after_id: found.at(-1) ?? from } };
    from = NONE;
  }
  return { ids, next: null };
}
