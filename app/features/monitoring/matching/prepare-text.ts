import { Memory } from '#app/platform/text/memory.ts';
import { JoinedWords } from './joined-words.ts';
import { type Word, wordOf } from './terms.ts';
import { phrases } from './vocabulary.ts';

/** One word of a text: as written, in lower case, its root, and what else is known of it. */
export type Token = {
  readonly raw: string;
  readonly lower: string;
  readonly term: string;
  readonly word: Word;
};

/** A text read once; shared by matching, copy detection and the search index. */
export type PreparedText = {
  /** Lower case, addresses removed, styled letters made plain. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** Roots of the words that carry meaning, each once. */
  readonly terms: ReadonlySet<string>;
  /** First five letters of longer words, so that a typo or an unknown form is still near. */
  readonly heads: ReadonlySet<string>;
  /** Neighbouring words written as one: "transpakuan" for "Trans Pakuan". */
  readonly joined: Pick<JoinedWords, 'has'>;
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

/** First word -> second word -> the one word that both mean. */
const phrasesFrom = new Map<string, Map<string, string>>();
for (const [phrase, meant] of phrases) {
  const [first = '', second = ''] = phrase.split(' ');
  phrasesFrom.set(first, (phrasesFrom.get(first) ?? new Map()).set(second, meant));
}

const tagParts = new Memory<readonly string[]>(4_000);

/** Splits #FestivalDanauPoso into its words. */
function hashtagWords(tag: string): readonly string[] {
  const known = tagParts.get(tag);
  if (known !== undefined) return known;
  const parts = tag
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(/[\s_]+/)
    .filter((part) => part !== '');
  tagParts.set(tag, parts);
  return parts;
}

type Draft = {
  tokens: Token[];
  joined: JoinedWords;
  acronyms: Set<string>;
  hashtags: Set<string>;
  mentions: string[];
};

const tokenOf = (raw: string, lower: string): Token => {
  const word = wordOf(lower);
  return { raw, lower, term: word.term, word };
};

/** Replaces the last word by the phrase it closes; a phrase may close a longer one ("wakil" + "wali kota"). */
function mergePhrase(tokens: Token[], phrase: string, raw: string): void {
  tokens.pop();
  const before = tokens.at(-1);
  const longer = before === undefined ? undefined : phrasesFrom.get(before.lower)?.get(phrase);
  if (before !== undefined && longer !== undefined) mergePhrase(tokens, longer, `${before.raw} ${raw}`);
  else tokens.push(tokenOf(raw, phrase));
}

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;

function isAcronym(clean: string): boolean {
  if (clean.length < 3 || clean.length > 9 || isSmallLetter(clean.charCodeAt(0))) return false;
  return clean === clean.toUpperCase() && /^\p{L}+$/u.test(clean);
}

function pushWord(draft: Draft, raw: string): void {
  const clean = raw.includes("'") ? raw.replace(/'/g, '') : raw;
  const lower = clean.toLowerCase();
  const { tokens } = draft;
  if (isAcronym(clean)) draft.acronyms.add(lower);
  const last = tokens.at(-1);
  if (last !== undefined) {
    draft.joined.add(last.lower, lower);
    const phrase = phrasesFrom.get(last.lower)?.get(lower);
    if (phrase !== undefined) {
      mergePhrase(tokens, phrase, `${last.raw} ${clean}`);
      return;
    }
  }
  tokens.push(tokenOf(clean, lower));
}

const linking = new Set(['ke', 'dan', 'no', 'nomor']);

const noNumbers: ReadonlyMap<string, ReadonlySet<string>> = new Map();

function readNumbers(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<string>> {
  if (!tokens.some(({ word }) => word.ordinal !== null)) return noNumbers;
  const numbered = new Map<string, Set<string>>();
  for (let i = 1; i < tokens.length; i++) {
    const value = tokens[i]!.word.ordinal;
    if (value === null) continue;
    let label = i - 1;
    while (label > 0 && (linking.has(tokens[label]!.lower) || tokens[label]!.word.ordinal !== null)) label--;
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

function readWords(bare: string): Draft {
  const draft: Draft = {
    tokens: [],
    joined: new JoinedWords(),
    acronyms: new Set(),
    hashtags: new Set(),
    mentions: [],
  };
  for (const word of bare.match(wordPattern) ?? []) {
    if (word.startsWith('@')) draft.mentions.push(word.slice(1).toLowerCase());
    else if (word.startsWith('#')) {
      draft.hashtags.add(word.slice(1).toLowerCase());
      for (const part of hashtagWords(word.slice(1))) pushWord(draft, part);
    } else pushWord(draft, word);
  }
  return draft;
}

/** The text without its addresses, one kind of apostrophe, styled letters made plain; and the addresses. */
function readable(text: string): { bare: string; links: readonly string[] } {
  const source = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[’‘ʼ`]/g, "'");
  const links = source.match(linkPattern) ?? [];
  return { bare: links.length === 0 ? source : source.replace(linkPattern, ' '), links };
}

/** Only the words of a short text, in reading order. */
export const tokensOf = (text: string): readonly Token[] => readWords(readable(text).bare).tokens;

/** Reads a text once: words, roots, hashtags, links, acronyms. Pure and total; very long texts are cut. */
export function prepareText(text: string): PreparedText {
  const { bare, links } = readable(text);
  const draft = readWords(bare);
  const terms = new Set<string>();
  const heads = new Set<string>();
  for (const { word } of draft.tokens) {
    if (word.stop) continue;
    terms.add(word.term);
    if (word.head !== null) heads.add(word.head);
  }
  return {
    plain: bare.toLowerCase(),
    tokens: draft.tokens,
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
