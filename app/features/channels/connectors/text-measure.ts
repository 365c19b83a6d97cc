import type { PublishingLimits, TextMeasure } from './publishing.ts';

const GRAPHEMES = new Intl.Segmenter('id', { granularity: 'grapheme' });
const ENCODER = new TextEncoder();
const LINK_LENGTH = 23;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** What X and Mastodon count as a link; a bare host only where its end is one of those that offices use. */
const LINK =
  /https?:\/\/[^\s<>"“”]+|(?<![\p{L}\p{N}@./_-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:id|com|net|org|info|gov|edu|me|ly|be|co|io|app)(?![\p{L}\p{N}-])(?:\/[^\s<>"“”]*)?/giu;
const CLOSING = /[.,;:!?'")\]}»]+$/u;

/** Characters as the reader sees them. */
export const graphemesOf = (text: string): string[] =>
  [...GRAPHEMES.segment(text)].map(({ segment }) => segment);

export const bytesOf = (text: string): number => ENCODER.encode(text).length;

const isSchemed = (link: string) => /^https?:\/\//i.test(link);

/** Links in a text: where each begins and what it says; a full stop behind it is not part of it. */
export function linksIn(text: string): { readonly at: number; readonly link: string }[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const link = withoutClosing(match[0]);
    return link === '' || /^https?:\/\/$/i.test(link) ? [] : [{ at: match.index, link }];
  });
}

/** A closing bracket stays where the link itself opened one. */
function withoutClosing(link: string): string {
  const cut = link.replace(CLOSING, '');
  const isOpen = cut.split('(').length > cut.split(')').length;
  return isOpen && link[cut.length] === ')' ? `${cut})` : cut;
}

/** Text with links replaced by what they count as, where that is not a letter of any text. */
function weigh(
  text: string,
  weightOf: (grapheme: string) => number,
  isLink: (link: string) => boolean,
): number {
  let weight = 0;
  let from = 0;
  const count = (part: string) => graphemesOf(part).reduce((sum, grapheme) => sum + weightOf(grapheme), 0);
  for (const { at, link } of linksIn(text)) {
    if (!isLink(link)) continue;
    // A host without scheme is a link to one version of the network's counter and plain text to another: the larger counts.
    const itself = isSchemed(link) ? 0 : count(link);
    weight += count(text.slice(from, at)) + Math.max(LINK_LENGTH, itself);
    from = at + link.length;
  }
  return weight + count(text.slice(from));
}

/** Latin and its neighbours and common punctuation count one, an emoji two however it is composed, the rest two each. */
function xWeight(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  let weight = 0;
  for (const character of grapheme) {
    const code = character.codePointAt(0) ?? 0;
    const isLight =
      code <= 4351 ||
      (code >= 8192 && code <= 8205) ||
      (code >= 8208 && code <= 8223) ||
      (code >= 8242 && code <= 8247);
    weight += isLight ? 1 : 2;
  }
  return weight;
}

const MEASURES: Record<TextMeasure, (text: string) => number> = {
  utf16: (text) => text.length,
  graphemes: (text) => graphemesOf(text).length,
  bytes: bytesOf,
  mastodon: (text) => weigh(text, () => 1, isSchemed),
  'x-weighted': (text) => weigh(text.normalize('NFC'), xWeight, () => true),
  threads: (text) =>
    graphemesOf(text).reduce(
      (sum, grapheme) => sum + (EMOJI.test(grapheme) ? bytesOf(grapheme) : [...grapheme].length),
      0,
    ),
};

export type TextLength = { readonly used: number; readonly most: number; readonly over: number };

/** How much of a network's room a text takes, as the composer shows it and the connector refuses it. */
export function measureText(
  { text: limit }: Pick<PublishingLimits, 'text'>,
  text: string,
  hasMedia = false,
): TextLength {
  const most = hasMedia ? (limit.withMedia ?? limit.most) : limit.most;
  const used = MEASURES[limit.measure](text);
  const bytes = limit.bytes === undefined ? 0 : bytesOf(text) - limit.bytes;
  return { used, most, over: Math.max(used - most, bytes, 0) };
}
