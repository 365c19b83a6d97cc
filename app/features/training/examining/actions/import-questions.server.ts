import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { bankKeys } from '../queries/question-bank.server.ts';
import { questionKey } from '../rules/question-rows.ts';
import { questionInput } from '../schema.ts';

export const MOST_IMPORTED = 500;

/** Adds the questions of a sheet, all or none. What the bank got meanwhile is not added twice. */
export const importQuestions = defineAction({
  name: 'training.import-questions',
  input: z.object({ questions: z.array(questionInput).min(1).max(MOST_IMPORTED) }),
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'write-questions'));
    const known = await bankKeys(tx);
    const fresh = input.questions.filter((question) => !known.has(questionKey(question)));
    if (fresh.length === 0) return refuse<TrainingRefusal>({ type: 'questions-known' });
    const rows = fresh.map(({ topic, text, options, answer }) => ({
      tenant_id: actor.tenantId,
      id: newId(),
      topic,
      text,
      options: jsonb(options) as never,
      answer,
      written_by: actor.kind === 'person' ? actor.personId : null,
      created_at: now,
    }));
    await tx.insertInto('training_question').values(rows).execute();
    await emit({
      name: 'training.questions-imported',
      subject: { type: 'training-question', id: null },
      data: { count: rows.length },
    });
    return ok({ count: rows.length });
  },
});
