import { Memory } from '#app/platform/text/memory.ts';
import { JoinedWords } from './joined-words.ts';
import { phrases } from './phrases.ts';
import { type Word, wordOf } from './terms.ts';

/** One word of a text: as written, in lower case, its root, and what else is known of it. */
export type Token = {
  readonly raw: string;
  readonly lower: string;
  readonly term: string;
  readonly word: Word;
};
/** A word, and whether its phrase goes on with the next one. */
export type MarkedToken = Token & { joins: boolean };

/** A text read once; shared by matching, copy detection and the search index. */
export type PreparedText = {
  /** Lower case, addresses removed, styled letters made plain. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** Roots of the words that carry meaning, each once. */
  readonly terms: ReadonlySet<string>;
  /** Words of no known root: names, slips of the pen, other languages. */
  readonly odd: readonly Word[];
  /** Neighbouring words written as one: "transpakuan" for "Trans Pakuan". */
  readonly joined: Pick<JoinedWords, 'has'>;
  readonly acronyms: ReadonlySet<string>;
  readonly hashtags: ReadonlySet<string>;
  readonly mentions: readonly string[];
  readonly links: readonly string[];
  /** Pictures among the words. */
  readonly signs: readonly string[];
  /** Chat spelling or regional words stand in it. */
  readonly informal: boolean;
  /** Numbers after a word: koridor -> {"6"}. */
  readonly numbered: ReadonlyMap<string, ReadonlySet<string>>;
};

