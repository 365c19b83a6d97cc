import { z } from 'zod';
import { blankToNull, requiredText } from '#app/platform/request/form-fields.ts';
import { CORRECTION_KINDS } from '../tables.ts';
import { CRITERION_KEYS } from '../types.ts';

const subjectTypes = ['task', 'post', 'account', 'checklist', 'jury'] as const;

/** A public address that shows what is claimed. */
export const evidenceAddress = z.preprocess(
  blankToNull,
  z
    .string()
    .trim()
    .max(500, 'Tautan paling panjang 500 huruf.')
    .refine(
      (address) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address),
      'Tulis tautan lengkap, diawali https://.',
    )
    .nullable()
    .default(null),
);

export const appealInput = z.object({
  seasonId: z.uuid(),
  unitId: z.uuid('Pilih unit.'),
  criterion: z.enum(CRITERION_KEYS, 'Pilih kriteria.'),
  subjectType: z.preprocess(blankToNull, z.enum(subjectTypes).nullable().default(null)),
  subjectId: z.preprocess(blankToNull, z.string().max(120).nullable().default(null)),
  text: requiredText('penjelasan', 1000),
  evidenceAddress,
});

/** Points of a piece as a percentage, for a jury's score that is put right. */
const percent = z.preprocess((value) => {
  const plain = blankToNull(value);
  return typeof plain === 'string' ? Number(plain.replace(',', '.')) : plain;
}, z
  .number('Isi angka 0 sampai 100.')
  .min(0, 'Isi angka 0 sampai 100.')
  .max(100, 'Isi angka 0 sampai 100.')
  .nullable()
  .default(null));

export const correctionInput = {
  kind: z.preprocess(blankToNull, z.enum(CORRECTION_KINDS, 'Pilih koreksi.').nullable().default(null)),
  subjectId: z.preprocess(blankToNull, z.string().max(120).nullable().default(null)),
  percent,
};

export const decisionInput = {
  verdict: z.enum(['accept', 'reject'], 'Pilih putusan.'),
  note: requiredText('alasan putusan', 1000),
};
