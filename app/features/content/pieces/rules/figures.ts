import { figuresIn } from '#app/features/agenda/index.ts';
import { MONTHS, WEEKDAYS } from '#app/platform/clock/indonesian-dates.ts';
import type { Source } from '../../types.ts';

const digitsOf = (text: string): string[] => text.match(/\d[\d.,]*\d|\d/g) ?? [];
const NAMES_OF_TIME = new Set(
  [...MONTHS, ...WEEKDAYS, 'wib', 'wita', 'wit'].map((word) => word.toLowerCase()),
);

/** "17 November", "pukul 9 WIB", "2026 ini": days, hours and years are no figures to prove. */
function isMoment(figure: string): boolean {
  const [number = '', ...words] = figure.split(/\s+/);
  if (/^(19|20)\d\d$/.test(number)) return true;
  return words.some((word) => NAMES_OF_TIME.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')));
}

/** "1.240 balita di": the second word of what a figure counts may be none. */
const withoutSmall = (figure: string) =>
  figure.replace(/\s+(?:di|ke|dari|dan|yang|pada|untuk|dengan|oleh|per|atau)$/i, '');

/** Figures of a text that no row of sources names, each once, in the order of the text. */
export function unsourcedFigures(text: string, sources: readonly Source[]): string[] {
  const known = new Set(sources.flatMap(({ figure }) => digitsOf(figure)));
  const found = figuresIn(text).filter(
    (figure) => !isMoment(figure) && digitsOf(figure).some((digits) => !known.has(digits)),
  );
  return [...new Set(found.map(withoutSmall))];
}
