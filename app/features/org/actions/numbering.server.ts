import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { patternFault } from '#app/platform/documents/number-pattern.ts';
import '#app/platform/db/platform-tables.ts';
import { ok } from '#app/platform/errors/result.ts';
import { optionalText, requiredText } from '#app/platform/request/form-fields.ts';
import '../events.ts';
import { numberingCopy } from '../numbering-copy.id.ts';
import { may } from '../policy.ts';

export const numberingInput = z.object({
  pattern: requiredText('pola nomor', 120).superRefine((pattern, context) => {
    if (pattern === '') return;
    const fault = patternFault(pattern);
    if (fault) context.addIssue({ code: 'custom', message: numberingCopy.faults[fault] });
    else if (!pattern.includes('{unit}'))
      context.addIssue({ code: 'custom', message: numberingCopy.faults['no-unit'] });
  }),
  classification: optionalText(40),
});

/** Sets how this government writes the numbers of its letters and certificates. What has a number keeps it. */
export const saveNumbering = defineAction({
  name: 'org.save-numbering',
  input: numberingInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'edit-government'));
    const values = { pattern: input.pattern, classification: input.classification, updated_at: now };
    await tx
      .insertInto('document_numbering')
      .values({ tenant_id: actor.tenantId, ...values })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
      .execute();
    await emit({
      name: 'org.numbering-saved',
      subject: { type: 'government', id: actor.tenantId },
      data: {},
    });
    return ok();
  },
});
