import { sql } from 'kysely';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type CoverageState, coverageState } from '../matching/coverage-state.ts';
import { bandLimits } from '../matching/rank.ts';
import { may } from '../policy.ts';
import type { StoredReason } from '../store/findings.ts';
import { ownPrecision } from '../store/match-posts.server.ts';
import type { Grade, PostKind, SubjectType } from '../tables.ts';
import '../tables.ts';

/** What others did with a post, on which day, of how many followers; `null` parts are not told. */
export type PostMetric = {
  reactions: number;
  likes: number | null;
  shares: number | null;
  replies: number | null;
  followers: number | null;
  measuredOn: string;
};

/** The newest measurement of post `p`, as JSON. */
export const metricOfPost = sql`(select jsonb_build_object('reactions', x.reactions, 'likes', x.likes, 'shares', x.shares, 'replies', x.replies,
  'followers', x.followers, 'measuredOn', x.measured_at) from monitoring_metric x where x.tenant_id = p.tenant_id and x.post_id = p.id)`;

/** A post as evidence, with what the machine and people said of it. Times are ISO instants. */
export type EvidencePost = {
  id: string;
  network: string;
  handle: string | null;
  address: string | null;
  title: string | null;
  text: string;
  publishedAt: string;
  publishedKnown: boolean;
  editedAt: string | null;
  gone: boolean;
  grade: Grade;
  kind: PostKind;
  score: number;
  /** Score from which the program is sure. */
  threshold: number;
  reasons: StoredReason[];
  state: 'proposed' | 'confirmed' | 'rejected';
  decidedByKind: 'rule' | 'person' | null;
  decidedByName: string | null;
  decidedAt: string | null;
  hardEvidence: string | null;
  decisionId: string | null;
  screenshot: boolean;
  metric: PostMetric | null;
};

export type CellEvidence = {
  unit: { id: string; shortName: string; name: string };
  subject: { type: SubjectType; id: string; title: string; date: string | null };
  task: { kinds: string[]; dueAt: string; excuse: string | null } | null;
  state: CoverageState;
  posts: EvidencePost[];
  /** Whether sure matches are confirmed without a person. */
  proven: boolean;
  zone: string;
  abilities: { decide: boolean; undo: boolean };
};

