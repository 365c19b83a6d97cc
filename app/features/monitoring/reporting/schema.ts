import { z } from 'zod';
import { blankToNull } from '#app/platform/request/form-fields.ts';
import { localMoment } from './rules/local-moment.ts';

const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;
const isInstant = (written: string): boolean => z.iso.datetime({ offset: true }).safeParse(written).success;

/** Longest text kept of a caption; Instagram itself stops at 2,200. */
export const CAPTION_MOST = 8_000;

/** What an officer says of a post: the same for the form, the share sheet, the outbox and the sheet of many. */
export const reportFields = z.object({
  address: z
    .string('Tempel tautan kiriman.')
    .trim()
    .min(1, 'Tempel tautan kiriman.')
    .max(4_000, 'Teks terlalu panjang. Tempel tautannya saja.'),
  assignmentId: z.preprocess(blankToNull, z.uuid('Pilih tugas dari daftar.').nullable().default(null)),
  /** Which account of the unit, where the address does not say. */
  account: z.preprocess(blankToNull, z.uuid('Pilih akun dari daftar.').nullable().default(null)),
  caption: z.preprocess(
    blankToNull,
    z.string().trim().max(CAPTION_MOST, 'Keterangan paling banyak 8.000 huruf.').nullable().default(null),
  ),
  screenshotFileId: z.preprocess(
    blankToNull,
    z.uuid('Unggah ulang tangkapan layar.').nullable().default(null),
  ),
  /** When it was posted, as the officer says; local to the government: `2026-11-19T14:10`, or an instant. */
  publishedAt: z.preprocess(
    blankToNull,
    z
      .string('Tulis waktu kiriman dengan tanggal dan jam.')
      .refine(
        (written) => (OFFSET.test(written) ? isInstant(written) : localMoment(written) !== null),
        'Tulis waktu kiriman dengan tanggal dan jam.',
      )
      .transform((written) => (OFFSET.test(written) ? written : (localMoment(written) ?? written)))
      .nullable()
      .default(null),
  ),
  /** The variant that it was posted from, where the officer came from its page. */
  variantId: z.preprocess(blankToNull, z.uuid().nullable().default(null)),
  /** A post of two accounts: reported by the second one's unit. */
  collab: z
    .preprocess((value) => value === true || value === 'on' || value === '1' || value === 'ya', z.boolean())
    .default(false),
});
export type ReportFields = z.output<typeof reportFields>;

/** Versions of the outbox payload that are still taken. */
export const LINK_REPORT_VERSIONS = [1] as const;
