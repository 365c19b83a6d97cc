import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { programmeInput } from '../schema.ts';

/** Adds a training programme, or changes what it says. */
export const saveProgramme = defineAction({
  name: 'training.save-programme',
  input: programmeInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    authorize(may(actor, 'manage-training'));
    const organiser = await tx
      .selectFrom('org_read_unit')
      .select('id')
      .where('id', '=', input.organiserUnitId)
      .executeTakeFirst();
    if (!organiser) return refuse<TrainingRefusal>({ type: 'unknown-unit' });
    const columns = {
      title: input.title,
      purpose: input.purpose,
      basis: input.basis,
      organiser_unit_id: input.organiserUnitId,
    };
    const id = input.programmeId ?? newId();
    if (input.programmeId) {
      const changed = await tx
        .updateTable('training_programme')
        .set(columns)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) return notFound();
    } else
      await tx
        .insertInto('training_programme')
        .values({
          tenant_id: actor.tenantId,
          id,
          ...columns,
          cloned_from_id: null,
          created_by: actor.kind === 'person' ? actor.personId : null,
          created_at: now,
        })
        .execute();
    await emit({
      name: 'training.programme-saved',
      subject: { type: 'training-programme', id },
      data: { fields: Object.keys(columns) },
    });
    return ok({ programmeId: id });
  },
});
