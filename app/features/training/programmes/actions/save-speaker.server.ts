import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { speakerInput } from '../schema.ts';

/** Adds a speaker to the government's list, or changes what it says. */
export const saveSpeaker = defineAction({
  name: 'training.save-speaker',
  input: speakerInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    authorize(may(actor, 'manage-training'));
    if (input.personId) {
      const person = await tx
        .selectFrom('org_read_person')
        .select('id')
        .where('id', '=', input.personId)
        .executeTakeFirst();
      if (!person) return refuse<TrainingRefusal>({ type: 'unknown-person' });
    }
    const columns = {
      name: input.name,
      institution: input.institution,
      expertise: input.expertise,
      person_id: input.personId,
    };
    const id = input.speakerId ?? newId();
    if (input.speakerId) {
      const changed = await tx
        .updateTable('training_speaker')
        .set(columns)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) return notFound();
    } else
      await tx
        .insertInto('training_speaker')
        .values({ tenant_id: actor.tenantId, id, ...columns, created_at: now })
        .execute();
    await emit({
      name: 'training.speaker-saved',
      subject: { type: 'training-speaker', id },
      data: {},
    });
    return ok({ speakerId: id });
  },
});
