import type { WritingRule } from '../../finding.ts';
import { E26 as copy } from './copy.id.ts';
import { type Spot, withCapitals } from './spot.ts';

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\d]/u.test(char);

/** Words the office always writes otherwise, found whole and whatever their capitals. */
export const officeWords: WritingRule = {
  id: 'E26-kata-kantor',
  ...copy,
  severity: 'warning',
  find: (text) => {
    const lower = text.prose.toLowerCase();
    if (lower.length !== text.prose.length) return [];
    return text.options.words.flatMap(({ word, prefer }): Spot[] => {
      const wanted = word.trim().toLowerCase();
      if (prefer === null || wanted === '') return [];
      const spots: Spot[] = [];
      for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
        const end = at + wanted.length;
        if (isLetter(text.prose[at - 1]) || isLetter(text.prose[end])) continue;
        // What is preferred may hold the word itself (Wanasari -> Kota Wanasari).
        const around = text.prose.slice(Math.max(0, at - prefer.length), end + prefer.length).toLowerCase();
        const fix = withCapitals(prefer, text.raw.slice(at, end));
        if (
          text.raw.slice(at, end) === fix ||
          (prefer.toLowerCase().includes(wanted) && around.includes(prefer.toLowerCase()))
        )
          continue;
        spots.push({ start: at, end, fix, severity: 'warning', message: copy.message(fix) });
      }
      return spots;
    });
  },
};
