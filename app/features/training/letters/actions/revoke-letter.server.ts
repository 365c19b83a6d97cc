import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { revokeDocument } from '#app/platform/documents/documents.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { requiredText } from '#app/platform/request/form-fields.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import '../../tables.ts';

/** Withdraws a letter with its reason. The number stays used; another letter of the kind may be made for the unit. */
export const revokeLetter = defineAction({
  name: 'training.revoke-letter',
  input: z.object({ documentId: z.uuid(), reason: requiredText('alasan pencabutan', 300) }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const letter = await tx
      .selectFrom('training_letter')
      .select(['document_id', 'batch_id', 'unit_id', 'kind'])
      .where('document_id', '=', input.documentId)
      .executeTakeFirst();
    if (!letter || !(await lockBatch(tx, letter.batch_id))) return notFound();
    authorize(may(actor, 'make-letters', { unitId: letter.kind === 'undangan' ? null : letter.unit_id }));
    const by = actor.kind === 'person' ? actor.personId : null;
    if (!(await revokeDocument(tx, { now, by }, letter.document_id, input.reason)))
      return refuse<TrainingRefusal>({ type: 'letter-revoked' });
    await emit({
      name: 'training.letter-revoked',
      subject: { type: 'training-batch', id: letter.batch_id },
      data: { documentId: letter.document_id },
    });
    return ok();
  },
});
