import { sql } from 'kysely';
import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '../events.ts';
import type { Grade, MatchTable, PostKind, SubjectType } from '../tables.ts';
import '../tables.ts';

export type Subject = { type: SubjectType; id: string };
export type DecidedPost = {
  id: string;
  unit_id: string;
  published_at: string;
  published_known: boolean;
  grade: Grade;
  kind: PostKind;
  gone_at: string | null;
};
export type DecidingContext = Pick<ActionContext<unknown>, 'tx' | 'now' | 'emit'> & {
  actor: ActionContext<unknown>['actor'];
};

const deciderOf = (context: DecidingContext): string =>
  context.actor.kind === 'person' ? context.actor.personId : '00000000-0000-0000-0000-000000000000';

/** What the machine thinks of a pair, locked for the decision. */
export async function matchOf(context: DecidingContext, postId: string, subject: Subject) {
  return context.tx
    .selectFrom('monitoring_match')
    .select(['score', 'band', 'kind'])
    .where('post_id', '=', postId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .executeTakeFirst();
}

export type Verdict = {
  readonly post: DecidedPost;
  readonly subject: Subject;
  readonly verdict: 'yes' | 'no';
  readonly kind: PostKind;
  /** What the machine thought; null where its precision is not to be judged by this. */
  readonly machine: { readonly band: MatchTable['band']; readonly score: number } | null;
  readonly sampleOf: 'automatic-yes' | 'automatic-no' | null;
};

const REASONS = JSON.stringify([
  { kind: 'person', for: true, text: 'Dipilih orang, tidak diusulkan program' },
]);

/** Keeps one decision for ever and makes the match say the same; an earlier one of the same pair is undone by it. */
export async function keepDecision(context: DecidingContext, made: Verdict): Promise<string> {
  const { post, subject, verdict, kind, machine } = made;
  const tenantId = context.actor.tenantId;
  const id = newId();
  await context.tx
    .updateTable('monitoring_decision')
    .set({ undone_at: context.now })
    .where('post_id', '=', post.id)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('undone_at', 'is', null)
    .execute();
  await context.tx
    .insertInto('monitoring_decision')
    .values({
      tenant_id: tenantId,
      id,
      post_id: post.id,
      subject_type: subject.type,
      subject_id: subject.id,
      verdict,
      kind: verdict === 'yes' ? kind : null,
      machine_band: machine?.band ?? null,
      machine_score: machine?.score ?? null,
      sample_of: made.sampleOf,
      decided_by: deciderOf(context),
      decided_at: context.now,
      undone_at: null,
    })
    .execute();
  const state = verdict === 'yes' ? 'confirmed' : 'rejected';
  await sql`
    insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, hard_evidence, reasons, state,
      decided_by_kind, decided_by, decided_at, published_at, published_known, grade)
    values (${tenantId}, ${post.id}, ${subject.type}, ${subject.id}, ${post.unit_id}, 0, 'unsure', ${kind}, null,
      ${REASONS}::jsonb, ${state}, 'person', ${deciderOf(context)}, ${context.now}, ${post.published_at}, ${post.published_known}, ${post.grade})
    on conflict (tenant_id, post_id, subject_type, subject_id) do update set
      state = excluded.state, kind = excluded.kind, decided_by_kind = 'person', decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(
    context.tx,
  );
  await context.emit({
    name: 'monitoring.decided',
    subject: { type: 'post', id: post.id },
    data: {
      postId: post.id,
      subjectType: subject.type,
      subjectId: subject.id,
      verdict,
      kind: verdict === 'yes' ? kind : null,
    },
  });
  return id;
}

const POST = ['id', 'unit_id', 'published_at', 'published_known', 'grade', 'kind', 'gone_at'] as const;

/** The post to be decided, locked. */
export async function loadDecided(
  context: DecidingContext,
  postId: string,
): Promise<DecidedPost | undefined> {
  return context.tx
    .selectFrom('monitoring_post')
    .select(POST)
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * The same shared post on accounts of other units, as far as nobody has decided on this pair there. "Yes" goes on only to what was
 * read from the account: that a post is theirs too is else the officer's word, and asked for by itself.
 */
export async function siblingsOf(
  context: DecidingContext,
  postId: string,
  subject: Subject,
  verdict: 'yes' | 'no',
): Promise<DecidedPost[]> {
  const { rows } = await sql<DecidedPost>`
    select s.id, s.unit_id, s.published_at, s.published_known, s.grade, s.kind, s.gone_at
    from monitoring_post p join monitoring_post s on s.tenant_id = p.tenant_id and s.id <> p.id and s.gone_at is null
      and (s.address_key = coalesce(p.collab_key, p.address_key) or s.collab_key = coalesce(p.collab_key, p.address_key))
    where p.tenant_id = ${context.actor.tenantId} and p.id = ${postId} and (${verdict} = 'no' or s.grade <> 'C')
      and not exists (select 1 from monitoring_decision d where d.tenant_id = s.tenant_id and d.post_id = s.id
        and d.subject_type = ${subject.type} and d.subject_id = ${subject.id} and d.undone_at is null)
    order by s.id for update of s`.execute(context.tx);
  return rows;
}

/** With decisions go those that were made for the post's shared siblings in the same act. */
export async function withSiblings(
  context: DecidingContext,
  decisionIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from unnest(${[...decisionIds]}::uuid[]) as f (id)
    union
    select e.id from monitoring_decision d
      join monitoring_post p on p.tenant_id = d.tenant_id and p.id = d.post_id
      join monitoring_post s on s.tenant_id = p.tenant_id and s.id <> p.id
        and (s.address_key = coalesce(p.collab_key, p.address_key) or s.collab_key = coalesce(p.collab_key, p.address_key))
      join monitoring_decision e on e.tenant_id = d.tenant_id and e.post_id = s.id and e.subject_type = d.subject_type
        and e.subject_id = d.subject_id and e.decided_at = d.decided_at and e.decided_by = d.decided_by and e.undone_at is null
    where d.tenant_id = ${context.actor.tenantId} and d.id = any(${[...decisionIds]}::uuid[])`.execute(
    context.tx,
  );
  return rows.map((row) => row.id);
}
