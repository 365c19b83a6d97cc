import { z } from 'zod';
import {
  blankToNull,
  localDate,
  optionalText as optional,
  optionalDate,
  optionalId,
  wholeNumber,
} from '#app/platform/request/form-fields.ts';

const text = (ask: string, most: number) =>
  z.string(ask).trim().min(1, ask).max(most, `Paling banyak ${most} huruf.`);

/** Points of a narrative: three carry a message, more than five nobody remembers. */
export const LEAST_POINTS = 3;
export const MOST_POINTS = 5;
export const MOST_QUESTIONS = 6;

const words = (most: number) =>
  z
    .preprocess(
      (value) =>
        typeof value === 'string'
          ? value
              .split(/[\n,;]+/)
              .map((word) => word.trim())
              .filter(Boolean)
          : value,
      z.array(z.string().trim().min(1).max(80, 'Satu kata atau ungkapan paling banyak 80 huruf.')),
    )
    .pipe(z.array(z.string()).max(most, `Paling banyak ${most}.`))
    .default([]);

const hashtags = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value),
    z
      .array(
        z
          .string()
          .transform((tag) => `#${tag.trim().replace(/^#+/, '')}`)
          .pipe(z.string().regex(/^#[\p{L}\p{N}_]{2,60}$/u, 'Tagar hanya huruf dan angka, tanpa spasi.')),
      )
      .max(5, 'Paling banyak 5 tagar.'),
  )
  .default([]);

export const narrativePoint = z.object({
  text: text('Tulis pokok ini dalam satu kalimat.', 300),
  figure: optional(60),
  source: text('Sebutkan sumber angkanya.', 160),
  date: localDate,
});

const question = z.object({
  question: text('Tulis pertanyaannya.', 200),
  answer: text('Tulis jawabannya.', 600),
});

/** A version of a narrative as the form gives it; drafts may still lack points. */
const revision = wholeNumber(1, 1_000_000);

export const saveNarrativeInput = z
  .object({
    /** Absent for a new narrative. */
    narrativeId: optionalId,
    /** The version that the form was opened with, and how often it had been saved. */
    versionId: optionalId,
    revision: z.preprocess(blankToNull, revision.nullable().default(null)),
    title: text('Beri judul narasi.', 120),
    programmeId: optionalId,
    themeId: optionalId,
    message: text('Tulis pesan utama dalam satu kalimat.', 240),
    points: z.array(narrativePoint).max(MOST_POINTS, `Paling banyak ${MOST_POINTS} pokok.`).default([]),
    questions: z
      .array(question)
      .max(MOST_QUESTIONS, `Paling banyak ${MOST_QUESTIONS} tanya jawab.`)
      .default([]),
    hashtags,
    wordsUse: words(12),
    wordsAvoid: words(12),
    spokesperson: optional(160),
    validFrom: localDate,
    validTo: optionalDate,
    /** Local date and time, `2026-11-23T09:00`. */
    embargoUntil: z.preprocess(
      blankToNull,
      z
        .string()
        .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, 'Tulis tanggal dan jam akhir embargo.')
        .nullable()
        .default(null),
    ),
    submit: z.boolean().default(false),
  })
  .refine((input) => input.validTo === null || input.validTo >= input.validFrom, {
    message: 'Berlaku sampai tidak boleh sebelum berlaku mulai.',
    path: ['validTo'],
  });
export type SaveNarrative = z.output<typeof saveNarrativeInput>;

/** A version as it was read: what was saved since is not meant. */
export const versionInput = z.object({ versionId: z.uuid('Naskah ini tidak dikenal.'), revision });
const remark = (ask: string) =>
  z.string(ask).trim().min(10, `${ask} Paling sedikit 10 huruf.`).max(1_000, 'Paling banyak 1.000 huruf.');
export const returnInput = versionInput.extend({ note: remark('Tulis apa yang perlu diperbaiki.') });
export const withdrawInput = z.object({
  narrativeId: z.uuid('Narasi ini tidak dikenal.'),
  note: remark('Tulis mengapa narasi ini ditarik.'),
});

export const programmeInput = z
  .object({
    programmeId: optionalId,
    code: optional(40),
    name: text('Isi nama program.', 200),
    goal: optional(500),
    fromDate: optionalDate,
    toDate: optionalDate,
    ownerUnitId: optionalId,
  })
  .refine((input) => !input.fromDate || !input.toDate || input.toDate >= input.fromDate, {
    message: 'Selesai tidak boleh sebelum mulai.',
    path: ['toDate'],
  });
export const closeProgrammeInput = z.object({
  programmeId: z.uuid('Program ini tidak dikenal.'),
  closed: z.boolean(),
});
export const themeInput = z
  .object({
    themeId: optionalId,
    programmeId: optionalId,
    name: text('Isi nama tema.', 160),
    fromDate: optionalDate,
    toDate: optionalDate,
  })
  .refine((input) => !input.fromDate || !input.toDate || input.toDate >= input.fromDate, {
    message: 'Selesai tidak boleh sebelum mulai.',
    path: ['toDate'],
  });
