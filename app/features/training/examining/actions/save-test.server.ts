import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { testInput } from '../schema.ts';

/** Whether anybody has begun a test of the programme. */
export async function testBegan(db: Tx, programmeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('training_attempt as a')
    .innerJoin('training_batch as b', 'b.id', 'a.batch_id')
    .select('a.id')
    .where('b.programme_id', '=', programmeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function areLive(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const rows = await tx
    .selectFrom('training_question')
    .select('id')
    .where('id', 'in', [...ids])
    .where('state', '=', 'live')
    .forShare()
    .execute();
  return rows.length === ids.length;
}

/** Minutes and both forms of a programme's test. All batches take the same one, so it stays as it is once somebody began. */
export const saveTest = defineAction({
  name: 'training.save-test',
  input: testInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const programme = await tx
      .selectFrom('training_programme')
      .select('id')
      .where('id', '=', input.programmeId)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'manage-training'));
    if (!programme) return notFound();
    if (await testBegan(tx, programme.id)) return refuse<TrainingRefusal>({ type: 'test-began' });
    if (input.formA.length === 0 || input.formB.length === 0)
      return refuse<TrainingRefusal>({ type: 'form-without-questions' });
    const chosen = [...input.formA, ...input.formB];
    if (new Set(chosen).size < chosen.length)
      return refuse<TrainingRefusal>({ type: 'question-in-both-forms' });
    if (!(await areLive(tx, chosen))) return refuse<TrainingRefusal>({ type: 'unknown-question' });
    const columns = { minutes: input.minutes, form_a: input.formA, form_b: input.formB };
    await tx
      .insertInto('training_test')
      .values({
        tenant_id: actor.tenantId,
        id: newId(),
        programme_id: programme.id,
        ...columns,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'programme_id']).doUpdateSet(columns))
      .execute();
    await emit({
      name: 'training.test-saved',
      subject: { type: 'training-programme', id: programme.id },
      data: { formA: input.formA.length, formB: input.formB.length },
    });
    return ok();
  },
});
