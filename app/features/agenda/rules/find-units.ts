export type NamedUnit = {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly kind: string;
};

const PREFIX = /^(kec|kel|kecamatan|kelurahan|desa|kab|dinas|badan|bagian|bag|puskesmas|pkm)\.?\s+/i;
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The name of a region without the kind before it: "Kel. Muara Bening" is "Muara Bening". */
export const bareName = (unit: Pick<NamedUnit, 'shortName'>): string =>
  unit.shortName.replace(PREFIX, '').trim();

function holds(words: readonly string[], name: string): boolean {
  const wanted = wordsOf(name);
  if (wanted.length === 0) return false;
  return words.some((_, at) => wanted.every((word, index) => words[at + index] === word));
}

const isRegion = (unit: NamedUnit) => ['kecamatan', 'kelurahan', 'desa'].includes(unit.kind);
const longest = (a: NamedUnit, b: NamedUnit) => b.shortName.length - a.shortName.length;

/** Offices named in a text by their short or full name, longest name first; names of two letters are too common to count. */
export function officesNamed(text: string, units: readonly NamedUnit[]): NamedUnit[] {
  const words = wordsOf(text);
  return units
    .filter((unit) => !isRegion(unit))
    .filter((unit) => (unit.shortName.length > 2 && holds(words, unit.shortName)) || holds(words, unit.name))
    .sort(longest);
}

/**
 * Kecamatan and kelurahan named in a place. With "Kec." or "Kel." before it the name means that kind; alone it means every
 * region of that name, the longest name first: "Karang Tengah Lor" is not "Karang Tengah".
 */
export function regionsNamed(text: string, units: readonly NamedUnit[]): NamedUnit[] {
  const words = wordsOf(text);
  const said = units
    .filter(isRegion)
    .filter((unit) => holds(words, bareName(unit)))
    .sort(longest);
  const exact = said.filter((unit) => holds(words, unit.shortName) || holds(words, unit.name));
  const found = exact.length > 0 ? exact : said;
  const most = found[0] ? wordsOf(bareName(found[0])).length : 0;
  return found.filter((unit) => wordsOf(bareName(unit)).length === most);
}

/** Regions whose name begins with what was written, where none is called exactly so: the writer meant one of them. */
export function regionsLike(text: string, units: readonly NamedUnit[]): NamedUnit[] {
  const written = wordsOf(text.replace(PREFIX, ''));
  if (written.length === 0 || written.join('').length < 4) return [];
  const like = units
    .filter(isRegion)
    .filter((unit) => written.every((word, index) => wordsOf(bareName(unit))[index] === word));
  return like.some((unit) => wordsOf(bareName(unit)).length === written.length) || like.length < 2
    ? []
    : like;
}

/** Units by the names that somebody typed, separated by commas; unknown names apart. */
export function unitsTyped(
  text: string,
  units: readonly NamedUnit[],
): { found: NamedUnit[]; unknown: string[] } {
  const found: NamedUnit[] = [];
  const unknown: string[] = [];
  for (const name of text.split(/[,;\n]+/).map((part) => part.trim())) {
    if (name === '') continue;
    const key = wordsOf(name).join(' ');
    const unit = units.find((one) =>
      [one.shortName, one.name, bareName(one)].some((known) => wordsOf(known).join(' ') === key),
    );
    if (!unit) unknown.push(name.slice(0, 60));
    else if (!found.includes(unit)) found.push(unit);
  }
  return { found, unknown };
}
