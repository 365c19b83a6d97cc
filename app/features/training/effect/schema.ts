import { z } from 'zod';
import { UNIT_KINDS } from '#app/features/org/index.ts';
import { wholeNumber } from '#app/platform/request/form-fields.ts';
import { EFFECT_MEASURES } from '../tables.ts';

export const planInput = z.object({
  programmeId: z.uuid(),
  measure: z.enum(EFFECT_MEASURES, 'Pilih ukuran utama.'),
  beforeDays: wholeNumber(14, 180),
  afterDays: wholeNumber(14, 180),
});

export const lotInput = z
  .object({
    programmeId: z.uuid(),
    unitKind: z.enum(UNIT_KINDS, 'Pilih jenis unit.'),
    firstBatchId: z.uuid('Pilih angkatan pertama.'),
    secondBatchId: z.uuid('Pilih angkatan kedua.'),
  })
  .refine((input) => input.firstBatchId !== input.secondBatchId, {
    message: 'Angkatan kedua harus lain dari yang pertama.',
    path: ['secondBatchId'],
  });
