import { randomUUID } from 'node:crypto';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { questionsOf } from '../rules/questions.ts';
import { evaluationFormInput } from '../schema.ts';

/** Whether anybody has filled the form of a programme. */
export async function evaluationBegan(db: Tx, programmeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('training_evaluation_done as d')
    .innerJoin('training_batch as b', 'b.id', 'd.batch_id')
    .select('d.batch_id')
    .where('b.programme_id', '=', programmeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The questions of a programme's evaluation. They stay once somebody has answered. */
export const saveEvaluationForm = defineAction({
  name: 'training.save-evaluation-form',
  input: evaluationFormInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const programme = await tx
      .selectFrom('training_programme')
      .select(['id', 'evaluation'])
      .where('id', '=', input.programmeId)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'manage-training'));
    if (!programme) return notFound();
    if (await evaluationBegan(tx, programme.id)) return refuse<TrainingRefusal>({ type: 'evaluation-began' });
    const before = questionsOf(programme.evaluation);
    const questions = input.questions.map(({ id, text, kind }) => {
      const same = before.find((one) => one.id === id && one.text === text && one.kind === kind);
      return { id: same ? id : randomUUID(), text, kind };
    });
    await tx
      .updateTable('training_programme')
      .set({ evaluation: jsonb(questions) as never })
      .where('id', '=', programme.id)
      .execute();
    await emit({
      name: 'training.evaluation-form-saved',
      subject: { type: 'training-programme', id: programme.id },
      data: { questions: questions.length },
    });
    return ok();
  },
});
