import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { coachInput } from '../schema.ts';

/** Notes what a participant is helped with. The words stay in the row; the event says only that there is one. */
export const noteCoaching = defineAction({
  name: 'training.note-coaching',
  input: coachInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const registration = await tx
      .selectFrom('training_registration')
      .select('id')
      .where('id', '=', input.registrationId)
      .where('state', '=', 'confirmed')
      .executeTakeFirst();
    if (!registration) return notFound();
    authorize(may(actor, 'coach'));
    const id = newId();
    await tx
      .insertInto('training_coaching')
      .values({
        tenant_id: actor.tenantId,
        id,
        registration_id: registration.id,
        note: input.note,
        by_person_id: actor.kind === 'person' ? actor.personId : null,
        at: now,
        done_at: null,
      })
      .execute();
    await emit({
      name: 'training.coaching-noted',
      subject: { type: 'training-registration', id: registration.id },
      data: { coachingId: id },
    });
    return ok({ coachingId: id });
  },
});

/** The help was given. Saying so twice changes nothing. */
export const finishCoaching = defineAction({
  name: 'training.finish-coaching',
  input: z.object({ coachingId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const row = await tx
      .selectFrom('training_coaching')
      .select(['id', 'registration_id as registrationId', 'state'])
      .where('id', '=', input.coachingId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return notFound();
    authorize(may(actor, 'coach'));
    if (row.state === 'done') return ok({ registrationId: row.registrationId });
    await tx
      .updateTable('training_coaching')
      .set({ state: 'done', done_at: now })
      .where('id', '=', row.id)
      .execute();
    await emit({
      name: 'training.coaching-done',
      subject: { type: 'training-registration', id: row.registrationId },
      data: { coachingId: row.id },
    });
    return ok({ registrationId: row.registrationId });
  },
});
