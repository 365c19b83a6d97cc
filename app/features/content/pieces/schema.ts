import { z } from 'zod';
import {
  blankToNull,
  optionalDate,
  optionalId,
  optionalText,
  requiredText,
  wholeNumber,
} from '#app/platform/request/form-fields.ts';
import { PIECE_KINDS, PURPOSES, SUBJECTS } from '../tables.ts';

/** Rows of sources that a piece may have. */
export const MOST_SOURCES = 20;
export const MOST_MEDIA = 20;
/** The portal's newsroom stands among the channels under this name. */
export const NEWSROOM = 'portal';

const webAddress = (most: number) =>
  z.preprocess(
    blankToNull,
    z
      .url({ protocol: /^https?$/, error: 'Tulis alamat lengkap, dimulai dengan https://.' })
      .max(most, `Paling banyak ${most} huruf.`)
      .nullable()
      .default(null),
  );

export const sourceRow = z.object({
  figure: requiredText('angkanya', 80),
  source: requiredText('sumbernya', 200),
  date: optionalDate,
  address: webAddress(500),
});

const aboutPiece = {
  title: requiredText('judul naskah', 160),
  kind: z.enum(PIECE_KINDS, 'Pilih bentuk naskah.'),
  purpose: z.enum(PURPOSES, 'Pilih tujuan naskah.'),
  /** Never below what is derived; what is not given is derived. */
  subject: z.enum(SUBJECTS).default('ordinary'),
  programmeId: optionalId,
  narrativeId: optionalId,
  activityId: optionalId,
  assignmentId: optionalId,
  audience: optionalText(120),
  body: z.string().max(50_000, 'Teks utama paling banyak 50.000 huruf.').default(''),
  sources: z.array(sourceRow).max(MOST_SOURCES, `Paling banyak ${MOST_SOURCES} sumber.`).default([]),
  plannedOn: optionalDate,
};

export const makePieceInput = z.object({
  unitId: z.uuid('Pilih unit.'),
  noteId: optionalId,
  ...aboutPiece,
  /** Ids of channels, and `portal`. */
  channels: z
    .array(z.union([z.literal(NEWSROOM), z.uuid()]))
    .max(60)
    .default([]),
});
export type NewPiece = z.output<typeof makePieceInput>;

const pieceId = z.uuid('Naskah ini tidak dikenal.');
const variantId = z.uuid('Versi kanal ini tidak dikenal.');

export const savePieceInput = z.object({ pieceId, version: wholeNumber(1, 1_000_000), ...aboutPiece });
export type SavedPiece = z.output<typeof savePieceInput>;

export const variantMedia = z.object({
  mediaId: z.uuid('Pilih dari pustaka media.'),
  alt: optionalText(1_000),
});
export const saveVariantInput = z.object({
  variantId,
  /** The version that the form was opened with. */
  version: wholeNumber(1, 1_000_000),
  title: optionalText(300),
  text: z
    .string()
    .max(100_000, 'Teks paling banyak 100.000 huruf.')
    .transform((text) => text.replaceAll('\r\n', '\n').trimEnd()),
  link: webAddress(1_000),
  way: z.enum(['assisted', 'automatic']).optional(),
  /** Left out: as they are. */
  media: z.array(variantMedia).max(MOST_MEDIA, `Paling banyak ${MOST_MEDIA} media.`).optional(),
});
export type SavedVariant = z.output<typeof saveVariantInput>;

export const addVariantsInput = z.object({ pieceId, channels: makePieceInput.shape.channels });
export const variantInput = z.object({ variantId });
export const pieceInput = z.object({ pieceId });
export const piecesInput = z.object({
  pieceIds: z.array(pieceId).max(300, 'Paling banyak 300 naskah.').default([]),
  archived: z.boolean().default(true),
});
export const withdrawInput = z.object({
  pieceId,
  /** Left out: all that is not yet withdrawn. */
  variantId: optionalId,
  reason: requiredText('alasan penarikan', 300),
});
export const moveDateInput = z.object({ pieceId, plannedOn: optionalDate });
const share = wholeNumber(0, 100);
export const targetsInput = z
  .object({
    month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Pilih bulan.'),
    informative: share,
    educative: share,
    promotive: share,
  })
  .refine((input) => input.informative + input.educative + input.promotive === 100, {
    message: 'Jumlah ketiganya harus 100.',
    path: ['informative'],
  });
