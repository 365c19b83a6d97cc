import { z } from 'zod';

/** Fields of forms, with the sentence each refuses with. A form sends an empty text for what was left empty. */
export const blankToNull = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? null : value;

/** @param what the thing asked for, as it stands after "Isi": "nama kegiatan" */
export const requiredText = (what: string, most: number) =>
  z
    .string(`Isi ${what}.`)
    .trim()
    .min(1, `Isi ${what}.`)
    .max(most, `Isi ${what} paling banyak ${most} huruf.`);

export const optionalText = (most: number) =>
  z.preprocess(
    blankToNull,
    z.string().trim().max(most, `Paling banyak ${most} huruf.`).nullable().default(null),
  );

export const optionalId = z.preprocess(blankToNull, z.uuid('Pilih dari daftar.').nullable().default(null));

/** A local date (`2026-11-23`), 2000 to 2099. */
export const localDate = z.iso
  .date('Isi tanggal dengan lengkap: hari, bulan dan tahun.')
  .refine(
    (date) => date >= '2000-01-01' && date <= '2099-12-31',
    'Tanggal ini di luar jangkauan (2000 sampai 2099).',
  );

export const optionalDate = z.preprocess(blankToNull, localDate.nullable().default(null));

/** A local time (`08:00`, also `08.00`), null when left empty. */
export const localTime = z.preprocess(
  (value) => blankToNull(typeof value === 'string' ? value.replace('.', ':') : value),
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Tulis jam sebagai 08.00.')
    .nullable()
    .default(null),
);

/** A whole number typed into a field. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value),
    z
      .number(`Isi angka ${least} sampai ${most}.`)
      .int(`Isi angka bulat ${least} sampai ${most}.`)
      .min(least, `Isi angka ${least} sampai ${most}.`)
      .max(most, `Isi angka ${least} sampai ${most}.`),
  );

/** A checkbox. */
export const ticked = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true',
  z.boolean(),
);
