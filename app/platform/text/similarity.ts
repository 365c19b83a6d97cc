/** Likeness of words that differ by a slip of the finger. In SQL pg_trgm does this; here for what is in memory. */

/** Trigrams as pg_trgm cuts them: two spaces before, one after each word. */
export function trigrams(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) found.add(padded.slice(start, start + 3));
  }
  return found;
}

/** Shared trigrams among all: 0 nothing alike, 1 the same, as `similarity()` of pg_trgm. */
export function trigramSimilarity(one: string, other: string): number {
  const left = trigrams(one);
  const right = trigrams(other);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  return shared / (left.size + right.size - shared);
}

/**
 * Slips between two words: a letter too many, missing, wrong, or two swapped (optimal string alignment). Stops counting
 * above `most` and answers `most + 1`, so that comparing one word with many stays cheap.
 */
export function typingDistance(one: string, other: string, most = 3): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** Slips forgiven in a word of this length: none up to 3 letters, one up to 7, two above. */
export function forgivenSlips(word: string): number {
  if (word.length <= 3) return 0;
  return word.length <= 7 ? 1 : 2;
}
