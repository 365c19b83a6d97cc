import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { mostAfterDays } from '../rules/windows.ts';
import { planInput } from '../schema.ts';

type Days = { id: string; fromDate: string; toDate: string };

/** Days from the first batch's weeks to the second's; no limit where one was called off. */
function roomAfter(
  batches: readonly Days[],
  lot: { first_batch_id: string; second_batch_id: string },
): number {
  const first = batches.find((batch) => batch.id === lot.first_batch_id);
  const second = batches.find((batch) => batch.id === lot.second_batch_id);
  return first && second ? mostAfterDays(first, second) : Number.POSITIVE_INFINITY;
}

/**
 * Says what will be measured, before anything can be seen: one main measure and its windows. It may be thought over until the first
 * batch begins, never after; a measure chosen by its result shows nothing.
 */
export const declarePlan = defineAction({
  name: 'training.declare-plan',
  input: planInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const programme = await tx
      .selectFrom('training_programme')
      .select('id')
      .where('id', '=', input.programmeId)
      .forUpdate()
      .executeTakeFirst();
    if (!programme) return notFound();
    authorize(may(actor, 'manage-training'));
    const batches = await tx
      .selectFrom('training_batch')
      .select(['id', 'from_date as fromDate', 'to_date as toDate', 'zone', 'state'])
      .where('programme_id', '=', programme.id)
      .where('state', '<>', 'cancelled')
      .execute();
    const held = batches.filter((batch) => batch.state !== 'draft');
    if (held.some((batch) => batch.fromDate <= dateIn(now, batch.zone)))
      return refuse<TrainingRefusal>({ type: 'plan-frozen' });
    const lots = await tx
      .selectFrom('training_lot')
      .select(['first_batch_id', 'second_batch_id'])
      .where('programme_id', '=', programme.id)
      .execute();
    const most = Math.min(...lots.map((lot) => roomAfter(batches, lot)));
    if (input.afterDays > most) return refuse<TrainingRefusal>({ type: 'plan-reaches-second', most });
    const columns = {
      measure: input.measure,
      before_days: input.beforeDays,
      after_days: input.afterDays,
      declared_by: actor.kind === 'person' ? actor.personId : null,
      declared_at: now,
    };
    await tx
      .insertInto('training_plan')
      .values({ tenant_id: actor.tenantId, programme_id: programme.id, ...columns })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'programme_id']).doUpdateSet(columns))
      .execute();
    await emit({
      name: 'training.plan-declared',
      subject: { type: 'training-programme', id: programme.id },
      data: { measure: input.measure, beforeDays: input.beforeDays, afterDays: input.afterDays },
    });
    return ok();
  },
});
