import { termOf } from './terms.ts';
import { phrases, stopWords } from './vocabulary.ts';

/** One word of a text: as written, in lower case, and its root. */
export type Token = {
  readonly raw: string;
  readonly lower: string;
  readonly term: string;
  readonly at: number;
};

/** A text read once; shared by matching, copy detection and the search index. */
export type PreparedText = {
  /** Lower case, addresses removed, styled letters made plain. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** Every word as written, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Roots of the words that carry meaning, each once. */
  readonly terms: ReadonlySet<string>;
  /** First five letters of longer words, so that a typo or an unknown form is still near. */
  readonly heads: ReadonlySet<string>;
  /** Neighbouring words written as one: "transpakuan" for "Trans Pakuan". */
  readonly joined: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
  readonly hashtags: ReadonlySet<string>;
  readonly mentions: readonly string[];
  readonly links: readonly string[];
  /** Numbers after a word: koridor -> {"6"}. */
  readonly numbered: ReadonlyMap<string, ReadonlySet<string>>;
};

const longest = 20_000;
const linkPattern = /(?:https?:\/\/|www\.)\S+/gi;
const wordPattern = /[#@]?[\p{L}\p{N}_]+(?:'[\p{L}]+)?/gu;
const roman = new Map(
  Object.entries({
    i: '1',
    ii: '2',
    iii: '3',
    iv: '4',
    v: '5',
    vi: '6',
    vii: '7',
    viii: '8',
    ix: '9',
    x: '10',
  }),
);

function ordinal(lower: string): string | null {
  if (/^\d{1,4}$/.test(lower)) return String(Number(lower));
  return roman.get(lower) ?? null;
}

/** Splits #FestivalDanauPoso into its words. */
function hashtagWords(tag: string): readonly string[] {
  return tag
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(/[\s_]+/);
}

type Draft = {
  tokens: Token[];
  joined: Set<string>;
  acronyms: Set<string>;
  hashtags: Set<string>;
  mentions: string[];
};

/** Replaces the last word by the phrase it closes; a phrase may close a longer one ("wakil" + "wali kota"). */
function mergePhrase(draft: Draft, phrase: string, raw: string): void {
  const { at } = draft.tokens.pop()!;
  const before = draft.tokens.at(-1);
  const longer = before === undefined ? undefined : phrases.get(`${before.lower} ${phrase}`);
  if (before !== undefined && longer !== undefined) mergePhrase(draft, longer, `${before.raw} ${raw}`);
  else draft.tokens.push({ raw, lower: phrase, term: termOf(phrase), at });
}

function pushWord(draft: Draft, raw: string, at: number): void {
  const clean = raw.replace(/'/g, '');
  const lower = clean.toLowerCase();
  const last = draft.tokens.at(-1);
  const phrase = last === undefined ? undefined : phrases.get(`${last.lower} ${lower}`);
  if (clean.length >= 3 && clean.length <= 9 && clean === clean.toUpperCase() && /^\p{L}+$/u.test(clean)) {
    draft.acronyms.add(lower);
  }
  if (last !== undefined) {
    draft.joined.add(last.lower + lower);
    if (last.lower.length >= 4 && lower.length >= 4) draft.joined.add(last.lower + lower.slice(0, 2));
  }
  if (last !== undefined && phrase !== undefined) {
    mergePhrase(draft, phrase, `${last.raw} ${clean}`);
    return;
  }
  draft.tokens.push({ raw: clean, lower, term: termOf(lower), at });
}

const linking = new Set(['ke', 'dan', 'no', 'nomor']);

function readNumbers(tokens: readonly Token[]): Map<string, Set<string>> {
  const numbered = new Map<string, Set<string>>();
  for (let i = 1; i < tokens.length; i++) {
    const value = ordinal(tokens[i]!.lower);
    if (value === null) continue;
    let label = i - 1;
    while (label > 0 && (linking.has(tokens[label]!.lower) || ordinal(tokens[label]!.lower) !== null))
      label--;
    const key = tokens[label]!.term;
    const ordinalForm = tokens[i - 1]!.lower === 'ke';
    for (const name of ordinalForm ? [key, 'ke'] : [key]) {
      const held = numbered.get(name) ?? new Set<string>();
      held.add(value);
      numbered.set(name, held);
    }
  }
  return numbered;
}

/** Reads a text once: words, roots, hashtags, links, acronyms. Pure and total; very long texts are cut. */
export function prepareText(text: string): PreparedText {
  const source = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[’‘ʼ`]/g, "'");
  const links = source.match(linkPattern) ?? [];
  const bare = links.length === 0 ? source : source.replace(linkPattern, ' ');
  const draft: Draft = {
    tokens: [],
    joined: new Set(),
    acronyms: new Set(),
    hashtags: new Set(),
    mentions: [],
  };
  for (const found of bare.matchAll(wordPattern)) {
    const word = found[0];
    if (word.startsWith('@')) draft.mentions.push(word.slice(1).toLowerCase());
    else if (word.startsWith('#')) {
      draft.hashtags.add(word.slice(1).toLowerCase());
      for (const part of hashtagWords(word.slice(1))) if (part !== '') pushWord(draft, part, found.index);
    } else pushWord(draft, word, found.index);
  }
  const terms = new Set<string>();
  const heads = new Set<string>();
  for (const token of draft.tokens) {
    if (stopWords.has(token.lower)) continue;
    terms.add(token.term);
    if (token.term.length >= 6) heads.add(token.term.slice(0, 5));
  }
  return {
    plain: bare.toLowerCase(),
    tokens: draft.tokens,
    words: new Set(draft.tokens.map((token) => token.lower)),
    terms,
    heads,
    joined: draft.joined,
    acronyms: draft.acronyms,
    hashtags: draft.hashtags,
    mentions: draft.mentions,
    links,
    numbered: readNumbers(draft.tokens),
  };
}
