/** Money as EYD V writes it: `Rp14,2 miliar`, no space, no dot after Rp, the unit in words. */
const UNITS: Readonly<Record<string, string>> = {
  m: 'miliar',
  milyar: 'miliar',
  miliar: 'miliar',
  t: 'triliun',
  trilyun: 'triliun',
  triliun: 'triliun',
  jt: 'juta',
  juta: 'juta',
  rb: 'ribu',
  ribu: 'ribu',
};
const MONEY =
  /(?<![\p{L}])rp(?<dot>\.?)(?<gap>\s*)(?<number>\d[\d.,]*\d|\d)(?:(?<space>\s*)(?<unit>milyar|miliar|trilyun|triliun|juta|ribu|jt|rb|M|T)(?![\p{L}\p{N}]))?/giu;

/** One sum of money as it should be written. */
function tidyMoney(groups: Record<string, string | undefined>): string {
  const unit = groups.unit ? ` ${UNITS[groups.unit.toLowerCase()] ?? groups.unit}` : '';
  return `Rp${groups.number ?? ''}${unit}`;
}

/** The sums of a text, each as it should be written, in the order of the text. */
export function moneyIn(text: string): { wanted: string; at: number; length: number }[] {
  return [...text.matchAll(MONEY)].map((found) => ({
    wanted: tidyMoney(found.groups ?? {}),
    at: found.index,
    length: found[0].length,
  }));
}
