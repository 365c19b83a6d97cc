import { z } from 'zod';
import { evaluatingCopy } from './copy.id.ts';

export const MOST_EVALUATION_QUESTIONS = 20;

const line = z.object({
  id: z.string().max(40).default(''),
  text: z.string().trim().max(300, evaluatingCopy.form.long).default(''),
  kind: z.enum(['scale', 'text']),
});

/** Lines left empty are no questions. */
export const evaluationFormInput = z.object({
  programmeId: z.uuid(),
  questions: z
    .array(line)
    .max(MOST_EVALUATION_QUESTIONS)
    .transform((lines) => lines.filter(({ text }) => text !== ''))
    .refine((lines) => lines.length > 0, evaluatingCopy.form.empty)
    .refine(
      (lines) => new Set(lines.map(({ text }) => text.toLowerCase())).size === lines.length,
      evaluatingCopy.form.twice,
    ),
});

export const evaluateInput = z.object({
  batchId: z.uuid(),
  /** Question id -> 1 to 5, or what was written. */
  answers: z.record(z.string().max(40), z.string().max(2_000, 'Paling banyak 2.000 huruf.')),
});
