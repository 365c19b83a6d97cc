import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { provenPrecision } from '../matching/confirm-rule.ts';
import { preparePost } from '../matching/prepare-post.ts';
import { stateOf } from '../rules/confirm.ts';
import type { Grade, PostKind, SubjectType } from '../tables.ts';
import '../tables.ts';
import { type Found, findingsOf, type MachineFindings, type PostToMatch, type Task } from './findings.ts';
import { madeFor } from './made-for.server.ts';
import { deleteMatches, type MatchRow, matchKey, upsertMatches } from './match-rows.server.ts';
import { openMatcher, spanOf } from './open-matchers.server.ts';

export type MatchCounts = { readonly confirmed: number; readonly queued: number };
export type MatchingMoment = { readonly tenantId: string; readonly now: string };

type Decision = {
  post_id: string;
  subject_type: SubjectType;
  subject_id: string;
  verdict: 'yes' | 'no';
  kind: PostKind | null;
  decided_by: string;
  decided_at: string;
};

/** Precision of the machine's sure proposals on this government's own decisions. */
export async function ownPrecision(tx: Tx) {
  const row = await tx
    .selectFrom('monitoring_decision')
    .select((eb) => [
      eb.fn.countAll<number>().as('n'),
      eb.fn.countAll<number>().filterWhere('verdict', '=', 'yes').as('right'),
    ])
    .where('machine_band', '=', 'sure')
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return provenPrecision({ right: row?.right ?? 0, n: row?.n ?? 0 });
}

async function tasksOf(tx: Tx, posts: readonly PostToMatch[]): Promise<Map<string, Task>> {
  const ids = [...new Set(posts.flatMap((post) => post.assignmentId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('agenda_read_assignment as a')
    .leftJoin('agenda_read_activity as k', (join) =>
      join.onRef('k.tenant_id', '=', 'a.tenant_id').onRef('k.id', '=', 'a.activity_id'),
    )
    .select(['a.id', 'a.activity_id', 'a.narrative_id', 'a.unit_id', 'a.due_at', 'a.given_at'])
    .select((eb) =>
      eb.fn.coalesce('k.starts_at', sql<string | null>`(k.date::timestamp at time zone k.zone)`).as('starts'),
    )
    .where('a.id', 'in', ids)
    .where('a.state', '<>', 'cancelled')
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, starts: row.starts ?? row.given_at }]));
}

function settled(found: Found, decision: Decision | undefined, proven: boolean, now: string): MatchRow {
  const { state, by, kind } = stateOf(found, decision ?? null, proven);
  const decidedAt = by === 'person' ? (decision?.decided_at ?? now) : by === 'rule' ? now : null;
  return {
    ...found,
    kind,
    state,
    decidedByKind: by,
    decidedBy: by === 'person' ? (decision?.decided_by ?? null) : null,
    decidedAt,
  };
}

type Existing = {
  key: string;
  postId: string;
  subjectType: SubjectType;
  subjectId: string;
  decidedByKind: string | null;
  decidedAt: string | null;
  said: string;
  state: string;
};

async function existingMatches(tx: Tx, tenantId: string, ids: readonly string[]): Promise<Existing[]> {
  const { rows } = await sql<{
    post_id: string;
    subject_type: SubjectType;
    subject_id: string;
    decided_by_kind: string | null;
    decided_at: string | null;
    state: string;
    said: string;
  }>`
    select post_id, subject_type, subject_id, decided_by_kind, decided_at, state,
      concat_ws('|', unit_id, score, band, kind, hard_evidence, state, published_at, published_known, grade, gone, md5(reasons::text)) as said
    from monitoring_match where tenant_id = ${tenantId} and post_id = any(${ids}::uuid[])`.execute(tx);
  return rows.map((row) => ({
    key: `${row.post_id} ${row.subject_type} ${row.subject_id}`,
    postId: row.post_id,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    decidedByKind: row.decided_by_kind,
    decidedAt: row.decided_at,
    said: row.said,
    state: row.state,
  }));
}

