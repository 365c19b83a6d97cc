import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { optionalText } from '#app/platform/request/form-fields.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../../programmes/batch-rows.server.ts';
import '../../tables.ts';
import { lettersCopy as copy } from '../copy.id.ts';

const serviceInput = z.object({
  batchId: z.uuid(),
  rows: z
    .array(
      z.object({
        registrationId: z.uuid(),
        /** For the sentence of a fault only. */
        person: z.string().max(200),
        nip: optionalText(40),
        rank: optionalText(120),
        post: optionalText(120),
      }),
    )
    .max(1_000)
    .superRefine((rows, context) => {
      for (const { person, nip, registrationId } of rows)
        if (nip !== null && !/^\d{18}$/.test(nip.replace(/[\s.-]/g, '')))
          context.addIssue({ code: 'custom', path: [registrationId], message: copy.service.nip(person) });
    }),
});

/** Keeps NIP, rank and post of participants for their letters of assignment. */
export const saveService = defineAction({
  name: 'training.save-service',
  input: serviceInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    const known = await tx
      .selectFrom('training_registration')
      .select(['id', 'unit_id'])
      .where('batch_id', '=', batch.id)
      .execute();
    const unitOf = new Map(known.map((row) => [row.id, row.unit_id]));
    const units = [...new Set(input.rows.map((row) => unitOf.get(row.registrationId) ?? null))];
    authorize(units.every((unitId) => may(actor, 'make-letters', { unitId })));
    if (units.includes(null)) return notFound();
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    for (const { registrationId, nip, rank, post } of input.rows) {
      const service = { nip: nip?.replace(/[\s.-]/g, '') ?? null, rank, post, updated_at: now };
      await tx
        .insertInto('training_service')
        .values({ tenant_id: actor.tenantId, registration_id: registrationId, ...service })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'registration_id']).doUpdateSet(service))
        .execute();
    }
    await emit({
      name: 'training.service-saved',
      subject: { type: 'training-batch', id: batch.id },
      data: { people: input.rows.length },
    });
    return ok({ people: input.rows.length });
  },
});
