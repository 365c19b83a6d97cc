import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { attendanceBegan } from '../../attending/queries/attendance-began.server.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver } from '../../programmes/batch-rows.server.ts';
import { carryWork } from '../carry-work.server.ts';
import { registeringCopy as copy } from '../copy.id.ts';
import { fitPerson, registrationRow } from '../take-place.server.ts';
import { lockRegistration } from './register.server.ts';

/** Another officer of the same unit comes instead. The place passes on as it stands; the queue has no part in it. */
export const replaceParticipant = defineAction({
  name: 'training.replace-participant',
  input: z.object({ registrationId: z.uuid(), personId: z.uuid('Pilih petugas penggantinya.') }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const found = await lockRegistration(tx, input.registrationId);
    if (!found || (found.row.state !== 'confirmed' && found.row.state !== 'pending')) return notFound();
    const { row, batch } = found;
    // Who may register the new one, and give back the place of the old one.
    authorize(
      may(actor, 'register', { unitId: row.unit_id, personId: input.personId }) &&
        may(actor, 'answer-offer', { unitId: row.unit_id, personId: row.person_id }),
    );
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    if (await attendanceBegan(tx, batch.id)) return refuse<TrainingRefusal>({ type: 'attendance-began' });
    const person = await fitPerson(tx, batch, { personId: input.personId, unitId: row.unit_id }, now);
    if (!person.ok) return person;
    await tx
      .updateTable('training_registration')
      .set({ state: 'replaced', updated_at: now })
      .where('id', '=', row.id)
      .execute();
    const next = registrationRow(context, batch, {
      person_id: person.value.id,
      unit_id: row.unit_id,
      humas_level: person.value.level,
      state: row.state,
      via: row.via,
      replaces_id: row.id,
      queued_at: null,
    });
    await tx.insertInto('training_registration').values(next).execute();
    await carryWork(tx, { batchId: batch.id, personId: next.person_id, registrationId: next.id });
    const notice = { urgency: 'normal', href: '/kerja/pelatihan-saya', kind: 'training.replaced' } as const;
    await tell(context, {
      zone: batch.zone,
      notices: [
        {
          ...notice,
          personId: row.person_id,
          title: copy.notices.replaced,
          key: `training-replaced:${row.id}`,
        },
        {
          ...notice,
          personId: next.person_id,
          title: copy.notices.replaces,
          key: `training-replaces:${next.id}`,
        },
      ],
    });
    await emit({
      name: 'training.participant-replaced',
      subject: { type: 'training-registration', id: row.id },
      data: { batchId: batch.id, unitId: row.unit_id, byId: next.id },
    });
    return ok({ registrationId: next.id });
  },
});
