import { z } from 'zod';
import { optionalId, optionalText } from '#app/platform/request/form-fields.ts';
import { consent, people } from '../media/schema.ts';
import { FIVE_W_ONE_H } from '../types.ts';

/** Versions of the note's payload that are still taken. */
export const NOTE_VERSIONS = [1] as const;
export const MOST_PHOTOS = 20;
export const MOST_QUOTES = 20;
const TOO_LONG = (most: string) => `Paling banyak ${most} huruf.`;

const answer = z.string().trim().max(4_000, TOO_LONG('4.000')).default('');
export const quote = z.object({
  words: z.string().trim().max(2_000, TOO_LONG('2.000')),
  name: z.string().trim().max(120, TOO_LONG('120')).default(''),
  post: z.string().trim().max(160, TOO_LONG('160')).default(''),
});

/** A photo of the note: the upload it came with (or, from a plain form, the medium that was made), and what the officer says of it. */
export const notePhoto = z.object({
  uploadId: z.uuid().nullable().default(null),
  mediaId: z.uuid().nullable().default(null),
  alt: z.string().trim().max(1_000, TOO_LONG('1.000')).default(''),
  people: people.default('unknown'),
  consent: consent.default('unknown'),
  consentNote: optionalText(500),
});

const place = z
  .object({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  })
  .nullable()
  .default(null);

/** A note as the phone and the plain form send it. Nothing but the unit is required: an empty W is a gap that is seen later. */
export const noteFields = z.object({
  id: z.uuid(),
  unitId: z.uuid('Pilih unit.'),
  assignmentId: optionalId,
  title: optionalText(160),
  answers: z
    .object(
      Object.fromEntries(FIVE_W_ONE_H.map((question) => [question, answer])) as Record<string, typeof answer>,
    )
    .default({}),
  dictation: z.string().trim().max(20_000, TOO_LONG('20.000')).default(''),
  quotes: z.array(quote).max(MOST_QUOTES, `Paling banyak ${MOST_QUOTES} kutipan.`).default([]),
  place,
  capturedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  photos: z.array(notePhoto).max(MOST_PHOTOS, `Paling banyak ${MOST_PHOTOS} foto.`).default([]),
});
export type NoteFields = z.output<typeof noteFields>;
