import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { settleQueue } from '../../registering/queue.server.ts';
import type { CertificateRule } from '../../tables.ts';
import { isOver, lockBatch, zoneOf } from '../batch-rows.server.ts';
import { type BatchInput, batchInput } from '../schema.ts';

const startOf = (date: string | null, zone: string) =>
  date === null ? null : instantAt(date, '00:00', zone);
/** The last day of registration counts whole. */
const endOf = (date: string | null, zone: string) =>
  date === null ? null : instantAt(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), '00:00', zone);

const ruleOf = ({ attendancePercent, postTest, tasks }: BatchInput): CertificateRule => ({
  attendancePercent,
  postTest,
  tasks,
});

const isSameRule = (a: CertificateRule, b: CertificateRule): boolean =>
  a.attendancePercent === b.attendancePercent && a.postTest === b.postTest && a.tasks === b.tasks;

function columnsOf(input: BatchInput, zone: string) {
  return {
    name: input.name,
    unit_kinds: [...input.unitKinds],
    from_date: input.fromDate,
    to_date: input.toDate,
    place: input.place,
    quota: input.quota,
    quota_per_unit: input.quotaPerUnit,
    opens_at: startOf(input.opensOn, zone),
    closes_at: endOf(input.closesOn, zone),
    moderated: input.moderated,
    by_invitation: input.byInvitation,
    offer_hours: input.offerHours,
    late_minutes: input.lateMinutes,
    rule: jsonb(ruleOf(input)) as never,
  };
}

/** Sessions that would fall out of the batch's days. */
async function sessionOutside(tx: Tx, batchId: string, input: BatchInput): Promise<boolean> {
  const row = await tx
    .selectFrom('training_session')
    .select('id')
    .where('batch_id', '=', batchId)
    .where((eb) => eb.or([eb('date', '<', input.fromDate), eb('date', '>', input.toDate)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function confirmedIn(tx: Tx, batchId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('training_registration')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['confirmed', 'offered'])
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * Adds a batch, or changes it. Dates of a batch with participants move with `moveBatch`, which tells them; the rule for the
 * certificate is frozen once the batch is open.
 */
export const saveBatch = defineAction({
  name: 'training.save-batch',
  input: batchInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const known = input.batchId ? await lockBatch(tx, input.batchId) : null;
    if (input.batchId && !known) return notFound();
    authorize(may(actor, 'manage-training'));
    const zone = known?.zone ?? (await zoneOf(tx));
    const columns = columnsOf(input, zone);
    if (known) {
      if (isOver(known)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
      if (known.rule_frozen_at && !isSameRule(known.rule, ruleOf(input)))
        return refuse<TrainingRefusal>({ type: 'rule-frozen' });
      if (await sessionOutside(tx, known.id, input))
        return refuse<TrainingRefusal>({ type: 'session-outside-batch' });
      const confirmed = await confirmedIn(tx, known.id);
      if (input.quota < confirmed)
        return refuse<TrainingRefusal>({ type: 'quota-below-confirmed', confirmed });
      if (confirmed > 0 && (known.from_date !== input.fromDate || known.to_date !== input.toDate))
        return refuse<TrainingRefusal>({ type: 'dates-have-participants' });
      await tx
        .updateTable('training_batch')
        .set({ ...columns, updated_at: now })
        .where('id', '=', known.id)
        .execute();
      // A larger room has places for those who wait.
      await settleQueue(context, (await lockBatch(tx, known.id))!);
    }
    const id = known?.id ?? newId();
    if (!known) {
      const programme = await tx
        .selectFrom('training_programme')
        .select('id')
        .where('id', '=', input.programmeId)
        .executeTakeFirst();
      if (!programme) return notFound();
      await tx
        .insertInto('training_batch')
        .values({
          tenant_id: actor.tenantId,
          id,
          programme_id: programme.id,
          zone,
          ...columns,
          rule_frozen_at: null,
          state_reason: null,
          created_at: now,
          updated_at: now,
        })
        .execute();
    }
    await emit({
      name: 'training.batch-saved',
      subject: { type: 'training-batch', id },
      data: { programmeId: known?.programme_id ?? input.programmeId, fields: Object.keys(columns) },
    });
    return ok({ batchId: id });
  },
});
