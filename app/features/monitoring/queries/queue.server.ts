import { sql } from 'kysely';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { wilsonLower } from '../matching/confirm-rule.ts';
import { ownPrecision } from '../store/match-posts.server.ts';
import type { SubjectType } from '../tables.ts';
import '../tables.ts';
import {
  type EvidencePost,
  evidencePosts,
  metricOfPost,
  type SubjectChoice,
  subjectsAround,
} from './evidence.server.ts';

export type QueuePart = 'queue' | 'sample';
export type Candidate = {
  key: string;
  title: string;
  date: string | null;
  place: string | null;
  score: number;
  threshold: number;
  reasons: EvidencePost['reasons'];
  state: EvidencePost['state'];
};
export type QueueItem = {
  post: Omit<EvidencePost, 'score' | 'reasons' | 'state'>;
  unit: string;
  candidates: Candidate[];
  choices: SubjectChoice[];
  sample: { id: string; from: 'automatic-yes' | 'automatic-no' | 'declared' } | null;
};
export type QueueFigures = {
  precision: { right: number; n: number; lower: number; proven: boolean };
  sampleYes: { right: number; n: number };
  sampleNo: { right: number; n: number };
  /** Estimated share of all true matches that the program finds; null while nothing is known. */
  recall: { share: number; lower: number; n: number } | null;
};
export type QueueView = {
  part: QueuePart;
  waiting: number;
  samples: number;
  doneToday: number;
  item: QueueItem | null;
  figures: QueueFigures;
  zone: string;
};

/** Posts that wait for a person. */
export async function waitingPosts(db: Tx, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct post_id) as n from monitoring_match where tenant_id = ${actor.tenantId} and state = 'proposed' and not gone`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

async function openSamples(db: Tx, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from monitoring_sample where tenant_id = ${actor.tenantId} and answered_at is null`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Precision on own decisions, and recall as far as the weekly samples can tell. */
export async function queueFigures(db: Tx, actor: Actor): Promise<QueueFigures> {
  const proof = await ownPrecision(db);
  const { rows } = await sql<{ from: string; n: number; right: number }>`
    select s.drawn_from as from, count(*) as n,
      count(*) filter (where case s.drawn_from when 'automatic-no' then d.verdict is distinct from 'yes' else d.verdict is distinct from 'no' end) as right
    from monitoring_sample s left join monitoring_decision d on d.tenant_id = s.tenant_id and d.id = s.decision_id
    where s.tenant_id = ${actor.tenantId} and s.answered_at is not null group by 1`.execute(db);
  const of = (from: string) => rows.find((row) => row.from === from) ?? { n: 0, right: 0 };
  const [yes, no] = [of('automatic-yes'), of('automatic-no')];
  const { rows: weighed } = await sql<{ found: number; silent: number }>`
    select (select count(distinct post_id) from monitoring_match m where m.tenant_id = ${actor.tenantId} and m.state = 'confirmed' and m.score > 0) as found,
      (select count(*) from monitoring_post p where p.tenant_id = ${actor.tenantId} and not exists
        (select 1 from monitoring_match m where m.tenant_id = p.tenant_id and m.post_id = p.id and m.score > 0)) as silent`.execute(
    db,
  );
  const { found = 0, silent = 0 } = weighed[0] ?? {};
  const missedAtMost = no.n > 0 ? 1 - wilsonLower({ right: no.right, n: no.n }) : 1;
  const recallAt = (missed: number) =>
    found + silent * missed === 0 ? 0 : found / (found + silent * missed);
  return {
    precision: {
      right: Math.round((proof.precision ?? 0) * proof.n),
      n: proof.n,
      lower: proof.lowerBound,
      proven: proof.proven,
    },
    sampleYes: { right: yes.right, n: yes.n },
    sampleNo: { right: no.right, n: no.n },
    recall:
      no.n > 0 && found > 0
        ? { share: recallAt((no.n - no.right) / no.n), lower: recallAt(missedAtMost), n: no.n }
        : null,
  };
}

async function candidatesOf(
  db: Tx,
  actor: Actor,
  postId: string,
): Promise<{ post: EvidencePost; candidates: Candidate[] } | null> {
  const matches = await evidencePosts(db, sql`m.tenant_id = ${actor.tenantId} and m.post_id = ${postId}`, 12);
  const [first] = matches;
  if (!first) return null;
  const { rows } = await sql<{ key: string; title: string; date: string | null; place: string | null }>`
    select 'activity:' || k.id as key, k.title, k.date::text as date, k.place from agenda_read_activity k
      where k.tenant_id = ${actor.tenantId} and k.id = any(${matches.map((match) => match.subjectId)}::uuid[])
    union all select 'narrative:' || n.id, n.title, null, null from agenda_read_narrative n
      where n.tenant_id = ${actor.tenantId} and n.id = any(${matches.map((match) => match.subjectId)}::uuid[])`.execute(
    db,
  );
  const known = new Map(rows.map((row) => [row.key, row]));
  return {
    post: first,
    candidates: matches.flatMap((match) => {
      const subject = known.get(`${match.subjectType}:${match.subjectId}`);
      return subject
        ? [
            {
              ...subject,
              score: match.score,
              threshold: match.threshold,
              reasons: match.reasons,
              state: match.state,
            },
          ]
        : [];
    }),
  };
}

