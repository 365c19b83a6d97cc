import { sql } from 'kysely';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { MonitoringRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { decideSchema, undoSchema } from '../schema.ts';
import { matchPosts } from '../store/match-posts.server.ts';
import { notePublished } from '../store/note-published.server.ts';
import type { Grade, MatchTable, PostKind, SubjectType } from '../tables.ts';
import '../tables.ts';

type Subject = { type: SubjectType; id: string };
type Post = {
  id: string;
  unit_id: string;
  published_at: string;
  published_known: boolean;
  grade: Grade;
  kind: PostKind;
  gone_at: string | null;
};
type Context = Pick<ActionContext<unknown>, 'tx' | 'now' | 'emit'> & {
  actor: ActionContext<unknown>['actor'];
};

const deciderOf = (context: Context): string =>
  context.actor.kind === 'person' ? context.actor.personId : '00000000-0000-0000-0000-000000000000';

async function subjectExists(context: Context, subject: Subject): Promise<boolean> {
  const found =
    subject.type === 'activity'
      ? await context.tx
          .selectFrom('agenda_read_activity')
          .select('id')
          .where('id', '=', subject.id)
          .executeTakeFirst()
      : await context.tx
          .selectFrom('agenda_read_narrative')
          .select('id')
          .where('id', '=', subject.id)
          .executeTakeFirst();
  return found !== undefined;
}

async function matchOf(context: Context, postId: string, subject: Subject) {
  return context.tx
    .selectFrom('monitoring_match')
    .select(['score', 'band', 'kind'])
    .where('post_id', '=', postId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .executeTakeFirst();
}

type Found = Pick<MatchTable, 'band' | 'kind'> & { score: number };

async function keepDecision(
  context: Context,
  post: Post,
  subject: Subject,
  verdict: 'yes' | 'no',
  kind: PostKind | null,
  found: Found | undefined,
  sampleOf: 'automatic-yes' | 'automatic-no' | null,
): Promise<string> {
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
      machine_band: found && found.score > 0 ? found.band : null,
      machine_score: found && found.score > 0 ? found.score : null,
      sample_of: sampleOf,
      decided_by: deciderOf(context),
      decided_at: context.now,
      undone_at: null,
    })
    .execute();
  const state = verdict === 'yes' ? 'confirmed' : 'rejected';
  const reasons = [{ kind: 'person', for: true, text: 'Dipilih orang, tidak diusulkan program' }];
  await sql`
    insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, hard_evidence, reasons, state,
      decided_by_kind, decided_by, decided_at, published_at, published_known, grade)
    values (${tenantId}, ${post.id}, ${subject.type}, ${subject.id}, ${post.unit_id}, 0, 'unsure', ${kind ?? found?.kind ?? post.kind}, null,
      ${JSON.stringify(reasons)}::jsonb, ${state}, 'person', ${deciderOf(context)}, ${context.now}, ${post.published_at}, ${post.published_known}, ${post.grade})
    on conflict (tenant_id, post_id, subject_type, subject_id) do update set
      state = excluded.state, kind = excluded.kind, decided_by_kind = 'person', decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(
    context.tx,
  );
  await context.emit({
    name: 'monitoring.decided',
    subject: { type: 'post', id: post.id },
    data: { postId: post.id, subjectType: subject.type, subjectId: subject.id, verdict, kind },
  });
  return id;
}

async function loadPost(context: Context, postId: string): Promise<Post | undefined> {
  return context.tx
    .selectFrom('monitoring_post')
    .select(['id', 'unit_id', 'published_at', 'published_known', 'grade', 'kind', 'gone_at'])
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst();
}

/** A person says what a post covers and what it does not. Kept for ever; the program never overrules it. */
export const decide = defineAction<typeof decideSchema, { decisionIds: string[] }, MonitoringRefusal>({
  name: 'monitoring.decide',
  input: decideSchema,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const context: Context = { tx, actor, now, emit };
    const post = await loadPost(context, input.postId);
    if (!post) return notFound();
    authorize(may(actor, 'decide', { unitId: post.unit_id }));
    const sample = input.sampleId
      ? await tx
          .selectFrom('monitoring_sample')
          .selectAll()
          .where('id', '=', input.sampleId)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (sample?.answered_at) return refuse({ type: 'sample-answered' });
    if (input.yes.length + input.no.length === 0 && !sample) return refuse({ type: 'nothing-to-decide' });
    if (post.gone_at !== null && input.yes.length > 0) return refuse({ type: 'post-gone' });
    const sampleOf = sample && sample.drawn_from !== 'declared' ? sample.drawn_from : null;
    const decisionIds: string[] = [];
    for (const [verdict, subjects] of [
      ['yes', input.yes],
      ['no', input.no],
    ] as const)
      for (const subject of subjects) {
        const found = await matchOf(context, post.id, subject);
        if (!found && !(await subjectExists(context, subject))) return notFound();
        decisionIds.push(
          await keepDecision(
            context,
            post,
            subject,
            verdict,
            input.kind ?? found?.kind ?? post.kind,
            found,
            sampleOf,
          ),
        );
      }
    await notePublished(context, [post.id]);
    if (sample) {
      await tx
        .updateTable('monitoring_sample')
        .set({ answered_at: now, decision_id: decisionIds[0] ?? null })
        .where('id', '=', sample.id)
        .execute();
      await emit({
        name: 'monitoring.sample-answered',
        subject: { type: 'sample', id: sample.id },
        data: { postId: post.id, drawnFrom: sample.drawn_from, verdict: input.yes.length > 0 ? 'yes' : 'no' },
      });
    }
    return ok({ decisionIds });
  },
});

/** Takes decisions back: the program's own finding stands again. The decision itself stays in the history. */
export const undoDecisions = defineAction<typeof undoSchema, { postIds: string[] }, MonitoringRefusal>({
  name: 'monitoring.undo-decisions',
  input: undoSchema,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const decisions = await tx
      .selectFrom('monitoring_decision')
      .select(['id', 'post_id', 'subject_type', 'subject_id', 'decided_by', 'undone_at'])
      .where('id', 'in', input.decisionIds)
      .forUpdate()
      .execute();
    if (decisions.length === 0) return notFound();
    for (const decision of decisions)
      authorize(may(actor, 'undo-decision', { decidedBy: decision.decided_by }));
    const standing = decisions.filter((decision) => decision.undone_at === null);
    if (standing.length === 0) return refuse({ type: 'already-undone' });
    await tx
      .updateTable('monitoring_decision')
      .set({ undone_at: now })
      .where(
        'id',
        'in',
        standing.map((decision) => decision.id),
      )
      .execute();
    await tx
      .updateTable('monitoring_sample')
      .set({ answered_at: null, decision_id: null })
      .where(
        'decision_id',
        'in',
        standing.map((decision) => decision.id),
      )
      .execute();
    for (const decision of standing) {
      await tx
        .updateTable('monitoring_match')
        .set({ decided_by_kind: null, decided_by: null, decided_at: null, state: 'proposed' })
        .where('post_id', '=', decision.post_id)
        .where('subject_type', '=', decision.subject_type)
        .where('subject_id', '=', decision.subject_id)
        .execute();
      await emit({
        name: 'monitoring.decision-undone',
        subject: { type: 'post', id: decision.post_id },
        data: {
          postId: decision.post_id,
          subjectType: decision.subject_type,
          subjectId: decision.subject_id,
        },
      });
    }
    const postIds = [...new Set(standing.map((decision) => decision.post_id))];
    await matchPosts(tx, { tenantId: actor.tenantId, now }, postIds);
    return ok({ postIds });
  },
});
