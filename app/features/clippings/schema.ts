import { z } from 'zod';
import {
  blankToNull,
  optionalId,
  optionalText,
  requiredText,
  ticked,
  wholeNumber,
} from '#app/platform/request/form-fields.ts';
import { TONES } from './tables.ts';

const id = z.uuid();
export const MOST_WORDS = 60;

/** One word or phrase a line, or parted by commas. */
export const wordList = (what: string, least: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? [...new Set(value.split(/[\n,;]+/).map((word) => word.trim().replace(/\s+/g, ' ')))].filter(
            (word) => word !== '',
          )
        : (value ?? []),
    z
      .array(
        z
          .string()
          .min(2, 'Kata satu huruf terlalu pendek untuk dicari.')
          .max(80, 'Satu kata atau frasa paling banyak 80 huruf.')
          .regex(/[\p{L}\p{N}]/u, 'Tulis kata, bukan tanda baca saja.'),
      )
      .min(least, `Isi ${what}.`)
      .max(MOST_WORDS, `Paling banyak ${MOST_WORDS} kata atau frasa.`),
  );

export const sourceInput = z.object({
  sourceId: optionalId,
  name: requiredText('nama media', 120),
  address: requiredText('alamat media', 2_000),
  local: ticked,
});

export const issueInput = z.object({
  issueId: optionalId,
  name: requiredText('nama isu', 80),
  words: wordList('paling sedikit satu kata atau frasa', 1),
  wordsNot: wordList('', 0),
  themeId: optionalId,
  narrativeId: optionalId,
});

/** Items by their id, or all items of some stories. */
const chosen = {
  itemIds: z.array(id).max(500).default([]),
  storyIds: z.array(id).max(200).default([]),
};

export const toneInput = z
  .object({ ...chosen, tone: z.preprocess(blankToNull, z.enum(TONES, 'Pilih nada.').nullable()) })
  .refine(({ itemIds, storyIds }) => itemIds.length + storyIds.length > 0, {
    message: 'Pilih paling sedikit satu berita.',
    path: ['storyIds'],
  });

export const relevanceInput = z
  .object({ ...chosen, relevance: z.preprocess(blankToNull, z.enum(['relevant', 'other']).nullable()) })
  .refine(({ itemIds, storyIds }) => itemIds.length + storyIds.length > 0, {
    message: 'Pilih paling sedikit satu berita.',
    path: ['storyIds'],
  });

export const tagInput = z.object({
  itemId: id,
  kind: z.enum(['issue', 'unit']),
  tagId: z.uuid('Pilih dari daftar.'),
  /** Null takes a person's decision back: the rule decides again. */
  decision: z.preprocess(blankToNull, z.enum(['yes', 'no']).nullable()),
});

/** When an article was published, as a form's date and time in the government's zone. */
export const linkInput = z.object({
  linkId: id,
  title: requiredText('judul berita', 300),
  outlet: requiredText('nama media', 120),
  date: z.iso.date('Isi tanggal terbit: hari, bulan dan tahun.'),
  time: z.preprocess(
    (value) => blankToNull(typeof value === 'string' ? value.replace('.', ':') : value),
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Tulis jam sebagai 08.00.')
      .nullable()
      .default(null),
  ),
  text: optionalText(5_000),
});

export const settingsInput = z.object({
  paperHour: wholeNumber(0, 23),
  ownWords: wordList('', 0),
});
