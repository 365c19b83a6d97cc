import { z } from 'zod';
import { normalizeEmail, normalizePhone } from '#app/platform/auth/identifier.ts';
import { ROLES } from '#app/platform/authz/actor.ts';
import {
  blankToNull,
  localDate,
  optionalId,
  optionalText,
  requiredText,
} from '#app/platform/request/form-fields.ts';
import { CLOSED_REASONS, HUMAS_LEVELS, INVITED_AT_ONCE, UNIT_KINDS } from './tables.ts';

const name = (what: string, most = 200) => requiredText(what, most);

export const email = z.preprocess(
  blankToNull,
  z
    .string()
    .transform((text, context) => {
      const normal = normalizeEmail(text);
      if (!normal) context.addIssue('Alamat email ini tidak lengkap. Contoh: nama@kota.go.id.');
      return normal;
    })
    .nullable()
    .default(null),
);
export const phone = z.preprocess(
  blankToNull,
  z
    .string()
    .transform((text, context) => {
      const normal = normalizePhone(text);
      if (!normal) context.addIssue('Nomor ini bukan nomor ponsel Indonesia. Contoh: 0812 3456 7890.');
      return normal;
    })
    .nullable()
    .default(null),
);

export const unitInput = z.object({
  kind: z.enum(UNIT_KINDS, 'Pilih jenis unit.'),
  name: name('nama resmi unit'),
  shortName: name('nama pendek unit', 40),
  parentId: optionalId,
  code: optionalText(40),
  regionCode: z.preprocess(
    blankToNull,
    z
      .string()
      .trim()
      .regex(
        /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/,
        'Tulis kode wilayah Kemendagri dengan titik, misalnya 36.72.01.1003.',
      )
      .nullable()
      .default(null),
  ),
  address: optionalText(300),
  phone: optionalText(40),
});

export const editUnitInput = unitInput.extend({ unitId: z.uuid() });
export const closeUnitInput = z.object({
  unitId: z.uuid(),
  reason: z.enum(CLOSED_REASONS, 'Pilih alasannya.'),
  closedOn: localDate,
  successorId: optionalId,
});

export const personInput = z.object({
  name: name('nama lengkap', 120),
  email,
  phone,
  humasLevel: z.preprocess(blankToNull, z.enum(HUMAS_LEVELS, 'Pilih jenjang.').nullable().default(null)),
});
export const editPersonInput = personInput.extend({ personId: z.uuid() });

export const giveRoleInput = z.object({
  personId: z.uuid('Pilih orangnya.'),
  unitId: z.uuid('Pilih unitnya.'),
  role: z.enum(ROLES, 'Pilih perannya.'),
  fromDate: localDate,
});
export const endRoleInput = z.object({ roleId: z.uuid(), toDate: localDate });

export const inviteInput = z.object({
  unitId: z.uuid('Pilih unitnya.'),
  role: z.enum(ROLES, 'Pilih perannya.'),
  personId: optionalId,
  name: optionalText(120),
  email,
  phone,
});
export const inviteManyInput = z.object({
  personIds: z
    .array(z.uuid())
    .min(1, 'Pilih paling sedikit satu orang.')
    .max(INVITED_AT_ONCE, `Paling banyak ${INVITED_AT_ONCE} orang sekali jalan.`),
});
export const acceptInvitationInput = z.object({
  token: z.string().min(20),
  password: z.string('Isi kata sandi.').min(1, 'Isi kata sandi.').max(200),
});

export const governmentInput = z.object({
  name: name('nama pemerintah daerah'),
  shortName: name('nama pendek', 60),
  level: z.enum(['provinsi', 'kabupaten', 'kota'], 'Pilih tingkatnya.'),
  code: z.preprocess(
    blankToNull,
    z
      .string()
      .trim()
      .regex(/^\d{2}(\.\d{2})?$/, 'Tulis kode Kemendagri, misalnya 36.72.')
      .nullable()
      .default(null),
  ),
  provinceName: optionalText(80),
  zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'], 'Pilih zona waktu.'),
  workWeek: z.coerce
    .number()
    .pipe(z.union([z.literal(5), z.literal(6)], 'Pilih 5 atau 6 hari kerja.'))
    .default(5),
  accent: z.string().trim().max(40).default('toska'),
  rootDomain: optionalText(120),
  portalHost: optionalText(120),
});

export const holidayInput = z.object({
  /** The date it stood at before; empty for a new row. */
  before: z.preprocess(blankToNull, localDate.nullable().default(null)),
  date: localDate,
  name: name('nama hari libur', 120),
  type: z.enum(['libur', 'cuti', 'lokal'], 'Pilih jenisnya.'),
  basis: optionalText(200),
});

/** What a person may change about himself; the password is asked when the contact, with which one signs in, changes. */
export const ownProfileInput = z.object({ name: name('nama lengkap', 120), email, phone });

export const handOverInput = z.object({
  unitId: z.uuid('Pilih unitnya.'),
  fromPersonId: z.uuid('Pilih petugas lama.'),
  toPersonId: z.uuid('Pilih petugas baru.'),
  on: localDate,
});
export type HandOver = z.output<typeof handOverInput>;
