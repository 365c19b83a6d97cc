import { z } from 'zod';
import { requiredText } from '#app/platform/request/form-fields.ts';

export const coachInput = z.object({
  registrationId: z.uuid('Pilih peserta.'),
  note: requiredText('catatan pendampingan', 1_000),
});
