import type { UnitRow } from '../facts.ts';

/** Units that one page can show in two columns and still be read. */
export const MOST_HEAT_ROWS = 80;

/**
 * The units of the printed heat map: all, in the order of the register; of more than fit those that lack most, so that what needs a
 * look is on the paper.
 */
export function heatRows(units: readonly UnitRow[], most = MOST_HEAT_ROWS): readonly UnitRow[] {
  if (units.length <= most) return units;
  return [...units]
    .sort((a, b) => b.missing - a.missing || a.covered - b.covered || b.of - a.of)
    .slice(0, most);
}

/** A name as it fits: letters are counted, because the paper has no room to wrap. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** The same between two words. */
export function cutAtWord(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const short = line.slice(0, most);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
