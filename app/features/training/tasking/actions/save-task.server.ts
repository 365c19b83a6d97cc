import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../../programmes/batch-rows.server.ts';
import { batchHead } from '../../queries/batch-head.server.ts';
import '../../tables.ts';
import { taskInput } from '../schema.ts';

async function handedIn(tx: Tx, taskId: string): Promise<{ any: boolean; marked: boolean }> {
  const rows = await tx
    .selectFrom('training_submission as s')
    .leftJoin('training_grading as g', 'g.submission_id', 's.id')
    .select('g.marker_id')
    .where('s.task_id', '=', taskId)
    .execute();
  return { any: rows.length > 0, marked: rows.some(({ marker_id }) => marker_id !== null) };
}

async function lockTask(tx: Tx, taskId: string, batchId: string) {
  return tx
    .selectFrom('training_task')
    .select(['id', 'kind', 'rubric'])
    .where('id', '=', taskId)
    .where('batch_id', '=', batchId)
    .forUpdate()
    .executeTakeFirst();
}

/** Gives a batch a task, or changes it. What is marked, and what may be handed in, stays once somebody relied on it. */
export const saveTask = defineAction({
  name: 'training.save-task',
  input: taskInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    const head = batch && (await batchHead(tx, batch.id));
    if (!batch || !head) return notFound();
    authorize(may(actor, 'edit-material', { speakerIds: head.speakerIds }));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const before = input.taskId ? await lockTask(tx, input.taskId, batch.id) : null;
    if (input.taskId && !before) return notFound();
    if (before) {
      const { any, marked } = await handedIn(tx, before.id);
      const sameRubric = JSON.stringify(lines(before.rubric)) === JSON.stringify(lines(input.rubric));
      if (marked && !sameRubric) return refuse<TrainingRefusal>({ type: 'marking-began' });
      if (any && before.kind !== input.kind) return refuse<TrainingRefusal>({ type: 'task-handed-in' });
    }
    const id = before?.id ?? newId();
    const columns = {
      title: input.title,
      kind: input.kind,
      instructions: input.instructions,
      rubric: jsonb(input.rubric) as never,
      due_at: instantAt(input.dueAt.slice(0, 10), input.dueAt.slice(11), batch.zone)!,
    };
    if (before) await tx.updateTable('training_task').set(columns).where('id', '=', id).execute();
    else
      await tx
        .insertInto('training_task')
        .values({ tenant_id: actor.tenantId, id, batch_id: batch.id, ...columns, created_at: now })
        .execute();
    await emit({
      name: 'training.task-saved',
      subject: { type: 'training-task', id },
      data: { batchId: batch.id },
    });
    return ok({ taskId: id });
  },
});

const lines = (rubric: readonly { criterion: string; most: number }[]) =>
  rubric.map(({ criterion, most }) => [criterion, most]);

/** Takes a task away, as long as nobody has handed anything in. */
export const removeTask = defineAction({
  name: 'training.remove-task',
  input: z.object({ taskId: z.uuid(), batchId: z.uuid() }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    const head = batch && (await batchHead(tx, batch.id));
    if (!batch || !head) return notFound();
    authorize(may(actor, 'edit-material', { speakerIds: head.speakerIds }));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const task = await lockTask(tx, input.taskId, batch.id);
    if (!task) return notFound();
    if ((await handedIn(tx, task.id)).any) return refuse<TrainingRefusal>({ type: 'task-handed-in' });
    await tx.deleteFrom('training_task').where('id', '=', task.id).execute();
    await emit({
      name: 'training.task-removed',
      subject: { type: 'training-task', id: task.id },
      data: { batchId: batch.id },
    });
    return ok();
  },
});
