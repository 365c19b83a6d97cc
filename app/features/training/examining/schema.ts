import { z } from 'zod';
import { blankToNull, optionalId, requiredText, wholeNumber } from '#app/platform/request/form-fields.ts';
import type { TestPart } from '../tables.ts';

export const TEST_PARTS = ['pre', 'post'] as const satisfies TestPart[];
export const MOST_OPTIONS = 5;
/** Of one form. */
export const MOST_QUESTIONS = 100;

const option = z.string().trim().max(500, 'Pilihan jawaban paling panjang 500 huruf.').default('');

/** A question as it is typed: up to five options, of which empty ones are dropped. */
export const questionFields = {
  topic: requiredText('topik', 80),
  text: requiredText('pertanyaan', 1_000),
  options: z.array(option).max(MOST_OPTIONS, `Paling banyak ${MOST_OPTIONS} pilihan.`),
  /** Place of the right option among those typed, from 0. */
  answer: z.preprocess(
    (value) => (value === null || value === undefined ? '' : value),
    z.coerce
      .number()
      .int()
      .min(0)
      .max(MOST_OPTIONS - 1),
  ),
};

type Typed = { topic: string; text: string; options: string[]; answer: number };

/** Faults between the options, at the field where they are put right. */
function optionFaults(input: Pick<Typed, 'options' | 'answer'>, context: z.RefinementCtx) {
  const fault = (message: string, path: string) =>
    context.addIssue({ code: 'custom', message, path: [path] });
  const filled = input.options.filter((text) => text !== '');
  if (filled.length < 2) fault('Isi paling sedikit dua pilihan jawaban.', 'options');
  else if (new Set(filled.map((text) => text.toLowerCase())).size < filled.length)
    fault('Ada dua pilihan yang sama.', 'options');
  else if (!input.options[input.answer]) fault('Pilihan yang ditandai benar masih kosong.', 'answer');
}

/** Only filled options, and the place of the right one among them. */
const withoutGaps = <T extends Typed>(input: T): T => ({
  ...input,
  answer: input.options.slice(0, input.answer).filter((text) => text !== '').length,
  options: input.options.filter((text) => text !== ''),
});

export const questionInput = z
  .object({ questionId: optionalId, ...questionFields })
  .superRefine(optionFaults)
  .transform(withoutGaps);

const form = z.array(z.uuid()).max(MOST_QUESTIONS, `Paling banyak ${MOST_QUESTIONS} soal per paket.`);

export const testInput = z.object({
  programmeId: z.uuid(),
  minutes: wholeNumber(1, 240),
  formA: form,
  formB: form,
});

/** `2026-11-19T08:00`, as a browser gives date and time together. */
const localMoment = z.preprocess(
  blankToNull,
  z
    .string()
    .regex(/^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 'Isi tanggal dan jam dengan lengkap.')
    .nullable()
    .default(null),
);

const windowFault = (opens: string | null, closes: string | null): string | null => {
  if (opens === null && closes === null) return null;
  if (opens === null || closes === null) return 'Isi saat dibuka dan ditutup, atau kosongkan keduanya.';
  return closes > opens ? null : 'Tes ditutup sebelum dibuka.';
};

export const windowsInput = z
  .object({
    batchId: z.uuid(),
    preOpens: localMoment,
    preCloses: localMoment,
    postOpens: localMoment,
    postCloses: localMoment,
  })
  .superRefine((input, context) => {
    const fault = (message: string, path: string) =>
      context.addIssue({ code: 'custom', message, path: [path] });
    for (const part of TEST_PARTS) {
      const sentence = windowFault(input[`${part}Opens`], input[`${part}Closes`]);
      if (sentence) fault(sentence, `${part}Closes`);
    }
    if (input.preCloses && input.postOpens && input.postOpens < input.preCloses)
      fault('Tes akhir dibuka sebelum tes awal ditutup.', 'postOpens');
  });

export const answersInput = z.object({
  attemptId: z.uuid(),
  /** Question id -> index of the chosen option. */
  answers: z
    .record(
      z.uuid(),
      z.coerce
        .number()
        .int()
        .min(0)
        .max(MOST_OPTIONS - 1),
    )
    .default({}),
});