async function barePost(db: Tx, actor: Actor, postId: string): Promise<EvidencePost | null> {
  const { rows } = await sql<{
    id: string;
    network: string;
    handle: string | null;
    address: string | null;
    title: string | null;
    text: string;
    published_at: string;
    published_known: boolean;
    edited_at: string | null;
    gone: boolean;
    grade: EvidencePost['grade'];
    kind: EvidencePost['kind'];
    screenshot: boolean;
    metric: EvidencePost['metric'];
  }>`
    select p.id, p.network, c.handle, p.address, p.title, p.text, p.published_at, p.published_known, p.edited_at, p.gone_at is not null as gone, p.grade, p.kind,
      p.screenshot_file_id is not null as screenshot, ${metricOfPost} as metric
    from monitoring_post p left join channels_read_channel c on c.tenant_id = p.tenant_id and c.id = p.channel_id
    where p.tenant_id = ${actor.tenantId} and p.id = ${postId}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    network: row.network,
    handle: row.handle,
    address: row.address,
    title: row.title,
    text: row.text,
    publishedAt: row.published_at,
    publishedKnown: row.published_known,
    editedAt: row.edited_at,
    gone: row.gone,
    grade: row.grade,
    kind: row.kind,
    score: 0,
    threshold: 0,
    reasons: [],
    state: 'proposed',
    decidedByKind: null,
    decidedByName: null,
    decidedAt: null,
    hardEvidence: null,
    decisionId: null,
    screenshot: row.screenshot,
    metric: row.metric,
  };
}

async function itemOf(
  db: Tx,
  actor: Actor,
  postId: string,
  sample: QueueItem['sample'],
  only: string | null,
): Promise<QueueItem | null> {
  const whole = await barePost(db, actor, postId);
  if (!whole) return null;
  const found = await candidatesOf(db, actor, postId);
  const unit = await sql<{ name: string }>`
    select u.short_name as name from monitoring_post p join org_read_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${actor.tenantId} and p.id = ${postId}`.execute(db);
  const candidates = (found?.candidates ?? []).filter((one) =>
    sample ? only === null || one.key === only : one.state === 'proposed',
  );
  return {
    post: whole,
    unit: unit.rows[0]?.name ?? '',
    candidates,
    choices: await subjectsAround(db, actor, whole.publishedAt),
    sample,
  };
}

/** One post of the queue with its best activities; `skipped` posts come again at the end. */
export async function queueView(
  db: Tx,
  actor: Actor,
  asked: { part: QueuePart; skipped: readonly string[] },
  now: string,
): Promise<QueueView> {
  const government = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const done = await sql<{ n: number }>`
    select count(distinct post_id) as n from monitoring_decision d join org_read_government g on g.tenant_id = d.tenant_id
    where d.tenant_id = ${actor.tenantId} and d.undone_at is null
      and d.decided_at >= (date_trunc('day', ${now}::timestamptz at time zone g.zone) at time zone g.zone)`.execute(
    db,
  );
  const base = {
    part: asked.part,
    waiting: await waitingPosts(db, actor),
    samples: await openSamples(db, actor),
    doneToday: done.rows[0]?.n ?? 0,
    figures: await queueFigures(db, actor),
    zone: government.zone,
  };
  const skipped =
    asked.skipped.length > 0
      ? sql`array_position(${[...asked.skipped]}::uuid[], x.post_id) nulls first,`
      : sql``;
  if (asked.part === 'sample') {
    const { rows } = await sql<{
      id: string;
      post_id: string;
      drawn_from: 'automatic-yes' | 'automatic-no' | 'declared';
      subject_type: SubjectType;
      subject_id: string | null;
    }>`
      select x.id, x.post_id, x.drawn_from, x.subject_type, x.subject_id from monitoring_sample x
      where x.tenant_id = ${actor.tenantId} and x.answered_at is null order by ${skipped} x.week, x.drawn_from, x.id limit 1`.execute(
      db,
    );
    const [sample] = rows;
    const item = sample
      ? await itemOf(
          db,
          actor,
          sample.post_id,
          { id: sample.id, from: sample.drawn_from },
          sample.subject_id ? `${sample.subject_type}:${sample.subject_id}` : null,
        )
      : null;
    return { ...base, item };
  }
  const { rows } = await sql<{ post_id: string }>`
    select x.post_id from monitoring_match x where x.tenant_id = ${actor.tenantId} and x.state = 'proposed' and not x.gone
    order by ${skipped} x.published_at, x.post_id limit 1`.execute(db);
  return { ...base, item: rows[0] ? await itemOf(db, actor, rows[0].post_id, null, null) : null };
}