const longest = 20_000;
const linkPattern = /(?:https?:\/\/|www\.)\S+/gi;
const wordPattern = /[#@]?[\p{L}\p{N}_]+(?:'[\p{L}]+)?/gu;
/** Words, and the signs between them that end a phrase. */
const markedPattern = /[#@]?[\p{L}\p{N}_]+(?:'[\p{L}]+)?|[.!?:;,()\n–—|]|\p{Extended_Pictographic}/gu;
const picturePattern = /\p{Extended_Pictographic}/gu;
const beyondLatin = /[\u2000-\uffff]/;
const letter = /^[\p{L}\p{N}]/u;

/** Whether what was found is a sign that ends a phrase: no letter, digit, # or @. */
function isMark(found: string): boolean {
  const code = found.charCodeAt(0);
  if (code < 48) return code !== 35;
  if (code < 128) return code === 58 || code === 59 || code === 63 || code === 124;
  return !letter.test(found);
}

/** A full stop after these ends no sentence. */
const shortened = new Set('jl jln kel kec kab lap no dr gg prof ds kp pak hj rw rt'.split(' '));

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
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(/[\s_]+/)
    .filter((part) => part !== '');
  tagParts.set(tag, parts);
  return parts;
}

type Draft<Read extends Token> = {
  tokens: Read[];
  make: (raw: string, word: Word) => Read;
  joined: JoinedWords;
  acronyms: Set<string>;
  hashtags: Set<string>;
  mentions: string[];
  informal: boolean;
};

const plainToken = (raw: string, word: Word): Token => ({ raw, lower: word.lower, term: word.term, word });
const markedToken = (raw: string, word: Word): MarkedToken => ({
  raw,
  lower: word.lower,
  term: word.term,
  word,
  joins: true,
});

/** Replaces the last word by the phrase it closes; a phrase may close a longer one ("wakil" + "wali kota"). */
function mergePhrase<Read extends Token>(draft: Draft<Read>, phrase: string, raw: string): void {
  const { tokens } = draft;
  tokens.pop();
  const before = tokens.at(-1);
  const longer = before === undefined ? undefined : phrasesFrom.get(before.lower)?.get(phrase);
  if (before !== undefined && longer !== undefined) mergePhrase(draft, longer, `${before.raw} ${raw}`);
  else tokens.push(draft.make(raw, wordOf(phrase)));
}

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;

function isAcronym(clean: string): boolean {
  if (clean.length < 3 || clean.length > 9 || isSmallLetter(clean.charCodeAt(0))) return false;
  return clean === clean.toUpperCase() && /^\p{L}+$/u.test(clean);
}

function pushWord<Read extends Token>(draft: Draft<Read>, raw: string): void {
  const clean = raw.includes("'") ? raw.replace(/'/g, '') : raw;
  const small = clean.toLowerCase();
  const word = wordOf(small);
  const { lower } = word;
  if (lower !== small) draft.informal = true;
  const { tokens } = draft;
  if (isAcronym(clean)) draft.acronyms.add(small);
  const last = tokens.at(-1);
  if (last !== undefined) {
    draft.joined.add(last.lower, small);
    const phrase = phrasesFrom.get(last.lower)?.get(lower);
    if (phrase !== undefined) {
      mergePhrase(draft, phrase, `${last.raw} ${clean}`);
      return;
    }
  }
  tokens.push(draft.make(clean, word));
}

const linking = new Set(['ke', 'dan', 'no', 'nomor']);

const noNumbers: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** "Koridor 1, 2, 3 dan 4": a word names the numbers after it so far on. */
const farthestLabel = 12;

function readNumbers(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<string>> {
  if (!tokens.some(({ word }) => word.ordinal !== null)) return noNumbers;
  const numbered = new Map<string, Set<string>>();
  for (let i = 1; i < tokens.length; i++) {
    const value = tokens[i]!.word.ordinal;
    if (value === null) continue;
    let label = i - 1;
    const first = Math.max(0, i - farthestLabel);
    while (label > first && (linking.has(tokens[label]!.lower) || tokens[label]!.word.ordinal !== null))
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

const emptyDraft = <Read extends Token>(make: (raw: string, word: Word) => Read): Draft<Read> => ({
  tokens: [],
  make,
  joined: new JoinedWords(),
  acronyms: new Set(),
  hashtags: new Set(),
  mentions: [],
  informal: false,
});

function readWord<Read extends Token>(draft: Draft<Read>, word: string): void {
  if (word.startsWith('@')) draft.mentions.push(word.slice(1).toLowerCase());
  else if (word.startsWith('#')) {
    draft.hashtags.add(word.slice(1).toLowerCase());
    for (const part of hashtagWords(word.slice(1))) pushWord(draft, part);
  } else pushWord(draft, word);
}

function readWords(bare: string): Draft<Token> {
  const draft = emptyDraft(plainToken);
  for (const word of bare.match(wordPattern) ?? []) readWord(draft, word);
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

/** The words of a text, and where its phrases end: for what stands beside what. */
export function markedTokensOf(text: string): readonly MarkedToken[] {
  const draft = emptyDraft(markedToken);
  for (const word of readable(text).bare.match(markedPattern) ?? []) {
    const mark = isMark(word);
    const last = mark || word.startsWith('#') ? draft.tokens.at(-1) : undefined;
    if (last !== undefined && !(word === '.' && shortened.has(last.raw.toLowerCase()))) last.joins = false;
    if (!mark) readWord(draft, word);
  }
  return draft.tokens;
}

const nothing: readonly never[] = [];

/** Reads a text once: words, roots, hashtags, links, acronyms. Pure and total; very long texts are cut. */
export function prepareText(text: string): PreparedText {
  const { bare, links } = readable(text);
  const draft = readWords(bare);
  const terms = new Set<string>();
  const odd: Word[] = [];
  for (const { word } of draft.tokens) {
    if (word.stop) continue;
    terms.add(word.term);
    if (word.also !== null) terms.add(word.also);
    if (word.regional) draft.informal = true;
    if (!word.known && (word.head !== null || word.bones !== null)) odd.push(word);
  }
  return {
    plain: bare.toLowerCase(),
    tokens: draft.tokens,
    terms,
    odd,
    joined: draft.joined,
    acronyms: draft.acronyms,
    hashtags: draft.hashtags,
    mentions: draft.mentions,
    links,
    signs: beyondLatin.test(bare) ? (bare.match(picturePattern) ?? nothing) : nothing,
    informal: draft.informal,
    numbered: readNumbers(draft.tokens),
  };
}