async function liveDecisions(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, Decision>> {
  const { rows } = await sql<Decision>`
    select distinct on (post_id, subject_type, subject_id) post_id, subject_type, subject_id, verdict, kind, decided_by, decided_at
    from monitoring_decision where tenant_id = ${tenantId} and post_id = any(${ids}::uuid[]) and undone_at is null
    order by post_id, subject_type, subject_id, decided_at desc, id desc`.execute(tx);
  return new Map(rows.map((row) => [`${row.post_id} ${row.subject_type} ${row.subject_id}`, row]));
}

/** Reads the words of those posts that were not read already. */
async function machineOf(
  tx: Tx,
  { tenantId, now }: MatchingMoment,
  posts: readonly PostToMatch[],
): Promise<(post: PostToMatch) => MachineFindings> {
  const unread = posts.filter((post) => !post.machine);
  const open = unread.length === 0 ? null : await openMatcher(tx, tenantId, now, spanOf(unread));
  return (post) => {
    if (post.machine) return post.machine;
    if (!open) throw new Error('A post was not read');
    const { id, address, publishedKnown, publishedAt, title, text, unitId } = post;
    const published = publishedKnown ? publishedAt : null;
    const unit = open.unitName(unitId);
    return open.find(
      preparePost({ id, url: address, published, title, text, unit }, open.offset),
      publishedAt,
    );
  };
}

/**
 * Matches stored posts with activities and narratives and keeps what was found, with the reasons. What a person decided
 * stands, whatever the machine says now.
 * @param options.fresh the posts were added just now: nothing can stand about them
 */
export async function matchPrepared(
  tx: Tx,
  { tenantId, now }: MatchingMoment,
  posts: readonly PostToMatch[],
  options: { fresh?: boolean } = {},
): Promise<MatchCounts> {
  if (posts.length === 0) return { confirmed: 0, queued: 0 };
  const ids = posts.map((post) => post.id);
  const machine = await machineOf(tx, { tenantId, now }, posts);
  const tasks = await tasksOf(tx, posts);
  const made = await madeFor(tx, tenantId, posts);
  const { proven } = await ownPrecision(tx);
  const existing = options.fresh ? [] : await existingMatches(tx, tenantId, ids);
  const decisions = options.fresh ? new Map<string, Decision>() : await liveDecisions(tx, tenantId, ids);
  const before = new Map(existing.map((row) => [row.key, row]));
  const wanted = new Map<string, MatchRow>();
  for (const post of posts)
    for (const found of findingsOf(post, machine(post), tasks, made.get(post.id))) {
      const key = matchKey(found);
      const row = settled(found, decisions.get(key), proven, now);
      const old = before.get(key);
      // What the rule has confirmed once stays confirmed while the machine still finds it: a board does not flicker.
      wanted.set(
        key,
        row.state === 'proposed' && old?.decidedByKind === 'rule' && row.band === 'sure'
          ? { ...row, state: 'confirmed', decidedByKind: 'rule', decidedAt: old.decidedAt }
          : row,
      );
    }
  await deleteMatches(
    tx,
    tenantId,
    existing.filter((row) => !wanted.has(row.key)),
  );
  await upsertMatches(tx, tenantId, [...wanted.values()]);
  const rows = [...wanted.values()];
  return {
    confirmed: rows.filter((row) => row.state === 'confirmed').length,
    queued: rows.filter((row) => row.state === 'proposed').length,
  };
}

type PostRowToMatch = {
  id: string;
  unit_id: string;
  address: string | null;
  title: string | null;
  text: string;
  published_at: string;
  published_known: boolean;
  grade: Grade;
  kind: PostKind;
  source: 'collected' | 'reported' | 'published';
  reported_assignment_id: string | null;
  shared: boolean;
  copy_unit: string | null;
};

const asPost = (row: PostRowToMatch): PostToMatch => ({
  id: row.id,
  unitId: row.unit_id,
  address: row.address,
  title: row.title,
  text: row.text,
  publishedAt: row.published_at,
  publishedKnown: row.published_known,
  grade: row.grade,
  kind: row.kind,
  source: row.source,
  assignmentId: row.reported_assignment_id,
  shared: row.shared,
  ...(row.copy_unit === null ? {} : { copyNote: copyNoteOf(row.copy_unit) }),
});

/** The sentence under a copied text. */
export const copyNoteOf = (unit: string): string => `Teksnya sama dengan kiriman ${unit} sebelumnya`;

/** Matches posts by id; unknown ids are passed over. */
export async function matchPosts(
  tx: Tx,
  moment: MatchingMoment,
  postIds: readonly string[],
): Promise<MatchCounts> {
  if (postIds.length === 0) return { confirmed: 0, queued: 0 };
  const { rows } = await sql<PostRowToMatch>`
    select p.id, p.unit_id, p.address, p.title, p.text, p.published_at, p.published_known, p.grade, p.kind, p.source, p.reported_assignment_id, p.collab_key is not null as shared,
      (select u.short_name from monitoring_post o join org_read_unit u on u.tenant_id = o.tenant_id and u.id = o.unit_id
        where o.tenant_id = p.tenant_id and o.id = p.copy_of_id) as copy_unit
    from monitoring_post p where p.tenant_id = ${moment.tenantId} and p.id = any(${postIds}::uuid[]) and p.gone_at is null
    order by p.id`.execute(tx);
  return matchPrepared(tx, moment, rows.map(asPost));
}
