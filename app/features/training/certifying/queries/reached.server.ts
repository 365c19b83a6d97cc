import type { Tx } from '#app/platform/db/db.server.ts';
import { attendanceOf } from '../../attending/queries/attendance.server.ts';
import '../../tables.ts';
import { marksOf } from '../../tasking/queries/marks.server.ts';
import { judge } from '../../tasking/rules/points.ts';
import type { Reached } from '../rules/eligible.ts';

async function postTests(db: Tx, batchId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('training_attempt')
    .select(['registration_id', 'correct', 'questions'])
    .where('batch_id', '=', batchId)
    .where('part', '=', 'post')
    .where('submitted_at', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.registration_id,
      row.questions.length === 0 ? 0 : Math.floor(((row.correct ?? 0) * 100) / row.questions.length),
    ]),
  );
}

/** Tasks with a score that stands: marked by two who agree, or by a third. */
async function markedTasks(db: Tx, batchId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('training_submission as s')
    .innerJoin('training_task as t', 't.id', 's.task_id')
    .select(['s.id', 's.registration_id', 't.rubric'])
    .where('t.batch_id', '=', batchId)
    .execute();
  const marks = await marksOf(
    db,
    rows.map(({ id }) => id),
  );
  const marked = new Map<string, number>();
  for (const row of rows)
    if (judge(marks(row.id), row.rubric).state === 'final')
      marked.set(row.registration_id, (marked.get(row.registration_id) ?? 0) + 1);
  return marked;
}

/** What each participant of a batch has reached, as the rule asks for it. */
export async function reachedIn(
  db: Tx,
  batch: { id: string; lateMinutes: number },
): Promise<(registrationId: string) => Reached> {
  const attendance = await attendanceOf(db, batch);
  const scores = await postTests(db, batch.id);
  const marked = await markedTasks(db, batch.id);
  const { n } = await db
    .selectFrom('training_task')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('batch_id', '=', batch.id)
    .executeTakeFirstOrThrow();
  return (registrationId) => {
    const { attended, lessons } = attendance(registrationId);
    return {
      attended,
      lessons,
      postTest: scores.get(registrationId) ?? null,
      tasksMarked: marked.get(registrationId) ?? 0,
      tasks: Number(n),
    };
  };
}
