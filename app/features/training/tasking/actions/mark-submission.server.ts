import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { batchHead } from '../../queries/batch-head.server.ts';
import '../../tables.ts';
import { taskingCopy } from '../copy.id.ts';
import { marksOf } from '../queries/marks.server.ts';
import { areWithin, judge } from '../rules/points.ts';
import { markInput } from '../schema.ts';

type Refusal = TrainingRefusal | CommonRefusal;

/**
 * One marker's points for a hand-in. Two mark it, each alone; a third only when both lie apart. Own points can be put right until
 * the score stands.
 */
export const markSubmission = defineAction({
  name: 'training.mark-submission',
  input: markInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const submission = await tx
      .selectFrom('training_submission as s')
      .innerJoin('training_task as t', 't.id', 's.task_id')
      .innerJoin('training_registration as r', 'r.id', 's.registration_id')
      .select(['s.id', 't.id as taskId', 't.batch_id', 't.rubric', 'r.person_id', 'r.unit_id'])
      .where('s.id', '=', input.submissionId)
      .forUpdate('s')
      .executeTakeFirst();
    const head = submission && (await batchHead(tx, submission.batch_id));
    if (!submission || !head || actor.kind !== 'person') return notFound();
    authorize(
      may(actor, 'mark-task', {
        personId: submission.person_id,
        unitId: submission.unit_id,
        organiserUnitId: head.organiserUnitId,
        speakerIds: head.speakerIds,
      }),
    );
    if (head.state === 'cancelled') return refuse<Refusal>({ type: 'batch-closed' });
    const wrong = submission.rubric.findIndex((line, at) => !areWithin([input.points[at] ?? -1], [line]));
    if (wrong >= 0) {
      const { criterion, most } = submission.rubric[wrong]!;
      const message = taskingCopy.faults.within(criterion, most);
      return refuse<Refusal>({ type: 'invalid', faults: [{ path: `points-${wrong}`, message }] });
    }
    const marks = (await marksOf(tx, [submission.id]))(submission.id);
    const judged = judge(marks, submission.rubric);
    // Not final means: fewer than two, or two that lie apart. A third is welcome then.
    if (judged.state === 'final') return refuse<Refusal>({ type: 'marks-final' });
    const points = jsonb(input.points.slice(0, submission.rubric.length)) as never;
    await tx
      .insertInto('training_grading')
      .values({
        tenant_id: actor.tenantId,
        submission_id: submission.id,
        marker_id: actor.personId,
        points,
        note: input.note,
        at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'submission_id', 'marker_id'])
          .doUpdateSet({ points, note: input.note, at: now }),
      )
      .execute();
    await emit({
      name: 'training.task-marked',
      subject: { type: 'training-submission', id: submission.id },
      data: { taskId: submission.taskId },
    });
    return ok();
  },
});
