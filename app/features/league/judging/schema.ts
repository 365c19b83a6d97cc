import { z } from 'zod';
import { localDate, optionalText, requiredText } from '#app/platform/request/form-fields.ts';
import { judgingCopy } from './copy.id.ts';

const { faults } = judgingCopy;
/** A form sends one chosen box as a text, several as a list, none as nothing. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value],
    z.array(item),
  );

export const nameJurorInput = z.object({
  seasonId: z.uuid(),
  personId: z.uuid(faults.person),
  classKeys: listOf(z.string().max(60)).refine((keys) => keys.length > 0, faults.classes),
  /** The juror whose open sheets the new one takes. */
  replaces: z.preprocess((value) => value || null, z.uuid().nullable().default(null)),
});

export const removeJurorInput = z.object({ seasonId: z.uuid(), jurorId: z.uuid() });

export const declareInput = z
  .object({
    seasonId: z.uuid(),
    none: z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
    conflicts: z
      .array(z.object({ unitId: z.uuid(faults.unit), reason: requiredText('alasan benturan', 300) }))
      .max(60)
      .default([]),
  })
  .refine((input) => input.none !== input.conflicts.length > 0, {
    message: faults.declare,
    path: ['none'],
  });

export const drawInput = z.object({ seasonId: z.uuid(), dueOn: localDate });

export const scoreInput = z.object({
  sheetId: z.uuid(),
  points: z.record(z.string(), z.unknown()),
  note: optionalText(1_000),
});

export const seasonInput = z.object({ seasonId: z.uuid() });
export const closeJuryInput = z.object({
  seasonId: z.uuid(),
  anyway: z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
});

export const markInput = z.object({
  seasonId: z.uuid(),
  marks: z
    .array(
      z.object({
        unitId: z.uuid(),
        item: z.string().max(80),
        met: z.enum(['yes', 'no', 'unset'], faults.mark),
        address: z.preprocess(
          (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
          z
            .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: faults.address })
            .max(2_000, faults.address)
            .nullable()
            .default(null),
        ),
        note: optionalText(300),
      }),
    )
    .max(5_000),
});
