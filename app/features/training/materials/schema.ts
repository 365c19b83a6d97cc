import { z } from 'zod';
import { blankToNull, optionalId, requiredText } from '#app/platform/request/form-fields.ts';
import { materialsCopy } from './copy.id.ts';

const { faults } = materialsCopy;

export const materialInput = z.object({
  materialId: optionalId,
  batchId: z.uuid(),
  sessionId: optionalId,
  title: requiredText('judul materi', 200),
  url: z.preprocess(
    blankToNull,
    z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: faults.url })
      .max(2_000, faults.url)
      .nullable()
      .default(null),
  ),
  /** A file as the page has read it. */
  file: z.custom<{ bytes: Uint8Array; name: string }>().nullable().default(null),
  /** `2026-11-19T08:00`, local to the batch. */
  visibleFrom: z.preprocess(
    blankToNull,
    z
      .string()
      .regex(/^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, faults.moment)
      .nullable()
      .default(null),
  ),
});
