import { z } from 'zod';
import {
  blankToNull,
  localDate,
  localTime,
  optionalText as optional,
  optionalId,
  requiredText as text,
} from '#app/platform/request/form-fields.ts';
import { CONTENT_KINDS } from './content-kinds.ts';

export { CONTENT_KINDS };

export const contentKinds = z
  .array(z.enum(CONTENT_KINDS, 'Pilih jenis konten.'))
  .max(6)
  .default(['photo', 'caption']);

/** Which units: named ones, or a rule. Resolved to living units when the assignment is given. */
export const assignmentRule = z.object({
  unitIds: z.array(z.uuid()).max(500).default([]),
  unitKinds: z
    .array(z.enum(['opd', 'bagian', 'kecamatan', 'kelurahan', 'desa', 'bumd', 'uptd', 'lainnya']))
    .default([]),
  belowUnitId: optionalId,
  everyUnit: z.boolean().default(false),
  exceptUnitIds: z.array(z.uuid()).max(500).default([]),
});
export type AssignmentRule = z.output<typeof assignmentRule>;

export const activityFields = z.object({
  title: text('nama kegiatan', 240),
  date: localDate,
  start: localTime,
  end: localTime,
  place: optional(240),
  leader: optional(160),
  standIn: optional(160),
  hostUnitId: optionalId,
  programmeId: optionalId,
  narrativeId: optionalId,
  visibility: z.enum(['public', 'press', 'internal']).default('public'),
  internalReason: optional(300),
  state: z.enum(['planned', 'tentative']).default('planned'),
  hashtags: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value),
      z
        .array(
          z
            .string()
            .trim()
            .transform((tag) => (tag.startsWith('#') ? tag : `#${tag}`))
            .pipe(z.string().regex(/^#[\p{L}\p{N}_]{2,60}$/u, 'Tagar hanya huruf dan angka.')),
        )
        .max(10),
    )
    .default([]),
  description: optional(4_000),
  dressCode: optional(160),
});
export type ActivityFields = z.output<typeof activityFields>;

export const assignInput = z.object({
  activityId: optionalId,
  narrativeId: optionalId,
  rule: assignmentRule,
  kinds: contentKinds,
  /** ISO instant; the default deadline of the activity when absent. */
  dueAt: z.preprocess(blankToNull, z.iso.datetime().nullable().default(null)),
  note: optional(500),
});

export const pastedRow = activityFields.extend({
  /** The activity this row changes; absent for a new one. */
  activityId: optionalId,
  act: z.enum(['add', 'change', 'cancel', 'skip']),
  status: z.enum(['planned', 'tentative', 'postponed', 'cancelled']).default('planned'),
  assign: z
    .object({
      rule: assignmentRule,
      kinds: contentKinds,
      dueAt: z.preprocess(blankToNull, z.iso.datetime().nullable().default(null)),
    })
    .nullable()
    .default(null),
});
export type PastedRow = z.output<typeof pastedRow>;

export const pasteInput = z.object({
  /** Made with the form, so that the same form sent twice is saved once. */
  pasteId: optionalId,
  text: z.string().max(200_000, 'Teks terlalu panjang (paling banyak 200.000 huruf).'),
  sentOn: localDate,
  rows: z
    .array(pastedRow)
    .min(1, 'Belum ada baris untuk disimpan.')
    .max(200, 'Paling banyak 200 baris sekali simpan.'),
});

/** Why an activity is postponed or cancelled; units read it. */
export const stateReason = text('alasannya, supaya unit tahu', 300);
