import { type Prefix, type Reading, readings, withoutClitics } from './affixes.ts';
import { Memory } from './memory.ts';
import { BEATEN_BY, OWN_FORMS } from './own-forms.ts';
import { isName, isRoot } from './roots/roots.ts';

/**
 * Finds the root of an Indonesian word. A reading whose root is known wins, the longest root first; a word without
 * any is left nearly whole (see `guesses`), because a wrong merge costs a search more than a missed one.
 */

const REMEMBERED = 20_000;
const memory = new Memory<readonly string[]>(REMEMBERED);

/**
 * The forms under which the index keeps a word, the likeliest root first. Two forms of one root share at least one;
 * unrelated words share none. A known root gives one form, an unknown one the word and what it may come from.
 */
export function indexForms(word: string): readonly string[] {
  const known = memory.get(word);
  if (known) return known;
  const forms = formsOf(plain(word));
  memory.set(word, forms);
  return forms;
}

/** The root of one word: `stem('peresmian') === 'resmi'`. */
export function stem(word: string): string {
  return indexForms(word)[0] ?? '';
}

/** The roots of a text in reading order, numbers and names included, stop words too. */
export function stems(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(WORD)) found.push(stem(match[0]));
  return found.filter((root) => root !== '');
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`]/gu, '')
    .replace(/[‐‑‒–—]/g, '-')
    .toLowerCase();
}

function formsOf(word: string): readonly string[] {
  const own = OWN_FORMS.get(word);
  if (own) return [own];
  if (word.includes('-')) return hyphenated(word);
  if (/^[a-z]{3,}2(nya|an|kan)?$/.test(word)) return formsOf(word.replace(/2/, ''));
  if (!/^[a-z]+$/.test(word) || word.length < 4) return word === '' ? [] : [word];
  if (isRoot(word)) return [word];
  const best = bestReading(word);
  return best ? [best] : guesses(word);
}

/** The reading with the longest known root; of equal ones the simplest, unless usage says otherwise. */
function bestReading(word: string): string | undefined {
  const cheapest = new Map<string, number>();
  for (const reading of readings(word)) {
    const own = OWN_FORMS.get(reading.rest);
    if (!own && !isRoot(reading.rest)) continue;
    if (!plausible(reading)) continue;
    const root = own ?? reading.rest;
    const cost = price(reading);
    if (cost < (cheapest.get(root) ?? Number.POSITIVE_INFINITY)) cheapest.set(root, cost);
  }
  let best: string | undefined;
  for (const [root, cost] of cheapest) {
    if (BEATEN_BY.get(root)?.some((winner) => cheapest.has(winner))) continue;
    if (best === undefined || cost < (cheapest.get(best) ?? 0)) best = root;
  }
  return best;
}

const VERBAL: readonly Prefix[] = ['di', 'meN', 'ku'];

function plausible({ rest, prefixes, suffix, clitics }: Reading): boolean {
  const outer = prefixes[0];
  if (isName(rest)) return outer === undefined && suffix === '';
  if (outer === 'ku') return rest.length >= 4 && (suffix === 'kan' || suffix === 'i' || rest.length >= 5);
  if (outer === 'bound') return rest.length >= 4;
  // A bare -i or -ku / -mu on a short root is more often a name or another word (Maluku, jamu, mati).
  if (prefixes.length === 0 && suffix === 'i') return rest.length >= 4;
  if (prefixes.length === 0 && clitics > 0) return rest.length >= 3;
  // Ke- alone makes few words (kedua, kehendak): they are listed; the rest are names and other roots.
  if (outer === 'ke' && suffix === '' && prefixes.length === 1) return KE_ALONE.has(rest);
  return rest.length >= 3 || VERBAL.includes(outer ?? 'se');
}

const KE_ALONE: ReadonlySet<string> = new Set(
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh kasih hendak tua sekian luar dalam'.split(
    ' ',
  ),
);

function price({ rest, prefixes, suffix, clitics, odd }: Reading): number {
  return -10 * rest.length + 2 * prefixes.length + (suffix === '' ? 0 : 1) + clitics + 3 * odd;
}

function hyphenated(word: string): readonly string[] {
  const parts = word.split('-').filter((part) => part !== '');
  if (parts.length > 2) return [...new Set(parts.flatMap(formsOf))];
  const [first = '', second = ''] = parts;
  if (second === '') return formsOf(first);
  if (first === second) return formsOf(first);
  if (LOOSE_PREFIX.test(first) || /^\d+$/.test(first)) return formsOf(second);
  if (/^(an|nya|ku|mu|kan|i|lah|kah|\d+)$/.test(second)) return formsOf(first);
  const left = formsOf(first);
  const right = formsOf(second);
  if (left.some((form) => right.includes(form)) || first.endsWith(second)) return left;
  return isRhyme(first, second) ? left : [...new Set([...left, ...right])];
}

const LOOSE_PREFIX = /^(ke|se|ber|di|me|mem|men|meng|per|pe|ter|non|pro|pasca|anti|antar|eks|pra|sub|multi)$/;

/** sayur-mayur, gerak-gerik, warna-warni: the second half only echoes the first. */
function isRhyme(first: string, second: string): boolean {
  const tail = (text: string): string => text.replace(/^[^aeiou]+/, '');
  const skeleton = (text: string): string => text.replace(/[aeiou]/g, '');
  return tail(first) === tail(second) || (skeleton(first) === skeleton(second) && first.length > 3);
}

/** The forms of a word whose root is not listed: the word without clitics, then what its affixes leave. */
function guesses(word: string): readonly string[] {
  const bare =
    withoutClitics(word)
      .filter(({ base }) => base.length >= 4 && /(nya|lah|kah|pun)$/.test(word) && hasTwoSyllables(base))
      .at(-1)?.base ?? word;
  const found = new Set([bare]);
  for (const { rest, prefixes, suffix, clitics } of readings(bare)) {
    if (clitics > 0 || !worthGuessing(prefixes, suffix)) continue;
    if (rest.length >= 4 && hasTwoSyllables(rest) && startsLikeAWord(rest)) found.add(rest);
  }
  return [...found];
}

function worthGuessing(prefixes: readonly Prefix[], suffix: string): boolean {
  const [outer, inner] = prefixes;
  if (inner !== undefined) return (outer === 'meN' || outer === 'di') && inner === 'per' && suffix !== '';
  switch (outer) {
    case 'di':
    case 'meN':
    case 'ber':
    case 'ter':
      return true;
    case 'peN':
    case 'per':
    case 'ke':
      return suffix === 'an';
    default:
      return false;
  }
}

function hasTwoSyllables(word: string): boolean {
  return (word.match(/[aeiou]/g) ?? []).length >= 2;
}

function startsLikeAWord(word: string): boolean {
  return /^(?:[aeiou]|[^aeiou][aeiou]|(?:[bcdfgkpst][lr]|ny|ng|sy|kh)[aeiou])/.test(word);
}
