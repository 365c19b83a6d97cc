import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { closeRow } from '../close-row.server.ts';
import { isLate } from '../rules/times.ts';

/** Closes an attempt whose time has run out, with what was answered until then. Done before, or too early: nothing happens. */
export const closeAttempt = defineAction({
  name: 'training.close-attempt',
  input: z.object({ attemptId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'run-jobs'));
    const attempt = await tx
      .selectFrom('training_attempt')
      .selectAll()
      .where('id', '=', input.attemptId)
      .forUpdate()
      .executeTakeFirst();
    if (!attempt || attempt.submitted_at || !isLate(attempt.deadline_at, now)) return ok({ closed: false });
    await closeRow(tx, attempt, { by: 'time', at: attempt.deadline_at });
    await emit({
      name: 'training.test-closed',
      subject: { type: 'training-attempt', id: attempt.id },
      data: { batchId: attempt.batch_id, by: 'time' },
    });
    return ok({ closed: true });
  },
});
