import type { CheckedText, Span } from '../../finding.ts';

export type Token = Span & { readonly text: string; readonly plain: string; readonly stretched: boolean };

const TOKEN = /[\p{L}][\p{L}\p{N}'’@$*]*(?:-[\p{L}][\p{L}\p{N}@$*]*)?|\d(?=\p{L})[\p{L}\p{N}@$*]+/gu;
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '9': 'g',
  '@': 'a',
  $: 's',
};

/** Figures between letters read as letters; three and more of a letter read as one. */
function plainOf(text: string): { plain: string; stretched: boolean } {
  const lower = text
    .toLowerCase()
    .replace(/[013457@$9](?=\p{L})|(?<=\p{L})[013457@$9]/gu, (sign) => LEET[sign] ?? sign);
  const plain = lower.replace(/(\p{L})\1{2,}/gu, '$1');
  return { plain, stretched: plain !== lower || lower !== text.toLowerCase() };
}

const cache = new WeakMap<CheckedText, readonly Token[]>();

/** Words of the prose (quotations, addresses and hashtags are blanked), as abuse writes them. */
export function tokensIn(text: CheckedText): readonly Token[] {
  const kept = cache.get(text);
  if (kept) return kept;
  const tokens = Array.from(text.prose.matchAll(TOKEN), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    ...plainOf(match[0]),
  }));
  cache.set(text, tokens);
  return tokens;
}

/** `g*blok` hides one or two letters. */
export function unmasked(plain: string, list: ReadonlySet<string>): string | null {
  const letters = plain.replace(/\*/g, '');
  if (!plain.includes('*') || letters.length < 3) return null;
  for (const word of list)
    if (word.length === plain.length && [...plain].every((sign, at) => sign === '*' || sign === word[at]))
      return word;
  return null;
}

/** Doubled letters are also read as one: `gobllok`. */
export function inList(plain: string, list: ReadonlySet<string>): boolean {
  const bare = plain.replace(/(?:nya|mu|lah|ku|kah)$/, '');
  return (
    [plain, bare, plain.replace(/(\p{L})\1/gu, '$1')].some((form) => list.has(form)) ||
    unmasked(plain, list) !== null
  );
}

export const startsClause = (prose: string, start: number): boolean =>
  /(?:^|[.!?,;:…\n"“(—–-])\s*$/u.test(prose.slice(Math.max(0, start - 3), start));

/** Capitalised inside a sentence: part of a name or a title. All capitals are a shout, not a name. */
export function isNamed(prose: string, { start, text }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && !startsClause(prose, start);
}
