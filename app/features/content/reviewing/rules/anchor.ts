/** Where a remark stood when it was written: offsets in UTF-16 units of that version's text, and the words there. */
export type Anchor = {
  readonly version: number;
  readonly starts: number;
  readonly ends: number;
  readonly excerpt: string;
};

export type Anchored =
  /** On the whole text. */
  | { readonly at: 'whole' }
  /** The same words, where they stand now. */
  | { readonly at: 'span'; readonly start: number; readonly end: number }
  /** The words are no longer there, or stand in several places and none is nearest: "teks ini sudah berubah". */
  | { readonly at: 'changed' };

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * Where a remark stands in a text of today. The words must be the same letter by letter; of several places the one that is nearest to
 * where it was counts, measured from the beginning and from the end of the text, since what was written before it moves one and what
 * was written after it the other. Two that are equally near say nothing.
 * @param before length of the text in which the remark was written
 */
export function anchor(remark: Anchor, text: string, before: number): Anchored {
  if (remark.ends === remark.starts || remark.excerpt === '') return { at: 'whole' };
  const places = occurrences(text, remark.excerpt);
  const span = (start: number): Anchored => ({ at: 'span', start, end: start + remark.excerpt.length });
  if (places.length === 0) return { at: 'changed' };
  if (places.length === 1) return span(places[0]!);
  const shift = text.length - before;
  const distance = (start: number) =>
    Math.min(Math.abs(start - remark.starts), Math.abs(start - (remark.starts + shift)));
  const ranked = places.toSorted((a, b) => distance(a) - distance(b));
  return distance(ranked[0]!) < distance(ranked[1]!) ? span(ranked[0]!) : { at: 'changed' };
}
