import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type Cursor, readCursor, readTimeCursor, writeCursor } from '../rules/cursor.ts';
import { planPosts, queryOf } from '../rules/search-plan.ts';
import { addDays, startOfDay, type Today } from '../rules/when.ts';
import type { EntryKind } from '../tables.ts';
import { type AccountLine, accountsOf } from './accounts.server.ts';
import { type ActivityLine, activitiesOf } from './activities.server.ts';
import { type PostLine, postsOf } from './posts.server.ts';
import { type ReleaseLine, releasesOf } from './releases.server.ts';
import { type Question, readQuestion } from './search-terms.server.ts';
import { type UnitLine, unitsOf } from './units.server.ts';

export type SearchKind = 'kabar' | 'rilis' | 'agenda' | 'unit' | 'akun';

export type SearchFilter = {
  readonly kind: SearchKind | null;
  readonly unitId: string | null;
  /** Local dates, both included. */
  readonly from: string | null;
  readonly until: string | null;
  readonly after: string | null;
};

export type SearchResult = {
  corrected: Question['corrected'];
  units: UnitLine[];
  accounts: AccountLine[];
  activities: ActivityLine[];
  releases: ReleaseLine[];
  posts: PostLine[];
  /** Where the next page of the chosen kind begins (of posts when no kind is chosen). */
  next: string | null;
};

const PAGE = 20;
/** Of the small subjects, when all kinds stand together. */
const GLANCE = 3;
/** Posts beside them: that page holds the most and stays within the 5 kB a page may weigh. */
const POSTS_BESIDE = 15;
const NOTHING: SearchResult = {
  corrected: [],
  units: [],
  accounts: [],
  activities: [],
  releases: [],
  posts: [],
  next: null,
};

/** One search over everything public; a kind alone is paged, all together show the first of each. */
export async function search(
  db: Tx,
  today: Today,
  typed: string,
  filter: SearchFilter,
): Promise<SearchResult> {
  const question = await readQuestion(db, typed);
  if (question.terms.length === 0) return NOTHING;
  const first = filter.kind === null && filter.after === null;
  const wants = (kind: SearchKind) => filter.kind === kind || first;
  const dated = filter.from !== null || filter.until !== null;
  const kinds: EntryKind[] = [
    ...(wants('unit') && !dated ? (['unit'] as const) : []),
    ...(wants('akun') && !dated ? (['account'] as const) : []),
    ...(wants('agenda') ? (['activity'] as const) : []),
    ...(wants('rilis') ? (['release'] as const) : []),
  ];
  const found = await entries(db, question, kinds, filter);
  const { unit: units, account: accounts, activity: activities, release: releases } = found;
  const posts =
    wants('kabar') || filter.kind === null
      ? await findPosts(db, today, question, filter, first ? POSTS_BESIDE : PAGE)
      : null;
  const paged = { kabar: posts, rilis: releases, agenda: activities, unit: units, akun: accounts }[
    filter.kind ?? 'kabar'
  ];
  return {
    corrected: question.corrected,
    units: await unitsOf(db, units?.ids ?? []),
    accounts: await accountsOf(db, today, accounts?.ids ?? []),
    activities: await activitiesOf(db, today, activities?.ids ?? []),
    releases: await releasesOf(db, today, releases?.ids ?? []),
    posts: await postsOf(db, today, posts?.ids ?? [], { once: filter.unitId === null }),
    next: paged?.next ?? null,
  };
}

type Found = { ids: string[]; next: string | null };

function pageOf(rows: readonly Cursor[], limit: number): Found {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { ids: rows.slice(0, limit).map((row) => row.id), next: last ? writeCursor(last) : null };
}

/** The small subjects of all wanted kinds in one question. */
async function entries(
  db: Tx,
  question: Question,
  kinds: readonly EntryKind[],
  filter: SearchFilter,
): Promise<Record<EntryKind, Found | null>> {
  const limit = filter.kind === null ? GLANCE : PAGE;
  const after = filter.kind === null ? null : readCursor(filter.after);
  const { rows } =
    kinds.length === 0
      ? { rows: [] }
      : await sql<Cursor & { kind: EntryKind }>`select k.kind, e.subject_id as id, e.sort
          from unnest(${[...kinds]}::text[]) k (kind), lateral portal_find_entries(${queryOf(question.terms)}::tsquery, k.kind,
            ${filter.unitId}::uuid, ${filter.from}::date, ${filter.until}::date, ${after?.sort ?? null}, ${after?.id ?? null}::uuid,
            ${limit + 1}) e`.execute(db);
  const found = (kind: EntryKind) =>
    kinds.includes(kind)
      ? pageOf(
          rows.filter((row) => row.kind === kind).map(({ id, sort }) => ({ id, sort })),
          limit,
        )
      : null;
  return {
    unit: found('unit'),
    account: found('account'),
    activity: found('activity'),
    release: found('release'),
  };
}

async function findPosts(
  db: Tx,
  today: Today,
  question: Question,
  filter: SearchFilter,
  limit: number,
): Promise<Found> {
  const plan = planPosts(question.terms, question.total);
  const after = readTimeCursor(filter.after);
  const from = filter.from ? startOfDay(filter.from, today.zone) : '1900-01-01T00:00:00Z';
  const dayAfter = filter.until ? startOfDay(addDays(filter.until, 1), today.zone) : today.now;
  const until = Date.parse(dayAfter) < Date.parse(today.now) ? dayAfter : today.now;
  const { rows } = await sql<Cursor>`select id, published_at as sort from portal_find_posts(
    ${plan.asked}::tsquery, ${[...question.phrases]}::text[], ${filter.unitId}::uuid,
    ${from}::timestamptz, ${until}::timestamptz, ${after?.sort ?? null}::timestamptz, ${after?.id ?? null}::uuid,
    ${limit + 1}, ${Math.min(plan.lookRows, 2_000_000_000)})`.execute(db);
  return pageOf(rows, limit);
}
