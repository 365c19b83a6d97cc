import type { CaptionFinding } from './caption-checks.ts';
import { moneyIn } from './caption-money.ts';

/** "12 tempat tidur": a number and the words that say of what. */
type Figure = { number: string; noun: string };

const FIGURE = /(?<![\p{L}\p{N},.])(\d[\d.,]*\d|\d)\s*(%|[\p{L}]+(?:\s+[\p{L}]+)?)/gu;

const plainNoun = (noun: string) =>
  noun === '%' ? 'persen' : noun.toLowerCase().replace(/\s+/g, ' ').trim();

function figureOf(text: string): Figure | null {
  const found = /^(\d[\d.,]*\d|\d)\s*(%|[\p{L}]+(?:\s+[\p{L}]+)?)\s*$/u.exec(text.trim());
  return found ? { number: found[1] ?? '', noun: plainNoun(found[2] ?? '') } : null;
}

/** Figures found in sentences, without money. */
export function figuresIn(text: string): string[] {
  const money = moneyIn(text);
  const inMoney = (at: number) => money.some((sum) => at >= sum.at && at < sum.at + sum.length);
  return [
    ...money.map((sum) => sum.wanted),
    ...[...text.matchAll(FIGURE)].filter((found) => !inMoney(found.index)).map((found) => found[0]),
  ];
}

function moneyDiffers(caption: string, figures: readonly string[]): CaptionFinding[] {
  const known = new Set(figures.flatMap((figure) => moneyIn(figure).map((sum) => sum.wanted)));
  if (known.size === 0) return [];
  return moneyIn(caption)
    .filter((sum) => !known.has(sum.wanted))
    .map((sum) => {
      const only = known.size === 1 ? [...known][0]! : null;
      return {
        key: 'figure' as const,
        given: caption.slice(sum.at, sum.at + sum.length),
        wanted: [...known].join(', '),
        fixed: only && caption.slice(0, sum.at) + only + caption.slice(sum.at + sum.length),
      };
    });
}

const firstWord = (noun: string) => noun.split(' ')[0];

/** "400 rumah" is known where a fact says "400 rumah kini". */
function isKnown(number: string, noun: string, known: readonly Figure[]): boolean {
  return known.some((figure) => figure.number === number && firstWord(figure.noun) === firstWord(noun));
}

function numberDiffers(caption: string, figures: readonly string[]): CaptionFinding[] {
  const known = figures.flatMap((text) => figureOf(text) ?? []);
  const byNoun = new Map<string, Set<string>>();
  for (const figure of known)
    byNoun.set(figure.noun, (byNoun.get(figure.noun) ?? new Set()).add(figure.number));
  const findings: CaptionFinding[] = [];
  for (const [noun, numbers] of byNoun) {
    // "persen" stands behind many things; without knowing of what, a difference proves nothing.
    if (noun === 'persen') continue;
    const words = noun.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N},.])(\\d[\\d.,]*\\d|\\d)\\s+${words}(?![\\p{L}])`, 'giu');
    for (const found of caption.matchAll(pattern)) {
      const number = found[1] ?? '';
      if (numbers.has(number) || isKnown(number, noun, known)) continue;
      const only = numbers.size === 1 ? [...numbers][0]! : null;
      findings.push({
        key: 'figure',
        given: found[0],
        wanted: [...numbers].map((known) => `${known} ${noun}`).join(', '),
        fixed: only && caption.slice(0, found.index) + only + caption.slice(found.index + number.length),
      });
    }
  }
  return findings;
}

/**
 * Figures of a caption that say something else than the narrative or the activity's facts about the same thing. Years,
 * dates and figures of other things are left alone.
 */
export function figureFaults(caption: string, figures: readonly string[]): CaptionFinding[] {
  return [...moneyDiffers(caption, figures), ...numberDiffers(caption, figures)];
}
