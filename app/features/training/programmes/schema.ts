import { z } from 'zod';
import { UNIT_KINDS } from '#app/features/org/index.ts';
import {
  blankToNull,
  localDate,
  localTime,
  optionalId,
  optionalText,
  requiredText,
  ticked,
  wholeNumber,
} from '#app/platform/request/form-fields.ts';
import { SESSION_KINDS } from '../tables.ts';

export const programmeInput = z.object({
  programmeId: optionalId,
  title: requiredText('judul pelatihan', 200),
  purpose: optionalText(1_000),
  /** Letter or plan that the training rests on, printed on letters: "DPA Diskominfo 2026". */
  basis: optionalText(500),
  organiserUnitId: z.uuid('Pilih unit penyelenggara.'),
});

/** What a participant must reach. A share under 50 percent would certify absence. */
export const ruleInput = z.object({
  attendancePercent: wholeNumber(50, 100),
  postTest: z.preprocess(blankToNull, z.nullable(wholeNumber(1, 100)).default(null)),
  tasks: ticked,
});

const batchFields = {
  name: requiredText('nama angkatan', 80),
  unitKinds: z.array(z.enum(UNIT_KINDS, 'Pilih jenis unit.')).min(1, 'Pilih paling sedikit satu jenis unit.'),
  fromDate: localDate,
  toDate: localDate,
  place: requiredText('tempat pelatihan', 160),
  quota: wholeNumber(1, 1_000),
  quotaPerUnit: wholeNumber(1, 100),
  /** First and last day of registration; null: until the training begins. */
  opensOn: z.preprocess(blankToNull, localDate.nullable().default(null)),
  closesOn: z.preprocess(blankToNull, localDate.nullable().default(null)),
  moderated: ticked,
  /** Only units with places of their own. */
  byInvitation: ticked,
  offerHours: wholeNumber(1, 336),
  lateMinutes: wholeNumber(0, 120),
};

export const batchInput = z
  .object({
    batchId: optionalId,
    programmeId: z.uuid(),
    ...batchFields,
    ...ruleInput.shape,
  })
  .refine((input) => input.toDate >= input.fromDate, {
    message: 'Hari terakhir lebih awal daripada hari pertama.',
    path: ['toDate'],
  })
  .refine((input) => daysBetween(input.fromDate, input.toDate) <= 60, {
    message: 'Satu angkatan paling lama 60 hari. Periksa tanggalnya.',
    path: ['toDate'],
  })
  .refine((input) => !input.opensOn || !input.closesOn || input.closesOn >= input.opensOn, {
    message: 'Pendaftaran ditutup sebelum dibuka.',
    path: ['closesOn'],
  })
  .refine((input) => !input.closesOn || input.closesOn <= input.toDate, {
    message: 'Pendaftaran ditutup sesudah pelatihan selesai.',
    path: ['closesOn'],
  });
export type BatchInput = z.output<typeof batchInput>;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const sessionInput = z
  .object({
    sessionId: optionalId,
    batchId: z.uuid(),
    date: localDate,
    start: localTime,
    end: localTime,
    kind: z.enum(SESSION_KINDS, 'Pilih jenis sesi.'),
    subject: requiredText('judul sesi', 200),
    speakerId: optionalId,
    room: optionalText(120),
  })
  .refine((input) => input.start !== null, { message: 'Isi jam mulai.', path: ['start'] })
  .refine((input) => input.end !== null, { message: 'Isi jam selesai.', path: ['end'] })
  .refine((input) => input.start === null || input.end === null || input.end > input.start, {
    message: 'Jam selesai harus sesudah jam mulai.',
    path: ['end'],
  });

export const speakerInput = z.object({
  speakerId: optionalId,
  name: requiredText('nama narasumber', 160),
  institution: optionalText(160),
  expertise: optionalText(300),
  /** Where the speaker signs in to keep material and the roster. */
  personId: optionalId,
});

export const moveInput = z.object({
  batchId: z.uuid(),
  fromDate: localDate,
  place: optionalText(160),
});

export const cancelInput = z.object({
  batchId: z.uuid(),
  reason: requiredText('alasan pembatalan', 300),
});
