import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { questionInput } from '../schema.ts';

/** Held until the end of the act; who begins a test holds its questions too, so nobody is asked what changes under him. */
async function lockQuestion(tx: Tx, id: string) {
  return tx
    .selectFrom('training_question')
    .select(['id', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

async function wasAsked(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('training_attempt')
    .select('id')
    .where(sql<boolean>`${id}::uuid = any(questions)`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Tests take the new question in place of the old one. */
async function exchange(tx: Tx, old: string, next: string): Promise<void> {
  await tx
    .updateTable('training_test')
    .set({
      form_a: sql<string[]>`array_replace(form_a, ${old}::uuid, ${next}::uuid)`,
      form_b: sql<string[]>`array_replace(form_b, ${old}::uuid, ${next}::uuid)`,
    })
    .where(sql<boolean>`${old}::uuid = any(form_a || form_b)`)
    .execute();
}

/**
 * Adds a question to the bank, or changes it. One that somebody was asked already stays as it was, so that results remain true:
 * the change becomes a new question, and the old one retires.
 */
export const saveQuestion = defineAction({
  name: 'training.save-question',
  input: questionInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const old = input.questionId ? await lockQuestion(tx, input.questionId) : null;
    authorize(may(actor, 'write-questions'));
    if (input.questionId && !old) return notFound();
    const columns = {
      topic: input.topic,
      text: input.text,
      options: jsonb(input.options) as never,
      answer: input.answer,
    };
    const replaces = old !== null && old !== undefined && (await wasAsked(tx, old.id));
    const id = old && !replaces ? old.id : newId();
    if (old && !replaces)
      await tx.updateTable('training_question').set(columns).where('id', '=', id).execute();
    else
      await tx
        .insertInto('training_question')
        .values({
          tenant_id: actor.tenantId,
          id,
          ...columns,
          written_by: actor.kind === 'person' ? actor.personId : null,
          created_at: now,
        })
        .execute();
    if (replaces) {
      await exchange(tx, old.id, id);
      await tx.updateTable('training_question').set({ state: 'retired' }).where('id', '=', old.id).execute();
    }
    await emit({
      name: 'training.question-saved',
      subject: { type: 'training-question', id },
      data: { replacedId: replaces ? old.id : null },
    });
    return ok({ questionId: id, replaced: replaces });
  },
});

/** Takes a question out of use, or back into it. Results that it is part of keep it. */
export const retireQuestion = defineAction({
  name: 'training.retire-question',
  input: z.object({ questionId: z.uuid(), state: z.enum(['live', 'retired']) }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const question = await lockQuestion(tx, input.questionId);
    authorize(may(actor, 'write-questions'));
    if (!question) return notFound();
    if (input.state === 'retired') {
      const asking = await tx
        .selectFrom('training_test as t')
        .innerJoin('training_programme as p', 'p.id', 't.programme_id')
        .select('p.title')
        .where(sql<boolean>`${question.id}::uuid = any(t.form_a || t.form_b)`)
        .executeTakeFirst();
      if (asking) return refuse<TrainingRefusal>({ type: 'question-in-form', title: asking.title });
    }
    await tx
      .updateTable('training_question')
      .set({ state: input.state })
      .where('id', '=', question.id)
      .execute();
    await emit({
      name: 'training.question-retired',
      subject: { type: 'training-question', id: question.id },
      data: { state: input.state },
    });
    return ok();
  },
});
