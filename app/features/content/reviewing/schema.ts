import { z } from 'zod';
import { optionalText, requiredText } from '#app/platform/request/form-fields.ts';
import { REVIEW_MODES } from '../tables.ts';

const shownVersion = z.object({ variantId: z.uuid(), version: z.coerce.number().int().positive() });

export const submitInput = z.object({
  pieceId: z.uuid(),
  /** Left out: all that can be submitted. */
  variantIds: z.array(z.uuid()).max(60).default([]),
  overrides: z
    .array(
      z.object({
        variantId: z.uuid(),
        rule: z.string().min(1).max(60),
        excerpt: z.string().min(1).max(200),
        reason: requiredText('alasannya', 500),
      }),
    )
    .max(200)
    .default([]),
  note: optionalText(1_000),
});

export const urgentInput = z.object({
  pieceId: z.uuid(),
  variantIds: z.array(z.uuid()).max(60).default([]),
  reason: requiredText('alasan serta merta', 1_000).refine(
    (text) => text.length >= 15,
    'Tulis alasannya lebih jelas, paling sedikit 15 huruf.',
  ),
});

export const recallInput = z.object({ pieceId: z.uuid() });

export const decideInput = z.object({
  pieceId: z.uuid(),
  verdict: z.enum(['approve', 'return'], 'Pilih setujui atau kembalikan.'),
  /** Exactly what was shown. */
  versions: z.array(shownVersion).min(1, 'Pilih paling sedikit satu versi kanal.').max(60),
  note: optionalText(2_000),
});
export type Decision = z.output<typeof decideInput>;

export const remarkInput = z.object({
  variantId: z.uuid(),
  version: z.coerce.number().int().positive(),
  /** Both zero: on the whole text. */
  starts: z.coerce.number().int().min(0).default(0),
  ends: z.coerce.number().int().min(0).default(0),
  text: requiredText('catatan', 1_000),
});

export const settleInput = z.object({ remarkId: z.uuid() });

export const reviewAfterInput = z.object({
  pieceId: z.uuid(),
  verdict: z.enum(['approve', 'correct', 'withdraw'], 'Pilih hasil pemeriksaan.'),
  versions: z.array(shownVersion).max(60).default([]),
  /** What is wrong, or why it is withdrawn. */
  note: optionalText(2_000),
  /** The text that puts it right, for all channels on which it went out. */
  correction: optionalText(3_000),
});

export const policyInput = z.object({
  mode: z.enum([...REVIEW_MODES, 'inherit'], 'Pilih siapa yang memeriksa.'),
  /** For all kinds, for kinds, or for units; exactly one of them is given. */
  kinds: z
    .array(z.string().regex(/^[a-z]{2,12}$/))
    .max(20)
    .default([]),
  unitIds: z.array(z.uuid()).max(1_000).default([]),
});

export const makeLinkInput = z.object({
  pieceId: z.uuid(),
  personId: z.uuid('Pilih kepala unit.'),
  days: z.coerce.number().int().min(1, 'Paling sedikit 1 hari.').max(14, 'Paling lama 14 hari.').default(3),
});
export const revokeLinkInput = z.object({ linkId: z.uuid() });

export const linkDecisionInput = z.object({
  /** Set by the page from the sign-in of the browser, never by the form. */
  openerId: z.uuid().nullable().default(null),
  code: z.string().max(200),
  pieceId: z.string().max(60),
  verdict: z.enum(['approve', 'return'], 'Pilih setujui atau kembalikan.'),
  note: optionalText(2_000),
});
