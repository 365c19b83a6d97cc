import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import type { RubricLine, TaskKind } from '../../tables.ts';
import { type Judged, judge, mostOf } from '../rules/points.ts';
import { marksOf } from './marks.server.ts';

export type TaskRow = {
  readonly id: string;
  readonly title: string;
  readonly kind: TaskKind;
  readonly instructions: string;
  readonly dueAt: string;
  readonly isOver: boolean;
  readonly rubric: readonly RubricLine[];
  readonly most: number;
  readonly handedIn: number;
  /** Hand-ins without a final score, for who may mark. */
  readonly toMark: number;
  /** Of the viewer; null when he or she takes no part. */
  readonly own: { readonly handedIn: boolean; readonly score: number | null; readonly marks: number } | null;
};

/** Tasks of a batch, by when they are due. Null for who neither takes part nor marks. */
export async function tasksView(db: Tx, actor: PersonActor, batchId: string, now: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head?.tabs.includes('tasks')) return null;
  const tasks = await db
    .selectFrom('training_task')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  const submissions = await db
    .selectFrom('training_submission as s')
    .innerJoin('training_task as t', 't.id', 's.task_id')
    .select(['s.id', 's.task_id', 's.registration_id'])
    .where('t.batch_id', '=', batchId)
    .execute();
  const marks = await marksOf(
    db,
    submissions.map(({ id }) => id),
  );
  const marksTasks = may(actor, 'mark-task', { speakerIds: head.speakerIds });
  const takes = head.own?.state === 'confirmed';
  const rows = tasks.map((task): TaskRow => {
    const of = submissions.filter((one) => one.task_id === task.id);
    const judged = (id: string): Judged => judge(marks(id), task.rubric);
    const mine = takes ? of.find((one) => one.registration_id === head.own?.registrationId) : undefined;
    const result = mine && judged(mine.id);
    return {
      id: task.id,
      title: task.title,
      kind: task.kind,
      instructions: task.instructions,
      dueAt: task.due_at,
      isOver: Date.parse(task.due_at) <= Date.parse(now),
      rubric: task.rubric,
      most: mostOf(task.rubric),
      handedIn: marksTasks ? of.length : 0,
      toMark: marksTasks ? of.filter(({ id }) => judged(id).state !== 'final').length : 0,
      own: takes
        ? {
            handedIn: mine !== undefined,
            score: result?.state === 'final' ? result.score : null,
            marks: mine ? marks(mine.id).length : 0,
          }
        : null,
    };
  });
  const runs = head.state !== 'cancelled' && head.state !== 'finished';
  return {
    head,
    tasks: rows,
    marksTasks,
    abilities: { edit: runs && may(actor, 'edit-material', { speakerIds: head.speakerIds }) },
  };
}
