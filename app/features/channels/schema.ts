import { z } from 'zod';
import {
  optionalDate,
  optionalId,
  optionalText,
  requiredText as said,
} from '#app/platform/request/form-fields.ts';
import { PROOF_METHODS, REPORT_STATES } from './tables.ts';

/** A box or "ya", "tidak" and unknown. */
const yesNoUnknown = z.preprocess(
  (value) =>
    value === 'ya' ? true : value === 'tidak' ? false : value === '' || value === undefined ? null : value,
  z.boolean('Pilih ya, tidak, atau belum diketahui.').nullable(),
);

const pasted = said('alamat akun, nama akun, atau nomornya', 2000);

export const proposeInput = z.object({
  unitId: z.uuid('Pilih unit pemilik akun.'),
  pasted,
  label: optionalText(120),
  openedOn: optionalDate,
});
export const channelInput = z.object({ channelId: z.uuid() });
export const rejectInput = channelInput.extend({ reason: said('alasannya', 300) });
export const closeInput = channelInput.extend({
  closedOn: z.iso.date('Isi tanggal penutupan dengan lengkap: hari, bulan dan tahun.'),
});
export const custodyInput = channelInput.extend({
  holderId: optionalId,
  recoveryOfficial: yesNoUnknown,
  secondFactor: yesNoUnknown,
  checkedOn: optionalDate,
});
export const amplifiableInput = channelInput.extend({
  amplifiable: z.preprocess((value) => (typeof value === 'string' ? value === 'ya' : value), z.boolean()),
});
export const proofInput = channelInput.extend({
  method: z.enum(PROOF_METHODS, 'Pilih cara pembuktian.'),
  page: optionalText(2000),
});
/** What a person can say he has seen where no machine can look. */
export const PERSON_METHODS = ['bio-code', 'link-back'] as const;
export const confirmProofInput = channelInput.extend({
  method: z.enum(PERSON_METHODS, 'Pilih apa yang Anda lihat.').default('bio-code'),
  seen: z.preprocess(
    (value) => value === 'on' || value === 'ya' || value === true,
    z.literal(true, 'Centang hanya bila Anda sendiri sudah melihatnya.'),
  ),
});
export const recordProofInput = channelInput.extend({
  method: z.enum(PROOF_METHODS),
  holds: z.boolean(),
  detail: z.string().max(500),
  evidenceAddress: z.string().max(2000).nullable(),
});
export const fakeInput = z.object({
  pasted,
  imitatesUnitId: optionalId,
  note: said('apa yang membuatnya palsu', 500),
  seenOn: z.iso.date('Isi tanggal terlihat dengan lengkap: hari, bulan dan tahun.'),
});
export const editFakeInput = z.object({
  fakeId: z.uuid(),
  reportState: z.enum(REPORT_STATES, 'Pilih status laporannya.'),
  reportedOn: optionalDate,
});
export const importInput = z.object({
  rows: z
    .array(
      z.object({
        unitId: z.uuid(),
        pasted: z.string().min(1).max(2000),
        label: z.string().max(120).nullable().default(null),
      }),
    )
    .min(1, 'Tidak ada akun untuk disimpan.')
    .max(2000, 'Paling banyak 2.000 akun sekaligus.'),
});
