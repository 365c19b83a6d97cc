import type { Source } from '../../types.ts';

/** Years, dates, times and phone numbers are no claims; money, shares and counts of people or things are. */
const FIGURE =
  /(?:Rp\s?\d[\d.,]*(?:\s(?:ribu|juta|miliar|triliun))?|\d[\d.,]*\s?(?:persen|%)|\d[\d.,]*\s(?:ribu|juta|miliar|triliun)(?:\s\p{L}+)?|\d{1,3}(?:\.\d{3})+(?:\s\p{L}+)?|\d{2,}\s(?:orang|warga|jiwa|penduduk|peserta|keluarga|kepala keluarga|rumah|unit|ton|hektare|hektar|kilometer|kasus|siswa|pasien|balita|lansia|pekerja|penerima|pelaku|desa|kelurahan)\b)/giu;

/** Quotations carry their speaker, addresses and hashtags are no claims. */
const LEFT_ALONE = /[“"][^”"\n]*[”"]|https?:\/\/\S+|[#@][\p{L}\p{N}_.]+/gu;

const blank = (text: string): string => text.replace(LEFT_ALONE, (found) => ' '.repeat(found.length));

/** Digits and the scale word alone: "Rp14,2 miliar" and "14,2 miliar rupiah" are the same figure. */
const key = (figure: string): string =>
  (figure.toLowerCase().match(/\d[\d.,]*|ribu|juta|miliar|triliun|persen|%/g) ?? [])
    .map((part) => part.replace(/[.,]+$/, '').replace('%', 'persen'))
    .join(' ');

export type FigureFound = { readonly text: string; readonly start: number; readonly end: number };

/** The figures of a text that claim something. */
export const figuresOf = (text: string): FigureFound[] =>
  [...blank(text).matchAll(FIGURE)].map(({ 0: found, index }) => ({
    text: text.slice(index, index + found.trimEnd().length),
    start: index,
    end: index + found.trimEnd().length,
  }));

/** Figures that no source of the piece names, each once. */
export function unsourced(text: string, sources: readonly Source[]): FigureFound[] {
  const known = new Set(
    sources
      .filter(({ source }) => source.trim() !== '')
      .flatMap(({ figure }) => [key(figure), ...figuresOf(figure).map((one) => key(one.text))]),
  );
  const seen = new Set<string>();
  return figuresOf(text).filter((one) => {
    const name = key(one.text);
    if (known.has(name) || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
