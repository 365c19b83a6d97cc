import { Memory } from './memory.ts';
import { tidy, withoutDiacritics } from './normalise.ts';

/** What stands in a post: words and numbers, hashtags with the words inside them, mentions, links. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'hashtag'; readonly text: string; readonly words: readonly string[] }
  | { readonly kind: 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string };

/** Link, hashtag, mention, number or word, each in a group of its own. */
const TOKEN = new RegExp(
  [
    String.raw`(\bhttps?:\/\/[^\s<>"']+|\bwww\.[^\s<>"']+)`,
    String.raw`(?<![\p{L}\p{N}_])#([\p{L}\p{N}_]+)`,
    String.raw`(?<![\p{L}\p{N}_])@([\p{L}\p{N}_.]*[\p{L}\p{N}_])`,
    String.raw`(\d+(?:[.,:]\d+)*)(?![\p{L}\p{N}])`,
    String.raw`([\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*)`,
  ].join('|'),
  'gu',
);

/** Longest text that is read; what lies beyond is not indexed. */
const LONGEST = 200_000;

/** Tokens in reading order, in lower case except the words of a hashtag's own spelling. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [, link, hashtag, mention, number, word] of tidy(text.slice(0, LONGEST)).matchAll(TOKEN)) {
    if (word) tokens.push({ kind: 'word', text: fold(word) });
    else if (number) tokens.push({ kind: 'number', text: number });
    else if (hashtag) tokens.push({ kind: 'hashtag', text: fold(hashtag), words: hashtagWords(hashtag) });
    else if (mention) tokens.push({ kind: 'mention', text: mention.toLowerCase() });
    else if (link) tokens.push({ kind: 'link', text: link.replace(/[.,;:!?)\]]+$/, '') });
  }
  return tokens;
}

const fold = (text: string): string => withoutDiacritics(text).toLowerCase();

/** `JumatBersih2026` -> jumat, bersih, 2026; `HUTRI81` -> hutri, 81; `gerakan_pangan` -> gerakan, pangan. */
export function hashtagWords(hashtag: string): readonly string[] {
  const known = split.get(hashtag);
  if (known) return known;
  const words = withoutDiacritics(hashtag)
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  split.set(hashtag, words);
  return words;
}

/** The same few hashtags stand under most posts. */
const split = new Memory<readonly string[]>(4_000);

/** The words of a text for search: words, numbers, and what hashtags say; links and mentions are left out. */
export function wordsOf(text: string): string[] {
  return tokenise(text).flatMap((token) => {
    switch (token.kind) {
      case 'word':
      case 'number':
        return [token.text];
      case 'hashtag':
        return [...token.words];
      case 'mention':
      case 'link':
        return [];
      default:
        return token satisfies never;
    }
  });
}
