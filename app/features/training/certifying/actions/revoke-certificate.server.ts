import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { revokeDocument } from '#app/platform/documents/documents.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { requiredText } from '#app/platform/request/form-fields.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';

/** Withdraws a certificate with its reason. The number stays used, the check page shows both. */
export const revokeCertificate = defineAction({
  name: 'training.revoke-certificate',
  input: z.object({ registrationId: z.uuid(), reason: requiredText('alasan pencabutan', 300) }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const certificate = await tx
      .selectFrom('training_certificate')
      .select(['document_id', 'batch_id'])
      .where('registration_id', '=', input.registrationId)
      .executeTakeFirst();
    if (!certificate) return notFound();
    authorize(may(actor, 'issue-certificates'));
    const by = actor.kind === 'person' ? actor.personId : null;
    if (!(await revokeDocument(tx, { now, by }, certificate.document_id, input.reason)))
      return refuse<TrainingRefusal>({ type: 'already-revoked' });
    await emit({
      name: 'training.certificate-revoked',
      subject: { type: 'training-registration', id: input.registrationId },
      data: { documentId: certificate.document_id },
    });
    return ok();
  },
});
