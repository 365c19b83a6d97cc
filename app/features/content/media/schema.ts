import { z } from 'zod';
import { optionalId, optionalText } from '#app/platform/request/form-fields.ts';
import { CONSENTS, PEOPLE, RIGHTS } from '../tables.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Sidik berkas (SHA-256) tidak terbaca.');

/** What a device says of a file before it sends it. `id` is made by the device, so that asking twice opens one. */
export const uploadFields = z.object({
  id: z.uuid('Nomor unggahan tidak terbaca.'),
  unitId: z.uuid('Pilih unit.'),
  name: z.string().trim().max(200).default(''),
  mime: z.string().trim().toLowerCase().max(100).default(''),
  bytes: z.number('Ukuran berkas tidak terbaca.').int().min(1, 'Berkasnya kosong.').max(2_000_000_000),
  sha256,
});
export type UploadFields = z.output<typeof uploadFields>;

export const partFields = z.object({
  uploadId: z.uuid(),
  position: z.number().int().min(0).max(10_000),
  sha256,
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

export const people = z.enum(PEOPLE, 'Pilih siapa yang ada di foto.');
export const consent = z.enum(CONSENTS).exclude(['withdrawn']);

/** What is said of a picture: on its page, and by a note for each of its photos. */
export const mediaFields = z.object({
  title: optionalText(160),
  alt: z.string().trim().max(1_000, 'Teks alternatif paling banyak 1.000 huruf.').default(''),
  credit: optionalText(120),
  place: optionalText(160),
  people: people.default('unknown'),
  consent: consent.default('unknown'),
  consentNote: optionalText(500),
  rights: z.enum(RIGHTS, 'Pilih hak pakainya.').default('own'),
  rightsNote: optionalText(500),
});
export type MediaFields = z.output<typeof mediaFields>;

export const newMediaFields = mediaFields.extend({ unitId: z.uuid('Pilih unit.'), activityId: optionalId });
