import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { MonitoringRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { decideSchema, undoSchema } from '../schema.ts';
import {
  type DecidingContext,
  keepDecision,
  loadDecided,
  matchOf,
  type Subject,
  siblingsOf,
  type Verdict,
  withSiblings,
} from '../store/keep-decision.server.ts';
import { matchPosts } from '../store/match-posts.server.ts';
import { notePublished } from '../store/note-published.server.ts';
import '../tables.ts';

async function subjectExists(context: DecidingContext, subject: Subject): Promise<boolean> {
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

type Made = { readonly id: string; readonly postId: string };

/** One decision, and the same for the post's shared siblings. */
async function decideOne(context: DecidingContext, verdict: Verdict): Promise<Made[]> {
  const { post, subject } = verdict;
  const made = [{ id: await keepDecision(context, verdict), postId: post.id }];
  for (const sibling of await siblingsOf(context, post.id, subject, verdict.verdict))
    made.push({
      id: await keepDecision(context, { ...verdict, post: sibling, machine: null, sampleOf: null }),
      postId: sibling.id,
    });
  return made;
}

/** A person says what a post covers and what it does not. Kept for ever; the program never overrules it. */
export const decide = defineAction<typeof decideSchema, { decisionIds: string[] }, MonitoringRefusal>({
  name: 'monitoring.decide',
  input: decideSchema,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const context: DecidingContext = { tx, actor, now, emit };
    const post = await loadDecided(context, input.postId);
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
    const made: Made[] = [];
    for (const [verdict, subjects] of [
      ['yes', input.yes],
      ['no', input.no],
    ] as const)
      for (const subject of subjects) {
        const found = await matchOf(context, post.id, subject);
        if (!found && !(await subjectExists(context, subject))) return notFound();
        made.push(
          ...(await decideOne(context, {
            post,
            subject,
            verdict,
            kind: input.kind ?? found?.kind ?? post.kind,
            machine: found && found.score > 0 ? found : null,
            sampleOf,
          })),
        );
      }
    const decisionIds = made.map((decision) => decision.id);
    await notePublished(context, [...new Set([post.id, ...made.map((decision) => decision.postId)])]);
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
      .where('id', 'in', await withSiblings({ tx, actor, now, emit }, input.decisionIds))
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
