import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { provenPrecision } from '../matching/confirm-rule.ts';
import { type PreparedPost, preparePost } from '../matching/prepare-post.ts';
import { evidenceOfMatcher, insideTaskWindow, type KeptEvidence, stateOf } from '../rules/confirm.ts';
import type { Grade, PostKind, SubjectType } from '../tables.ts';
import '../tables.ts';
import {
  deleteMatches,
  type MatchRow,
  matchKey,
  type StoredReason,
  upsertMatches,
} from './match-rows.server.ts';
import { type OpenMatcher, openMatcher } from './open-matchers.server.ts';

/** A stored post as matching needs it. */
export type PostToMatch = {
  readonly id: string;
  readonly unitId: string;
  readonly address: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: string;
  readonly publishedKnown: boolean;
  readonly grade: Grade;
  readonly kind: PostKind;
  readonly source: 'collected' | 'reported' | 'published';
  readonly assignmentId: string | null;
  /** A post that another unit's account shows too. */
  readonly shared: boolean;
  /** Read already when the post was stored. */
  readonly prepared?: PreparedPost;
  readonly copyNote?: string;
};

export type MatchCounts = { readonly confirmed: number; readonly queued: number };
export type MatchingMoment = { readonly tenantId: string; readonly now: string };

type Found = Omit<MatchRow, 'state' | 'decidedByKind' | 'decidedBy' | 'decidedAt'>;
type Task = {
  id: string;
  activity_id: string | null;
  narrative_id: string | null;
  unit_id: string;
  due_at: string;
  starts: string | null;
};
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

function reportFinding(post: PostToMatch, task: Task): Found | null {
  const subjectId = task.activity_id ?? task.narrative_id;
  if (subjectId === null || task.unit_id !== post.unitId) return null;
  const inside = insideTaskWindow(post.publishedAt, task.starts ?? task.due_at, task.due_at);
  // That a post of another unit is theirs too is so far the officer's word: a person decides.
  const claimed = post.shared && post.grade === 'C';
  const hardEvidence: KeptEvidence | null =
    !inside || claimed ? null : post.source === 'published' ? 'published-here' : 'reported-for-task';
  const text = claimed
    ? 'Dilaporkan petugas sebagai kiriman kolaborasi dengan akun unit lain'
    : inside
      ? 'Dilaporkan petugas untuk tugas ini, dalam jendela tugas'
      : 'Dilaporkan petugas untuk tugas ini, tetapi tayang di luar jendela tugas';
  return {
    ...common(post),
    subjectType: task.activity_id === null ? 'narrative' : 'activity',
    subjectId,
    score: 0,
    band: 'unsure',
    hardEvidence,
    reasons: [{ kind: 'report', for: inside && !claimed, text }],
  };
}

const common = (post: PostToMatch) => ({
  postId: post.id,
  unitId: post.unitId,
  kind: post.kind,
  publishedAt: post.publishedAt,
  publishedKnown: post.publishedKnown,
  grade: post.grade,
});

/** Everything the machine finds for one post, each subject once; a report joins what the words say of the same subject. */
function findingsOf(post: PostToMatch, open: OpenMatcher, tasks: ReadonlyMap<string, Task>): Found[] {
  const prepared =
    post.prepared ??
    preparePost(
      {
        id: post.id,
        url: post.address,
        published: post.publishedKnown ? post.publishedAt : null,
        title: post.title,
        text: post.text,
        unit: open.unitName(post.unitId),
      },
      open.offset,
    );
  const copy: StoredReason[] = post.copyNote ? [{ kind: 'copy', for: false, text: post.copyNote }] : [];
  const found = new Map<string, Found>();
  for (const match of open.matcher.matchPrepared(prepared))
    found.set(`activity ${match.activity}`, {
      ...common(post),
      subjectType: 'activity',
      subjectId: match.activity,
      score: match.score,
      band: match.band,
      hardEvidence: evidenceOfMatcher(match.hardEvidence),
      reasons: [...match.reasons, ...copy],
    });
  for (const hit of open.narratives.match(prepared.text, open.dayOf(post.publishedAt)))
    found.set(`narrative ${hit.id}`, {
      ...common(post),
      subjectType: 'narrative',
      subjectId: hit.id,
      score: hit.score,
      band: hit.band,
      hardEvidence: hit.ownHashtag ? 'own-hashtag' : null,
      reasons: [...hit.reasons, ...copy],
    });
  const task = post.assignmentId === null ? undefined : tasks.get(post.assignmentId);
  const report = task ? reportFinding(post, task) : null;
  if (report) {
    const key = `${report.subjectType} ${report.subjectId}`;
    const machine = found.get(key);
    found.set(
      key,
      machine
        ? {
            ...machine,
            hardEvidence: report.hardEvidence ?? machine.hardEvidence,
            reasons: [...report.reasons, ...machine.reasons],
          }
        : report,
    );
  }
  return [...found.values()];
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

function spanOf(posts: readonly PostToMatch[]): { from: string; to: string } {
  let from = posts[0]?.publishedAt ?? '';
  let to = from;
  for (const { publishedAt } of posts) {
    if (publishedAt < from) from = publishedAt;
    if (publishedAt > to) to = publishedAt;
  }
  return { from, to };
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
  const open = await openMatcher(tx, tenantId, now, spanOf(posts));
  const tasks = await tasksOf(tx, posts);
  const { proven } = await ownPrecision(tx);
  const existing = options.fresh ? [] : await existingMatches(tx, tenantId, ids);
  const decisions = options.fresh ? new Map<string, Decision>() : await liveDecisions(tx, tenantId, ids);
  const before = new Map(existing.map((row) => [row.key, row]));
  const wanted = new Map<string, MatchRow>();
  for (const post of posts)
    for (const found of findingsOf(post, open, tasks)) {
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
