import type { Source } from '../../types.ts';

/**
 * Money, shares and counts of people or things are claims. Years, dates, hours, "24 jam", ages, ordinals, room and phone numbers are none:
 * they must not hold a piece. The editor asks for just what stops a submission.
 */
const FIGURE =
  /(?<![\p{L}\p{N}.,]|ke-)(?:Rp\s?\d[\d.,]*(?:\s(?:ribu|juta|miliar|triliun))?|\d[\d.,]*\s?(?:persen|%)|\d[\d.,]*\s(?:ribu|juta|miliar|triliun)(?:\s\p{L}+)?|\d{1,3}(?:\.\d{3})+(?:\s\p{L}+)?|\d{2,}\s(?:orang|warga|jiwa|penduduk|peserta|keluarga|kepala keluarga|rumah|unit|ton|hektare|hektar|kilometer|kasus|siswa|pasien|balita|lansia|pekerja|penerima|pelaku|desa|kelurahan)\b)/giu;

/** Quotations carry their speaker, addresses and hashtags are no claims. */
const LEFT_ALONE = /[“"][^”"\n]*[”"]|https?:\/\/\S+|[#@][\p{L}\p{N}_.]+/gu;

const blank = (text: string): string => text.replace(LEFT_ALONE, (found) => ' '.repeat(found.length));

const digitsOf = (text: string): string[] => text.match(/\d[\d.,]*\d|\d/g) ?? [];

export type FigureFound = { readonly text: string; readonly start: number; readonly end: number };

/** The figures of a text that claim something. */
export const figuresOf = (text: string): FigureFound[] =>
  [...blank(text).matchAll(FIGURE)].map(({ 0: found, index }) => ({
    text: text.slice(index, index + found.trimEnd().length),
    start: index,
    end: index + found.trimEnd().length,
  }));

/** Figures that no source of the piece names, each once; the number counts, in whatever words it stands. */
export function unsourced(text: string, sources: readonly Source[]): FigureFound[] {
  const named = sources.filter(({ source }) => source.trim() !== '');
  const known = new Set(named.flatMap(({ figure }) => digitsOf(figure)));
  return figuresOf(text).filter((one) => {
    const fresh = digitsOf(one.text).some((digits) => !known.has(digits));
    for (const digits of digitsOf(one.text)) known.add(digits);
    return fresh;
  });
}
