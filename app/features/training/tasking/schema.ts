import { z } from 'zod';
import { blankToNull, optionalId, optionalText, requiredText } from '#app/platform/request/form-fields.ts';
import { TASK_KINDS } from '../tables.ts';
import { taskingCopy } from './copy.id.ts';

export const MOST_RUBRIC_LINES = 8;
const faults = taskingCopy.faults;

const line = z.object({
  criterion: z.string().trim().max(120, faults.criterionLong).default(''),
  most: z.preprocess(
    blankToNull,
    z.coerce.number(faults.most).int(faults.most).min(1, faults.most).max(100, faults.most).nullable(),
  ),
});

/** `2026-11-19T08:00`, as a browser gives date and time together, local to the batch. */
export const localMoment = (sentence: string) =>
  z.string(sentence).regex(/^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, sentence);

export const taskInput = z.object({
  taskId: optionalId,
  batchId: z.uuid(),
  title: requiredText('judul tugas', 160),
  kind: z.enum(TASK_KINDS, faults.kind),
  instructions: requiredText('petunjuk tugas', 4_000),
  dueAt: localMoment(faults.due),
  rubric: z
    .array(line)
    .max(MOST_RUBRIC_LINES)
    .transform((lines) => lines.filter(({ criterion }) => criterion !== ''))
    .refine((lines) => lines.length > 0, faults.noRubric)
    .refine((lines) => lines.every(({ most }) => most !== null), faults.most)
    .transform((lines) => lines.map(({ criterion, most }) => ({ criterion, most: most! }))),
});

const webAddress = z.preprocess(
  blankToNull,
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: faults.url })
    .max(2_000, faults.url)
    .nullable()
    .default(null),
);

/** A file as the page has read it. */
export type SentFile = { bytes: Uint8Array; name: string };

export const handInInput = z.object({
  taskId: z.uuid(),
  text: optionalText(20_000),
  url: webAddress,
  file: z.custom<SentFile>().nullable().default(null),
});

export const markInput = z.object({
  submissionId: z.uuid(),
  points: z.array(z.coerce.number(faults.points)).max(MOST_RUBRIC_LINES),
  note: optionalText(2_000),
});