async function subjectOf(db: Tx, actor: Actor, type: SubjectType, id: string) {
  if (type === 'narrative') {
    const row = await db
      .selectFrom('agenda_read_narrative')
      .select(['id', 'title'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? { type, id: row.id, title: row.title, date: null } : null;
  }
  const row = await db
    .selectFrom('agenda_read_activity')
    .select(['id', 'title', 'date', 'visibility'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || (row.visibility === 'internal' && !may(actor, 'see-internal'))) return null;
  return { type, id: row.id, title: row.title, date: row.date as string | null };
}

type PostRow = {
  id: string;
  network: string;
  handle: string | null;
  address: string | null;
  title: string | null;
  text: string;
  published_at: string;
  published_known: boolean;
  edited_at: string | null;
  gone_at: string | null;
  grade: Grade;
  kind: PostKind;
  score: number;
  reasons: StoredReason[];
  state: EvidencePost['state'];
  decided_by_kind: EvidencePost['decidedByKind'];
  decided_by_name: string | null;
  decided_at: string | null;
  hard_evidence: string | null;
  decision_id: string | null;
  screenshot: boolean;
  metric: PostMetric | null;
};

const asEvidence = (row: PostRow): EvidencePost => ({
  id: row.id,
  network: row.network,
  handle: row.handle,
  address: row.address,
  title: row.title,
  text: row.text.slice(0, 600),
  publishedAt: row.published_at,
  publishedKnown: row.published_known,
  editedAt: row.edited_at,
  gone: row.gone_at !== null,
  grade: row.grade,
  kind: row.kind,
  score: Math.round(row.score * 100) / 100,
  threshold: bandLimits[row.published_known ? 'dated' : 'undated'].sure,
  reasons: row.reasons,
  state: row.state,
  decidedByKind: row.decided_by_kind,
  decidedByName: row.decided_by_name,
  decidedAt: row.decided_at,
  hardEvidence: row.hard_evidence,
  decisionId: row.decision_id,
  screenshot: row.screenshot,
  metric: row.metric,
});

/** Matches with their posts; `where` names the matches as `m`. */
export async function evidencePosts(
  db: Tx,
  where: ReturnType<typeof sql>,
  limit = 20,
): Promise<(EvidencePost & { subjectType: SubjectType; subjectId: string })[]> {
  const { rows } = await sql<PostRow & { subject_type: SubjectType; subject_id: string }>`
    select p.id, p.network, c.handle, p.address, p.title, p.text, p.published_at, p.published_known, p.edited_at, p.gone_at, p.grade, m.kind, m.score,
      m.reasons, m.state, m.decided_by_kind, m.decided_at, m.hard_evidence, m.subject_type, m.subject_id, p.screenshot_file_id is not null as screenshot, ${metricOfPost} as metric,
      (select q.name from org_read_person q where q.tenant_id = m.tenant_id and q.id = m.decided_by) as decided_by_name,
      (select d.id from monitoring_decision d where d.tenant_id = m.tenant_id and d.post_id = m.post_id and d.subject_type = m.subject_type
        and d.subject_id = m.subject_id and d.undone_at is null order by d.decided_at desc limit 1) as decision_id
    from monitoring_match m join monitoring_post p on p.tenant_id = m.tenant_id and p.id = m.post_id
      left join channels_read_channel c on c.tenant_id = p.tenant_id and c.id = p.channel_id
    where ${where}
    order by case m.state when 'proposed' then 0 when 'confirmed' then 1 else 2 end, m.score desc, p.published_at limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => ({
    ...asEvidence(row),
    subjectType: row.subject_type,
    subjectId: row.subject_id,
  }));
}

/** What stands behind one cell of the board; null when there is no such cell for this person. */
export async function cellEvidence(
  db: Tx,
  actor: Actor,
  asked: { unitId: string; type: SubjectType; id: string },
  now: string,
): Promise<CellEvidence | null> {
  const subject = await subjectOf(db, actor, asked.type, asked.id);
  const unit = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name', 'name'])
    .where('id', '=', asked.unitId)
    .executeTakeFirst();
  if (!subject || !unit) return null;
  const task = await db
    .selectFrom('agenda_read_assignment')
    .select(['kinds', 'due_at', 'state', 'excuse_reason'])
    .where(asked.type === 'activity' ? 'activity_id' : 'narrative_id', '=', asked.id)
    .where('unit_id', '=', asked.unitId)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  const posts = await evidencePosts(
    db,
    sql`m.tenant_id = ${actor.tenantId} and m.subject_type = ${asked.type} and m.subject_id = ${asked.id} and m.unit_id = ${asked.unitId}`,
  );
  const government = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const { proven } = await ownPrecision(db);
  const cell = coverageState(
    task ? { dueAt: Date.parse(task.due_at), excused: task.state === 'excused', cancelled: false } : null,
    posts
      .filter((post) => !post.gone)
      .map((post) => ({
        kind: post.kind,
        decision: post.state === 'proposed' ? ('pending' as const) : post.state,
        publishedAt: post.publishedKnown ? Date.parse(post.publishedAt) : null,
        grade: post.grade,
      })),
    Date.parse(now),
  );
  return {
    unit: { id: unit.id, shortName: unit.short_name, name: unit.name },
    subject,
    task: task
      ? {
          kinds: task.kinds,
          dueAt: task.due_at,
          excuse: task.state === 'excused' ? task.excuse_reason : null,
        }
      : null,
    state: cell.state,
    posts,
    proven,
    zone: government.zone,
    abilities: { decide: may(actor, 'decide'), undo: may(actor, 'undo-decision') },
  };
}

export type SubjectChoice = { key: string; title: string; date: string | null };

/** Activities around a day and live narratives, to choose from when the program proposed the wrong one. */
export async function subjectsAround(db: Tx, actor: Actor, instant: string): Promise<SubjectChoice[]> {
  const hidden = may(actor, 'see-internal') ? sql`` : sql`and k.visibility <> 'internal'`;
  const { rows } = await sql<SubjectChoice>`
    select 'activity:' || k.id as key, k.title, k.date::text as date from agenda_read_activity k
    where k.tenant_id = ${actor.tenantId} and k.state <> 'cancelled' ${hidden}
      and k.date between (${instant}::timestamptz at time zone k.zone)::date - 14 and (${instant}::timestamptz at time zone k.zone)::date + 3
    union all
    select 'narrative:' || n.id, n.title, null from agenda_read_narrative n where n.tenant_id = ${actor.tenantId} and n.state = 'live'
    order by date desc nulls last, title limit 200`.execute(db);
  return rows;
}
