/** Letters to change, add, drop or swap to come from one word to the other; `most` + 1 when more. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[other.length]!;
}

/** The known word that a misspelt one most likely is ("Sepetember", "Pakain"), or null. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length < 4 || word.length > 14) return null;
  const lower = word.toLowerCase();
  const near = known.filter((one) => one.length >= 5 && one[0] === lower[0] && distance(lower, one, 1) <= 1);
  return near.length > 0 ? near[0]! : null;
}
