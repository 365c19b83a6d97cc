import type { WritingRule } from '../../finding.ts';
import { NONSTANDARD } from '../../words/nonstandard.ts';
import { E20 as copy } from './copy.id.ts';
import { mend } from './inflect.ts';
import { isSpared, ownedBefore } from './names.ts';
import { eachWord, nextOf, pairMap, remembering, type Spot, withCapitals, wordSet } from './spot.ts';

const ROOTS = pairMap(NONSTANDARD);
/** Written with a capital as part of a post, a month, an office: no name of a person or a firm. */
const TITLES = wordSet(
  "walikota propinsi profinsi mentri sekertaris sekertariat jendral gubenur nopember nofember pebruari febuari desembar jum'at jum’at kordinator managemen",
  'perijinan himbauan sumatera kementrian',
);
/** Words of the standard that read like an affix on a root of the list. */
const STANDARD = wordSet('syahdan sekostum perlobian');

/** English as well: in a heading or with a capital a name of something (`Wanasari Expo`, `Import Center`). */
const ENGLISH = wordSet(
  'export import group type service gallery cafe truck design team expo staff survey manager schedule extra massif jogging vidio supply moment glamour stress sticker',
);

/** The standard form of one word, of whatever it is built. */
export const lookUp = remembering((lower) => (STANDARD.has(lower) ? undefined : mend(lower, ROOTS)));

/** Parts of a reduplicated or hyphened word with their place; `jum'at` stays whole. */
const partsOf = (lower: string) => (lower.includes('-') ? [...lower.matchAll(/[^-]+/g)] : []);

export const standardWords: WritingRule = {
  id: 'E20-kata-baku',
  ...copy,
  severity: 'error',
  find: eachWord((word, at, text): Spot | undefined => {
    const spot = (from: number, to: number, right: string): Spot => {
      const fix = withCapitals(right, text.raw.slice(from, to));
      return {
        start: from,
        end: to,
        fix,
        severity: 'error',
        message: copy.message(text.raw.slice(from, to), fix),
      };
    };
    const whole = lookUp(word.lower);
    const part = whole ? undefined : partsOf(word.lower).find(([piece]) => lookUp(piece));
    const right = whole ?? (part && lookUp(part[0]));
    if (!right) return undefined;
    const spared = TITLES.has(word.lower) ? ownedBefore(text, at) : isSpared(text, at);
    if (spared || (ENGLISH.has(word.lower) && /^\p{Lu}/u.test(word.text) && !(word.first && !word.titled)))
      return undefined;
    // `walikota Raka Wibisana`: a post before its holder or its city has capitals too.
    const next = nextOf(text, at);
    const holds = word.lower === 'walikota' && next !== undefined && /^\p{Lu}/u.test(next.text);
    if (!part)
      return spot(
        word.start,
        word.end,
        holds || (TITLES.has(word.lower) && /^\p{Lu}\p{Ll}/u.test(word.text)) ? titled(right) : right,
      );
    return spot(word.start + part.index, word.start + part.index + part[0].length, right);
  }),
};

/** `Walikota` as a post becomes `Wali Kota`, both with a capital. */
const titled = (text: string) => text.replace(/(^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
