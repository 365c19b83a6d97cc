import { sql } from 'kysely';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import { ownPrecision } from '../store/match-posts.server.ts';
import '../tables.ts';
import {
  type EvidencePost,
  evidencePosts,
  metricOfPost,
  type SubjectChoice,
  subjectsAround,
} from './evidence.server.ts';

export type PostDecision = {
  id: string;
  subject: string;
  verdict: 'yes' | 'no';
  kind: string | null;
  by: string;
  at: string;
  undone: boolean;
  sample: boolean;
};

type Row = Omit<EvidencePost, 'text'> & {
  text: string;
  unit: string;
  unitId: string;
  firstSeenAt: string;
  goneAt: string | null;
  copyOf: { id: string; unit: string } | null;
  /** The same post on accounts of other units. */
  shared: { id: string; unit: string }[];
  reportedByName: string | null;
};

export type PostView = {
  post: Row;
  matches: (EvidencePost & { key: string; subject: string; date: string | null })[];
  decisions: PostDecision[];
  choices: SubjectChoice[];
  proven: boolean;
  zone: string;
  abilities: { decide: boolean; undo: boolean };
};

async function postOf(db: Tx, actor: Actor, id: string): Promise<Row | null> {
  const { rows } = await sql<Row & { copy_id: string | null; copy_unit: string | null }>`
    select p.id, p.network, c.handle, p.address, p.title, p.text, p.published_at as "publishedAt", p.published_known as "publishedKnown",
      p.edited_at as "editedAt", p.gone_at is not null as gone, p.gone_at as "goneAt", p.grade, p.kind, p.first_seen_at as "firstSeenAt",
      p.unit_id as "unitId", u.short_name as unit, q.name as "reportedByName", p.screenshot_file_id is not null as screenshot,
      ${metricOfPost} as metric,
      o.id as copy_id, ou.short_name as copy_unit
    from monitoring_post p
      join org_read_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
      left join channels_read_channel c on c.tenant_id = p.tenant_id and c.id = p.channel_id
      left join org_read_person q on q.tenant_id = p.tenant_id and q.id = p.reported_by
      left join monitoring_post o on o.tenant_id = p.tenant_id and o.id = p.copy_of_id
      left join org_read_unit ou on ou.tenant_id = o.tenant_id and ou.id = o.unit_id
    where p.tenant_id = ${actor.tenantId} and p.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { copy_id, copy_unit, ...rest } = row;
  return {
    ...rest,
    copyOf: copy_id && copy_unit ? { id: copy_id, unit: copy_unit } : null,
    shared: await sharedWith(db, actor, id),
    score: 0,
    threshold: 0,
    reasons: [],
    state: 'proposed',
    decidedByKind: null,
    decidedByName: null,
    decidedAt: null,
    hardEvidence: null,
    decisionId: null,
  };
}

async function sharedWith(db: Tx, actor: Actor, id: string): Promise<Row['shared']> {
  const { rows } = await sql<Row['shared'][number]>`
    select s.id, u.short_name as unit from monitoring_post p
      join monitoring_post s on s.tenant_id = p.tenant_id and s.id <> p.id
        and (s.address_key = coalesce(p.collab_key, p.address_key) or s.collab_key = coalesce(p.collab_key, p.address_key))
      join org_read_unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    where p.tenant_id = ${actor.tenantId} and p.id = ${id} order by u.position, u.short_name`.execute(db);
  return rows;
}

/** A post with everything that was said of it; activities that the person may not see are left out. */
export async function postView(db: Tx, actor: Actor, id: string): Promise<PostView | null> {
  const post = await postOf(db, actor, id);
  if (!post) return null;
  const hidden = may(actor, 'see-internal') ? sql`true` : sql`k.visibility <> 'internal'`;
  const found = await evidencePosts(db, sql`m.tenant_id = ${actor.tenantId} and m.post_id = ${id}`);
  const { rows: decisions } = await sql<PostDecision & { subjectKey: string }>`
    select d.id, d.subject_type || ':' || d.subject_id as "subjectKey", d.verdict, d.kind, q.name as by, d.decided_at as at,
      d.undone_at is not null as undone, d.sample_of is not null as sample
    from monitoring_decision d left join org_read_person q on q.tenant_id = d.tenant_id and q.id = d.decided_by
    where d.tenant_id = ${actor.tenantId} and d.post_id = ${id} order by d.decided_at desc, d.id desc`.execute(
    db,
  );
  const { rows: subjects } = await sql<{ key: string; title: string; date: string | null }>`
    select 'activity:' || k.id as key, k.title, k.date::text as date from agenda_read_activity k where k.tenant_id = ${actor.tenantId} and ${hidden}
      and k.id in (select subject_id from monitoring_match where post_id = ${id} union select subject_id from monitoring_decision where post_id = ${id})
    union all
    select 'narrative:' || n.id, n.title, null from agenda_read_narrative n where n.tenant_id = ${actor.tenantId}
      and n.id in (select subject_id from monitoring_match where post_id = ${id} union select subject_id from monitoring_decision where post_id = ${id})`.execute(
    db,
  );
  const known = new Map(subjects.map((subject) => [subject.key, subject]));
  const government = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const abilities = {
    decide: may(actor, 'decide', { unitId: post.unitId }),
    undo: may(actor, 'undo-decision'),
  };
  return {
    post,
    matches: found.flatMap((match) => {
      const key = `${match.subjectType}:${match.subjectId}`;
      const subject = known.get(key);
      return subject ? [{ ...match, key, subject: subject.title, date: subject.date }] : [];
    }),
    decisions: decisions.flatMap(({ subjectKey, ...decision }) => {
      const subject = known.get(subjectKey);
      return subject ? [{ ...decision, by: decision.by ?? '-', subject: subject.title }] : [];
    }),
    choices: abilities.decide ? await subjectsAround(db, actor, post.publishedAt) : [],
    proven: (await ownPrecision(db)).proven,
    zone: government.zone,
    abilities,
  };
}
